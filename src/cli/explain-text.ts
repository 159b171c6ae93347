import type { Explanation } from "../core/notes/explain.ts";
import { entry, named, probability, prose } from "./explain-text/page.ts";
import { sideLines } from "./explain-text/side.ts";
import { unitLines } from "./explain-text/unit.ts";

/** An explanation as a page of plain text: who is known, then every unit in order. */
export function explanationText(file: string, explanation: Explanation): string {
  const { note, context, people, bands, units, rows } = explanation;
  const { sure, ask, askVouched } = bands;
  const read = units.at(-1)?.end ?? 0;
  const country = context.country ?? "unknown";
  return [
    file,
    ...prose("account", named(note.account)),
    ...prose("author", named(note.author)),
    ...prose("meeting", note.meetingDate),
    ...prose("locale", `country ${country}, ${orderWords(context.order)}`),
    ...prose(
      "bands",
      `sure from ${probability(sure)} on; asked from ${probability(ask)} on, or from ${probability(askVouched)} where the form vouches for it`,
    ),
    ...entry(
      "notes",
      note.zones.map(({ kind, author, start, end }) => `${kind} by ${named(author)}, ${start} to ${end}`),
    ),
    ...prose(
      "found",
      `${rows.length} rows in ${units.length} units, the last of which ends at ${read} of ${note.text.length} characters`,
    ),
    "",
    "roster",
    ...people.flatMap((person) => sideLines("", person, { of: named(person), speaker: explanation.speaker })),
    ...units.flatMap((_, i) => ["", ...unitLines(explanation, i)]),
  ].join("\n");
}

function orderWords(order: "dmy" | "mdy" | null): string {
  return order === null ? "day order unknown" : order === "dmy" ? "days first (dmy)" : "months first (mdy)";
}

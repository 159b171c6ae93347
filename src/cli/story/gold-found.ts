import { samePerson } from "../../core/ledger/same-person.ts";
import type { FoundCommitment, NotedStatus, Side } from "../../core/notes/extraction.ts";
import type { Mailbox } from "../../core/notes/message.ts";
import type { Survey } from "../../core/notes/survey.ts";
import type { Gold, GoldCommitment } from "../score.ts";
import { findQuote } from "../train/gold-labels.ts";

/** The labelled commitments of a note in the form in which the reader finds them, or the quote that the note does not hold. */
export function foundInGold(
  gold: Gold,
  { note }: Survey,
):
  | { readonly kind: "found"; readonly found: readonly FoundCommitment[] }
  | { readonly kind: "refused"; readonly why: string } {
  const found: FoundCommitment[] = [];
  for (const one of gold.commitments) {
    const at = findQuote(note.text, bare(one.quote)) ?? findQuote(note.text, one.quote);
    if (at === null) {
      return { kind: "refused", why: `“${one.quote}” does not stand in the note; write it as the note's text has it` };
    }
    found.push(rowOf(one, at, note.text, note.people));
  }
  return { kind: "found", found };
}

/** A quote without the box that opens its item, which the reader's text may write in another way. */
function bare(quote: string): string {
  return quote.replace(/^(?:[☐☑☒✓✔✅•→*-]|\[[ x]?\])\s*/iu, "");
}

function rowOf(
  one: GoldCommitment,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  people: readonly Mailbox[],
): FoundCommitment {
  const quote = text.slice(start, end);
  const days = one.due === null ? [] : typeof one.due === "string" ? [one.due] : [...one.due];
  const dates = days.filter((day): day is string => day !== null).sort();
  const undated = days.length > dates.length;
  const due = undated ? null : (dates.at(-1) ?? null);
  return {
    quote,
    start,
    end,
    what: quote,
    owner: ownerOf(one.owner, people),
    to: null,
    side: one.side as Side,
    due,
    dueFrom: due === null || dates[0] === due ? null : (dates[0] ?? null),
    duePhrase: due,
    status: one.status as NotedStatus,
    conditional: one.conditional,
    hedged: one.hedged,
    recurring: null,
    band: "sure",
    confidence: 1,
    reasons: ["labelled"],
  };
}

/** The spellings of an owner as one person: the first; with an address where one belongs to that very name. */
function ownerOf(spellings: readonly string[], people: readonly Mailbox[]): Mailbox | null {
  const [first] = spellings;
  if (first === undefined) {
    return null;
  }
  const name = spellings.find((spelling) => !spelling.includes("@")) ?? "";
  const addresses = spellings.filter((spelling) => spelling.includes("@")).map((each) => each.toLowerCase());
  const own = addresses.find(
    (email) =>
      email === first.toLowerCase() ||
      people.some((person) => person.email === email && samePerson(person, { name, email: "" })),
  );
  const known = people.find((person) => person.name.toLowerCase() === name.toLowerCase());
  return { name: name || (people.find(({ email }) => email === own)?.name ?? ""), email: own ?? known?.email ?? "" };
}

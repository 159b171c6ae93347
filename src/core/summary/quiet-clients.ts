import type { LocalDate } from "../calendar.ts";
import { isQuiet, rhythmOf } from "../relationship/rhythm.ts";
import type { Words } from "../words/words.ts";
import type { SummaryClient, SummaryItem } from "./facts.ts";
import { compareDays } from "./parts.ts";
import type { Speech } from "./speech.ts";

interface QuietSetting {
  readonly clients: readonly SummaryClient[];
  /** What is open. */
  readonly open: readonly SummaryItem[];
  readonly today: LocalDate;
  /** The numbers that commitments have in the mail. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly speech: Speech;
  readonly words: Words;
}

/** So many points are enough for one call. */
const MAX_POINTS = 8;

/** Clients with something open of whom no note has come for longer than usual, each with what to raise. */
export function quietTexts({ clients, open, today, numbers, speech, words }: QuietSetting): string[] {
  const { summary } = words;
  return clients.flatMap((client) => {
    const rhythm = rhythmOf(client.notes, today);
    const its = open.filter((one) => one.client === client.key);
    if (rhythm === null || rhythm.usual === null || !isQuiet(rhythm) || its.length === 0) {
      return [];
    }
    const points = its.toSorted((a, b) => compareDays(a.due, b.due) || a.id - b.id).slice(0, MAX_POINTS);
    return [
      summary.noNoteFor(client.name, rhythm.since, rhythm.usual),
      ...points.map((one) =>
        summary.point({
          who: speech.who(one),
          what: speech.what(one),
          when: speech.when(one),
          number: numbers.get(one.id) ?? null,
        }),
      ),
      ...(its.length > points.length ? [summary.morePoints(its.length - points.length)] : []),
    ];
  });
}

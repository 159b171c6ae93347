import { daysBetween, type LocalDate } from "../calendar.ts";
import { median } from "../median.ts";

/** How often notes come of a client, and how long ago the last one did. Days. */
export interface Rhythm {
  readonly since: number;
  /** Median gap; null under three days with notes. */
  readonly usual: number | null;
}

const FEWEST_NOTES = 3;

/** Null where there is no note. Several notes of one day are one meeting. */
export function rhythmOf(notes: readonly LocalDate[], today: LocalDate): Rhythm | null {
  const days = [...new Set(notes)].sort().reverse();
  const [last] = days;
  if (last === undefined) {
    return null;
  }
  const gaps = days.slice(1).map((day, place) => daysBetween(day, days[place] ?? day));
  return { since: daysBetween(last, today), usual: days.length < FEWEST_NOTES ? null : median(gaps) };
}

/** Quiet: no note for longer than half as long again as usual, and for two weeks at least. */
const QUIET = { gaps: 1.5, days: 14 };

/** True where a client's usual rhythm is known and they have been silent for longer. */
export function isQuiet({ since, usual }: Rhythm): boolean {
  return usual !== null && since >= QUIET.days && since > usual * QUIET.gaps;
}

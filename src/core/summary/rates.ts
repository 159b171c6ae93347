import { addDays, type LocalDate } from "../calendar.ts";
import type { Tally } from "../risk/facts.ts";
import { sayDo, tallyOf } from "../risk/say-do.ts";
import { THRESHOLDS } from "../risk/thresholds.ts";
import type { RatioWords } from "../words/summary-words.ts";
import type { SummaryItem } from "./facts.ts";

/** What a rate is made of. */
export type RatedItem = Pick<SummaryItem, "side" | "due" | "status" | "endedOn" | "late">;

/** Days that a ratio looks back over: 13 weeks. The 13 before them are what it is compared with. */
export const RATE_DAYS = 91;

/** What one side kept on time, lately and in the quarter before. */
export interface Rate {
  readonly now: Tally;
  readonly before: Tally;
}

/** Both sides' rates by the same formula. What both sides owe counts for both. `items` are one client's. */
export function ratesOf(items: readonly RatedItem[], today: LocalDate): { readonly ours: Rate; readonly theirs: Rate } {
  const start = addDays(today, -RATE_DAYS);
  const startBefore = addDays(start, -RATE_DAYS);
  const settled = items.map((one) => ({ one, day: settledOn(one) }));
  const rate = (other: "ours" | "theirs"): Rate => {
    const its = settled.filter(({ one }) => one.side !== other);
    const within = (from: LocalDate, to: LocalDate): RatedItem[] =>
      its.flatMap(({ one, day }) => (day !== null && day > from && day <= to ? [one] : []));
    return { now: tallyOf(within(start, today), today), before: tallyOf(within(startBefore, start), today) };
  };
  return { ours: rate("theirs"), theirs: rate("ours") };
}

/**
 * A rate for a sentence, null where nothing fell due. Under five the count stands alone, and a trend needs five on both
 * sides of it: fewer tell of chance.
 */
export function ratioWords(who: string, { now, before }: Rate): RatioWords | null {
  return now.fellDue === 0
    ? null
    : { who, kept: now.kept, fellDue: now.fellDue, percent: percentOf(now), was: percentOf(before) };
}

/** The day from which it is known whether it was kept on time: its due day, or the day on which it was done before. */
function settledOn({ due, endedOn }: RatedItem): LocalDate | null {
  return due !== null && endedOn !== null && endedOn < due ? endedOn : due;
}

function percentOf(tally: Tally): number | null {
  const ratio = sayDo(tally);
  return ratio === null || tally.fellDue < THRESHOLDS.fewest.is ? null : Math.round(ratio * 100);
}

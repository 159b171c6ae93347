import { addDays, type LocalDate } from "../calendar.ts";
import type { FlagOutcome, SummaryItem } from "./facts.ts";

const QUARTER_DAYS = 91;
/** A warning on the last day before is none. */
const AHEAD = 2;

/** What slipped in the last quarter, and no flag had said so two working days ahead. */
export function unflaggedSlips(
  items: readonly SummaryItem[],
  flags: readonly FlagOutcome[],
  today: LocalDate,
): SummaryItem[] {
  const foretold = new Set(
    flags.filter(({ level, ahead }) => level !== "watch" && ahead >= AHEAD).map(({ commitment }) => commitment),
  );
  const since = addDays(today, -QUARTER_DAYS);
  return items.filter(
    ({ id, status, late, due, endedOn }) =>
      !foretold.has(id) && due !== null && (late || (status === "open" && due < today)) && (endedOn ?? today) > since,
  );
}

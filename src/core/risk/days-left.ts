import { daysBetween } from "../calendar.ts";
import { workDaysBetween } from "../working-days.ts";
import type { RiskFacts } from "./facts.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** The facts with what would else be counted again for each day that is looked at. */
export interface DatedFacts extends RiskFacts {
  /**
   * Working days after today up to and with the due day. Null without one, behind it, and where it is so far away that
   * more are left than is usual: counting costs time.
   */
  readonly left: number | null;
}

/** Holidays and a short week together take up no more calendar days than these. */
const SPARE = 31;

/** Counts the working days that are left. */
export function withDaysLeft(facts: RiskFacts): DatedFacts {
  const { today, calendar, item, owner } = facts;
  const { due } = item;
  if (due === null || due < today) {
    return { ...facts, left: null };
  }
  const far = (usualOrAny(owner?.usualLead ?? null) * 7) / Math.max(1, calendar.workingDays.length) + SPARE;
  return { ...facts, left: daysBetween(today, due) > far ? null : workDaysBetween(today, due, calendar) };
}

/** An owner's usual time in working days, or what is taken for it until it is known. */
export function usualOrAny(usual: number | null): number {
  return usual ?? THRESHOLDS.usualUnknown.is;
}

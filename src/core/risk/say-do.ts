import type { LocalDate } from "../calendar.ts";
import type { PastItem, Tally } from "./facts.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Kept on time ÷ all that fell due, 0 to 1, the same for both sides; null where nothing fell due. */
export function sayDo({ kept, fellDue }: Tally): number | null {
  return fellDue === 0 ? null : kept / fellDue;
}

/**
 * How many fell due by the end of the day before `today`, and how many of them were kept on time. Only what has a date
 * can fall due: when its last due day has passed, or when it was done before. Called off by its due day it never fell
 * due, called off later it was not kept, and what was once late was not kept whatever its last date says.
 */
export function tallyOf(items: readonly Pick<PastItem, TalliedBy>[], today: LocalDate): Tally {
  let fellDue = 0;
  let kept = 0;
  for (const one of items) {
    if (hasFallenDue(one, today)) {
      fellDue += 1;
      kept += isKept(one) ? 1 : 0;
    }
  }
  return { fellDue, kept };
}

/** It was done by its due day, and no due day before that one was missed. */
export function isKept({ due, status, endedOn, late }: Pick<PastItem, TalliedBy>): boolean {
  return due !== null && status === "done" && !late && (endedOn === null || endedOn <= due);
}

type TalliedBy = "due" | "status" | "endedOn" | "late";

function hasFallenDue({ due, status, endedOn, late }: Pick<PastItem, TalliedBy>, today: LocalDate): boolean {
  if (due === null) {
    return false;
  }
  switch (status) {
    case "open":
      return due < today;
    case "done":
      return true;
    case "dropped":
      return late || (endedOn !== null && endedOn > due);
    default:
      return status satisfies never;
  }
}

/**
 * The ratio that is to be expected of the next one: with few of their own the firm's ratio counts for most of it.
 * 0 to 1; null where fewer than five fell due, since so few say nothing of anybody.
 */
export function shrunk(own: Tally, firm: Tally): number | null {
  if (own.fellDue < THRESHOLDS.fewest.is) {
    return null;
  }
  const weight = THRESHOLDS.priorWeight.is;
  return (own.kept + weight * (sayDo(firm) ?? sayDo(own) ?? 0)) / (own.fellDue + weight);
}

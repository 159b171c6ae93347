import { addDays, type LocalDate } from "../calendar.ts";
import type { SummaryFacts, SummaryItem } from "./facts.ts";

/** Where in the weekly mail a commitment stands, in the order of the mail. */
export const PARTS = [
  "at risk",
  "overdue",
  "due ours",
  "due theirs",
  "kept",
  "renegotiated",
  "late",
  "dropped",
  "away",
] as const;
export type Part = (typeof PARTS)[number];

/** What the parts are told apart by, with the days worked out once for all of a mail's lines. */
export interface Week extends Pick<SummaryFacts, "monday" | "today" | "away" | "reader"> {
  readonly sunday: LocalDate;
  readonly mondayBefore: LocalDate;
}

export function weekOf({ monday, today, away, reader }: SummaryFacts): Week {
  return { monday, today, away, reader, sunday: addDays(monday, 6), mondayBefore: addDays(monday, -7) };
}

/**
 * The one part that a commitment stands in, the first that fits; null where it is none of this week's business. What is
 * only worth watching stands with what is at risk, unless it is due this week anyway.
 */
export function partOf(one: SummaryItem, week: Week): Part | null {
  if (one.status !== "open") {
    return endedPart(one, week);
  }
  const dueNow = one.due !== null && one.due <= week.sunday;
  if (one.due !== null && one.due < week.today) {
    return "overdue";
  }
  if (one.risk?.level === "at risk" || (one.risk?.level === "watch" && !dueNow)) {
    return "at risk";
  }
  if (dueNow) {
    return one.side === "theirs" ? "due theirs" : "due ours";
  }
  if (one.lastMove !== null && isLastWeek(one.lastMove.on, week)) {
    return one.lastMove.timing === "late" ? "late" : "renegotiated";
  }
  return fallsIntoLeave(one, week) ? "away" : null;
}

/** From Monday to Sunday of the week before. */
export function isLastWeek(day: LocalDate, { monday, mondayBefore }: Week): boolean {
  return day < monday && day >= mondayBefore;
}

/** The reader's own, or nobody's in particular, due while they are away. */
export function fallsIntoLeave({ status, due, side, owner }: SummaryItem, { away, reader, today }: Week): boolean {
  return (
    away !== null &&
    status === "open" &&
    due !== null &&
    due >= today &&
    due >= away.from &&
    due <= away.until &&
    side !== "theirs" &&
    (side === "both" || owner === null || owner.email === "" || owner.email === reader.email)
  );
}

/** The commitments of each part, the most pressing first. */
export function sortedByPart(all: readonly SummaryItem[], week: Week): ReadonlyMap<Part, readonly SummaryItem[]> {
  const parts = new Map<Part, SummaryItem[]>(PARTS.map((part) => [part, []]));
  for (const one of all) {
    const part = partOf(one, week);
    if (part !== null) {
      parts.get(part)?.push(one);
    }
  }
  for (const [part, items] of parts) {
    items.sort((a, b) => rank(a, part) - rank(b, part) || compareDays(dayOf(a), dayOf(b)) || a.id - b.id);
  }
  return parts;
}

/** At risk before worth watching; what is overdue, ours before theirs. */
function rank({ risk, side }: SummaryItem, part: Part): number {
  return part === "at risk" ? (risk?.level === "at risk" ? 0 : 1) : part === "overdue" && side === "theirs" ? 1 : 0;
}

function dayOf({ status, endedOn, due }: SummaryItem): LocalDate | null {
  return status === "open" ? due : endedOn;
}

/** Earlier days first, none last. */
export function compareDays(a: LocalDate | null, b: LocalDate | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}

function endedPart({ status, endedOn, late }: SummaryItem, week: Week): Part | null {
  if (endedOn === null || !isLastWeek(endedOn, week)) {
    return null;
  }
  return status === "dropped" ? "dropped" : late ? "late" : "kept";
}

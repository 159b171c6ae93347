import { type LocalDate, mondayOf } from "../calendar.ts";
import { addWorkDays, type WorkCalendar, workDaysBetween } from "../working-days.ts";
import type { PastItem } from "./facts.ts";
import { ownerHistory } from "./history.ts";
import { isKept } from "./say-do.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A new commitment as its sender is warned of it. */
export interface NewCommitment {
  readonly number: number;
  readonly owner: string;
  readonly due: LocalDate;
}

/** What the sender alone is told before the other side's copy leaves. */
export type EarlyWarning =
  | { readonly code: "overload"; readonly due: LocalDate; readonly count: number; readonly most: number }
  | {
      readonly code: "too-soon";
      readonly number: number;
      readonly left: number;
      readonly usual: number;
      /** How many with as little notice fell due, and how many of those were kept. */
      readonly short: { readonly kept: number; readonly of: number };
      /** A day that leaves the usual time, in a week that is not overloaded. */
      readonly instead: LocalDate;
    };

interface Known {
  readonly client: string | null;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** What this owner promised in the past half year, the open ones included; not the new ones. */
  readonly past: readonly PastItem[];
}

/** Warns of a week with more than was ever kept in one, and of days that come sooner than their owner usually needs. */
export function earlyWarnings(
  commitments: readonly NewCommitment[],
  { client, today, calendar, past }: Known,
): EarlyWarning[] {
  const [first] = commitments;
  if (first === undefined) {
    return [];
  }
  const fresh = commitments.map(
    (one): PastItem => ({ ...one, client, notedOn: today, status: "open", endedOn: null, late: false }),
  );
  const all = [...past, ...fresh];
  const history = (due: LocalDate) => ownerHistory(all, { owner: first.owner, client, today, calendar, due });
  const weeks = new Map(commitments.map((one) => [mondayOf(one.due), one.due]));
  const overloads = [...weeks.values()].flatMap((due): EarlyWarning[] => {
    const { dueThatWeek: count, mostKeptInAWeek: most } = history(due);
    return most !== null && most > 0 && count > most ? [{ code: "overload", due, count, most }] : [];
  });
  const hasRoom = (day: LocalDate): boolean => {
    const { dueThatWeek, mostKeptInAWeek } = history(day);
    return mostKeptInAWeek === null || dueThatWeek < mostKeptInAWeek;
  };
  const soon = commitments.flatMap(({ number, due }): EarlyWarning[] => {
    const left = workDaysBetween(today, due, calendar);
    const { usualLead: usual } = history(due);
    const short = withAsLittle(past, left, calendar);
    if (usual === null || left >= usual || short.of < THRESHOLDS.fewest.is || short.kept === short.of) {
      return [];
    }
    const usualDay = addWorkDays(today, usual, calendar);
    const instead = [0, 5, 10].map((more) => addWorkDays(usualDay, more, calendar)).find(hasRoom) ?? usualDay;
    return [{ code: "too-soon", number, left, usual, short, instead }];
  });
  return [...overloads, ...soon];
}

/** Of those that left no more time than this. */
function withAsLittle(past: readonly PastItem[], left: number, calendar: WorkCalendar): { kept: number; of: number } {
  const short = past.filter(
    ({ status, due, notedOn }) => status !== "open" && due !== null && workDaysBetween(notedOn, due, calendar) <= left,
  );
  return { kept: short.filter(isKept).length, of: short.length };
}

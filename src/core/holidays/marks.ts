import { addDays, type LocalDate, localDate, weekdayOf } from "../calendar.ts";

/** The years that the table holds. */
export const FIRST_YEAR = 2025;
export const LAST_YEAR = 2032;

/**
 * The days of one mark, in all years of the table. A mark is
 * - `Lp`: a month A to L and a day in base 36, each year the same (25 December);
 * - `NE1`: M to S for Sunday to Saturday, and the day from which the first of them is taken (the first Monday of May);
 * - `ta2s`: a feast that moves, by its letter, and the days from it in base 36, plus 100 (Good Friday is `ta2q`);
 * - `x3B8`: once, in the fourth year (8 February 2028);
 * - before any of them a letter of SHIFTS: what happens where the day falls on a weekend.
 */
export function daysOf(mark: string, feasts: readonly (readonly LocalDate[])[]): LocalDate[] {
  const shift = SHIFTS.get(mark[0] ?? "");
  if (shift !== undefined) {
    return daysOf(mark.slice(1), feasts).flatMap((day) => shifted(day, shift));
  }
  if (mark[0] === "t") {
    const days = Number.parseInt(mark.slice(2), 36) - 100;
    return (feasts[Number.parseInt(mark[1] ?? "", 36) - 10] ?? []).map((day) => addDays(day, days));
  }
  if (mark[0] === "x") {
    return dayIn(FIRST_YEAR + Number(mark[1]), mark.slice(2));
  }
  const weekday = letter(mark, "M");
  return YEARS.flatMap((year) =>
    weekday < 0
      ? dayIn(year, mark)
      : dayIn(year, mark.slice(1)).map((day) => addDays(day, (weekday - weekdayOf(day) + 7) % 7)),
  );
}

/** One mark behind the other. */
export const MARK = /[a-l]?(?:t[a-z]\w{2}|x\d[A-L]\w|[M-S]?[A-L]\w)/g;

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);

function dayIn(year: number, written: string): LocalDate[] {
  const day = localDate(year, letter(written, "A") + 1, Number.parseInt(written[1] ?? "", 36));
  return day === null ? [] : [day];
}

function letter(written: string, first: string): number {
  return written.charCodeAt(0) - first.charCodeAt(0);
}

interface Shift {
  /** How many days a Sunday to Saturday moves; 0 stays. */
  readonly by: readonly number[];
  /** The day itself is free as well. */
  readonly also: boolean;
}

/** What countries do with a holiday on a day that is free anyway. */
export const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ["a", { by: [1, 0, 0, 0, 0, 0, 0], also: true }],
  ["b", { by: [1, 0, 0, 0, 0, 0, 2], also: true }],
  ["c", { by: [2, 0, 0, 0, 0, 0, 2], also: true }],
  ["d", { by: [2, 0, 0, 0, 0, 0, 0], also: true }],
  ["e", { by: [1, 0, 0, 0, 0, 0, -1], also: true }],
  ["f", { by: [1, 0, 0, 0, 0, 0, 0], also: false }],
  ["g", { by: [1, 0, 0, 0, 0, 0, 2], also: false }],
  ["h", { by: [0, 0, -1, -2, 4, 3, 0], also: false }],
]);

function shifted(day: LocalDate, { by, also }: Shift): LocalDate[] {
  const days = by[weekdayOf(day)] ?? 0;
  return days === 0 ? [day] : also ? [day, addDays(day, days)] : [addDays(day, days)];
}

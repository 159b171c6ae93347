import { addDays, type LocalDate, weekdayOf } from "./calendar.ts";
import { isHoliday } from "./holidays/holidays.ts";

export { isHoliday } from "./holidays/holidays.ts";

/** On which days somebody works. */
export interface WorkCalendar {
  /** Weekdays, 0 Sunday to 6 Saturday. */
  readonly workingDays: readonly number[];
  /** ISO 3166 code of the country whose public holidays are free, upper case; null where none is known. */
  readonly country: string | null;
}

/** True on a working weekday that is no public holiday. */
export function isWorkingDay(date: LocalDate, { workingDays, country }: WorkCalendar): boolean {
  return workingDays.includes(weekdayOf(date)) && !(country !== null && isHoliday(date, country));
}

/** No leave or run of holidays is as long; who never works has no working day to come to. */
const MAX_STEPS = 4_000;

/** `date` moved by working days, back where `days` is negative; 0 gives the date itself. The date itself need be none. */
export function addWorkDays(date: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  const step = days < 0 ? -1 : 1;
  let moved = date;
  for (let left = Math.abs(days), steps = 0; left > 0 && steps < MAX_STEPS; steps += 1) {
    moved = addDays(moved, step);
    left -= isWorkingDay(moved, calendar) ? 1 : 0;
  }
  return moved;
}

/** Working days behind `from` up to and with `to`; negative where `to` is earlier, counted from `to` in the same way. */
export function workDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  if (to < from) {
    return -workDaysBetween(to, from, calendar);
  }
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    count += isWorkingDay(day, calendar) ? 1 : 0;
  }
  return count;
}

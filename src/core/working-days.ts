import { addDays, daysBetween, type LocalDate, weekdayOf } from "./calendar.ts";
import { holidaysOf, isHoliday } from "./holidays/holidays.ts";

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
  const days = daysBetween(from, to);
  return days > BY_THE_DAY ? countFar(from, { to, days }, calendar) : countNear(from, days, calendar);
}

/** Shorter spans are sooner gone through than the holidays of a country. */
const BY_THE_DAY = 60;

function countNear(from: LocalDate, days: number, calendar: WorkCalendar): number {
  let count = 0;
  for (let ahead = 1; ahead <= days; ahead += 1) {
    count += isWorkingDay(addDays(from, ahead), calendar) ? 1 : 0;
  }
  return count;
}

/** Whole weeks at once: a day may be thousands of years away. */
function countFar(
  from: LocalDate,
  { to, days }: { to: LocalDate; days: number },
  { workingDays, country }: WorkCalendar,
): number {
  const first = weekdayOf(from) + 1;
  const weekly = new Set(workingDays);
  let count = Math.floor(days / 7) * weekly.size;
  for (let ahead = 0; ahead < days % 7; ahead += 1) {
    count += weekly.has((first + ahead) % 7) ? 1 : 0;
  }
  for (const day of country === null ? [] : holidaysOf(country)) {
    count -= from < day && day <= to && weekly.has(weekdayOf(day)) ? 1 : 0;
  }
  return count;
}

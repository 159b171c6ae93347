import Holidays from "date-holidays";
import { addDays, type LocalDate } from "../../core/calendar.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../core/holidays/marks.ts";

const HOUR_MS = 3_600_000;

/** The library's countries, by their ISO 3166 codes in order. */
export function libraryCountries(): string[] {
  return Object.keys(new Holidays().getCountries()).sort();
}

/** The public holidays of a whole country by the rule that the library finds them with, each day of the table's years. */
export function libraryDays(country: string): Map<string, LocalDate[]> {
  const calendar = new Holidays(country);
  const found = new Map<string, LocalDate[]>();
  // A year more on either side, since what is moved or lasts for days can cross the year's end.
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year += 1) {
    for (const { date, start, end, type, rule } of calendar.getHolidays(year)) {
      if (type === "public") {
        const days = wholeDays(date.slice(0, 10), end.getTime() - start.getTime());
        found.set(rule, [...(found.get(rule) ?? []), ...days.filter(isInTable)]);
      }
    }
  }
  return found;
}

/** A holiday that begins at noon frees no day; one of 23 hours, when the clocks change, does. */
function wholeDays(first: LocalDate, lasts: number): LocalDate[] {
  const count = Math.floor((lasts / HOUR_MS + 1) / 24);
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}

function isInTable(date: LocalDate): boolean {
  return date >= `${FIRST_YEAR}-01-01` && date <= `${LAST_YEAR}-12-31`;
}

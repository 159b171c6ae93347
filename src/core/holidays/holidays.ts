import type { LocalDate } from "../calendar.ts";
import { daysOf, MARK } from "./marks.ts";
import { COUNTRIES, FEASTS } from "./table.ts";

/** True on a public holiday of a whole country (ISO 3166 code, upper case); false for a country or a year that the table lacks. */
export function isHoliday(date: LocalDate, country: string): boolean {
  return holidaysOf(country).has(date);
}

/** Read once for each country that somebody asks for: most Workers see two or three. */
const known = new Map<string, ReadonlySet<LocalDate>>();
const NONE: ReadonlySet<LocalDate> = new Set();

/** All public holidays of a country in the years of the table. */
export function holidaysOf(country: string): ReadonlySet<LocalDate> {
  const read = known.get(country);
  if (read !== undefined) {
    return read;
  }
  const line = lineOf(country);
  if (line === null) {
    return NONE;
  }
  const days = new Set((line.match(MARK) ?? []).flatMap((mark) => daysOf(mark, feasts())));
  known.set(country, days);
  return days;
}

function lineOf(country: string): string | null {
  const from = /^[A-Z]{2}$/.test(country) ? COUNTRIES.indexOf(`\n${country} `) : -1;
  return from < 0 ? null : COUNTRIES.slice(from + 4, COUNTRIES.indexOf("\n", from + 1));
}

let moving: readonly (readonly LocalDate[])[] | null = null;

function feasts(): readonly (readonly LocalDate[])[] {
  moving ??= FEASTS.trim()
    .split("\n")
    .map((line) => (line.match(/\d[A-L]\w/g) ?? []).flatMap((day) => daysOf(`x${day}`, [])));
  return moving;
}

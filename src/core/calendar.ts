import type { SentAt } from "./notes/message.ts";

/** A calendar day without a clock or a zone, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

/** The day it was where the message was written. */
export function localDateOf(sent: SentAt): LocalDate {
  return new Date(sent.ms + sent.offset * 60_000).toISOString().slice(0, 10);
}

/** `date` moved by whole days; negative goes back, and nothing goes past the years 0000 and 9999. RangeError for what is no day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayOf(numberOf(date) + days);
}

/** 0 Sunday to 6 Saturday. NaN for what is no day. */
export function weekdayOf(date: LocalDate): number {
  return (((numberOf(date) + THURSDAY) % 7) + 7) % 7;
}

/** Whole days from `from` to `to`; negative where `to` is earlier. NaN for what is no day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

/** 1970-01-01. */
const THURSDAY = 4;

/** Days since 1970-01-01. Plain arithmetic: risk counts working days by the thousand, and Date takes a microsecond a day. */
function numberOf(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  // Date.UTC takes the years 0 to 99 for those of the last century.
  return date.length === 10 && year > 99
    ? Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY_MS
    : Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The day of a number; by H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. */
function dayOf(number: number): LocalDate {
  if (!(number >= FIRST && number <= LAST)) {
    return new Date(Math.min(Math.max(number, EARLIEST), LAST) * DAY_MS).toISOString().slice(0, 10);
  }
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`;
}

/** 0000-01-01: what lies before it, or behind `LAST`, no longer compares as text. */
const EARLIEST = -719_528;
/** 1000-01-01 and 9999-12-31: years of four digits. */
const FIRST = -354_285;
const LAST = 2_932_896;

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** True for a day that exists: 2026-02-30 does not. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDaysSafe(text) === text;
}

function addDaysSafe(text: string): string | null {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 10);
}

/** The local day in an IANA zone at an instant. */
export function dateInZone(ms: number, zone: string): LocalDate {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(ms).slice(0, 10);
}

/** A day of the calendar, or null where there is none: 2026-02-30. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (!(year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) {
    return null;
  }
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return text.length === 10 ? text : null;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of a month; `month` may lie outside 1 to 12 and then runs into the next or the last year. */
export function lastOfMonth(year: number, month: number): LocalDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `date` moved by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(date);
  const last = lastOfMonth(year, month + months);
  return Number(last.slice(8)) < day ? last : `${last.slice(0, 8)}${String(day).padStart(2, "0")}`;
}

/** Year, month 1 to 12, day. */
export function partsOf(date: LocalDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

/** The first such weekday (0 Sunday to 6 Saturday) strictly after `date`. */
export function weekdayAfter(date: LocalDate, weekday: number): LocalDate {
  return addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1);
}

/** The Monday of the week that holds `date`; weeks run from Monday to Sunday. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** The first Monday of the month that holds `date`. */
export function firstMonday(date: LocalDate): LocalDate {
  return mondayOf(`${date.slice(0, 8)}07`);
}

/** `date` moved on by days from Monday to Friday. Public holidays are not known here. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let moved = date;
  for (let left = days; left > 0; ) {
    moved = addDays(moved, 1);
    left -= weekdayOf(moved) % 6 === 0 ? 0 : 1;
  }
  return moved;
}

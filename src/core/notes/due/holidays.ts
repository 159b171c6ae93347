import { addDays, type LocalDate, localDate, weekdayOf } from "../../calendar.ts";
import { among, reads } from "../words.ts";
import type { DueMatch, DueRecogniser } from "./match.ts";

/** Days that everybody knows by name. Local holidays stay words: what is not sure is left blank. */
const NAMED: readonly (readonly [readonly string[], (year: number) => LocalDate | null])[] = [
  [["christmas", "eve"], (year) => localDate(year, 12, 24)],
  [["christmas"], (year) => localDate(year, 12, 25)],
  [["xmas"], (year) => localDate(year, 12, 25)],
  [["boxing", "day"], (year) => localDate(year, 12, 26)],
  [["thanksgiving"], (year) => nth(year, 11, 4, 4)],
  [["labor", "day"], (year) => nth(year, 9, 1, 1)],
  [["valentine", "'s"], (year) => localDate(year, 2, 14)],
  [["halloween"], (year) => localDate(year, 10, 31)],
  [["good", "friday"], (year) => addDays(easter(year), -2)],
  [["easter", "monday"], (year) => addDays(easter(year), 1)],
  [["easter"], easter],
  [["new", "year", "'s", "eve"], (year) => localDate(year, 12, 31)],
  [["new", "year"], (year) => localDate(year + 1, 1, 1)],
  [["the", "holidays"], (year) => localDate(year, 12, 23)],
];

/** "by Christmas", "before Easter": only behind a preposition, since "the Christmas party" is no day. */
export const holiday: DueRecogniser = (words, i, { today }): DueMatch | null => {
  if (!among(words[i - 1]?.text, "by before until till on after")) {
    return null;
  }
  for (const [name, dateIn] of NAMED) {
    if (reads(words, i, ...name)) {
      const year = Number(today.slice(0, 4));
      const date = [dateIn(year), dateIn(year + 1)].find((each) => each !== null && each >= today);
      const noun = words[i + name.length]?.kind === "word" && (words[i + name.length]?.text.length ?? 0) > 3;
      return date === undefined || date === null || noun ? null : { date, next: i + name.length };
    }
  }
  return null;
};

/** The `n`-th such weekday of a month. */
function nth(year: number, month: number, weekday: number, n: number): LocalDate | null {
  const first = localDate(year, month, 1) ?? "";
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}

/** Easter Sunday, Gregorian: the anonymous algorithm of Nature (1876). */
function easter(year: number): LocalDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return localDate(year, Math.floor(sum / 31), (sum % 31) + 1) ?? `${year}-04-01`;
}

import { addDays, type LocalDate, localDate, weekdayOf } from "../../calendar.ts";
import { HOLIDAY_OPENERS, HOLIDAYS, type Holiday, type HolidayRule } from "../en/holidays.ts";
import { among, reads } from "../words.ts";
import type { DueMatch, DueRecogniser } from "./match.ts";

const NAMED = HOLIDAYS.map((each) => ({ ...each, names: each.words.split(" ") }));

/**
 * "by Christmas", "before Thanksgiving": only behind a preposition, since "the Christmas party" is no day. Names that
 * mean different days count in the writer's country alone; where that is unknown they stay words.
 */
export const holiday: DueRecogniser = (words, i, { today, country }): DueMatch | null => {
  const before = words[i - 1]?.text === "the" ? i - 2 : i - 1;
  if (!HOLIDAY_OPENERS.has(words[i]?.text ?? "") || !among(words[before]?.text, "by before until till on after at")) {
    return null;
  }
  for (const each of NAMED) {
    const here = each.countries === undefined || (country !== null && each.countries.split(" ").includes(country));
    if (here && reads(words, i, ...each.names)) {
      const year = Number(today.slice(0, 4));
      const date = [dayOf(each, year), dayOf(each, year + 1)].find((day) => day !== null && day >= today);
      const after = words[i + each.names.length];
      const noun = after?.kind === "word" && after.text.length > 3 && !among(after.text, "when then with this next");
      return date === undefined || date === null || noun ? null : { date, next: i + each.names.length };
    }
  }
  return null;
};

function dayOf({ rule, nextYear }: Holiday, year: number): LocalDate | null {
  return ruled(rule, nextYear === true ? year + 1 : year);
}

function ruled(rule: HolidayRule, year: number): LocalDate | null {
  if ("easter" in rule) {
    return addDays(easterOf(year), rule.easter);
  }
  if ("day" in rule) {
    return localDate(year, rule.month, rule.day);
  }
  return rule.nth > 0 ? nthOf(year, rule) : addDays(nthOf(year, { ...rule, month: rule.month + 1, nth: 1 }), -7);
}

/** The n-th such weekday of a month. */
function nthOf(year: number, { month, weekday, nth }: { month: number; weekday: number; nth: number }): LocalDate {
  const first = localDate(year, month, 1) ?? `${year}-01-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** Easter Sunday, Gregorian: the anonymous algorithm of Nature (1876). */
function easterOf(year: number): LocalDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return localDate(year, Math.floor(sum / 31), (sum % 31) + 1) ?? `${year}-04-01`;
}

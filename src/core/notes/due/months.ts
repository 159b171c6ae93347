import { addDays, addMonths, lastOfMonth, localDate, partsOf } from "../../calendar.ts";
import { ENDS } from "../en/date-words.ts";
import { among, setOf, type Word } from "../words.ts";
import { monthAt } from "./calendar-dates.ts";
import type { DueContext } from "./match.ts";
import type { Period } from "./period.ts";

/** "next month", "end of the month", "December", "March 2027". */
export function monthPeriodAt(words: readonly Word[], i: number, { today }: DueContext): Period | null {
  const text = words[i]?.text ?? "";
  const word = words[i + 1]?.text ?? "";
  const isNamed = (text === "next" || text === "this") && word === "month";
  const isThis = !isNamed && text === "month" && among(words[i - 1]?.text, "of the");
  const month = isNamed || isThis ? null : monthAt(words, i);
  if (!isNamed && !isThis && (month === null || words[i + 1]?.text === "'s")) {
    return null;
  }
  const [year, thisMonth] = partsOf(today);
  if (month === null) {
    return monthOf(year, thisMonth + (text === "next" ? 1 : 0), isNamed ? i + 2 : i + 1);
  }
  const written = words[i + 1]?.kind === "number" ? (words[i + 1]?.value ?? 0) : 0;
  if (written >= 2000 && written < 2100) {
    return monthOf(written, month, i + 2);
  }
  return written > 0 ? null : monthOf(month < thisMonth ? year + 1 : year, month, i + 1);
}

function monthOf(year: number, month: number, next: number): Period | null {
  const last = lastOfMonth(year, month);
  return { first: `${last.slice(0, 8)}01`, last, working: last, next };
}

const QUARTER_OPENERS = setOf("q h next this of the quarter year");

/** Q3, H1 2027, this quarter, next quarter, the year. */
export function quarterAt(words: readonly Word[], i: number, { today }: DueContext): Period | null {
  const text = words[i]?.text ?? "";
  if (!QUARTER_OPENERS.has(text)) {
    return null;
  }
  const [year, month] = partsOf(today);
  // "Q3 financials" is no day: a quarter stands alone or behind a preposition.
  const before = words[i - 1]?.text;
  const placed =
    before === undefined ||
    among(before, "in by before of end until till for during early late mid start beginning the , : - to");
  const half = !placed ? undefined : text === "h" || text === "q" ? words[i + 1] : undefined;
  if (
    half?.kind === "number" &&
    half.start === words[i]?.end &&
    half.value >= 1 &&
    half.value <= (text === "q" ? 4 : 2)
  ) {
    const months = text === "q" ? 3 : 6;
    const written = words[i + 2]?.kind === "number" ? (words[i + 2]?.value ?? 0) : 0;
    const inYear = written >= 2000 && written < 2100 ? written : half.value * months < month ? year + 1 : year;
    const last = lastOfMonth(inYear, half.value * months);
    return {
      first: addMonths(`${last.slice(0, 8)}01`, 1 - months),
      last,
      working: last,
      next: written > 0 ? i + 3 : i + 2,
    };
  }
  const led = among(text, "next this of the") ? i + 1 : i;
  const ahead = text === "next" ? 1 : 0;
  const behind = led > i || among(words[i - 1]?.text, "of the");
  if (words[led]?.text === "quarter" && behind) {
    const last = lastOfMonth(year, (Math.floor((month - 1) / 3) + 1 + ahead) * 3);
    return { first: addMonths(`${last.slice(0, 8)}01`, -2), last, working: last, next: led + 1 };
  }
  if (
    words[led]?.text === "year" &&
    (text === "next" || ENDS.has(words[i - 2]?.text ?? "") || ENDS.has(words[i - 3]?.text ?? ""))
  ) {
    const last = localDate(year + ahead, 12, 31) ?? today;
    return { first: `${year + ahead}-01-01`, last, working: last, next: led + 1 };
  }
  return null;
}

/** "first week of December", "last week of November", "second half of December". */
export function partOfMonth(words: readonly Word[], i: number, context: DueContext): Period | null {
  const lead = words[i]?.text ?? "";
  const which = lead === "1st" ? "first" : lead === "2nd" ? "second" : lead;
  const part = words[i + 1]?.text ?? "";
  if (!among(which, "first second last") || !among(part, "week half fortnight")) {
    return null;
  }
  const at = among(words[i + 2]?.text, "of in") ? i + 3 : i + 2;
  const month = monthPeriodAt(words, words[at]?.text === "the" ? at + 1 : at, context);
  if (month === null) {
    return null;
  }
  const length = part === "week" ? 6 : 14;
  const first =
    which === "first"
      ? month.first
      : which === "second"
        ? addDays(month.first, length + 1)
        : addDays(month.last, -length);
  const last =
    which === "first"
      ? addDays(month.first, length)
      : which === "second" && part === "week"
        ? addDays(first, 6)
        : month.last;
  return { first, last, working: last, next: month.next };
}

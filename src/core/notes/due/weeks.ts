import { addDays, type LocalDate, mondayOf, weekdayOf } from "../../calendar.ts";
import { ENDS, STARTS } from "../en/date-words.ts";
import { among, reads, setOf, type Word } from "../words.ts";
import { calendarDate } from "./calendar-dates.ts";
import { ordinalDay, weekday } from "./days.ts";
import type { DueContext, DueMatch } from "./match.ts";
import { FRIDAY, type Period, SATURDAY, SUNDAY } from "./period.ts";

/** this weekend, the weekend, the weekend of 9 May */
export function weekendAt(words: readonly Word[], i: number, context: DueContext): Period | null {
  const at = among(words[i]?.text, "this next the") ? i + 1 : i;
  if (!/^(?:weekend|wkend|w\/e)$/.test(words[at]?.text ?? "")) {
    return null;
  }
  const of =
    words[at + 1]?.text === "of" ? dayAt(words, words[at + 2]?.text === "the" ? at + 3 : at + 2, context) : null;
  const shift = words[i]?.text === "next" && weekdayOf(context.today) !== 0 ? 7 : 0;
  const monday = mondayOf(of?.date ?? context.today);
  const first = addDays(monday, SATURDAY + shift);
  return { first, last: addDays(first, 1), working: addDays(first, 1), next: of?.next ?? at + 1 };
}

const WEEK_OPENERS = setOf("next this the within week wk w wc kw");

/** "next week", "this week", "w/c 12 May", "week of the 30th", "KW 14". */
export function weekAt(words: readonly Word[], i: number, context: DueContext): Period | null {
  const text = words[i]?.text ?? "";
  if (!WEEK_OPENERS.has(text)) {
    return null;
  }
  const { today } = context;
  const week = (monday: LocalDate, next: number): Period => ({
    first: monday,
    last: addDays(monday, SUNDAY),
    working: addDays(monday, FRIDAY),
    next,
  });
  const isWeek = (at: number): boolean => among(words[at]?.text, "week wk");
  if (text === "next" && isWeek(i + 1)) {
    const on = weekdayBehind(words, i + 2, addDays(mondayOf(today), 7));
    return on ?? week(addDays(mondayOf(today), 7), i + 2);
  }
  if (among(text, "this the within") && isWeek(i + 1) && !among(words[i + 2]?.text, "of after commencing beginning")) {
    const monday = mondayOf(today);
    const working = lastWorkday(today);
    return text === "the" &&
      words[i - 1]?.text !== "of" &&
      words[i - 1]?.text !== "within" &&
      !ENDS.has(words[i - 2]?.text ?? "") &&
      !ENDS.has(words[i - 1]?.text ?? "")
      ? null
      : { ...week(monday, i + 2), working };
  }
  const bare =
    isWeek(i) &&
    among(words[i - 1]?.text, "of the this - end eo early late mid") &&
    !among(words[i + 1]?.text, "of after commencing beginning starting");
  if (bare && words.slice(Math.max(0, i - 4), i).some((word) => ENDS.has(word.text) || STARTS.has(word.text))) {
    return { ...week(mondayOf(today), i + 1), working: lastWorkday(today) };
  }
  if (isWeek(i) && reads(words, i + 1, "after", "next")) {
    return week(addDays(mondayOf(today), 14), i + 3);
  }
  if (isWeek(i) && among(words[i + 1]?.text, "of commencing beginning starting from comm")) {
    const at = words[i + 2]?.text === "the" ? i + 3 : i + 2;
    const day = dayAt(words, at, context);
    return day === null ? null : week(mondayOf(day.date), day.next);
  }
  if (reads(words, i, "w", "/", "c") || reads(words, i, "wc")) {
    const at = text === "wc" ? i + 1 : i + 3;
    const day = dayAt(words, words[at]?.text === "the" ? at + 1 : at, context);
    return day === null ? null : week(mondayOf(day.date), day.next);
  }
  const numbered = text === "kw" || (isWeek(i) && words[i + 1]?.kind === "number" && !words[i + 1]?.ordinal);
  const number = words[i + 1]?.kind === "number" ? (words[i + 1]?.value ?? 0) : 0;
  if (numbered && number >= 1 && number <= 53 && (text === "kw" || !among(words[i + 2]?.text, "of in"))) {
    return week(isoWeek(number, today), i + 2);
  }
  return null;
}

function weekdayBehind(words: readonly Word[], i: number, monday: LocalDate): Period | null {
  const at = words[i]?.text === "on" ? i + 1 : i;
  const day = weekday(words, at, { today: addDays(monday, -1), order: null, country: null, spoken: null });
  return day === null ? null : { first: day.date, last: day.date, working: day.date, next: day.next };
}

/** Friday; said on a weekend, "this week" is what is left of it. */
export function lastWorkday(today: LocalDate): LocalDate {
  const friday = addDays(mondayOf(today), FRIDAY);
  return friday < today ? addDays(mondayOf(today), SUNDAY) : friday;
}

/** Monday of an ISO week in the year where it comes next. */
function isoWeek(number: number, today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4));
  const monday = (y: number): LocalDate => addDays(mondayOf(`${y}-01-04`), 7 * (number - 1));
  return addDays(monday(year), SUNDAY) < today ? monday(year + 1) : monday(year);
}

function dayAt(words: readonly Word[], i: number, context: DueContext): DueMatch | null {
  return (
    calendarDate(words, i, context) ??
    ordinalDay(words, i, context) ??
    weekday(words, i, context) ??
    bareDay(words, i, context)
  );
}

/** "w/c 12": behind a week a bare number is a day. */
function bareDay(words: readonly Word[], i: number, context: DueContext): DueMatch | null {
  const word = words[i];
  return word?.kind === "number" && word.value >= 1 && word.value <= 31
    ? ordinalDay(words.with(i, { ...word, ordinal: true }), i, context)
    : null;
}

import { addDays, addMonths, addWorkingDays, type LocalDate } from "../../calendar.ts";
import { type DayUnit, NUMBERS, UNITS } from "../en/date-words.ts";
import { among, reads, type Word } from "../words.ts";
import { calendarDate } from "./calendar-dates.ts";
import { countAt, nearDay, ordinalDay, weekday } from "./days.ts";
import type { DueContext, DueRecogniser } from "./match.ts";

/** "in two weeks", "within 10 business days", "in the next couple of days", "ten days tops". */
export const inSome: DueRecogniser = (words, i, context) => {
  let at = i;
  const lead = words[at]?.text ?? "";
  if (lead === "in" || lead === "within" || lead === "inside") {
    at += 1;
  } else if ((lead === "over" || lead === "during") && reads(words, at + 1, "the", "next")) {
    at += 1;
  } else {
    return boundedSpan(words, i, context);
  }
  while (among(words[at]?.text, "the next about around like say maybe coming another")) {
    at += 1;
  }
  // "in the week of the 7th" is that week, not one from now.
  const named =
    among(words[at]?.text, "week weekend month") && among(words[at + 1]?.text, "of commencing beginning starting");
  return named ? null : spanFrom(words, at, context);
};

/** "ten days tops", "two weeks from Friday", "a week today", "three weeks from now". */
function boundedSpan(words: readonly Word[], i: number, context: DueContext) {
  const span = spanFrom(words, i, context);
  if (span === null) {
    return null;
  }
  const after = words[span.next]?.text ?? "";
  // The whole of a table's cell: "10 days".
  if (i === 0 && after === "") {
    return span;
  }
  if (among(after, "tops max maximum latest") || reads(words, span.next, "at", "most")) {
    return { ...span, next: span.next + 1 };
  }
  const from = after === "from" || after === "after" ? span.next + 1 : span.next;
  if (reads(words, from, "now") && after === "from") {
    return { ...span, next: from + 1 };
  }
  const anchor = anchorAt(words, words[from]?.text === "the" ? from + 1 : from, context);
  const begins = after === "from" || after === "after" || reads(words, from, "today") || reads(words, from, "tomorrow");
  const whole = anchor !== null && begins ? spanFrom(words, i, { ...context, today: anchor.date }) : null;
  const onWeekday = anchor !== null && !begins && after === "on" ? null : whole;
  return onWeekday === null || anchor === null ? null : { date: onWeekday.date, next: anchor.next };
}

function anchorAt(words: readonly Word[], i: number, context: DueContext) {
  return (
    nearDay(words, i, context) ??
    weekday(words, i, context) ??
    calendarDate(words, i, context) ??
    ordinalDay(words, i, context)
  );
}

/** "two weeks", "ten business days", counted from `today`. */
export function spanFrom(words: readonly Word[], i: number, { today }: DueContext) {
  // "a week or two": the second number is the safe one.
  const word = words[i];
  const bare = UNITS.get(word?.text ?? "");
  if (bare === undefined && word?.kind !== "number" && !NUMBERS.has(word?.text ?? "")) {
    return null;
  }
  const count = bare === undefined ? countAt(words, i) : { count: 1, next: i };
  if (count === null) {
    return null;
  }
  let at = count.next;
  const working = among(words[at]?.text, "business working work week") && /^days?$/.test(words[at + 1]?.text ?? "");
  at += working ? 1 : 0;
  const unit = UNITS.get(words[at]?.text ?? "");
  if (unit === undefined) {
    return null;
  }
  const second = words[at + 1]?.text === "or" ? (NUMBERS.get(words[at + 2]?.text ?? "") ?? 0) : 0;
  const many = Math.max(count.count, second);
  const next = (second > 0 ? at + 3 : at + 1) + (words[second > 0 ? at + 3 : at + 1]?.text === "'" ? 1 : 0);
  return { date: working ? addWorkingDays(today, many) : move(today, many, unit), next };
}

function move(date: LocalDate, count: number, unit: DayUnit): LocalDate {
  switch (unit) {
    case "minute":
      return date;
    case "hour":
      return count >= 24 ? addDays(date, Math.round(count / 24)) : date;
    case "day":
      return addDays(date, count);
    case "week":
      return addDays(date, 7 * count);
    case "fortnight":
      return addDays(date, 14 * count);
    case "month":
      return addMonths(date, count);
    case "quarter":
      return addMonths(date, 3 * count);
    case "year":
      return addMonths(date, 12 * count);
  }
}

/** "next business day". */
export const nextWorkingDay: DueRecogniser = (words, i, { today }) =>
  words[i]?.text === "next" && among(words[i + 1]?.text, "business working") && words[i + 2]?.text === "day"
    ? { date: addWorkingDays(today, 1), next: i + 3 }
    : null;

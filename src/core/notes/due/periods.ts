import {
  addDays,
  addMonths,
  type LocalDate,
  lastOfMonth,
  localDate,
  mondayOf,
  partsOf,
  weekdayOf,
} from "../../calendar.ts";
import { ENDS, STARTS } from "../en/date-words.ts";
import { reads, type Word } from "../words.ts";
import { calendarDate, monthAt } from "./calendar-dates.ts";
import { ordinalDay, weekday } from "./days.ts";
import type { DueContext, DueMatch, DueRecogniser } from "./match.ts";

const FRIDAY = 4;
const SUNDAY = 6;
const SATURDAY = 6;

/** EOW, EOM, EOQ, EOY, "month end", "year's end". */
export const shortEnd: DueRecogniser = (words, i, context) => {
  const short: Readonly<Record<string, string>> = { eow: "week", eom: "month", eoq: "quarter", eoy: "year" };
  const period = short[words[i]?.text ?? ""];
  if (period !== undefined) {
    return { date: endOf(period, 0, context.today), next: i + 1 };
  }
  const named = words[i]?.text ?? "";
  const at = /^(?:'s|-)$/.test(words[i + 1]?.text ?? "") ? i + 2 : i + 1;
  return /^(?:week|month|quarter|year)$/.test(named) && words[at]?.text === "end" && words[i - 1]?.text !== "end"
    ? { date: endOf(named, /^next$/.test(words[i - 1]?.text ?? "") ? 1 : 0, context.today), next: at + 1 }
    : null;
};

/** "end of the day Friday", "close of business", "the end of next month", "end of Jan", "start of December". */
export const endOrStart: DueRecogniser = (words, i, context) => {
  const edge = words[i]?.text ?? "";
  const isEnd = ENDS.has(edge) || edge === "late" || edge === "back";
  const isStart = STARTS.has(edge);
  const isMiddle = edge === "mid" || edge === "middle";
  if (!isEnd && !isStart && !isMiddle) {
    return null;
  }
  let at = i + 1;
  while (/^(?:of|the|this|-|in|end|to|on)$/.test(words[at]?.text ?? "") && at < i + 4) {
    at += 1;
  }
  if (ENDS.has(edge) && /^(?:day|business|play|today)$/.test(words[at]?.text ?? "")) {
    return endOfDay(words, at + 1, context);
  }
  const period = periodAt(words, at, context);
  if (period === null) {
    return null;
  }
  const { first, last } = period;
  if (isEnd) {
    return { date: period.working, next: period.next };
  }
  const length = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  const start = length <= 7 ? addDays(first, 1) : addDays(first, 6);
  const middle = length <= 7 ? addDays(first, 2) : addDays(first, Math.ceil(length / 2) - 2);
  return { date: isStart ? start : middle, next: period.next };
};

/** A day may follow: "end of day tomorrow", "close of business on Wednesday". */
function endOfDay(words: readonly Word[], i: number, context: DueContext): DueMatch {
  const at = /^(?:on|,)$/.test(words[i]?.text ?? "") ? i + 1 : i;
  const tomorrow = words[at]?.text === "tomorrow" ? { date: addDays(context.today, 1), next: at + 1 } : null;
  return (
    tomorrow ?? weekday(words, at, context) ?? calendarDate(words, at, context) ?? { date: context.today, next: i }
  );
}

/** "next week", "this week", "later this week", "the week after next", "next month", "Q3", "in March", "this weekend". */
export const wholePeriod: DueRecogniser = (words, i, context) => {
  const inMonth = /^(?:in|by|before|during|until|till)$/.test(words[i]?.text ?? "") && monthAt(words, i + 1) !== null;
  const period = periodAt(words, inMonth ? i + 1 : i, context);
  if (period === null || (monthAt(words, i) !== null && !inMonth)) {
    return null;
  }
  const starts = inMonth && /^(?:by|before|until|till)$/.test(words[i]?.text ?? "");
  const beforeWeekend = words[i - 1]?.text === "before" && weekdayOf(period.first) === SATURDAY;
  return {
    date: beforeWeekend ? addDays(period.first, -1) : starts ? period.first : period.working,
    next: period.next,
  };
};

interface Period {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** The last day on which work would be handed in. */
  readonly working: LocalDate;
  readonly next: number;
}

function periodAt(words: readonly Word[], i: number, context: DueContext): Period | null {
  return (
    weekendAt(words, i, context) ??
    weekAt(words, i, context) ??
    monthPeriodAt(words, i, context) ??
    quarterAt(words, i, context)
  );
}

/** this weekend, the weekend, the weekend of 9 May */
function weekendAt(words: readonly Word[], i: number, context: DueContext): Period | null {
  const at = /^(?:this|next|the)$/.test(words[i]?.text ?? "") ? i + 1 : i;
  if (!/^(?:weekend|wkend|w\/e)$/.test(words[at]?.text ?? "")) {
    return null;
  }
  const of =
    words[at + 1]?.text === "of" ? dayAt(words, words[at + 2]?.text === "the" ? at + 3 : at + 2, context) : null;
  const shift = words[i]?.text === "next" && weekdayOf(context.today) !== 0 ? 7 : 0;
  const monday = mondayOf(of?.date ?? context.today);
  const first = addDays(monday, SUNDAY - 1 + shift);
  return { first, last: addDays(first, 1), working: addDays(first, 1), next: of?.next ?? at + 1 };
}

function weekAt(words: readonly Word[], i: number, context: DueContext): Period | null {
  const text = words[i]?.text ?? "";
  const { today } = context;
  const week = (monday: LocalDate, next: number): Period => ({
    first: monday,
    last: addDays(monday, SUNDAY),
    working: addDays(monday, FRIDAY),
    next,
  });
  const isWeek = (at: number): boolean => /^(?:week|wk)$/.test(words[at]?.text ?? "");
  if (text === "next" && isWeek(i + 1)) {
    const on = weekdayBehind(words, i + 2, addDays(mondayOf(today), 7));
    return on ?? week(addDays(mondayOf(today), 7), i + 2);
  }
  if (
    /^(?:this|the|within)$/.test(text) &&
    isWeek(i + 1) &&
    !/^(?:of|after|commencing|beginning)$/.test(words[i + 2]?.text ?? "")
  ) {
    const monday = mondayOf(today);
    // "This week" said on a Friday evening or a weekend is what is left of it.
    const working = addDays(monday, FRIDAY) < today ? addDays(monday, SUNDAY) : addDays(monday, FRIDAY);
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
    /^(?:of|the|this|-|end|eo|early|late|mid)$/.test(words[i - 1]?.text ?? "") &&
    !/^(?:of|after|commencing|beginning|starting)$/.test(words[i + 1]?.text ?? "");
  if (bare && words.slice(Math.max(0, i - 4), i).some((word) => ENDS.has(word.text) || STARTS.has(word.text))) {
    return { ...week(mondayOf(today), i + 1), working: endOf("week", 0, today) };
  }
  if (isWeek(i) && reads(words, i + 1, "after", "next")) {
    return week(addDays(mondayOf(today), 14), i + 3);
  }
  if (isWeek(i) && /^(?:of|commencing|beginning|starting|from|comm)$/.test(words[i + 1]?.text ?? "")) {
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
  if (numbered && number >= 1 && number <= 53 && (text === "kw" || !/^(?:of|in)$/.test(words[i + 2]?.text ?? ""))) {
    return week(isoWeek(number, today), i + 2);
  }
  return firstOrLastWeek(words, i, context);
}

function weekdayBehind(words: readonly Word[], i: number, monday: LocalDate): Period | null {
  const at = words[i]?.text === "on" ? i + 1 : i;
  const day = weekday(words, at, { today: addDays(monday, -1), order: null });
  return day === null ? null : { first: day.date, last: day.date, working: day.date, next: day.next };
}

/** "first week of December", "last week of November", "second half of December". */
function firstOrLastWeek(words: readonly Word[], i: number, context: DueContext): Period | null {
  const which = words[i]?.text ?? "";
  const part = words[i + 1]?.text ?? "";
  if (!/^(?:first|second|last)$/.test(which) || !/^(?:week|half|fortnight)$/.test(part)) {
    return null;
  }
  const at = /^(?:of|in)$/.test(words[i + 2]?.text ?? "") ? i + 3 : i + 2;
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

/** Monday of an ISO week in the year where it comes next. */
function isoWeek(number: number, today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4));
  const monday = (y: number): LocalDate => addDays(mondayOf(`${y}-01-04`), 7 * (number - 1));
  return addDays(monday(year), SUNDAY) < today ? monday(year + 1) : monday(year);
}

function monthPeriodAt(words: readonly Word[], i: number, { today }: DueContext): Period | null {
  const [year, thisMonth] = partsOf(today);
  const text = words[i]?.text ?? "";
  const word = words[i + 1]?.text ?? "";
  if (/^(?:next|this)$/.test(text) && word === "month") {
    return monthOf(year, thisMonth + (text === "next" ? 1 : 0), i + 2);
  }
  if (text === "month" && /^(?:of|the)$/.test(words[i - 1]?.text ?? "")) {
    return monthOf(year, thisMonth, i + 1);
  }
  const month = monthAt(words, i);
  if (month === null || words[i + 1]?.text === "'s") {
    return null;
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

/** Q3, H1 2027, this quarter, next quarter, the year. */
function quarterAt(words: readonly Word[], i: number, { today }: DueContext): Period | null {
  const [year, month] = partsOf(today);
  const text = words[i]?.text ?? "";
  // "Q3 financials" is no day: a quarter stands alone or behind a preposition.
  const before = words[i - 1]?.text;
  const placed =
    before === undefined ||
    /^(?:in|by|before|of|end|until|till|for|during|early|late|mid|start|beginning|the|,|:|-|to)$/.test(before);
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
  const led = /^(?:next|this|of|the)$/.test(text) ? i + 1 : i;
  const ahead = text === "next" ? 1 : 0;
  const behind = led > i || /^(?:of|the)$/.test(words[i - 1]?.text ?? "");
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

function endOf(period: string, ahead: number, today: LocalDate): LocalDate {
  const [year, month] = partsOf(today);
  switch (period) {
    case "week": {
      const friday = addDays(mondayOf(today), FRIDAY + 7 * ahead);
      return friday < today ? addDays(mondayOf(today), SUNDAY) : friday;
    }
    case "month":
      return lastOfMonth(year, month + ahead);
    case "quarter":
      return lastOfMonth(year, (Math.floor((month - 1) / 3) + 1 + ahead) * 3);
    default:
      return `${year + ahead}-12-31`;
  }
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

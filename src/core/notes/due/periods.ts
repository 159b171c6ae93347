import { addDays, type LocalDate, lastOfMonth, partsOf, weekdayOf } from "../../calendar.ts";
import { ENDS, MONTHS, STARTS } from "../en/date-words.ts";
import { among, setOf, type Word } from "../words.ts";
import { calendarDate, monthAt } from "./calendar-dates.ts";
import { weekday } from "./days.ts";
import type { DueContext, DueMatch, DueRecogniser } from "./match.ts";
import { monthPeriodAt, partOfMonth, quarterAt } from "./months.ts";
import type { Period } from "./period.ts";
import { lastWorkday, weekAt, weekendAt } from "./weeks.ts";

const SHORT_ENDS: ReadonlyMap<string, string> = new Map([
  ["eow", "week"],
  ["eom", "month"],
  ["eoq", "quarter"],
  ["eoy", "year"],
]);

/** EOW, EOM, EOQ, EOY, "month end", "year's end". */
export const shortEnd: DueRecogniser = (words, i, context) => {
  const period = SHORT_ENDS.get(words[i]?.text ?? "");
  if (period !== undefined) {
    return { date: endOf(period, 0, context.today), next: i + 1 };
  }
  const named = words[i]?.text ?? "";
  if (!NAMED_ENDS.has(named)) {
    return null;
  }
  const at = among(words[i + 1]?.text, "'s -") ? i + 2 : i + 1;
  return words[at]?.text === "end" && words[i - 1]?.text !== "end"
    ? { date: endOf(named, /^next$/.test(words[i - 1]?.text ?? "") ? 1 : 0, context.today), next: at + 1 }
    : null;
};

const NAMED_ENDS = setOf("week month quarter year");

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
  while (among(words[at]?.text, "of the this - in end to on") && at < i + 4) {
    at += 1;
  }
  if (ENDS.has(edge) && among(words[at]?.text, "day business play today")) {
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
  const at = among(words[i]?.text, "on ,") ? i + 1 : i;
  const tomorrow = words[at]?.text === "tomorrow" ? { date: addDays(context.today, 1), next: at + 1 } : null;
  return (
    tomorrow ?? weekday(words, at, context) ?? calendarDate(words, at, context) ?? { date: context.today, next: i }
  );
}

/** "next week", "this week", "later this week", "the week after next", "next month", "Q3", "in March", "this weekend". */
export const wholePeriod: DueRecogniser = (words, i, context) => {
  const inMonth = monthAt(words, i + 1) !== null && among(words[i]?.text, "in by before during until till");
  const period = periodAt(words, inMonth ? i + 1 : i, context);
  if (period === null || (monthAt(words, i) !== null && !inMonth)) {
    return null;
  }
  const starts = inMonth && among(words[i]?.text, "by before until till");
  const beforeWeekend = words[i - 1]?.text === "before" && weekdayOf(period.first) === 6;
  const spans = !starts && !among(words[i - 1]?.text, "by before until till") && period.first > context.today;
  return {
    ...(spans && period.first < period.working ? { first: period.first } : {}),
    date: beforeWeekend ? addDays(period.first, -1) : starts ? period.first : period.working,
    next: period.next,
  };
};

/** What the name of a period may begin with; most words need not be asked further. */
export const PERIOD_OPENERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...setOf("this next the of within first second last 1st 2nd weekend wkend week wk w wc kw month quarter year h q"),
]);

function periodAt(words: readonly Word[], i: number, context: DueContext): Period | null {
  if (!PERIOD_OPENERS.has(words[i]?.text ?? "")) {
    return null;
  }
  return (
    weekendAt(words, i, context) ??
    weekAt(words, i, context) ??
    partOfMonth(words, i, context) ??
    monthPeriodAt(words, i, context) ??
    quarterAt(words, i, context)
  );
}

function endOf(period: string, ahead: number, today: LocalDate): LocalDate {
  const [year, month] = partsOf(today);
  switch (period) {
    case "week":
      return addDays(lastWorkday(today), 7 * ahead);
    case "month":
      return lastOfMonth(year, month + ahead);
    case "quarter":
      return lastOfMonth(year, (Math.floor((month - 1) / 3) + 1 + ahead) * 3);
    default:
      return `${year + ahead}-12-31`;
  }
}

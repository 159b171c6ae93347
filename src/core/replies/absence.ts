import { addDays, daysBetween, type LocalDate, weekdayAfter, weekdayOf } from "../calendar.ts";
import { WEEKDAYS } from "../notes/en/date-words.ts";
import { among } from "../notes/words.ts";
import { nextSuch } from "./date-words.ts";
import type { DatedToken } from "./dated-tokens.ts";

/** Days of absence, both included; null where an end is not said. */
export interface Period {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** The first token behind it. */
  readonly next: number;
}

const UNTIL = "until till til through thru";
const JOINS = `${UNTIL} to - – — up`;

/** The days of absence that tokens from `at` on name: "until 14 April", "from 3 to 14 April", "next week", "for two weeks from Monday". */
export function periodAt(tokens: readonly DatedToken[], at: number, today: LocalDate): Period | null {
  const lead = tokens[at]?.text ?? "";
  if (among(lead, `${UNTIL} to up`)) {
    const day = dayBehind(tokens, at);
    return day === null ? null : { from: null, until: day.date, next: day.next };
  }
  if (lead === "for" || lead === "rest" || among(lead, "the my whole")) {
    const rest = restOf(tokens, at) ?? lasting(tokens, at, today);
    if (rest !== null) {
      return rest;
    }
  }
  const opens = among(lead, "from between starting beginning as commencing");
  const first = behindWords(tokens, at, opens ? "from between starting beginning as of on commencing the" : PLACING);
  const day = tokens[first];
  // "all of next week"
  const of = tokens[first - 1]?.text === "of" && day?.whole === true;
  if (day?.date === undefined || (day.void === true && !of)) {
    return null;
  }
  return (
    spanning(tokens, { day, first, today, joins: lead === "between" ? `${JOINS} and` : JOINS }) ??
    alone(day, first, opens)
  );
}

const PLACING = "on in for during all of whole the just only";

/** "3 April to 14 April", "Monday and Tuesday", "3 April for two weeks". */
function spanning(
  tokens: readonly DatedToken[],
  { day, first, today, joins }: { day: DatedToken; first: number; today: LocalDate; joins: string },
): Period | null {
  const from = day.from ?? day.date ?? today;
  const joint = tokens[first + 1]?.text;
  const last = among(joint, joins) ? dayBehind(tokens, first + 1) : null;
  if (last !== null) {
    // "Monday to Wednesday", said on a Tuesday: the Wednesday after.
    const until = last.date < from && last.date <= addDays(today, 7) ? addDays(last.date, 7) : last.date;
    return until < from ? null : { from, until, next: last.next };
  }
  const second = tokens[first + 2];
  if (among(joint, "and & + ,") && second?.date === addDays(day.date ?? from, 1)) {
    return { from, until: second.date, next: first + 3 };
  }
  const lasts = joint === "for" ? tokens[behindWords(tokens, first + 2, "the about")] : undefined;
  return lasts?.days === undefined
    ? null
    : { from, until: addDays(from, lasts.days - 1), next: tokens.indexOf(lasts) + 1 };
}

/** "next week", "Friday"; "from Friday" does not say how long. */
function alone({ date, from, whole }: DatedToken, first: number, opens: boolean): Period {
  const end = from === undefined && opens ? null : (date ?? null);
  return { from: from ?? (whole === true ? null : (date ?? null)), until: end, next: first + 1 };
}

/** "until and including the 14th", "up to 14 April" */
function dayBehind(tokens: readonly DatedToken[], at: number): { date: LocalDate; next: number } | null {
  const behind = behindWords(tokens, at + 1, "to and including the on about up end of at least approximately around");
  const token = tokens[behind];
  return token?.date === undefined || token.void === true ? null : { date: token.date, next: behind + 1 };
}

/** "for the rest of the week" */
function restOf(tokens: readonly DatedToken[], at: number): Period | null {
  const rest = behindWords(tokens, at, "for the");
  const behind = tokens[rest]?.text === "rest" ? behindWords(tokens, rest + 1, "of the") : -1;
  const date = tokens[behind]?.date;
  return date === undefined ? null : { from: null, until: date, next: behind + 1 };
}

/** "for two weeks", "for the next ten days", "for a week from Monday" */
function lasting(tokens: readonly DatedToken[], at: number, today: LocalDate): Period | null {
  const behind = behindWords(tokens, at, "for the next coming about another whole");
  const days = tokens[behind]?.days;
  if (days === undefined || tokens[at]?.text !== "for") {
    return null;
  }
  const starts = behindWords(tokens, behind + 1, "from starting beginning on as of");
  const from = starts > behind + 1 ? tokens[starts]?.date : undefined;
  return from === undefined
    ? { from: null, until: addDays(today, days - 1), next: behind + 1 }
    : { from, until: addDays(from, days - 1), next: starts + 1 };
}

/** The first token from `at` on that is none of these words. */
export function behindWords(tokens: readonly DatedToken[], at: number, words: string): number {
  let next = at;
  while (among(tokens[next]?.text, words)) {
    next += 1;
  }
  return next;
}

/** The first day back that a token names: "back Monday" behind "3–14 April" is the Monday after these days. Null for no day ahead. */
export function dayBack(token: DatedToken | undefined, period: Omit<Period, "next"> | null): LocalDate | null {
  if (token?.date === undefined || token.void === true) {
    return null;
  }
  const first = token.from ?? token.date;
  const after = period?.until ?? period?.from ?? null;
  if (after === null || token.bare !== true || first > after) {
    return first;
  }
  if (token.kind === "number") {
    return nextSuch(after, token.value);
  }
  return WEEKDAYS.has(token.raw.toLowerCase()) ? weekdayAfter(after, weekdayOf(first)) : first;
}

/** An absence is hardly longer than some nine months: a day without its year that lies farther ahead has passed. */
const MAX_DAYS = 270;

/** True where the last day of an absence is not past and may be meant; `text` is what names it. */
export function isAhead(
  { from, until }: { from: LocalDate | null; until: LocalDate },
  text: string,
  today: LocalDate,
): boolean {
  const first = from === null || from < today ? today : from;
  return until >= first && (daysBetween(first, until) <= MAX_DAYS || /\b20\d\d\b/.test(text));
}

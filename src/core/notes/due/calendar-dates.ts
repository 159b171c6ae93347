import { daysBetween, type LocalDate, localDate, weekdayOf } from "../../calendar.ts";
import { AMBIGUOUS_MONTHS, DEADLINE, MONTHS, ORDINALS } from "../en/date-words.ts";
import { adjoin, among, type Word } from "../words.ts";
import type { DueContext, DueMatch } from "./match.ts";

/** A date that lies this far back is still the last one, not next year's: notes name what just fell due. */
const PAST_DAYS = 14;

interface DatedContext extends DueContext {
  /** The weekday that stands beside the date and settles 3/4 against 4/3. */
  readonly weekday?: number;
}

/** 2026-11-27, 27.11.2026, 12/4, 2 Dec, December 2nd, the 2nd of December, 4-Dec-26. */
export function calendarDate(words: readonly Word[], i: number, context: DatedContext): DueMatch | null {
  const word = words[i];
  const opens = word !== undefined && (word.kind === "number" || ORDINALS.has(word.text) || MONTHS.has(word.text));
  if (!opens) {
    return null;
  }
  return compact(words, i) ?? numeric(words, i, context) ?? dayMonth(words, i, context) ?? monthDay(words, i, context);
}

/** The month that stands at `i`: "May" and "March" need a capital, and not to begin a sentence. */
export function monthAt(words: readonly Word[], i: number): number | null {
  const word = words[i];
  const month = word?.kind === "word" ? MONTHS.get(word.text) : undefined;
  if (word === undefined || month === undefined) {
    return null;
  }
  const beside = words[i - 1]?.kind === "number" || words[i + 1]?.kind === "number";
  if (AMBIGUOUS_MONTHS.has(word.text) && !beside) {
    const placed = DEADLINE.has(words[i - 1]?.text ?? "") || among(words[i - 1]?.text, "of mid late early end -");
    return placed ? month : null;
  }
  return month;
}

/** 20261127 behind "due", and nothing else that is eight digits long. */
function compact(words: readonly Word[], i: number): DueMatch | null {
  const digits = words[i]?.raw ?? "";
  if (!/^20\d{6}$/.test(digits)) {
    return null;
  }
  const date = localDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  return date === null ? null : { date, next: i + 1 };
}

function numeric(words: readonly Word[], i: number, context: DatedContext): DueMatch | null {
  const [a, mark, b] = [words[i], words[i + 1], words[i + 2]];
  if (a?.kind !== "number" || b?.kind !== "number" || mark === undefined || !"-/.".includes(mark.text)) {
    return null;
  }
  if (!adjoin(a, mark) || !adjoin(mark, b) || (words[i - 1] !== undefined && isGlued(words[i - 1], a))) {
    return null;
  }
  const second = words[i + 3];
  const third = words[i + 4];
  const full = second?.text === mark.text && third?.kind === "number" && adjoin(b, second) && adjoin(second, third);
  if (full) {
    // "2.10.3" is a version: a year has two digits or four.
    return third.raw.length !== 2 && third.raw.length !== 4
      ? null
      : fullNumeric([a.value, b.value, third.value], i + 5, context);
  }
  // "3.2" is a version and "10-15" a number of people; "03.03." and "6.3" beside a weekday are dates.
  const closed = second?.text === "." && adjoin(b, second);
  const padded = a.raw.length === 2 && b.raw.length === 2 && among(words[i - 1]?.text, "date by until till due on :");
  // "with the crane, 22.03" of somebody who puts the day first
  const apart = words[i - 1]?.text === "," && second?.kind !== "word" && second?.kind !== "number";
  const alone = context.order === "dmy" && a.raw.length === 2 && b.raw.length === 2 && b.value <= 12 && apart;
  const dotted = mark.text === "." && (closed || padded || alone || context.weekday !== undefined);
  if (mark.text !== "/" && !dotted) {
    return null;
  }
  if (a.value === 24 && b.value === 7 && context.weekday === undefined) {
    return null;
  }
  const date = nearestOf(a.value, b.value, mark.text === "." ? { ...context, order: "dmy" } : context);
  return date === null ? null : { date, next: i + (dotted && second?.text === "." ? 4 : 3) };
}

function isGlued(before: Word | undefined, word: Word): boolean {
  return before !== undefined && before.end === word.start && /[\p{L}\p{N}./+-]/u.test(before.text);
}

function fullNumeric(
  [a, b, c]: readonly [number, number, number],
  next: number,
  context: DatedContext,
): DueMatch | null {
  if (a > 31) {
    const date = localDate(a, b, c);
    return date === null ? null : { date, next };
  }
  const year = c < 100 ? 2000 + c : c;
  const date = choose([localDate(year, b, a), localDate(year, a, b)], context);
  return date === null ? null : { date, next };
}

/** Of 3/4 the day-first and the month-first reading, each in the year where it comes next. */
function nearestOf(a: number, b: number, context: DatedContext): LocalDate | null {
  return choose([upcoming(b, a, context.today), upcoming(a, b, context.today)], context);
}

/** [day first, month first]: the weekday beside it, the note's own order, then the reading that comes sooner decides. */
function choose([dmy, mdy]: readonly [LocalDate | null, LocalDate | null], context: DatedContext): LocalDate | null {
  if (dmy === null || mdy === null) {
    return dmy ?? mdy;
  }
  if (context.weekday !== undefined && weekdayOf(dmy) !== weekdayOf(mdy)) {
    const fits = [dmy, mdy].find((date) => weekdayOf(date) === context.weekday);
    if (fits !== undefined) {
      return fits;
    }
  }
  if (context.order !== null) {
    return context.order === "dmy" ? dmy : mdy;
  }
  const ahead = [dmy, mdy].filter((date) => date >= context.today).sort();
  return ahead[0] ?? dmy;
}

/** Month and day in the year where they come next; what lies at most two weeks back is meant as past. */
export function upcoming(month: number, day: number, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const date = localDate(year, month, day);
  if (date === null) {
    return null;
  }
  return daysBetween(date, today) > PAST_DAYS ? localDate(year + 1, month, day) : date;
}

function dayMonth(words: readonly Word[], i: number, context: DueContext): DueMatch | null {
  const day = dayNumber(words[i]);
  if (
    day === null ||
    (words[i - 1]?.kind === "mark" && isGlued(words[i - 1], words[i] as Word) && words[i - 1]?.text !== "-")
  ) {
    return null;
  }
  let at = i + 1;
  // "13. to 15. April", "1 to 5 December": the last day of a span is when it is due.
  for (let skipped = 0; skipped < 3 && /^(?:of|the|\.|-|–|day)$/.test(words[at]?.text ?? ""); skipped += 1) {
    at += 1;
  }
  const month = monthAt(words, at);
  const dashed = words[i + 1]?.text === "-";
  return month === null ? null : withYear(words, at + 1, { month, day, dashed, context });
}

function monthDay(words: readonly Word[], i: number, context: DueContext): DueMatch | null {
  const month = monthAt(words, i);
  if (month === null) {
    return null;
  }
  let at = i + 1;
  for (let skipped = 0; skipped < 2 && /^(?:\.|the|-)$/.test(words[at]?.text ?? ""); skipped += 1) {
    at += 1;
  }
  const day = words[at]?.kind === "number" ? dayNumber(words[at]) : null;
  if (day === null || words[at + 1]?.text === ":") {
    return null;
  }
  // "Nov 20-22": the last day of a span is when it is due.
  const until = among(words[at + 1]?.text, "- –") ? dayNumber(words[at + 2]) : null;
  if (until !== null && until > day) {
    const match = withYear(words, at + 3, { month, day: until, dashed: false, context });
    return match === null ? null : { ...match, first: `${match.date.slice(0, 8)}${String(day).padStart(2, "0")}` };
  }
  return withYear(words, at + 1, { month, day, dashed: false, context });
}

function dayNumber(word: Word | undefined): number | null {
  const value = word?.kind === "number" ? word.value : (ORDINALS.get(word?.text ?? "") ?? Number.NaN);
  return value >= 1 && value <= 31 ? value : null;
}

function withYear(
  words: readonly Word[],
  i: number,
  { month, day, dashed, context }: { month: number; day: number; dashed: boolean; context: DueContext },
): DueMatch | null {
  const at = /^(?:,|\.|-)$/.test(words[i]?.text ?? "") ? i + 1 : i;
  const written = words[at]?.kind === "number" ? (words[at]?.value ?? 0) : 0;
  const short = dashed && words[i]?.text === "-" && written > 20 && written < 60;
  if ((written >= 2000 && written < 2100) || short) {
    const date = localDate(short ? 2000 + written : written, month, day);
    return date === null ? null : { date, next: at + 1 };
  }
  const date = upcoming(month, day, context.today);
  return date === null ? null : { date, next: i };
}

import { addDays, daysBetween, isLocalDate, type LocalDate } from "../calendar.ts";
import { head } from "./lines.ts";
import { monthNumber } from "./month-words.ts";

/** A date as it stands in a line; `start` and `end` tell where. */
export interface WrittenDate {
  readonly date: LocalDate;
  readonly start: number;
  readonly end: number;
}

/** How far back a note without a year may lie. */
const YEAR = 366;

/** Words that may stand between the parts of a date: "12 de marzo de 2026", "the 3rd of May". */
const BETWEEN = new Set(["of", "de", "del", "den", "der", "the", "a", "в", "г", "р"]);

interface Token {
  readonly kind: "number" | "word" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The calendar dates in a line, in order. `latest` settles what the writing leaves open: a day without
 * a year is the last such day not after it, and of 03/04/2026 the reading that lies closest before it wins.
 */
export function datesIn(text: string, latest: LocalDate): WrittenDate[] {
  if (!/\d/.test(text)) {
    return [];
  }
  const tokens = tokensOf(head(text));
  const found: WrittenDate[] = [];
  let i = 0;
  while (i < tokens.length) {
    const hit = dateAt(tokens, i, latest);
    const first = tokens[i];
    const last = hit === null ? undefined : tokens[hit.next - 1];
    if (hit === null || first === undefined || last === undefined) {
      i += 1;
    } else {
      found.push({ date: hit.date, start: first.start, end: last.end });
      i = hit.next;
    }
  }
  return found;
}

interface Hit {
  readonly date: LocalDate;
  readonly next: number;
}

function dateAt(tokens: readonly Token[], i: number, latest: LocalDate): Hit | null {
  const token = tokens[i];
  if (token === undefined || token.kind === "mark") {
    return null;
  }
  if (token.kind === "word") {
    return monthFirst(tokens, i, latest);
  }
  return cjk(tokens, i) ?? numeric(tokens, i, latest) ?? dayFirst(tokens, i, latest);
}

/** "March 12, 2026", "Sept 3rd". */
function monthFirst(tokens: readonly Token[], i: number, latest: LocalDate): Hit | null {
  const at = isMark(tokens[i + 1], ".") ? i + 2 : i + 1;
  const day = smallNumber(tokens[at]);
  // Most words are no month, and few stand before a number: the look-up comes last.
  const month = day === null ? null : monthOf(tokens[i]);
  // "mar. 14 avr. 2026" and "mar 3 de marzo" begin with a Tuesday, not with March.
  const after = isMark(tokens[at + 1], ".") || isBetween(tokens[at + 1]) ? at + 2 : at + 1;
  if (month === null || day === null || isMark(tokens[at + 1], ":") || monthOf(tokens[after]) !== null) {
    return null;
  }
  return withYear(tokens, at + 1, { month, day }, latest);
}

/** "12 March 2026", "12. marts 2026", "12 de marzo de 2026". */
function dayFirst(tokens: readonly Token[], i: number, latest: LocalDate): Hit | null {
  const day = smallNumber(tokens[i]);
  let at = i + 1;
  for (
    let skipped = 0;
    skipped < 2 && (isMark(tokens[at], ".") || isMark(tokens[at], "-") || isBetween(tokens[at]));
    skipped += 1
  ) {
    at += 1;
  }
  const month = monthOf(tokens[at]);
  if (day === null || month === null) {
    return year(tokens, i, latest);
  }
  at += 1;
  at += isMark(tokens[at], ".") || isMark(tokens[at], "-") ? 1 : 0;
  return withYear(tokens, at, { month, day }, latest);
}

/** "2026 March 12", as Hungarian writes it: "2026. március 12." */
function year(tokens: readonly Token[], i: number, _latest: LocalDate): Hit | null {
  const value = fullYear(tokens[i]);
  const at = i + (isMark(tokens[i + 1], ".") ? 2 : 1);
  const month = monthOf(tokens[at]);
  const day = smallNumber(tokens[at + 1]);
  return value === null || month === null || day === null ? null : hit(value, month, day, at + 2);
}

function withYear(
  tokens: readonly Token[],
  at: number,
  { month, day }: { month: number; day: number },
  latest: LocalDate,
): Hit | null {
  let next = at;
  for (let skipped = 0; skipped < 2 && (isMark(tokens[next], ",") || isBetween(tokens[next])); skipped += 1) {
    next += 1;
  }
  const value = fullYear(tokens[next]);
  if (value !== null) {
    return hit(value, month, day, next + 1);
  }
  const date = lastBefore(month, day, latest);
  return date === null ? null : { date, next: at };
}

/** 2026-03-12, 12.03.2026, 3/12/26, 12-3-2026, 26/6. */
function numeric(tokens: readonly Token[], i: number, latest: LocalDate): Hit | null {
  const mark = tokens[i + 1];
  if (mark?.kind !== "mark" || !"-/.".includes(mark.text) || !adjoin(tokens, i, i + 2)) {
    return null;
  }
  const [a, b] = [numberOf(tokens[i]), numberOf(tokens[i + 2])];
  const third = isMark(tokens[i + 3], mark.text) && adjoin(tokens, i, i + 4) ? numberOf(tokens[i + 4]) : null;
  if (a === null || b === null) {
    return null;
  }
  if (third !== null) {
    return a > 31
      ? hit(a, b, third, i + 5)
      : closest(a, b, third < 100 ? 2000 + third : third, { latest, next: i + 5 });
  }
  // Two parts are a date with a slash only: "3.4" and "10-12" are quantities.
  if (mark.text !== "/" || isMark(tokens[i + 3], "/")) {
    return null;
  }
  const date = [lastBefore(b, a, latest), lastBefore(a, b, latest)]
    .filter((each) => each !== null)
    .sort()
    .at(-1);
  return date === undefined ? null : { date, next: i + 3 };
}

/** 2026年3月12日 */
function cjk(tokens: readonly Token[], i: number): Hit | null {
  if (tokens[i + 1]?.text !== "年" || tokens[i + 3]?.text !== "月") {
    return null;
  }
  const [y, m, d] = [numberOf(tokens[i]), numberOf(tokens[i + 2]), numberOf(tokens[i + 4])];
  return y === null || m === null || d === null ? null : hit(y, m, d, i + 5);
}

/** Of DD/MM and MM/DD the one that exists and lies closest before `latest`; with neither before it, the day comes first. */
function closest(a: number, b: number, y: number, { latest, next }: { latest: LocalDate; next: number }): Hit | null {
  const readings = [hit(y, b, a, next), hit(y, a, b, next)].filter((each) => each !== null);
  const past = readings.filter((each) => each.date <= addDays(latest, 1));
  // Dates compare as text; a collator would cost milliseconds on a cold start.
  const [nearest] = past.sort((x, z) => (x.date < z.date ? 1 : -1));
  return nearest ?? readings[0] ?? null;
}

function hit(y: number, month: number, day: number, next: number): Hit | null {
  const date = `${String(y).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return y >= 1990 && y < 2100 && isLocalDate(date) ? { date, next } : null;
}

function lastBefore(month: number, day: number, latest: LocalDate): LocalDate | null {
  const limit = addDays(latest, 1);
  const thisYear = Number(limit.slice(0, 4));
  for (const y of [thisYear, thisYear - 1]) {
    const date = hit(y, month, day, 0)?.date;
    if (date !== undefined && date <= limit && daysBetween(date, limit) <= YEAR) {
      return date;
    }
  }
  return null;
}

function monthOf(token: Token | undefined): number | null {
  return token?.kind === "word" ? monthNumber(token.text) : null;
}

function smallNumber(token: Token | undefined): number | null {
  const value = numberOf(token);
  return value !== null && value >= 1 && value <= 31 ? value : null;
}

function fullYear(token: Token | undefined): number | null {
  const value = numberOf(token);
  return value !== null && value >= 1990 && value < 2100 ? value : null;
}

function numberOf(token: Token | undefined): number | null {
  return token?.kind === "number" && token.text.length <= 6 ? Number.parseInt(token.text, 10) : null;
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === "mark" && token.text === mark;
}

function isBetween(token: Token | undefined): boolean {
  return token?.kind === "word" && BETWEEN.has(token.text.toLowerCase());
}

function adjoin(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) {
    if (tokens[i]?.end !== tokens[i + 1]?.start) {
      return false;
    }
  }
  return true;
}

/** Numbers (with an ordinal ending), words and single marks; white space is left out. */
function tokensOf(text: string): Token[] {
  return Array.from(
    text.matchAll(
      /(?<number>\d+)(?:st|nd|rd|th|er|º|ª)?(?![\p{L}\p{M}]|\d)|(?<cjk>[年月日])|(?<word>[\p{L}\p{M}]+)|(?<digits>\d+)|\S/gu,
    ),
    (match): Token => {
      const digits = match.groups?.number ?? match.groups?.digits;
      const kind = digits !== undefined ? "number" : match.groups?.word !== undefined ? "word" : "mark";
      return { kind, text: digits ?? match[0], start: match.index, end: match.index + match[0].length };
    },
  );
}

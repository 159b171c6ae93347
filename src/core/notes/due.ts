import type { LocalDate } from "../calendar.ts";
import { chronoDue } from "./due/chrono.ts";
import { dueAt } from "./due/grammar.ts";
import type { DueContext, DueMatch, DueReading } from "./due/match.ts";
import {
  CARRIERS,
  DATE_CUES,
  DATE_OPENERS,
  DAY_PARTS,
  DEADLINE,
  EVENTS,
  JOINTS,
  MONTHS,
  PAST,
  STRONG_DEADLINE,
  TOLD,
  WEEKDAYS,
} from "./en/date-words.ts";
import { among, reads, type Word } from "./words.ts";

/** A due date and the words that say it; offsets of the whole text. */
export interface Due {
  /** Null where the words name a deadline and no calendar day: "before the board meeting". */
  readonly date: LocalDate | null;
  /** The first day, where the words name several: "10-12 April". */
  readonly from?: LocalDate;
  readonly start: number;
  readonly end: number;
}

/** A date that the grammar read: by which of its recognisers, and how much speaks for its being the act's; 0 where it is somebody else's. */
export interface DateCandidate extends Due {
  readonly date: LocalDate;
  readonly weight: number;
  readonly by: DueReading["by"];
}

/** How the date of a clause was found, or that none was. */
export interface DatePath {
  readonly due: Due | null;
  /** What read it; null where nothing did, or the grammar read only what is somebody else's. */
  readonly by: "grammar" | "chrono" | "event" | null;
  readonly candidates: readonly DateCandidate[];
}

/**
 * When the act of this clause is due: our business-date grammar first, chrono-node where it reads nothing.
 * Null rather than a date that belongs to something else: "Monday's call", "since March", "last week".
 */
export function dueIn(text: string, words: readonly Word[], context: DueContext): Due | null {
  return datesIn(text, words, context).due;
}

/** All dates of a clause, and which of them is when its act is due. */
export function datesIn(text: string, words: readonly Word[], context: DueContext): DatePath {
  if (!words.some((word) => word.kind === "number" || DATE_CUES.has(word.text))) {
    return undated(words);
  }
  const candidates: DateCandidate[] = [];
  let { spoken } = context;
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    const opens = first !== undefined && (first.kind === "number" || DATE_OPENERS.has(first.text));
    if (!opens || opensSpan(words, i)) {
      continue;
    }
    const match = dueAt(words, i, { ...context, spoken });
    if (match !== null) {
      const span = spanBefore(words, i, match);
      const from = match.first ?? span?.from;
      candidates.push({
        date: match.date,
        ...(from === undefined ? {} : { from }),
        start: phraseStart(words, span?.at ?? i),
        end: phraseEnd(words, match.next),
        weight: weigh(words, i, match.next),
        by: match.by,
      });
      spoken = match.date;
      i = Math.max(i, match.next - 1);
    }
  }
  const best = candidates.reduce<DateCandidate | null>(
    (top, one) => (one.weight > (top?.weight ?? 0) ? one : top),
    null,
  );
  if (best !== null) {
    const { date, from, start, end } = best;
    return { due: { date, ...(from === undefined ? {} : { from }), start, end }, by: "grammar", candidates };
  }
  if (candidates.length > 0) {
    return { due: null, by: null, candidates };
  }
  const due = chronoDue(text, words, context);
  return due === null ? undated(words) : { due, by: "chrono", candidates };
}

function undated(words: readonly Word[]): DatePath {
  const due = undatedDue(words);
  return { due, by: due === null ? null : "event", candidates: [] };
}

/** "10-12 April", "the 3rd and 4th of May", "27 and 28": a number before the day, in its month, is the first of several. */
function spanBefore(words: readonly Word[], i: number, { date }: DueMatch): { from: LocalDate; at: number } | null {
  const at = among(words[i - 1]?.text, "the") ? i - 2 : i - 1;
  const day = words[at - 1];
  const joins = among(words[at]?.text, "- – to and or &") && words[i]?.kind === "number";
  if (!joins || day?.kind !== "number" || day.value < 1 || day.value >= Number(date.slice(8))) {
    return null;
  }
  const before = words[at - 2];
  return before !== undefined && before.kind === "mark" && before.end === day.start
    ? null
    : { from: `${date.slice(0, 8)}${String(day.value).padStart(2, "0")}`, at: at - 1 };
}

/** The first number of "the 3rd and 4th of December": the date that it opens is read at the second. */
function opensSpan(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.kind !== "number" || !among(words[i + 1]?.text, "and to &")) {
    return false;
  }
  const at = words[i + 2]?.text === "the" ? i + 3 : i + 2;
  const second = words[at];
  const after = words[at + 1]?.text === "of" ? words[at + 2] : words[at + 1];
  return (
    second?.kind === "number" &&
    (second.ordinal || second.value > word.value) &&
    second.value <= 31 &&
    MONTHS.has(after?.text ?? "")
  );
}

const MAX_UNDATED = 6;

/** "by the next board meeting", "before our call": a deadline that hangs on an event. */
function undatedDue(words: readonly Word[]): Due | null {
  for (let i = 1; i < words.length - 1; i += 1) {
    const lead = words[i]?.text;
    const leads = lead === "by" || lead === "before" || lead === "until";
    if (leads && among(words[i + 1]?.text, "the our your next my their")) {
      let last = i + 1;
      while (
        last + 1 < words.length &&
        words[last + 1]?.kind === "word" &&
        last < i + MAX_UNDATED &&
        !JOINTS.has(words[last + 1]?.text ?? "")
      ) {
        last += 1;
      }
      const [first, end] = [words[i], words[last]];
      return EVENTS.has(end?.text ?? "") && first !== undefined && end !== undefined
        ? { date: null, start: first.start, end: end.end }
        : null;
    }
  }
  return null;
}

/** 0 where the date is somebody else's; more where a deadline word stands before it. */
function weigh(words: readonly Word[], from: number, next: number): number {
  const [before, two] = [words[from - 1]?.text ?? "", words[from - 2]?.text ?? ""];
  const after = words[next]?.text ?? "";
  const named = before === "the" || before === "this" ? two : before;
  if (PAST.has(before) || PAST.has(named) || after === "ago") {
    return 0;
  }
  if (after === "'s" && words[next + 1]?.kind === "word") {
    // "goes on Friday's van": what carries it leaves that day.
    return CARRIERS.has(words[next + 1]?.text ?? "") && words[next + 2]?.kind !== "word" ? 4 : 0;
  }
  // "within two weeks of receiving the files", "the Sunday runs", "on the Thursday before": counted from what nobody knows yet.
  if (
    (among(after, "of after") && among(words[from]?.text, "in within")) ||
    (before === "the" && (after === "before" || isNoun(words, from, next)))
  ) {
    return 0;
  }
  const of = before === "of" ? two : named === "of" ? words[from - 3]?.text : undefined;
  if (among(of, "morning afternoon evening night week weekend course")) {
    return 4;
  }
  if (among(named, "from of dated since re") && words[from - 2] !== undefined && !among(two, "starting start")) {
    return named === "from" ? 1 : 0;
  }
  if (reads(words, next, "latest") || reads(words, next, "at", "the", "latest") || reads(words, next, "at", "latest")) {
    return 6;
  }
  if (isTelling(words, from, next)) {
    return 0;
  }
  if (inCondition(words, from)) {
    return 1;
  }
  return STRONG_DEADLINE.has(named) ? 5 : DEADLINE.has(named) ? 4 : 3;
}

/** A weekday used as an adjective, "the Tuesday ferry" excepted: that is a day all the same where a preposition of place leads. */
function isNoun(words: readonly Word[], from: number, next: number): boolean {
  return (
    WEEKDAYS.has(words[from]?.text ?? "") &&
    next === from + 1 &&
    words[next]?.kind === "word" &&
    words[from - 2]?.text === "for"
  );
}

/** "settled on Monday that …", "On Tuesday Tomas promised to …": the day of the telling, not of the act. */
function isTelling(words: readonly Word[], from: number, next: number): boolean {
  const [before, two] = [words[from - 1]?.text ?? "", words[from - 2]?.text ?? ""];
  const told = (text: string): boolean => TOLD.has(text);
  const behind =
    (told(before) || (before === "on" && told(two))) && among(words[next]?.text, "that to he she they we i you");
  const opens = from === 0 || (from === 1 && before === "on");
  return behind || (opens && words.slice(next, next + 4).some((word) => told(word.text)));
}

/** "when we meet on Monday": the date belongs to the condition, unless nothing else is dated. */
function inCondition(words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= 0; i -= 1) {
    const text = words[i]?.text ?? "";
    if (text === "," || text === ";") {
      return false;
    }
    if (among(text, "if once when unless that which who because since after before where so") && i < from - 2) {
      return true;
    }
  }
  return false;
}

/** The phrase takes along what follows the day: "Friday afternoon", "Friday latest", "Friday's van". */
function phraseEnd(words: readonly Word[], next: number): number {
  const after = words[next]?.text ?? "";
  const carried = after === "'s" && CARRIERS.has(words[next + 1]?.text ?? "");
  const latest = after === "at" && reads(words, next + 1, "the", "latest");
  const more = carried ? 2 : latest ? 3 : DAY_PARTS.has(after) || after === "latest" ? 1 : 0;
  return words[next + more - 1]?.end ?? 0;
}

/** The phrase takes its preposition along: "by Friday", "no later than 12 May". */
function phraseStart(words: readonly Word[], day: number): number {
  // "on the evening of 4 May"
  const from = words[day - 1]?.text === "of" && DAY_PARTS.has(words[day - 2]?.text ?? "") ? day - 2 : day;
  let at = from;
  while (
    at > 0 &&
    from - at < 3 &&
    (DEADLINE.has(words[at - 1]?.text ?? "") ||
      words[at - 1]?.text === "the" ||
      (words[at - 1]?.text === "later" && words[at]?.text === "than"))
  ) {
    at -= 1;
  }
  if (reads(words, at - 1, "no") && reads(words, at, "later")) {
    at -= 1;
  }
  return words[at]?.start ?? 0;
}

import type { Clause } from "./clauses.ts";
import {
  CALLED_OFF_BY_HEAD,
  CONDITIONS,
  DONE_WORDS,
  DROPPED_WORDS,
  HEDGES,
  PAST_CUES,
  TURNS,
  WAS_GOING,
} from "./en/cues.ts";
import type { NotedStatus } from "./extraction.ts";
import type { Candidate } from "./recognise/candidate.ts";
import { among, isCapitalised, reads, setOf, startsWithCapital, type Word, wordsIn } from "./words.ts";

/** What stands around a promise and changes it: condition, doubt, repetition, its end. */
export interface Refinement {
  readonly weight: number;
  readonly status: NotedStatus;
  readonly conditional: boolean;
  readonly hedged: boolean;
  /** "every Friday", as written. */
  readonly recurring: string | null;
  readonly reasons: readonly string[];
}

/** Refines one candidate by the words of its clause, its sentence and its block. */
export function refine(candidate: Candidate, text: string): Refinement {
  const { clause } = candidate;
  const words = clause.words.slice(candidate.from);
  const conditional = isConditional(clause.sentence);
  const hedged = words.some((word, i) => isHedge(words, word, i));
  const reasons: string[] = [];
  let weight = candidate.weight;
  const take = (amount: number, reason: string): void => {
    weight -= amount;
    reasons.push(reason);
  };
  const status = statusOf(candidate, text);
  if (clause.asks) {
    take(candidate.subject?.kind === "i" ? 0.25 : 0.45, "question");
  }
  if (clause.block.heading?.kind === "facts" && clause.block.kind !== "row") {
    take(0.25, "under a heading of facts");
  }
  if (status === "open" && words.some((word) => PAST_CUES.has(word.text) && word.text !== "last")) {
    take(0.3, "told as past");
  }
  if (hedged) {
    take(0.08, "hedged");
  }
  if (words.length > 45) {
    take(0.15, "long sentence");
  }
  if (isRequest(words)) {
    take(0.4, "request");
  }
  if (isNews(words)) {
    take(0.45, "news");
  }
  return { weight, status, conditional, hedged, recurring: recurringIn(words, text), reasons };
}

function isHedge(words: readonly Word[], word: Word, i: number): boolean {
  if (!HEDGES.has(word.text)) {
    return false;
  }
  // "try it out" is an act, "try to" a doubt.
  return !among(word.text, "try trying attempt aim aiming") || among(words[i + 1]?.text, "to and my for our");
}

/** if, once, unless, as soon as, subject to; "when" and "until" only at the head of a clause. */
function isConditional(sentence: readonly Word[]): boolean {
  return sentence.some((word, i) => {
    if (word.text === "as") {
      return reads(sentence, i, "as", "soon", "as") || reads(sentence, i, "as", "long", "as");
    }
    if (word.text === "subject") {
      return sentence[i + 1]?.text === "to";
    }
    if (word.text === "the") {
      return (
        among(sentence[i + 1]?.text, "moment minute second instant day") &&
        (among(sentence[i + 2]?.text, "he she they it the your our their my that") ||
          (sentence[i + 1]?.text !== "day" &&
            (among(sentence[i + 2]?.text, "i we you") || isCapitalised(sentence[i + 2]?.raw ?? ""))))
      );
    }
    // "Should the tide be wrong, …"
    if (i === 0 && word.text === "should" && sentence.at(-1)?.text !== "?") {
      return true;
    }
    if (!CONDITIONS.has(word.text) || asksAt(sentence, i)) {
      return false;
    }
    return word.text === "until" || word.text === "till" ? false : word.text !== "when" || hasSubject(sentence[i + 1]);
  });
}

/** "see if", "the week when": what stands before takes the condition for itself. */
function asksAt(sentence: readonly Word[], i: number): boolean {
  const before = i === 0 ? undefined : sentence[i - 1];
  return before !== undefined && before.kind !== "mark" && TAKES_CONDITION.has(before.text);
}

const TAKES_CONDITION = setOf(
  "know see check ask find say tell confirm hear wonder decide out on of about at week month day",
);

function hasSubject(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (among(word.text, "i we you he she they it the your our their this that") || startsWithCapital(word.raw))
  );
}

/** "please send", "could you", "can you": asked, and nobody took it up. */
function isRequest(words: readonly Word[]): boolean {
  return words
    .slice(0, 4)
    .some(
      (word, i) =>
        word.text === "please" || (among(word.text, "can could would will") && words[i + 1]?.text === "you" && i === 0),
    );
}

/** "I'll be away", "we'll speak on Tuesday", "you'll love it", "we will never ask": tells, promises nothing. */
function isNews(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!NEWS_OPENERS.has(word.text)) {
      return false;
    }
    const next = words[i + 1]?.text ?? "";
    if (word.text === "be" && among(next, "away out off in on travelling traveling back")) {
      return (
        among(next, "away out off travelling traveling") ||
        words[i + 2]?.text === "touch" ||
        among(words[i + 2]?.text, "leave holiday vacation")
      );
    }
    if (among(word.text, "will 'll")) {
      return among(next, "never always miss love keep") && (next !== "keep" || among(words[i + 2]?.text, "you an"));
    }
    return (
      (word.text === "speak" || word.text === "talk" || word.text === "meet") &&
      among(next, "again soon on then next then") &&
      among(words[i - 1]?.text, "will 'll to") &&
      words[i - 2]?.text === "we"
    );
  });
}

const NEWS_OPENERS = setOf("be will 'll speak talk meet");

/** Ticked, struck through or said to be done; called off. Only of items: in prose "sent" is news. */
function statusOf(candidate: Candidate, text: string): NotedStatus {
  const { block } = candidate.clause;
  const { sentence } = candidate.clause;
  const isCalledOff = calledOff(sentence) || isGivenUp(sentence) || calledOffBehind(candidate.clause, text);
  if (block.kind !== "item" && block.kind !== "row" && block.kind !== "line") {
    return isCalledOff ? "dropped" : "open";
  }
  const whole = text.slice(block.start, Math.min(block.end, block.start + 600));
  const tail = whole.slice(-60).toLowerCase();
  const statusCell = block.cells.find((cell) => cell.role === "status");
  const state = (statusCell === undefined ? "" : text.slice(statusCell.start, statusCell.end)).toLowerCase();
  const last = tail.match(/[a-z]+/g) ?? [];
  const ends = last.slice(-2);
  if (
    whole.startsWith("~~") ||
    block.cells.some((cell) => DROPPED_WORDS.has(firstWord(text.slice(cell.start, cell.end)))) ||
    DROPPED_WORDS.has(ends.at(-1) ?? "") ||
    isCalledOff ||
    DROPPED_WORDS.has(firstWord(state))
  ) {
    return "dropped";
  }
  const doneHeading = block.heading?.kind === "done";
  const said =
    /[✔✅☑✓]/u.test(whole.slice(-60)) ||
    DONE_WORDS.has(firstWord(state)) ||
    /\b(?:done|sent)\W*$/.test(tail) ||
    (DONE_WORDS.has(ends.at(-1) ?? "") && ENDS_DONE.test(tail)) ||
    block.cells.some(
      (cell) => DONE_WORDS.has(firstWord(text.slice(cell.start, cell.end))) && cell.end - cell.start < 24,
    );
  return block.box === "done" || doneHeading || said ? "done" : "open";
}

/** "turnstile – sorted", "is paid already": what stands before the last word, or two, of an item that is done. */
const ENDS_DONE = /(?:[–—:;,.(-]|\b(?:is|are|was|were|been|already|now|all|got)) ?\p{L}+[.!) ]{0,3}$/u;

function firstWord(text: string): string {
  return text.toLowerCase().match(/[a-z]+/)?.[0] ?? "";
}

/** "no longer needed", "needn't", "is cancelled", "call off", "forget about". */
export function calledOff(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!CALLED_OFF_OPENERS.has(word.text)) {
      return false;
    }
    if (
      word.text === "needn" ||
      CALLED_OFF_BY_HEAD.get(word.text)?.some((phrase) =>
        phrase.every((place, k) => place.has(words[i + k]?.text ?? "")),
      ) === true
    ) {
      return true;
    }
    return (
      DROPPED_WORDS.has(word.text) &&
      word.text !== "cut" &&
      word.text !== "void" &&
      word.text !== "dropped" &&
      among(words[i - 1]?.text, "is 's are was been now that : - –")
    );
  });
}

/** One look-up for most words, which call nothing off. */
const CALLED_OFF_OPENERS: ReadonlySet<string> = new Set([...CALLED_OFF_BY_HEAD.keys(), ...DROPPED_WORDS, "needn"]);

/** "I was going to redo the trailer, but you said bin it". */
function isGivenUp(words: readonly Word[]): boolean {
  const was = words.findIndex(
    (word, i) => (word.text === "was" || word.text === "were") && WAS_GOING.has(words[i + 1]?.text ?? "") && i < 12,
  );
  return was >= 0 && words.slice(was + 4).some((word, k, rest) => TURNS.has(word.text) && rest[k - 1]?.text === ",");
}

const MAX_AFTERWARDS = 60;

/** "You were going to price a table. Don't bother": the next words of the block call it off. */
function calledOffBehind({ sentence, block }: Clause, text: string): boolean {
  const end = sentence.at(-1)?.end ?? block.end;
  const next = wordsIn(text, end, Math.min(block.end, end + MAX_AFTERWARDS)).slice(0, 6);
  const stop = next.findIndex((word) => /^[.!?;]$/.test(word.text));
  return calledOff(stop < 0 ? next : next.slice(0, stop));
}

const RECURRING = setOf("every each weekly monthly daily quarterly fortnightly");
const RECURRING_UNIT =
  /^(?:day|week|month|quarter|year|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|fortnight|other|two|three|couple|few|mon|tue|wed|thu|fri)s?$/;

/** "every Friday", "weekly", "each month". */
function recurringIn(words: readonly Word[], text: string): string | null {
  for (const [i, word] of words.entries()) {
    if (!RECURRING.has(word.text)) {
      continue;
    }
    const next = words[i + 1];
    if ((word.text === "every" || word.text === "each") && next !== undefined) {
      if (RECURRING_UNIT.test(next.text)) {
        const more = among(next.text, "other two three couple few") ? words[i + 2] : next;
        return text.slice(word.start, (more ?? next).end);
      }
    }
    if (among(word.text, "weekly monthly daily quarterly fortnightly") && i > 0) {
      return text.slice(word.start, word.end);
    }
  }
  return null;
}

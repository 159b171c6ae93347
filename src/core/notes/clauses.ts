import type { Block } from "./blocks.ts";
import { subjectAt } from "./clause-subject.ts";
import { ACT_THIRD, ACT_VERBS } from "./en/cues.ts";
import { MONTHS, TODAY, TOMORROW, WEEKDAYS } from "./en/date-words.ts";
import type { Roster } from "./roster.ts";
import { among, setOf, type Word } from "./words.ts";

/** The smallest thing that can hold one promise: a sentence, or the part of one that has its own subject and verb. */
export interface Clause {
  readonly block: Block;
  readonly words: readonly Word[];
  /** The sentence it is cut from. */
  readonly sentence: readonly Word[];
  readonly asks: boolean;
  /** It opens its block. */
  readonly opens: boolean;
}

const ABBREVIATIONS = setOf(
  "mr mrs ms dr st no inc ltd co vs approx dept est prof jr sr eg ie etc am pm a p e i re ref",
);
const JOINTS = setOf("and but so while then , um uh er okay oh right because which also plus &");
const VERBAL = setOf(
  `will 'll is 's are 're am 'm has have 've 'd shall can to agreed promised said swore owes takes took gets does do undertook
  offered volunteered wants needs asked would should could might must going gonna sorts sends`,
);

/** The clauses of a block, in order. A table's row is one. */
export function clausesOf(block: Block, words: readonly Word[], roster: Roster): Clause[] {
  if (block.kind === "row") {
    return [{ block, words, sentence: words, asks: false, opens: true }];
  }
  const clauses: Clause[] = [];
  for (const { words: sentence, asks } of sentencesOf(words)) {
    let from = 0;
    for (let i = 1; i <= sentence.length; i += 1) {
      if (i === sentence.length || isCut(sentence, i, from, roster)) {
        const part = sentence.slice(from, i);
        if (part.some((word) => word.kind !== "mark")) {
          clauses.push({ block, words: part, sentence, asks, opens: clauses.length === 0 });
        }
        from = i;
      }
    }
  }
  return clauses;
}

interface Sentence {
  readonly words: readonly Word[];
  readonly asks: boolean;
}

function sentencesOf(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  words.forEach((word, i) => {
    const last = i === words.length - 1;
    if (last || endsSentence(words, i)) {
      const part = words.slice(from, i + 1);
      sentences.push({ words: part, asks: part.slice(-3).some((each) => each.text === "?") });
      from = i + 1;
    }
    void word;
  });
  return sentences;
}

function endsSentence(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const after = words[i + 1];
  if (word === undefined || after === undefined || word.kind !== "mark") {
    return false;
  }
  const before = i === 0 ? undefined : words[i - 1];
  if (word.text === "!" || word.text === "?" || word.text === "…") {
    return after.kind !== "mark" || after.start > word.end;
  }
  if (word.text !== "." || after.start === word.end) {
    return false;
  }
  const short =
    before?.kind === "word" && before.end === word.start && (ABBREVIATIONS.has(before.text) || before.raw.length === 1);
  const sentenceEnd = /^[\p{Lu}\p{N}"“'(]/u.test(after.raw) || words[i - 1]?.text === ".";
  return !short && (sentenceEnd || before?.kind === "number" || after.raw === after.text);
}

/** `;` and a dash always cut; a comma or a joint only where what follows has its own subject and verb. */
function isCut(words: readonly Word[], i: number, from: number, roster: Roster): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (word === undefined || before === undefined || i - from < 2) {
    return false;
  }
  if (before.text === ";") {
    return true;
  }
  const dashed =
    /^[–—-]$/.test(before.text) &&
    words[i - 2] !== undefined &&
    (words[i - 2]?.end ?? 0) < before.start &&
    before.end < word.start;
  const joint = JOINTS.has(before.text) || dashed;
  if (!joint || conditionOpens(words, from, i)) {
    return false;
  }
  if (before.text === "," && (fragments(words, from, i) || opensItem(words, i, roster))) {
    return true;
  }
  if (secondAct(words, from, i)) {
    return true;
  }
  // "and that you'd tell the tenant": the second half of what somebody said.
  const at = words[i]?.text === "that" && among(before.text, "and ,") ? i + 1 : i;
  const subject = subjectAt(words, at, roster) ?? nounBehind(words, at);
  return subject !== null && hasVerb(words, subject.next) && words.slice(from, i).some(isVerbal);
}

/** "Ife: curtains, Tomas: carpets": a name with a colon opens an item of its own. */
function opensItem(words: readonly Word[], i: number, roster: Roster): boolean {
  const name = roster.at(words, i);
  return name !== null && words[name.next]?.text === ":" && words[name.next + 1] !== undefined;
}

/** "and the Norwegians bear the cost", "and her count sheets are to be here": any noun with an article and a verb. */
function nounBehind(words: readonly Word[], i: number): { readonly next: number } | null {
  if (!among(words[i]?.text, "the our your their his her my")) {
    return null;
  }
  for (let at = i + 2; at < i + 5; at += 1) {
    if (words[at - 1]?.kind !== "word") {
      return null;
    }
    if (NOUN_VERBS.has(words[at]?.text ?? "")) {
      return { next: at };
    }
  }
  return null;
}

const NOUN_VERBS = setOf("will 'll shall is are has have must can goes go comes come gets get bear bears pays pay");

/** "spine width from us today, corrected file from you by Thursday": each piece has its own giver or day. */
function fragments(words: readonly Word[], from: number, i: number): boolean {
  const comma = words.slice(i, i + 14).findIndex((word) => /^[,;]$/.test(word.text));
  const right = words.slice(i, comma < 0 ? i + 14 : i + comma);
  const left = words.slice(from, i - 1);
  return (
    hasOwn(left) &&
    hasOwn(right) &&
    !right.slice(0, 1).some((word) => DAY_OPENERS.has(word.text) || isDay(word)) &&
    !left.some((word) => VERBAL.has(word.text))
  );
}

const DAY_OPENERS = setOf("on by before from until till the at in week latest");

function hasOwn(words: readonly Word[]): boolean {
  return (
    words.length >= 3 &&
    words.some(
      (word, k) => isDay(word) || (word.text === "from" && /^(?:me|us|you|\p{Lu}.*)$/u.test(words[k + 1]?.raw ?? "")),
    )
  );
}

function isDay(word: Word): boolean {
  return (
    WEEKDAYS.has(word.text) || TODAY.has(word.text) || TOMORROW.has(word.text) || word.ordinal || MONTHS.has(word.text)
  );
}

/** "order a set today and fit them next Wednesday": a second act with a day of its own. */
function secondAct(words: readonly Word[], from: number, i: number): boolean {
  const act = words[i]?.text === "to" || words[i]?.text === "will" ? words[i + 1] : words[i];
  return (
    words[i - 1]?.text === "and" &&
    ACT_VERBS.has(act?.text ?? "") &&
    words.slice(from, i).some(isDay) &&
    words.slice(i, i + 16).some(isDay)
  );
}

function hasVerb(words: readonly Word[], i: number): boolean {
  return words.slice(i, i + 3).some(isVerbal);
}

function isVerbal(word: Word): boolean {
  return VERBAL.has(word.text) || ACT_VERBS.has(word.text) || ACT_THIRD.has(word.text) || /(?:ed|ing)$/.test(word.text);
}

/** "Once you send the logo, we'll …" stays whole: the condition belongs to what follows it. */
function conditionOpens(words: readonly Word[], from: number, i: number): boolean {
  return (
    among(words[from]?.text, "if once when as unless should until assuming provided after before since because") &&
    i - from < 24
  );
}

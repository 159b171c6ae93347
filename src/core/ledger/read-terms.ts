import { MONTHS } from "../notes/en/date-words.ts";
import { among, type Word } from "../notes/words.ts";
import { mainPart } from "./asides.ts";
import { dateWords, isMonth } from "./dates-out.ts";
import { type Act, actsOf, THINGS_TOO } from "./en/acts.ts";
import { OPPOSITES } from "./en/opposites.ts";
import { POINTING, SMALL_WORDS } from "./en/small-words.ts";
import { labelsAt, letterAt, nearest } from "./number-labels.ts";
import { singular, stemOf } from "./stem.ts";
import type { Skip, Terms } from "./terms.ts";
import { hyphenated, isAcronym, isBehindPreposition, isName, isVerbPlace } from "./word-roles.ts";

/** Reads the terms of a sentence. Its conditions and reasons do not count, nor do people and days. */
export function termsOf(words: readonly Word[], skip: Skip): Terms {
  const reader = new TermReader(mainPart(words), skip);
  return reader.read();
}

class TermReader {
  readonly #words: readonly Word[];
  readonly #skip: Skip;
  readonly #dates: readonly boolean[];
  readonly #found = new Map<string, "head" | "beside">();
  readonly #kinds = new Map<string, Set<string>>();
  readonly #initials = new Map<string, string>();
  readonly #acronyms = new Set<string>();
  readonly #acts = new Set<Act>();
  readonly #numbers = new Map<string, ReadonlySet<string>>();
  readonly #shares = new Set<number>();
  readonly #months = new Set<number>();
  readonly #marks = new Map<number, Set<number>>();
  readonly #names = new Set<string>();
  /** The words of one thing so far: "gala balance invoice". */
  #run: string[] = [];

  readonly #verbs = new Set<string>();
  /** "signed", "fixed": how a thing is now tells no kind of it. */
  readonly #participles = new Set<string>();
  #points = false;
  #behindPerson = false;
  #bare = true;
  /** A thing with an article has been named: a later "it" means that one. */
  #named = false;
  /** They stand behind a preposition: "for the gala tables". */
  #behind = false;

  constructor(words: readonly Word[], skip: Skip) {
    this.#words = words;
    this.#skip = skip;
    this.#dates = dateWords(words);
  }

  read(): Terms {
    let i = 0;
    while (i < this.#words.length) {
      i = this.#take(i);
    }
    this.#close();
    return {
      words: this.#found,
      kinds: this.#kinds,
      initials: this.#initials,
      acronyms: this.#acronyms,
      acts: this.#acts,
      numbers: this.#numbers,
      shares: this.#shares,
      months: this.#months,
      marks: this.#marks,
      names: this.#names,
      points: this.#points,
      verbs: this.#verbs,
      bare: this.#bare,
    };
  }

  /** Reads the word at `i` and returns the one behind what was read. */
  #take(i: number): number {
    const words = this.#words;
    const word = words[i] as Word;
    const behindName = this.#skip(words, i);
    const behindPerson = this.#behindPerson;
    this.#behindPerson = behindName > i;
    if (behindName > i || this.#dates[i] === true) {
      this.#close();
      return Math.max(behindName, i + 1);
    }
    if (isMonth(words, i)) {
      this.#months.add(MONTHS.get(word.text) ?? 0);
      return i + 1;
    }
    if (word.kind === "number") {
      this.#close();
      return this.#takeNumber(i);
    }
    const letter = letterAt(words, i);
    if (letter !== null) {
      this.#numbers.set(letter, nearest(words, i));
      this.#close();
      return i + 1;
    }
    const isVerbHere = THINGS_TOO.has(word.text) && isVerbPlace(words, i);
    for (const [dimension, place] of isVerbHere ? [] : (OPPOSITES.get(word.text) ?? [])) {
      this.#marks.set(dimension, (this.#marks.get(dimension) ?? new Set()).add(place));
    }
    if (!THINGS_TOO.has(word.text) || behindPerson || isVerbPlace(words, i)) {
      for (const act of actsOf(word.text)) {
        this.#acts.add(act);
      }
    }
    this.#points ||= POINTING.has(word.text) && !this.#named;
    if (word.kind === "mark" || SMALL_WORDS.has(word.text) || word.text.startsWith("'") || word.text.length < 2) {
      if (word.text !== "'s") {
        this.#close();
      }
      return i + 1;
    }
    return this.#takeThing(i);
  }

  #takeNumber(i: number): number {
    if (this.#words[i + 1]?.text === "%") {
      this.#shares.add(this.#words[i]?.value ?? 0);
      return i + 2;
    }
    const { labels, near, next } = labelsAt(this.#words, i);
    for (const label of labels) {
      this.#numbers.set(label, near);
    }
    return next;
  }

  #takeThing(i: number): number {
    const word = this.#words[i] as Word;
    const joined = hyphenated(this.#words, i);
    const stem = joined ?? stemOf(word.text);
    const isVerb =
      actsOf(word.text).length > 0 &&
      !THINGS_TOO.has(word.text) &&
      !THINGS_TOO.has(singular(word.text)) &&
      !among(this.#words[i - 1]?.text, "the a an my our your his her their");
    this.#bare &&= isVerb;
    if (word.text.endsWith("ed")) {
      this.#participles.add(stem);
    }
    if (isVerb) {
      this.#verbs.add(stem);
    }
    if (this.#run.length === 0) {
      this.#named ||= among(this.#words[i - 1]?.text, "the a an my our your his her their");
      this.#behind = isBehindPreposition(this.#words, i);
    }
    this.#run.push(stem);
    if (joined !== null) {
      return i + 3;
    }
    if (isAcronym(word)) {
      this.#acronyms.add(stem);
    }
    if (isName(this.#words, i) && !OPPOSITES.has(word.text)) {
      this.#names.add(stem);
    }
    return i + 1;
  }

  /** Ends the words of one thing: the last of them is its head, unless it only says for what another one is. */
  #close(): void {
    const head = this.#run.at(-1);
    const isMain = !this.#behind || this.#found.size === 0;
    for (const stem of this.#run) {
      if (this.#found.get(stem) !== "head") {
        this.#found.set(stem, stem === head && isMain ? "head" : "beside");
      }
    }
    if (head !== undefined && this.#run.length > 1) {
      this.#initials.set(this.#run.map((stem) => stem.slice(0, 1)).join(""), head);
      const before = this.#run.slice(0, -1).filter((stem) => !this.#verbs.has(stem) && !this.#participles.has(stem));
      this.#kinds.set(head, new Set([...(this.#kinds.get(head) ?? []), ...before]));
    }
    this.#run = [];
  }
}

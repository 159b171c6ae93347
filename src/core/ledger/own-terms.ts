import type { Survey } from "../notes/survey.ts";
import { type Word, wordsIn } from "../notes/words.ts";
import { termsOf } from "./read-terms.ts";
import { stemOf } from "./stem.ts";
import { NO_TERMS, type Skip, type Terms } from "./terms.ts";

/** A name of the note's subject is what all of it is about, and tells nothing apart. */
export function besideSubject(terms: Terms, { note }: Survey): Terms {
  if (terms.names.size === 0) {
    return terms;
  }
  const subject = new Set(wordsIn(note.subject.slice(0, MAX_SUBJECT)).map(({ text }) => stemOf(text)));
  return { ...terms, names: new Set([...terms.names].filter((name) => !subject.has(name))) };
}

const MAX_SUBJECT = 500;

/** News tell of a thing: their verb says what became of it. */
export function things(terms: Terms): Terms {
  const words = new Map([...terms.words].filter(([stem]) => !terms.verbs.has(stem)));
  return terms.bare || words.size === 0 ? terms : { ...terms, words };
}

/** "Bea: …" begins something new. */
export function opensItem(words: readonly Word[]): boolean {
  return words[1]?.text === ":";
}

const MAX_LABEL = 6;

/** What a label at its head names: "Furler: …", "urns - …". */
export function labelOf(words: readonly Word[], skip: Skip): Terms {
  const at = words.findIndex(
    (word, i) =>
      /^[:,.]$/.test(word.text) || (/^[–—-]$/.test(word.text) && (words[i - 1]?.end ?? word.start) < word.start),
  );
  const label = at > 0 && at <= MAX_LABEL ? termsOf(words.slice(0, at), skip) : NO_TERMS;
  return label.acts.size === 0 ? label : NO_TERMS;
}

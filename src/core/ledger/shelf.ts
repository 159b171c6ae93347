import type { Mailbox } from "../notes/message.ts";
import { wordsIn } from "../notes/words.ts";
import { isHis } from "./evidence-owner.ts";
import { isOpen, type Kept } from "./kept.ts";
import type { Mention } from "./mention.ts";
import { termsOf } from "./read-terms.ts";
import { samePerson } from "./same-person.ts";
import { NO_TERMS, type Skip, type Terms } from "./terms.ts";

/** A kept commitment with the terms of all that was said of it. */
export interface Row {
  readonly kept: Kept;
  readonly terms: Terms;
  /** Of each sentence by itself. */
  readonly each: readonly Terms[];
  /** Of what stood before the first, where that one points to it. */
  readonly around: Terms;
}

/** The kept commitments, and how many of them speak of a word: what only one speaks of tells most. */
export interface Shelf {
  readonly rows: readonly Row[];
  readonly owners: readonly Mailbox[];
  carriers(stem: string): number;
  /** Owners who have this word in their name. */
  named(word: string): readonly Mailbox[];
  /** How many open ones somebody has. */
  openOf(owner: Mailbox): number;
  /** The kept ones that a sentence can be about at all: a word, a number or the month in common, or it points back and names the owner. */
  near(mention: Mention, said: Terms): Row[];
}

const MAX_QUOTES = 12;

export function shelfOf(kept: readonly Kept[], skip: Skip): Shelf {
  const rows = kept.map((one): Row => {
    const quotes = one.quotes.length > 0 ? one.quotes : [one.what];
    const each = [...quotes.slice(0, 2), ...quotes.slice(2).slice(-MAX_QUOTES)].map((quote) =>
      termsOf(wordsIn(quote), skip),
    );
    const around = one.about === null ? NO_TERMS : termsOf(wordsIn(one.about), skip);
    const whole = one.about === null || each[0]?.bare === false ? [] : [together(around, each[0] ?? NO_TERMS)];
    return { kept: one, terms: each.reduce(together, NO_TERMS), each: [...each, ...whole], around };
  });
  const byWord = new Map<string, Row[]>();
  const put = (key: string, row: Row): void => {
    const held = byWord.get(key);
    if (held === undefined) {
      byWord.set(key, [row]);
    } else if (held.at(-1) !== row) {
      held.push(row);
    }
  };
  for (const row of rows) {
    const { terms, around } = row;
    for (const stem of [...terms.words.keys(), ...around.words.keys()]) {
      put(stem, row);
    }
    for (const key of keysOf(terms)) {
      put(key, row);
    }
  }
  const open = new Map<Mailbox, number>();
  const byName = new Map<string, Mailbox[]>();
  for (const { owner } of kept) {
    for (const part of owner?.name.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
      byName.set(part, [...(byName.get(part) ?? []), owner as Mailbox]);
    }
  }
  return {
    rows,
    owners: kept.flatMap(({ owner }) => (owner === null ? [] : [owner])),
    carriers: (stem) => byWord.get(stem)?.length ?? 0,
    named: (word) => byName.get(word) ?? [],
    openOf: (owner) => {
      const known = open.get(owner);
      const count =
        known ?? rows.filter(({ kept }) => isOpen(kept) && kept.owner !== null && samePerson(kept.owner, owner)).length;
      open.set(owner, count);
      return count;
    },
    near: (mention, said) => {
      const near = new Set([...said.words.keys(), ...keysOf(said)].flatMap((key) => byWord.get(key) ?? []));
      return rows.filter((row) => near.has(row) || (isHis(mention, row) && isLikely(mention, row)));
    },
  };
}

/** Of what somebody owes only that can be meant without a word of it to which the sentence points back, or whose day it says. */
function isLikely({ leans, due, side, words, own }: Mention, { kept }: Row): boolean {
  return leans || own.bare || (side !== null && (due === kept.due || words.length < SHORT));
}

const SHORT = 8;

/** What finds a kept one beside its words; marked, so that no word is taken for it. */
function keysOf({ numbers, shares, months, acronyms, initials }: Terms): string[] {
  return [
    ...[...numbers.keys()].map((label) => `#${label}`),
    ...[...shares].map((share) => `%${share}`),
    ...[...months].map((month) => `month ${month}`),
    ...[...acronyms, ...initials.keys()].map((letters) => `:${letters}`),
  ];
}

/** All that two sentences say; of numbers the later ones, since "the rest" is narrowed so: "eps 1-3", then "2". */
export function together(first: Terms, second: Terms): Terms {
  const words = new Map(first.words);
  for (const [stem, place] of second.words) {
    if (words.get(stem) !== "head") {
      words.set(stem, place);
    }
  }
  const kinds = new Map(first.kinds);
  for (const [head, stems] of second.kinds) {
    kinds.set(head, new Set([...(kinds.get(head) ?? []), ...stems]));
  }
  const marks = new Map(first.marks);
  for (const [dimension, places] of second.marks) {
    marks.set(dimension, new Set([...(marks.get(dimension) ?? []), ...places]));
  }
  return {
    words,
    kinds,
    acronyms: new Set([...first.acronyms, ...second.acronyms]),
    initials: new Map([...first.initials, ...second.initials]),
    acts: new Set([...first.acts, ...second.acts]),
    numbers: second.numbers.size > 0 ? second.numbers : first.numbers,
    shares: second.shares.size > 0 ? second.shares : first.shares,
    months: new Set([...first.months, ...second.months]),
    marks,
    names: new Set([...first.names, ...second.names]),
    points: second.points,
    verbs: new Set([...first.verbs, ...second.verbs]),
    bare: first.bare && second.bare,
  };
}

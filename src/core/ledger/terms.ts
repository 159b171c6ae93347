import type { Word } from "../notes/words.ts";
import type { Act } from "./en/acts.ts";
import type { Labels } from "./number-labels.ts";

/** What a sentence is about, apart from who and when: by this two sentences are held against each other. */
export interface Terms {
  /** Stems of its content words; `head` ends a run of them ("invoice" in "gala balance invoice"). */
  readonly words: ReadonlyMap<string, "head" | "beside">;
  /** What stands before a head: "lobby" before "invoice". */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** "RA", and of what runs of words they would be the initials. */
  readonly acronyms: ReadonlySet<string>;
  readonly initials: ReadonlyMap<string, string>;
  readonly acts: ReadonlySet<Act>;
  /** Numbers that name a thing: the episode, the invoice. */
  readonly numbers: Labels;
  /** Percentages: "the second 40%". */
  readonly shares: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** What excludes its opposite, by dimension: "deposit" and "balance". */
  readonly marks: ReadonlyMap<number, ReadonlySet<number>>;
  /** Stems of names that are no person of the note: a place, a project, another client. */
  readonly names: ReadonlySet<string>;
  /** It points to what was named before: "it", "that one". */
  readonly points: boolean;
  /** Of its words those that are verbs: they say little of the thing. */
  readonly verbs: ReadonlySet<string>;
  /** It names no thing, only an act at most. */
  readonly bare: boolean;
}

export const NO_TERMS: Terms = {
  words: new Map(),
  kinds: new Map(),
  acronyms: new Set(),
  initials: new Map(),
  acts: new Set(),
  numbers: new Map(),
  shares: new Set(),
  months: new Set(),
  marks: new Map(),
  names: new Set(),
  points: false,
  verbs: new Set(),
  bare: true,
};

/** The word behind a person's name at `i`; `i` where nobody is named. */
export type Skip = (words: readonly Word[], i: number) => number;

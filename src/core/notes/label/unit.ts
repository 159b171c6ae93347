import type { Block } from "../blocks.ts";
import { capitalAt, nounAt, subjectAt } from "../clause-subject.ts";
import type { Clause } from "../clauses.ts";
import type { Due } from "../due.ts";
import { MONTHS, TODAY, TOMORROW, WEEKDAYS } from "../en/date-words.ts";
import { classesOf } from "../en/word-classes.ts";
import { type Predicate, predicateAt } from "../predicate.ts";
import type { Candidate } from "../recognise/candidate.ts";
import type { Refinement } from "../refine.ts";
import type { Person, Roster } from "../roster.ts";
import type { Subject } from "../subject-form.ts";
import type { Word } from "../words.ts";
import { among } from "../words.ts";

/** All that was seen in one clause, once: what the labeller weighs and what the row is built from. */
export interface Unit {
  readonly clause: Clause;
  readonly block: Block;
  readonly due: Due | null;
  /** The due day lies on or after the meeting's. */
  readonly dated: boolean;
  /** What the hand-written recognisers say of it. */
  readonly candidate: Candidate | null;
  readonly refined: Refinement | null;
  /** The first subject with a verb of its own. */
  readonly subject: Subject | null;
  readonly predicate: Predicate | null;
  /** Its words with names, numbers and days folded into classes: what the labeller may learn from. */
  readonly shape: readonly string[];
  /** The classes of the words that open it, each once: both neighbours are weighed by them. */
  readonly opening: readonly string[];
  readonly names: number;
  /** Its words call something off. */
  readonly off: boolean;
  /** Whom its heading hands things to: somebody known, a side, or nobody. */
  readonly led: "person" | "ours" | "theirs" | "words" | "nothing";
  /** Whom the words call by name: "Steve, you …", also for the sentences behind it in its block. */
  readonly called: Person | null;
  /** Who was named before it, the latest first: whom "she" can mean. */
  readonly recent: readonly Person[];
}

/** The first subject of a clause that a verb follows; else the first subject; else none. */
export function firstSubject(
  words: readonly Word[],
  roster: Roster,
): { subject: Subject | null; predicate: Predicate | null } {
  let bare: Subject | null = null;
  // "If he finds soft wood I go back to them": what follows the condition acts.
  const conditional = among(words[0]?.text, "if once when unless as should assuming");
  let conditioned: { subject: Subject; predicate: Predicate } | null = null;
  for (let i = 0; i < words.length; i += 1) {
    const subject = subjectAt(words, i, roster) ?? capitalAt(words, i) ?? nounAt(words, i);
    if (subject !== null) {
      const predicate = predicateAt(words, subject.next);
      if (predicate === null && subject.kind === "noun") {
        continue;
      }
      if (predicate !== null && (!conditional || conditioned !== null)) {
        return { subject, predicate };
      }
      if (predicate !== null) {
        conditioned = { subject, predicate };
      }
      bare ??= subject;
      i = Math.max(i, subject.next - 1);
    }
  }
  return conditioned ?? { subject: bare, predicate: null };
}

const MAX_SHAPE = 60;

/** What days and months fold into; a word that is both is a day. */
const DAYS: ReadonlyMap<string, "<d>" | "<m>"> = new Map([
  ...Array.from(MONTHS.keys(), (word): [string, "<m>"] => [word, "<m>"]),
  ...[...WEEKDAYS.keys(), ...TODAY, ...TOMORROW].map((word): [string, "<d>"] => [word, "<d>"]),
]);

/** Names become `<n>`, numbers `<#>`, days and months `<d>`, so that nothing is learnt by heart. */
export function shapeOf(words: readonly Word[], roster: Roster): Pick<Unit, "shape" | "opening" | "names"> {
  const shape: string[] = [];
  let names = 0;
  for (let i = 0; i < words.length && shape.length < MAX_SHAPE; i += 1) {
    const word = words[i] as Word;
    const name = word.kind === "word" ? roster.at(words, i) : null;
    if (name !== null) {
      names += 1;
      shape.push("<n>");
      i = name.next - 1;
    } else if (word.kind === "number") {
      shape.push("<#>");
    } else {
      const day = DAYS.get(word.text);
      // "may" and "mar" in lower case are words as well.
      const known = day !== "<m>" || word.raw !== word.text || word.text.length > 4;
      shape.push(day !== undefined && known ? day : word.text);
    }
  }
  return { shape, opening: openingOf(shape), names };
}

const OPENING = 8;

function openingOf(shape: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < shape.length && i < OPENING; i += 1) {
    for (const name of classesOf(shape[i] ?? "")) {
      if (!found.includes(name)) {
        found.push(name);
      }
    }
  }
  return found;
}

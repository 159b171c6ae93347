import type { Survey } from "../notes/survey.ts";
import type { Word } from "../notes/words.ts";
import { WRAPPED } from "./pieces.ts";
import { termsOf } from "./read-terms.ts";
import { together } from "./shelf.ts";
import { NO_TERMS, type Skip, type Terms } from "./terms.ts";

/** What stands before a sentence: what "it" can mean. */
export interface Before {
  readonly around: Terms;
  readonly aroundWords: readonly Word[];
  /** Of it what stands in the same clause. */
  readonly opening: Terms;
}

const CLAUSES = 3;
/** Of each clause no more than its last words, so that a long one costs no more. */
const MAX_WORDS = 60;

/** The clauses before a sentence in its own paragraph, and the words of its own clause before it begins. */
export function wordsBefore(
  { units, note }: Survey,
  at: number,
  { start, isBare, skip }: { start: number; isBare: boolean; skip: Skip },
): Before {
  const own = units[at];
  if (own === undefined) {
    return { around: NO_TERMS, aroundWords: [], opening: NO_TERMS };
  }
  const { words } = own.clause;
  const behind = words.findIndex((word) => word.end > start);
  const opening = words.slice(0, behind < 0 ? words.length : behind).slice(-MAX_WORDS);
  // "so there will be a 0.5": what names nothing goes on with the item above.
  const before = termsOf(opening, skip);
  const goesOn = isBare && before.bare;
  const last = units[at - 1];
  const near = units
    .slice(Math.max(0, at - CLAUSES), at)
    .filter((unit) => unit.block === own.block || (goesOn && unit === last && unit.block.zone === own.block.zone));
  const from = lineFrom(note.text, start, goesOn ? 2 : 1);
  const pieces = [...near.map((unit) => lastOf(unit.clause.words, from)), lastOf(opening, from)].filter(
    (piece) => piece.length > 0,
  );
  return {
    around: pieces.map((piece) => (piece === opening ? before : onceOf(piece, skip))).reduce(together, NO_TERMS),
    aroundWords: pieces.flat(),
    opening: before,
  };
}

/** Of a clause what counts; the clause itself where all of it does, so that its terms are read once. */
function lastOf(words: readonly Word[], from: number): readonly Word[] {
  const cut = words.length > MAX_WORDS ? words.slice(-MAX_WORDS) : words;
  return (cut[0]?.start ?? 0) >= from ? cut : cut.filter((word) => word.start >= from);
}

const READ = new WeakMap<Skip, WeakMap<readonly Word[], Terms>>();

function onceOf(words: readonly Word[], skip: Skip): Terms {
  const read = READ.get(skip) ?? new WeakMap<readonly Word[], Terms>();
  READ.set(skip, read);
  const terms = read.get(words) ?? termsOf(words, skip);
  read.set(words, terms);
  return terms;
}

/** Where so many short lines begin that end at `start`: in notes of a line each the lines above are other notes. 0 in prose. */
function lineFrom(text: string, start: number, lines: number): number {
  const base = Math.max(0, start - MAX_BACK);
  const window = text.slice(base, start);
  let from = window.length;
  for (let left = lines; left > 0; left -= 1) {
    const cut = window.lastIndexOf("\n", from - 1);
    if (cut < 0 || cut - window.lastIndexOf("\n", cut - 1) > WRAPPED) {
      return 0;
    }
    from = cut;
  }
  return base + from;
}

const MAX_BACK = 600;

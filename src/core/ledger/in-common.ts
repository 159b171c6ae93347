import { PAPERS } from "./en/opposites.ts";
import type { Row, Shelf } from "./shelf.ts";
import type { Terms } from "./terms.ts";
import { apart } from "./told-apart.ts";

/** Stems in both; an acronym is shared with the words whose initials it has, and they with it. */
export function sharedBy(said: Terms, { terms: kept, around }: Row): string[] {
  return [...said.words.keys()].filter(
    (stem) =>
      kept.words.has(stem) ||
      around.words.has(stem) ||
      isSpelledOut(stem, said, kept) ||
      [...said.initials].some(([letters, head]) => head === stem && kept.acronyms.has(letters)),
  );
}

function isSpelledOut(stem: string, said: Terms, kept: Terms): boolean {
  return said.acronyms.has(stem) && kept.initials.has(stem);
}

const BESIDE = 0.6;
/** A word that stands only before the sentence, in its paragraph; less where the sentence names something itself. */
const AROUND = 0.7;
const AROUND_MORE = 0.5;
const AROUND_FAR = 0.35;

/** A word in both: more where it is what each is about, less where several kept ones have it or it only stands near. */
export function weightOf(stem: string, said: Terms, own: Terms, row: Row, shelf: Shelf): number {
  const head = said.words.get(stem) === "head" && row.terms.words.get(stem) !== "beside";
  const place =
    (own.words.has(stem) ? 1 : own.bare ? AROUND : AROUND_MORE) *
    (row.terms.words.has(stem) || !row.around.words.has(stem) ? 1 : row.terms.bare ? AROUND : AROUND_FAR);
  return ((head ? 1 : BESIDE) * place) / Math.sqrt(Math.max(1, shelf.carriers(stem)));
}

/** The share of the shorter one's words and numbers that the other has as well. */
export function shareOf(one: Terms, other: Terms): number {
  const [left, right] = [wholeOf(one), wholeOf(other)];
  const least = Math.min(left.size, right.size);
  const both = [...left].filter((piece) => right.has(piece) || isSpelledOut(piece, one, other)).length;
  return least === 0 ? 0 : both / least;
}

const PIECES = new WeakMap<Terms, ReadonlySet<string>>();

function wholeOf(terms: Terms): ReadonlySet<string> {
  let pieces = PIECES.get(terms);
  if (pieces === undefined) {
    pieces = new Set([
      ...terms.words.keys(),
      ...terms.numbers.keys(),
      ...[...terms.shares].map((share) => `${share}%`),
    ]);
    PIECES.set(terms, pieces);
  }
  return pieces;
}

/** Heads in both of which the words before differ, and none of those stands anywhere in the other. */
export function otherKind(said: Terms, kept: Terms): boolean {
  return [...said.kinds].some(([head, before]) => {
    const other = kept.kinds.get(head);
    return other !== undefined && strange(before, kept) && strange(other, said);
  });
}

function strange(before: ReadonlySet<string>, terms: Terms): boolean {
  return before.size > 0 && ![...before].some((stem) => terms.words.has(stem));
}

/** A letter is no report. */
export function otherPaper(said: Terms, kept: Terms): boolean {
  return apart(papersOf(said), papersOf(kept));
}

function papersOf({ words }: Terms): ReadonlySet<number> {
  return new Set([...words].flatMap(([stem, place]) => (place === "head" ? (PAPERS.get(stem) ?? []) : [])));
}

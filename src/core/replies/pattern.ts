import type { Token } from "./tokens.ts";

/** One place of a phrase: which words may stand there, and how many tokens. */
interface Place {
  /** Null for a gap, where any token may stand. */
  readonly words: ReadonlySet<string> | null;
  readonly least: number;
  readonly most: number;
}

interface Phrase {
  readonly places: readonly Place[];
  /** Must stand at the first token. */
  readonly opens: boolean;
  /** Must reach the last token. */
  readonly closes: boolean;
}

/** A table of phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Where a phrase stands: from token `at` up to `next`. */
export interface Found {
  readonly at: number;
  readonly next: number;
}

const GAP = 4;

/** Words that many phrases share, by the name that stands for them in a table. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["@be", "is|are|was|were|be|been|being|am|'s"],
  ["@is", "is|are|was|were|am|'s|has|have"],
  [
    "@adv",
    "now|already|finally|just|all|both|also|still|actually|certainly|really|definitely|fully|completely|quite|officially|indeed|happily|safely|both|well|truly|entirely|absolutely|perfectly|probably|sadly|unfortunately|alas|then|however|simply|only|kindly|please|sorry|personally|honestly|frankly|obviously|clearly",
  ],
  ["@me", "me|us|i|we|myself|ourselves"],
  ["@i", "i|we"],
  ["@it", "it|this|that|these|those|them|they|ITEM|one"],
  ["@will", "will|shall|can|could|would|should|may|might|must"],
  [
    "@copy",
    "it|this|that|them|theirs|one|recap|copy|copies|mail|mails|list|email|summary|version|everything|anything|one|other",
  ],
  ["@det", "the|a|an|this|that|these|those|my|our|your|their|his|her|its|any|some|all|both"],
]);

/**
 * Compiles a table, one phrase a `;`. A place is `word`, `a|b`, `@class`; with `?` it may be missing, with `*` stand up to
 * four times or not at all; `…` is up to four tokens of any kind; `^` and `$` bind the phrase to the ends of the clause.
 */
export function phrases(table: string): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const row of table.split(";").map((each) => each.trim().split(/\s+/))) {
    const words = row.filter((word) => word !== "^" && word !== "$" && word !== "");
    if (words.length === 0) {
      continue;
    }
    const places = words.map(placeOf);
    const phrase = { places, opens: row[0] === "^", closes: row.at(-1) === "$" };
    for (const head of places[0]?.words ?? []) {
      found.set(head, [...(found.get(head) ?? []), phrase]);
    }
  }
  return found;
}

function placeOf(written: string): Place {
  if (written === "…") {
    return { words: null, least: 0, most: GAP };
  }
  const last = written.at(-1);
  const bare = last === "?" || last === "*" ? written.slice(0, -1) : written;
  const words = new Set(bare.split("|").flatMap((word) => (CLASSES.get(word) ?? word).split("|")));
  return { words, least: last === "?" || last === "*" ? 0 : 1, most: last === "*" ? 4 : 1 };
}

/** The first place where a phrase of the table stands, from token `from` on; of those that begin there the longest. */
export function find(tokens: readonly Token[], table: Phrases, from = 0): Found | null {
  for (let at = from; at < tokens.length; at += 1) {
    const next = nextBehind(tokens, table, at);
    if (next !== null) {
      return { at, next };
    }
  }
  return null;
}

/** True where a phrase of the table stands somewhere in the tokens. */
export function has(tokens: readonly Token[], table: Phrases): boolean {
  return find(tokens, table) !== null;
}

/** The first token behind the longest phrase that begins at `at`. */
export function nextBehind(tokens: readonly Token[], table: Phrases, at: number): number | null {
  let longest: number | null = null;
  for (const phrase of table.get(tokens[at]?.text ?? "") ?? []) {
    if (!phrase.opens || at === 0) {
      const next = endOf(phrase, 0, tokens, at);
      longest = next !== null && next > (longest ?? -1) ? next : longest;
    }
  }
  return longest;
}

function endOf(phrase: Phrase, index: number, tokens: readonly Token[], at: number): number | null {
  const place = phrase.places[index];
  if (place === undefined) {
    return phrase.closes && at < tokens.length ? null : at;
  }
  let longest: number | null = null;
  for (let count = 0; count <= place.most; count += 1) {
    if (count >= place.least) {
      const next = endOf(phrase, index + 1, tokens, at + count);
      longest = next !== null && next > (longest ?? -1) ? next : longest;
    }
    const token = tokens[at + count];
    if (token === undefined || (place.words !== null && !place.words.has(token.text))) {
      break;
    }
  }
  return longest;
}

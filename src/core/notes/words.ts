import { CONTRACTED } from "./en/contractions.ts";
import { isAsciiLetter, isAsciiSpace, isBeyondAscii, isDigit } from "./letters.ts";

/** A word, a number or a single mark of a text; offsets are those of the whole text. */
export interface Word {
  readonly kind: "word" | "number" | "mark";
  /** Lower case, with the straight apostrophe. */
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Of a number: "15th" is 15 and an ordinal. */
  readonly value: number;
  readonly ordinal: boolean;
}

/**
 * One pass, no backtracking: every alternative starts with another class of character.
 * "I'll" is `i` + `'ll`, "won't" is `won` + `'t`, "mid-March" is `mid` + `-` + `march`.
 * Both cases are spelled out: folding all letters is slow to compile.
 */
const WORD =
  /(\d+)(?:([sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?!\p{L}))?|(['’](?:[lL][lL]|[rR][eE]|[vV][eE]|[sdmtSDMT])(?!\p{L})|[\p{L}\p{M}]+)|\S/uy;

/** The words of `text.slice(start, end)`, in order. */
export function wordsIn(text: string, start = 0, end = text.length): Word[] {
  const part = text.slice(start, end);
  const words: Word[] = [];
  let at = 0;
  while (at < part.length) {
    const code = part.charCodeAt(at);
    if (isAsciiSpace(code)) {
      at += 1;
      continue;
    }
    const next = isAsciiLetter(code) ? lettersEnd(part, at) : isPlainMark(code) ? at + 1 : 0;
    const word =
      next > 0 ? plainWord(part, at, { next, start, isWord: isAsciiLetter(code) }) : matchedWord(part, at, start);
    if (word === null) {
      at += 1;
      continue;
    }
    const cut = word.kind === "word" ? CONTRACTED.get(word.text) : undefined;
    if (cut === undefined) {
      words.push(word);
    } else {
      words.push(...splitAt(word, cut));
    }
    at = word.end - start;
  }
  return words;
}

/** Where the ASCII letters from `at` on end; 0 where others go on, which only the pattern can tell. */
function lettersEnd(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && isAsciiLetter(text.charCodeAt(next))) {
    next += 1;
  }
  return next < text.length && isBeyondAscii(text.charCodeAt(next)) ? 0 : next;
}

const APOSTROPHE = 39;

/** A mark that is a word of its own wherever it stands. */
function isPlainMark(code: number): boolean {
  return code !== APOSTROPHE && !isDigit(code) && !isBeyondAscii(code);
}

/** What needs no pattern: ASCII letters, or one mark. */
function plainWord(
  text: string,
  at: number,
  { next, start, isWord }: { next: number; start: number; isWord: boolean },
): Word {
  const raw = text.slice(at, next);
  return {
    kind: isWord ? "word" : "mark",
    text: isWord ? raw.toLowerCase() : raw,
    raw,
    start: start + at,
    end: start + next,
    value: Number.NaN,
    ordinal: false,
  };
}

/** What the pattern reads at `at`: null for a space. */
function matchedWord(text: string, at: number, start: number): Word | null {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (match === null) {
    return null;
  }
  const [raw, digits, ordinal, letters] = match;
  const lower = raw.toLowerCase();
  return {
    kind: digits !== undefined ? "number" : letters !== undefined ? "word" : "mark",
    text: lower.startsWith("’") ? `'${lower.slice(1)}` : lower,
    raw,
    start: start + at,
    end: start + at + raw.length,
    value: digits !== undefined && digits.length < 9 ? Number(digits) : Number.NaN,
    ordinal: ordinal !== undefined,
  };
}

/** "Im" is `i` + `'m`, as "I'm" is. */
function splitAt(word: Word, cut: number): Word[] {
  const middle = word.start + cut;
  return [
    { ...word, text: word.text.slice(0, cut), raw: word.raw.slice(0, cut), end: middle },
    { ...word, text: `'${word.text.slice(cut)}`, raw: word.raw.slice(cut), start: middle },
  ];
}

/** True where the words from `i` on are these, in lower case. */
export function reads(words: readonly Word[], i: number, ...texts: readonly string[]): boolean {
  for (let k = 0; k < texts.length; k += 1) {
    if (words[i + k]?.text !== texts[k]) {
      return false;
    }
  }
  return true;
}

/** True where nothing stands between the two words. */
export function adjoin(left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

const LISTS = new Map<string, ReadonlySet<string>>();

/** True where `text` is one of the words of a white-space separated list; the list is taken apart once. */
export function among(text: string | undefined, list: string): boolean {
  if (text === undefined) {
    return false;
  }
  let set = LISTS.get(list);
  if (set === undefined) {
    set = setOf(list);
    LISTS.set(list, set);
  }
  return set.has(text);
}

/** "Sam", "Émile": a capital and a small letter behind it. */
export function isCapitalised(raw: string): boolean {
  return startsWithCapital(raw) && raw.length > 1 && isSmall(raw.charAt(1));
}

/** True where the first letter is a capital. */
export function startsWithCapital(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : code >= 128 && raw.charAt(0) !== raw.charAt(0).toLowerCase();
}

/** True for a letter that has a capital and is none. */
function isSmall(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** A white-space separated list as a set: the form of the cue tables. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** A table of synonyms, "sunday sun | monday mon", counted from `first`. */
export function numbered(list: string, first: number): Map<string, number> {
  return new Map(
    list.split("|").flatMap((group, i) =>
      group
        .trim()
        .split(/\s+/)
        .map((word): [string, number] => [word, first + i]),
    ),
  );
}

/** The words from `from` up to `next` as they are written, one space where any stood. */
export function textOf(words: readonly Word[], from: number, next: number): string {
  let text = "";
  for (let i = from; i < next; i += 1) {
    const [word, before] = [words[i] as Word, words[i - 1]];
    text += i > from && before !== undefined && before.end < word.start ? ` ${word.raw}` : word.raw;
  }
  return text;
}

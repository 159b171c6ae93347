import { among, type Word, wordsIn } from "../notes/words.ts";
import { ENDINGS, NEGATED, SPELLINGS } from "./en/spellings.ts";

/** A word of a reply with its contraction written out: "don't" and "dont" are `do` + `not`. */
export type Token = Word;

/** The tokens of `text.slice(start, end)`; offsets are those of the whole text. */
export function tokensIn(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const words = wordsIn(text, start, end);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (/^[\ufe0e\ufe0f\u200d]+$|^[\u{1f3fb}-\u{1f3ff}]$/u.test(word.text)) {
      continue;
    }
    tokens.push(...writtenOut(word, tokens.at(-1), words[i + 1]));
    if (word.text === "'t") {
      tokens.splice(-2, 1, withoutN(tokens.at(-2) ?? word));
    }
  }
  return tokens;
}

function writtenOut(word: Word, before: Token | undefined, after: Word | undefined): Token[] {
  if (word.kind !== "word") {
    return [word.text === "’" || word.text === "‘" ? { ...word, text: "'" } : word];
  }
  const ending = ENDINGS.get(word.text);
  if (word.text === "'t" || ending !== undefined) {
    return [{ ...word, text: ending ?? "not" }];
  }
  if (
    word.text === "'s" &&
    among(before?.text, "it that he she what there here who this everything where how when let")
  ) {
    return [{ ...word, text: before?.text === "let" ? "us" : "is" }];
  }
  // "ill do it friday"
  if (
    word.text === "ill" &&
    among(after?.text, "do send have get be take make move try pay bring look let finish need")
  ) {
    return spread(word, "i will");
  }
  const meant = SPELLINGS.get(word.text);
  return meant === undefined || after?.text === "'t" ? [word] : spread(word, meant);
}

/** All share the place of the word that was written. */
function spread(word: Word, meant: string): Token[] {
  return meant.split(" ").map((text) => ({ ...word, text }));
}

function withoutN(word: Token): Token {
  const known = NEGATED.get(word.text);
  return { ...word, text: known ?? (word.text.endsWith("n") ? word.text.slice(0, -1) : word.text) };
}

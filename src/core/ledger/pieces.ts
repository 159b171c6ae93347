import type { Word } from "../notes/words.ts";

/** Pieces of a clause between its commas and brackets: each can tell news of its own. */
export function piecesOf(words: readonly Word[], text: string): (readonly Word[])[] {
  const pieces: (readonly Word[])[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i += 1) {
    if (i < words.length && i > from && isLineOfItsOwn(text, words[i - 1] as Word, words[i] as Word)) {
      pieces.push(words.slice(from, i));
      from = i;
    }
    if (i === words.length || CUTS.has(words[i]?.text ?? "") || isSecondVerb(words, i)) {
      if (i > from) {
        pieces.push(words.slice(from, i));
      }
      from = i + 1;
    }
  }
  return pieces;
}

/** What a program wraps is longer: a short line that ends without a mark is a note of its own. */
export const WRAPPED = 58;

function isLineOfItsOwn(text: string, before: Word, after: Word): boolean {
  const end = text.slice(before.end, after.start).indexOf("\n");
  return end >= 0 && before.end + end - lineStart(text, before.end) <= WRAPPED;
}

/** "Mast came out last Thursday and is lying behind the shed". */
function isSecondVerb(words: readonly Word[], i: number): boolean {
  return words[i]?.text === "and" && SECOND_VERBS.has(words[i + 1]?.text ?? "");
}

const SECOND_VERBS = new Set("is are was were will has have had i we you he she they it".split(" "));

const CUTS = new Set([",", ";", "(", ")"]);

/** Where the line of an offset begins, or as far back as counts here. */
function lineStart(text: string, at: number): number {
  const base = Math.max(0, at - WRAPPED - 2);
  return base + text.slice(base, at).lastIndexOf("\n");
}

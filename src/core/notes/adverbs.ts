import { ADVERBS } from "./en/cues.ts";
import { among, type Word } from "./words.ts";

/** Adverbs may stand between subject and verb, three at most. */
export function skipAdverbs(words: readonly Word[], i: number): number {
  let at = i;
  while (
    at < i + 3 &&
    (ADVERBS.has(words[at]?.text ?? "") ||
      (/.ly$/.test(words[at]?.text ?? "") && !among(words[at]?.text, "supply apply reply rely fly")))
  ) {
    at += 1;
  }
  return at;
}

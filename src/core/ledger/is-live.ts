import type { Word } from "../notes/words.ts";
import { ARTICLES, DENIED, NOT_YET } from "./en/news-words.ts";
import { SMALL_WORDS } from "./en/small-words.ts";

const FAR = 5;
/** No condition reaches further; a bound on what a hostile text costs. */
const MAX_BACK = 40;

/** Nothing before the word at `i` puts it off or denies it. */
export function isLive(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < MAX_BACK; k -= 1) {
    const text = words[k]?.text ?? "";
    if (OPENERS.has(text)) {
      return false;
    }
    if (i - k <= FAR && (NOT_YET.has(text) || DENIED.has(text))) {
      return false;
    }
    if (text === ";" || text === ".") {
      return true;
    }
  }
  return !isDenied(words, i + 1);
}

const OPENERS = new Set(["if", "once", "when", "until", "unless", "whenever", "whether", "before"]);

/** A "not" stands at `to` or right before. */
export function isDenied(words: readonly Word[], to: number): boolean {
  const [last, one] = [words[to - 1], words[to]];
  return [last, one].some(
    (word) => word !== undefined && (word.text === "not" || word.text === "'t" || word.text === "nothing"),
  );
}

/** "the signed copy", "a finished draft": the thing is called so. */
export function isAdjective(words: readonly Word[], i: number): boolean {
  const after = words[i + 1];
  return (
    ARTICLES.has(words[i - 1]?.text ?? "") &&
    after !== undefined &&
    after.kind === "word" &&
    !SMALL_WORDS.has(after.text)
  );
}

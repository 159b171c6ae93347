import type { Word } from "../notes/words.ts";
import { DENIED } from "./en/news-words.ts";
import { isLive } from "./is-live.ts";

/** "You've had that estimate since the 7th", "my three users you have since Monday". */
export function hasIt(words: readonly Word[], i: number): boolean {
  const before = words.slice(Math.max(0, i - 9), i);
  return (
    before.some(({ text }) => ["have", "'ve", "has", "had", "'s"].includes(text)) &&
    !before.some(({ text }) => DENIED.has(text))
  );
}

const THE = new Set(["the", "my", "our", "your", "his", "her", "their", "all", "that", "those", "both"]);

/** A person stands there: a pronoun, or a capital. */
export function isSomebody(word: Word | undefined): boolean {
  return word !== undefined && (isPerson(word) || word.text === "they" || word.raw !== word.text);
}

/** "I have the guest list now", "Iris has the third one"; "has the wood to cut" is none. */
export function holdsIt(words: readonly Word[], i: number): boolean {
  const at = words[i + 1]?.text === "got" ? i + 2 : i + 1;
  const rest = words.slice(at).map(({ text }) => text);
  return (
    THE.has(rest[0] ?? "") &&
    !rest.some((text) => text === "to" || text === "for" || text.endsWith("ing")) &&
    isLive(words, i) &&
    i > 0 &&
    i < 4
  );
}

/** "He was nice about it": nothing came. */
export function isPerson(word: Word | undefined): boolean {
  return word !== undefined && ["he", "she", "i", "we", "you", "who"].includes(word.text);
}

/** Verbs of place. */
export const STANDS = new Set(
  "is are was were 's hang hangs hung stand stands stood sit sits sat lie lies lives".split(" "),
);
const SOMEWHERE = new Set("on in by over under up at behind above inside beside near next through".split(" "));
/** "on my list", "in hand", "on the way": there is nothing yet. */
const NOWHERE = new Set(
  "list lists agenda way hand progress mind head pipeline radar cards plate desk menu table question doubt time trouble charge hold holiday leave time's process writing works view back top track schedule target budget order touch need next risk discussion talks limbo air".split(
    " ",
  ),
);

/** "Your blurb is on page 14", "the fourth board hangs in the shelter": what stands somewhere has come. */
export function standsThere(words: readonly Word[], i: number): boolean {
  const [one, two] = [words[i + 1]?.text ?? "", words[i + 2]?.text ?? ""];
  const at = SOMEWHERE.has(one) ? i + 1 : SOMEWHERE.has(two) && words[i + 1]?.kind === "word" ? i + 2 : 0;
  const rest = words.slice(at + 1, at + 6);
  return (
    at > 0 &&
    i > 0 &&
    rest.some((word) => word.kind === "word") &&
    !rest.some(({ text }) => NOWHERE.has(text)) &&
    !isPerson(words[i - 1]) &&
    isLive(words, i)
  );
}

/** "All six households have had my letter." */
export function hasHad(words: readonly Word[], i: number): boolean {
  return words[i + 1]?.text === "had" && THE.has(words[i + 2]?.text ?? "") && isLive(words, i);
}

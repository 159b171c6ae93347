import type { Word } from "../notes/words.ts";
import { actsOf, THINGS_TOO } from "./en/acts.ts";
import { DENIED, DONE_FORMS, NO_ENDS, NOT_YET } from "./en/news-words.ts";
import type { End } from "./end.ts";
import { isAdjective, isLive } from "./is-live.ts";

const HERE = new Set(["here", "in", "back", "through", "works"]);

/** "good standing cert here", "two statements in": without a verb, in short notes. */
export function endsHere(words: readonly Word[]): End | null {
  const plain = words.filter(({ kind }) => kind !== "mark");
  const last = plain.at(-1);
  const [one, have] = plain.slice(-2);
  if (one !== undefined && have?.text === "have" && ["you", "we", "i", "they"].includes(one.text) && plain.length > 2) {
    return { how: "plain", at: words.indexOf(have), word: "has it" };
  }
  const isShort =
    plain.length > 1 &&
    plain.length < 7 &&
    !plain.some(({ text }) => NOT_YET.has(text) || DENIED.has(text) || text === "is" || isActing(text));
  return last !== undefined && HERE.has(last.text) && isShort
    ? { how: "plain", at: words.indexOf(last), word: last.text }
    : null;
}

const isActing = (text: string): boolean => actsOf(text).length > 0 && !THINGS_TOO.has(text);

/** "sockets marked friday": any other past form, which counts where it is the promise's own act. */
export function pastForm(words: readonly Word[]): End | null {
  const at = words.findIndex(
    ({ text, kind }, i) =>
      kind === "word" &&
      /^\p{L}{3,20}ed$/u.test(text) &&
      !NO_ENDS.has(text) &&
      !DONE_FORMS.has(text) &&
      isLive(words, i) &&
      !isAdjective(words, i),
  );
  return at < 0 ? null : { how: "act", at, word: words[at]?.text ?? "" };
}

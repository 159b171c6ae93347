import { COMMON_WORDS } from "./en/common-words.ts";
import { ACT_GERUNDS, ACT_VERBS, COMMON_NAMES, NOT_NAMES } from "./en/cues.ts";
import { MONTHS, WEEKDAYS } from "./en/date-words.ts";
import { adjoin, type Word } from "./words.ts";

/** True for a word of no class of the language, which in capitals is a name or a thing; names that are words count. */
export function isUnknown(word: Word | undefined): boolean {
  return (
    word?.kind === "word" &&
    !NOT_NAMES.has(word.text) &&
    (!COMMON_WORDS.has(word.text) || COMMON_NAMES.has(word.text)) &&
    !MONTHS.has(word.text) &&
    !WEEKDAYS.has(word.text) &&
    !ACT_VERBS.has(word.text) &&
    !ACT_GERUNDS.has(word.text)
  );
}

/** How many words the part of a name at `i` takes: three for "Kari-Anne", where `isPart` knows the second half too. */
export function partLength(words: readonly Word[], i: number, isPart: (word: Word | undefined) => boolean): 1 | 3 {
  const [dash, half] = [words[i + 1], words[i + 2]];
  return dash?.text === "-" && adjoin(words[i], dash) && adjoin(dash, half) && isPart(half) ? 3 : 1;
}

import { COMMON_WORDS } from "../notes/en/common-words.ts";
import { NOT_NAMES } from "../notes/en/cues.ts";
import { isUnknown } from "../notes/unknown-word.ts";
import { adjoin, among, isCapitalised, startsWithCapital, type Word } from "../notes/words.ts";
import { SYNONYMS } from "./en/synonyms.ts";
import { singular } from "./stem.ts";

/** "close-ups", where the table of synonyms has it whole. */
export function hyphenated(words: readonly Word[], i: number): string | null {
  const [first, mark, second] = [words[i], words[i + 1], words[i + 2]];
  const joins = mark?.text === "-" && adjoin(first, mark) && adjoin(mark, second);
  return joins ? (SYNONYMS.get(`${first?.text}-${second?.text}`) ?? null) : null;
}

/** "RA", "PO". */
export function isAcronym({ raw }: Word): boolean {
  return raw.length > 1 && raw.length < 5 && /^\p{Lu}+$/u.test(raw);
}

/** "super users for the training": what follows is not what is promised. */
export function isBehindPreposition(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= i - 4 && k >= 0; k -= 1) {
    const text = words[k]?.text;
    if (among(text, "for at in on with about of from to by")) {
      return !(text === "to" && k === i - 1);
    }
    if (!among(text, "the a an my our your his her their its this that all both 's") && words[k]?.kind !== "number") {
      return false;
    }
  }
  return false;
}

/** Where a word that is a thing as well is a verb. */
export function isVerbPlace(words: readonly Word[], i: number): boolean {
  return (
    i === 0 ||
    among(words[i - 1]?.text, "to will 'll shall can must i we you he she they and please would also then - –")
  );
}

/** A capital where none need stand, two in a row, or a word that no mail writes small; short words in capitals are things ("PO"). */
export function isName(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (!startsWithCapital(word.raw) || NOT_NAMES.has(word.text)) {
    return false;
  }
  if (!isCapitalised(word.raw)) {
    return word.raw.length > 4 && word.raw === word.raw.toUpperCase();
  }
  const [before, after] = [words[i - 1], words[i + 1]];
  const opens = before === undefined || (before.kind === "mark" && !among(before.text, "( , / &"));
  const doubled = after !== undefined && isCapitalised(after.raw) && !NOT_NAMES.has(after.text);
  return !opens || doubled || (isUnknown(word) && !COMMON_WORDS.has(singular(word.text)));
}

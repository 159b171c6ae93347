import { MONTHS, ORDINALS, WEEKDAYS } from "../notes/en/date-words.ts";
import { among, type Word } from "../notes/words.ts";
import { versionAt } from "./number-labels.ts";

/**
 * Which words say a day, a time or an amount, and so do not tell what is promised. A month without a day stays:
 * "the March filters" are not April's.
 */
export function dateWords(words: readonly Word[]): boolean[] {
  const out = words.map(
    (word, i) =>
      (WEEKDAYS.has(word.text) && !among(word.text, "mo sun sat wed")) ||
      isCapitalDay(word) ||
      isDayBefore(words, i) ||
      isHoliday(words, i),
  );
  for (const [i, word] of words.entries()) {
    const after = words[i + 1];
    if (isMonth(words, i) && isDayNumber(words, i, out)) {
      out[i] = true;
    }
    if (versionAt(words, i) !== null) {
      continue;
    }
    if (word.kind !== "number") {
      if (
        ORDINALS.has(word.text) &&
        after !== undefined &&
        (WEEKDAYS.has(after.text) || among(after.text, "thing week half day weekend"))
      ) {
        out[i] = true;
      }
      continue;
    }
    const slash = among(after?.text, "/ :") && words[i + 2]?.kind === "number" && after?.start === word.end;
    if (slash) {
      out[i] = true;
      out[i + 1] = true;
      out[i + 2] = true;
    }
    const before = words[i - 1];
    if (
      (word.ordinal && (isOnThe(words, i) || !(after !== undefined && isNounLike(after)))) ||
      (before !== undefined && out[i - 1] === true && WEEKDAYS.has(before.text)) ||
      (word.value > 999 && !among(before?.text, "£ $ €")) ||
      (before?.text === "/" && out[i - 1] === true) ||
      among(after?.text, TIME_UNITS) ||
      (after?.text === "." && words[i + 2]?.kind === "number" && words[i + 2]?.start === after.end) ||
      (before?.text === "." &&
        versionAt(words, i - 2) === null &&
        words[i - 2]?.kind === "number" &&
        words[i - 2]?.end === before.start) ||
      before?.text === "at"
    ) {
      out[i] = true;
    }
  }
  return out;
}

const TIME_UNITS =
  "min mins minutes hours hour hrs h am pm days day weeks week wks months month years secs seconds sec k m mm cm km kn metres square sq kg";

function isCapitalDay(word: Word): boolean {
  return among(word.text, "sun sat wed") && word.raw !== word.text;
}

/** "Labor Day", "Presidents' Day", "Easter" */
function isHoliday(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const capital = word !== undefined && word.raw !== word.text;
  return (
    (capital && words.slice(i + 1, i + 3).some(({ raw }) => raw === "Day")) ||
    (capital && word.text === "day") ||
    among(word?.text, "easter christmas xmas thanksgiving whitsun pentecost ramadan eid diwali hanukkah halloween")
  );
}

/** "sun 15 feb" */
function isDayBefore(words: readonly Word[], i: number): boolean {
  return WEEKDAYS.has(words[i]?.text ?? "") && words[i + 1]?.kind === "number";
}

/** "may" and "march" in small letters are verbs as well. */
export function isMonth(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !MONTHS.has(word.text)) {
    return false;
  }
  return (
    word.raw !== word.text ||
    !among(word.text, "may march mar jan") ||
    among(words[i + 1]?.text, "'s") ||
    among(words[i - 1]?.text, "the for our your of in")
  );
}

/** A month with a day beside it is a date; the day is marked too. */
function isDayNumber(words: readonly Word[], i: number, out: boolean[]): boolean {
  const before = words[i - 1]?.text === "of" ? i - 2 : i - 1;
  let found = false;
  for (const at of [before, i + 1]) {
    const day = words[at];
    if (day?.kind === "number" && (day.value <= 31 || day.value > 1999)) {
      out[at] = true;
      found = true;
    }
  }
  return (
    found ||
    (among(words[i - 1]?.text, "in by mid early late end of until before since") &&
      !among(words[i + 1]?.text, "'s") &&
      !(words[i - 1]?.text === "of" && !among(words[i - 2]?.text, "end beginning start middle")))
  );
}

/** "got it on the 19th Done" */
function isOnThe(words: readonly Word[], i: number): boolean {
  return words[i - 1]?.text === "the" && among(words[i - 2]?.text, "on by before until till from since for after");
}

function isNounLike(word: Word): boolean {
  return (
    word.kind === "word" &&
    word.text.length > 2 &&
    !among(word.text, "and but for from with the straight after before too then now instead for")
  );
}

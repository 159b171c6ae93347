import { addDays, daysBetween, type LocalDate, partsOf, weekdayOf } from "../calendar.ts";
import { MONTHS, WEEKDAYS } from "../notes/en/date-words.ts";
import { among, type Word } from "../notes/words.ts";

/**
 * True where the words name a day that is this one: "on the 9th", "20 Oct", "last Thursday". News and moves name the day
 * that stood before, which the reader of due dates passes over on purpose.
 */
export function namesDay(words: readonly Word[], day: LocalDate, today: LocalDate, within = 31): boolean {
  const [, month, date] = partsOf(day);
  return words.some((word, i) => {
    if (word.kind === "number") {
      return word.value === date && isDate(words, i, month, Math.abs(daysBetween(day, today)) < within);
    }
    const weekday = WEEKDAYS.get(word.text);
    if (weekday !== undefined) {
      return weekday === weekdayOf(day) && Math.abs(daysBetween(day, today)) <= 13;
    }
    if (word.text === "yesterday") {
      return addDays(today, -1) === day;
    }
    return (
      among(word.text, "end") && words.slice(i + 1, i + 4).some((each) => MONTHS.get(each.text) === month) && date >= 28
    );
  });
}

function isDate(words: readonly Word[], i: number, month: number, isNear: boolean): boolean {
  const near = [words[i - 1], words[i - 2], words[i + 1], words[i + 2]].map((word) => MONTHS.get(word?.text ?? ""));
  const said = near.find((each) => each !== undefined);
  if (said !== undefined) {
    return said === month;
  }
  const slashed = among(words[i + 1]?.text, "/") || among(words[i - 1]?.text, "/");
  return slashed ? [words[i + 2]?.value, words[i - 2]?.value].includes(month) : words[i]?.ordinal === true && isNear;
}

const FAR_OFF = 200;

/** Behind these words stands what a date was: "instead of Tuesday", "(was end of Oct)". */
export function namesOldDay(words: readonly Word[], day: LocalDate, today: LocalDate): boolean {
  return words.some((word, i) => {
    const opens =
      (among(word.text, "instead place lieu") && words[i + 1]?.text === "of") ||
      (among(word.text, "was were") && !among(words[i + 1]?.text, "not")) ||
      (word.text === "rather" && words[i + 1]?.text === "than") ||
      (word.text === "not" && words[i + 1] !== undefined && WEEKDAYS.has(words[i + 1]?.text ?? "")) ||
      (word.text === "from" && words.slice(i + 1, i + 8).some((each) => each.text === "to"));
    return opens && namesDay(words.slice(i + 1, i + 8), day, today, FAR_OFF);
  });
}

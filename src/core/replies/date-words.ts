import { addDays, type LocalDate, weekdayOf } from "../calendar.ts";
import { WEEKDAYS } from "../notes/en/date-words.ts";
import { among, setOf, type Word } from "../notes/words.ts";
import type { ReplyContext } from "./context.ts";

/** Helps the grammar along: a pause where a reply goes on in its own way, and "Tuesday 26" as "Tuesday the 26th". */
export function prepared(words: readonly Word[], { today }: ReplyContext): Word[] {
  return words.flatMap((word, i) => {
    const weekday = WEEKDAYS.get(words[i - 1]?.text ?? "");
    const day =
      word.kind === "number" && !word.ordinal && weekday !== undefined && !among(words[i + 1]?.text, ": am pm . -");
    if (day && nextSuch(today, word.value) !== null && weekdayOf(nextSuch(today, word.value) ?? today) === weekday) {
      return [{ ...word, ordinal: true }];
    }
    return PAUSES.has(word.text) ? [{ ...word, kind: "mark" as const, text: ",", end: word.start }, word] : [word];
  });
}

const PAUSES = setOf(
  "rather instead because sorry though unfortunately works suits not only please as unless since ok fine possible alright better acceptable",
);

/** The next day of a month with this number; null where no month soon has it. */
export function nextSuch(today: LocalDate, day: number): LocalDate | null {
  for (let ahead = 1; ahead <= 31; ahead += 1) {
    const date = addDays(today, ahead);
    if (Number(date.slice(8)) === day) {
      return date;
    }
  }
  return null;
}

/** "no. 3" and "#3" before "2 Oct" are no part of the date. */
export function isReference(words: readonly Word[], i: number, word: Word): boolean {
  const before = words[i - 1]?.text === "." ? words[i - 2] : words[i - 1];
  return word.kind === "number" && !word.ordinal && among(before?.text, "# no nr item number items");
}

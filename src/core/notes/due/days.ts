import { addDays, type LocalDate, localDate, weekdayAfter, weekdayOf } from "../../calendar.ts";
import {
  AMBIGUOUS_WEEKDAYS,
  DAY_PARTS,
  DEADLINE,
  NUMBERS,
  STRONG_DEADLINE,
  TODAY,
  TOMORROW,
  UNITS,
  WEEKDAYS,
} from "../en/date-words.ts";
import { among, reads, setOf, type Word } from "../words.ts";
import { calendarDate } from "./calendar-dates.ts";
import type { DueContext, DueMatch, DueRecogniser } from "./match.ts";

/** The number of the weekday that stands at `i`, or null: "sun" and "sat" are words as well and need a neighbour. */
export function weekdayAt(words: readonly Word[], i: number): number | null {
  const word = words[i];
  const weekday = word?.kind === "word" ? WEEKDAYS.get(word.text) : undefined;
  if (word === undefined || weekday === undefined) {
    return null;
  }
  if (AMBIGUOUS_WEEKDAYS.has(word.text)) {
    const before = words[i - 1]?.text ?? "";
    const after = words[i + 1]?.text ?? "";
    const capital = word.raw !== word.text && word.raw !== word.raw.toUpperCase();
    const placed = DEADLINE.has(before) || DAY_PARTS.has(after) || words[i + 1]?.kind === "number";
    const ends = words[i + 1]?.kind !== "word" || among(after, "next and or n");
    // "trial it in group play sat", not "he sat"
    const last =
      ends && !among(after, "and or") && before !== "" && !among(before, "he she they it i we you who that and");
    if (word.text === "sat" && !placed && !(capital && ends) && !last) {
      return null;
    }
    if (!placed && !ends && !(capital && word.text !== "sun" && word.text !== "mon")) {
      return null;
    }
  }
  return weekday;
}

/** today, tonight, EOD; tomorrow; the day after tomorrow; this afternoon; by noon, by 5pm. */
export const nearDay: DueRecogniser = (words, i, { today }) => {
  const text = words[i]?.text ?? "";
  if (TOMORROW.has(text)) {
    return { date: addDays(today, 1), next: i + 1 };
  }
  if (!NEAR_OPENERS.has(text)) {
    return TODAY.has(text) ? { date: today, next: i + 1 } : null;
  }
  if (reads(words, i, "day", "after", "tomorrow")) {
    return { date: addDays(today, 2), next: i + 3 };
  }
  if (reads(words, i, "next", "day") || reads(words, i, "following", "day")) {
    return { date: addDays(today, 1), next: i + 2 };
  }
  if (text === "this" && DAY_PARTS.has(words[i + 1]?.text ?? "")) {
    return { date: today, next: i + 2 };
  }
  if (reads(words, i, "in", "the", "morning") && words[i - 1]?.kind === "word") {
    return { date: addDays(today, 1), next: i + 3 };
  }
  return null;
};

const NEAR_OPENERS = setOf("day next following this in");

/** "by 5pm", "before noon": a time of day alone is today's. */
export const timeOfDay: DueRecogniser = (words, i, { today }) => {
  if (!STRONG_DEADLINE.has(words[i - 1]?.text ?? "")) {
    return null;
  }
  if (among(words[i]?.text, "noon midday lunch lunchtime midnight teatime")) {
    return { date: today, next: i + 1 };
  }
  const clock = words[i]?.kind === "number" && /^[ap]m$/.test(words[i + 1]?.text ?? "");
  return clock ? { date: today, next: i + 2 } : null;
};

/** Friday; this Friday; next Friday; Friday week; Friday next week; a Friday with its date beside it. */
export const weekday: DueRecogniser = (words, i, context) => {
  const { today } = context;
  const lead = words[i]?.text ?? "";
  const led = among(lead, "this next coming following") && weekdayAt(words, i + 1) !== null;
  const at = led ? i + 1 : i;
  const number = weekdayAt(words, at);
  if (number === null) {
    return null;
  }
  const dated = dateBeside(words, at + 1, number, context);
  if (dated !== null) {
    return dated;
  }
  const soonest = weekdayAfter(today, number);
  const nextWeek = (): LocalDate => addDays(today, 7 - ((weekdayOf(today) + 6) % 7) + ((number + 6) % 7));
  if (lead === "next" && led) {
    return { date: nextWeek(), next: at + 1 };
  }
  if (reads(words, at + 1, "week") && !among(words[at + 2]?.text, "of after and")) {
    return { date: addDays(soonest, 7), next: at + 2 };
  }
  if (reads(words, at + 1, "next", "week") || reads(words, at + 1, "of", "next", "week")) {
    return { date: nextWeek(), next: at + 3 + (words[at + 1]?.text === "of" ? 1 : 0) };
  }
  if (reads(words, at + 1, "after", "next")) {
    return { date: addDays(soonest, 7), next: at + 3 };
  }
  if (words[at + 1]?.text === "next" && !UNITS.has(words[at + 2]?.text ?? "")) {
    return { date: nextWeek(), next: at + 2 };
  }
  if (reads(words, at + 1, "after") && weekdayIsLast(words, at + 2)) {
    return { date: addDays(soonest, 7), next: at + 2 };
  }
  if (lead === "this" && led && number === weekdayOf(today)) {
    return { date: today, next: at + 1 };
  }
  return { date: soonest, next: at + 1 };
};

function weekdayIsLast(words: readonly Word[], i: number): boolean {
  return words[i] === undefined || (words[i]?.kind === "mark" && words[i]?.text !== "-");
}

/** "Tuesday the 24th", "Fri 20/11", "Monday, 4 May": the date beside the weekday is what counts. */
function dateBeside(words: readonly Word[], i: number, number: number, context: DueContext): DueMatch | null {
  let at = i;
  for (let skipped = 0; skipped < 2 && /^(?:,|\.|the|\(|-)$/.test(words[at]?.text ?? ""); skipped += 1) {
    at += 1;
  }
  const dated = calendarDate(words, at, { ...context, weekday: number });
  if (dated === null && words[at]?.ordinal === true) {
    return ordinalDay(words, at, context);
  }
  return dated;
}

/** "by the 15th", "the 5th of next month", "the 18th instant": the next such day. */
export const ordinalDay: DueRecogniser = (words, i, { today }) => {
  const word = words[i];
  if (word === undefined || !word.ordinal || word.value < 1 || word.value > 31) {
    return null;
  }
  const [year, month, day] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))];
  const nextMonth = among(words[i + 1]?.text, "of in") && reads(words, i + 2, "next", "month");
  const thisMonth = reads(words, i + 1, "of", "this", "month") || reads(words, i + 1, "inst");
  const shift = nextMonth || (!thisMonth && word.value <= day) ? 1 : 0;
  for (let ahead = shift; ahead < shift + 3; ahead += 1) {
    const date = localDate(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, word.value);
    if (date !== null) {
      return { date, next: reads(words, i + 1, "inst") ? i + 2 : nextMonth || thisMonth ? i + 4 : i + 1 };
    }
  }
  return null;
};

/** How many a word or a number says: "two", "10", "a couple of"; `next` is behind it. */
export function countAt(words: readonly Word[], i: number): { readonly count: number; readonly next: number } | null {
  const word = words[i];
  if (word?.kind === "number" && !word.ordinal && word.value < 400) {
    // "1-2 weeks", "5 to 7 days": the longer one is safe to promise.
    const joint = among(words[i + 1]?.text, "- – to or") ? words[i + 2] : undefined;
    return joint?.kind === "number" && joint.value > word.value && joint.value < 400
      ? { count: joint.value, next: i + 3 }
      : { count: word.value, next: i + 1 };
  }
  const count = NUMBERS.get(word?.text ?? "");
  if (word === undefined || count === undefined) {
    return null;
  }
  if (count === 1 && (words[i + 1]?.text === "couple" || words[i + 1]?.text === "few")) {
    return countAt(words, i + 1);
  }
  return { count, next: words[i + 1]?.text === "of" ? i + 2 : i + 1 };
}

import { DEADLINE, ORDINALS } from "../en/date-words.ts";
import { among, reads, type Word } from "../words.ts";
import { anchored } from "./anchors.ts";
import { calendarDate } from "./calendar-dates.ts";
import { nearDay, ordinalDay, timeOfDay, weekday } from "./days.ts";
import { inSome, nextWorkingDay } from "./durations.ts";
import { holiday } from "./holidays.ts";
import type { DueContext, DueReading, DueRecogniser } from "./match.ts";
import { endOrStart, shortEnd, wholePeriod } from "./periods.ts";

/** "the twelfth", where a preposition says that it is a day and no noun follows. */
const spelledDay: DueRecogniser = (words, i, context) => {
  const day = ORDINALS.get(words[i]?.text ?? "");
  const after = words[i + 1];
  const placed = words[i - 1]?.text === "the" && DEADLINE.has(words[i - 2]?.text ?? "");
  const free = after === undefined || after.kind === "mark" || among(after.text, "and at if so instant of with");
  const word = words[i];
  return day === undefined || word === undefined || !placed || !free
    ? null
    : ordinalDay(words.with(i, { ...word, kind: "number", value: day, ordinal: true }), i, context);
};

/** "Friday the 13th" has a weekday; alone the ordinal needs an article or a preposition: "2nd revision" is no day. */
const placedOrdinal: DueRecogniser = (words, i, context) => {
  const before = words[i - 1]?.text ?? "";
  const after = words[i + 1];
  const noun =
    after?.kind === "word" &&
    !among(
      after.text,
      "of at if so and or to in inst latest instant please then by for with from when while before after as but we i you is this next month",
    );
  const bare = i === 0 || words[i - 1]?.kind === "mark";
  return (before === "the" || DEADLINE.has(before) || (bare && (after === undefined || after.text === "then"))) && !noun
    ? ordinalDay(words, i, context)
    : null;
};

/** In the order in which they are asked: what reads more words comes first. */
const GRAMMAR: readonly DueRecogniser[] = [
  anchored,
  endOrStart,
  shortEnd,
  inSome,
  nextWorkingDay,
  calendarDate,
  wholePeriod,
  weekday,
  nearDay,
  holiday,
  spelledDay,
  placedOrdinal,
  timeOfDay,
];

/** The date phrase that begins at word `i`, or null. */
export function dueAt(words: readonly Word[], i: number, context: DueContext): DueReading | null {
  for (const recognise of GRAMMAR) {
    const match = recognise(words, i, context);
    if (match !== null) {
      return withDay(words, { ...match, by: [recognise] }, context);
    }
  }
  return null;
}

/** "next week on Tuesday", "3pm Thursday", "tonight or tomorrow": a day right behind a time of day is the day. */
function withDay(words: readonly Word[], match: DueReading, context: DueContext): DueReading {
  const at = reads(words, match.next, "on") ? match.next + 1 : match.next;
  for (const recognise of match.date === context.today ? [nearDay, weekday] : []) {
    const near = recognise(words, at, context);
    if (near !== null) {
      return { ...near, by: [...match.by, recognise] };
    }
  }
  return match;
}

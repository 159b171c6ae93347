import {
  DEADLINE,
  ENDS,
  MONTHS,
  NUMBERS,
  ORDINALS,
  STARTS,
  TODAY,
  TOMORROW,
  UNITS,
  WEEKDAYS,
} from "../en/date-words.ts";
import { HOLIDAY_OPENERS } from "../en/holidays.ts";
import { among, reads, setOf, type Word } from "../words.ts";
import { anchored } from "./anchors.ts";
import { calendarDate } from "./calendar-dates.ts";
import { nearDay, ordinalDay, timeOfDay, weekday } from "./days.ts";
import { inSome, nextWorkingDay } from "./durations.ts";
import { holiday } from "./holidays.ts";
import type { DueContext, DueReading, DueRecogniser } from "./match.ts";
import { endOrStart, PERIOD_OPENERS, shortEnd, wholePeriod } from "./periods.ts";

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

interface Rule {
  readonly recognise: DueRecogniser;
  /** The words that a phrase of the rule may begin with. */
  readonly openers: Iterable<string>;
  /** It may begin with a number as well. */
  readonly atNumber: boolean;
}

const SPAN_OPENERS = [...UNITS.keys(), ...NUMBERS.keys()];

/** In the order in which they are asked: what reads more words comes first. */
const GRAMMAR: readonly Rule[] = [
  { recognise: anchored, openers: [...SPAN_OPENERS, "then", "same", "that", "the"], atNumber: true },
  { recognise: endOrStart, openers: [...ENDS, ...STARTS, "late", "back", "mid", "middle"], atNumber: false },
  { recognise: shortEnd, openers: setOf("eow eom eoq eoy week month quarter year"), atNumber: false },
  { recognise: inSome, openers: [...SPAN_OPENERS, ...setOf("in within inside over during")], atNumber: true },
  { recognise: nextWorkingDay, openers: ["next"], atNumber: false },
  { recognise: calendarDate, openers: [...ORDINALS.keys(), ...MONTHS.keys()], atNumber: true },
  {
    recognise: wholePeriod,
    openers: [...PERIOD_OPENERS, ...setOf("in by before during until till")],
    atNumber: true,
  },
  { recognise: weekday, openers: [...WEEKDAYS.keys(), ...setOf("this next coming following")], atNumber: false },
  { recognise: nearDay, openers: [...TODAY, ...TOMORROW, ...setOf("day next following this in")], atNumber: false },
  { recognise: holiday, openers: HOLIDAY_OPENERS, atNumber: false },
  { recognise: spelledDay, openers: ORDINALS.keys(), atNumber: false },
  { recognise: placedOrdinal, openers: [], atNumber: true },
  { recognise: timeOfDay, openers: setOf("noon midday lunch lunchtime midnight teatime"), atNumber: true },
];

const AT_NUMBER = GRAMMAR.filter((rule) => rule.atNumber).map((rule) => rule.recognise);
const BY_WORD = recognisersByWord();

function recognisersByWord(): ReadonlyMap<string, readonly DueRecogniser[]> {
  const found = new Map<string, DueRecogniser[]>();
  for (const { recognise, openers } of GRAMMAR) {
    for (const word of openers) {
      found.set(word, [...(found.get(word) ?? []), recognise]);
    }
  }
  return found;
}

/** The date phrase that begins at word `i`, or null. */
export function dueAt(words: readonly Word[], i: number, context: DueContext): DueReading | null {
  const word = words[i];
  const recognisers = word?.kind === "number" ? AT_NUMBER : BY_WORD.get(word?.text ?? "");
  for (const recognise of recognisers ?? []) {
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

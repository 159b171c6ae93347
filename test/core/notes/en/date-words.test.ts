import { describe, expect, it } from "vitest";
import { dueIn } from "../../../../src/core/notes/due.ts";
import * as words from "../../../../src/core/notes/en/date-words.ts";
import { wordsIn } from "../../../../src/core/notes/words.ts";

/** Tuesday. */
const TODAY = "2026-03-10";

/** The day a text is due, and the words that say so. */
function due(text: string): [span: string, date: string | null] | null {
  const found = dueIn(text, wordsIn(text), { today: TODAY, order: null, country: null, spoken: null });
  return found === null ? null : [text.slice(found.start, found.end), found.date];
}

describe("words of dates", () => {
  it.each([
    ["a weekday", "paint by Friday", "by Friday", "2026-03-13"],
    ["a weekday in short", "paint by thurs", "by thurs", "2026-03-12"],
    ["an ambiguous weekday in capitals", "paint by Wed", "by Wed", "2026-03-11"],
    ["a month", "paint by 4 August", "by 4 August", "2026-08-04"],
    ["a month in short", "paint by Sept 4", "by Sept 4", "2026-09-04"],
    ["an ambiguous month beside a number", "paint by 4 May", "by 4 May", "2026-05-04"],
    ["a number in words", "paint in three weeks", "in three weeks", "2026-03-31"],
    ["a couple", "paint in a couple of days", "in a couple of days", "2026-03-12"],
    ["an ordinal in words", "paint by the twelfth of April", "by the twelfth of April", "2026-04-12"],
    ["a unit", "paint within a fortnight", "within a fortnight", "2026-03-24"],
    ["today in letters", "paint by EOD", "by EOD", "2026-03-10"],
    ["tonight", "paint tonight", "tonight", "2026-03-10"],
    ["tomorrow as it is typed", "paint tmrw", "tmrw", "2026-03-11"],
    ["a misspelt tomorrow", "paint tommorow", "tommorow", "2026-03-11"],
    ["an end", "paint by the end of the week", "by the end of the week", "2026-03-13"],
    ["a deadline's own word", "paint, due 20 March", "due 20 March", "2026-03-20"],
    ["a week in short", "paint by eow", "by eow", "2026-03-13"],
  ])("read %s", (_what, text, span, date) => {
    expect(due(text)).toEqual([span, date]);
  });

  // What is left out stays in what is to be done: "paint the door afternoon".
  it.each([
    ["a part of the day behind it", "paint Friday afternoon", "Friday afternoon", "2026-03-13"],
    ["a part of the day before it", "paint on the evening of 4 May", "on the evening of 4 May", "2026-05-04"],
    ["a deadline behind it", "paint, Friday latest", "Friday latest", "2026-03-13"],
    ["what carries it", "send it on Friday's van", "on Friday's van", "2026-03-13"],
  ])("read a day with %s", (_what, text, span, date) => {
    expect(due(text)).toEqual([span, date]);
  });

  it.each([
    ["a verb like a month", "Sam may paint the door"],
    ["a march", "the march was long"],
    ["the sun", "the sun was out"],
    ["what sat and wed mean small", "the pair that sat here will wed soon"],
    ["a second without a month", "give me a second coat"],
    ["a unit without a number", "the week was cold"],
    ["a last Friday", "what we painted last Friday"],
    ["the call of a Monday", "the notes of Monday's call"],
    ["a name in the midst of a word", "the Fridays-only club"],
    ["an event", "paint before the wedding"],
  ])("read no day into %s", (_what, text) => {
    expect(due(text)?.[1] ?? null).toBeNull();
  });

  it("take sat for a day where a part of the day stands behind it", () => {
    expect(due("paint sat morning")?.[1]).toBe("2026-03-14");
    expect(due("we sat here all morning")).toBeNull();
  });

  it("keep the words of a deadline that hangs on an event", () => {
    expect(due("paint before the wedding")).toEqual(["before the wedding", null]);
  });

  it("count weekdays from Sunday and months from January", () => {
    expect([...new Set(words.WEEKDAYS.values())]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...new Set(words.MONTHS.values())]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([...words.ORDINALS.values()].slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(["couple", "few", "twelve", "thirty"].map((word) => words.NUMBERS.get(word))).toEqual([2, 3, 12, 30]);
    expect(["wks", "nights", "hr", "mins"].map((word) => words.UNITS.get(word))).toEqual([
      "week",
      "day",
      "hour",
      "minute",
    ]);
  });

  it("hold every cue among the openers, and every ambiguous word among its kind", () => {
    expect([...words.DATE_CUES].filter((word) => !words.DATE_OPENERS.has(word))).toEqual([]);
    expect([...words.AMBIGUOUS_MONTHS].filter((word) => !words.MONTHS.has(word))).toEqual([]);
    expect([...words.STRONG_DEADLINE].filter((word) => !words.DEADLINE.has(word) && word !== "than")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { dueIn } from "../../../src/core/notes/due.ts";
import { wordsIn } from "../../../src/core/notes/words.ts";
import labelled from "../../fixtures/deadlines.en.json";

/** Tuesday. */
const TODAY = "2026-11-17";

function due(text: string, order: "dmy" | "mdy" | null = null): string | null {
  return dueIn(text, wordsIn(text), { today: TODAY, order, country: null, spoken: null })?.date ?? null;
}

describe("due dates", () => {
  it.each(labelled.cases.filter(({ accept }) => accept.length > 0))("reads $category: $text", ({ text, accept }) => {
    expect(accept).toContain(due(text));
  });

  it.each(labelled.cases.filter(({ accept }) => accept.length === 0))("reads no date into: $text", ({ text }) => {
    expect(due(text)).toBeNull();
  });

  const others: [what: string, text: string, date: string | null][] = [
    ["the date of what is spoken of", "I'll send the notes from Monday's call", null],
    ["a day that is gone", "I'll redo what we lost last Friday", null],
    ["a span that nothing yet starts", "proofs within two weeks of receiving the files", null],
    ["a quarter as an adjective", "Provide Q3 financials and the schedule", null],
    ["the deadline, not the condition", "if we meet on Thursday, I'll send it by Monday", "2026-11-23"],
    ["the latest of two", "Thursday, or Friday at the latest", "2026-11-20"],
    ["a German week", "rigging deposit in KW 49", "2026-12-04"],
    ["a written ordinal", "they'd have it by the twelfth", "2026-12-12"],
    ["the evening of a day", "dry run, evening of 6 January", "2027-01-06"],
    ["a leap day that does not exist", "by 29 February 2027", null],
  ];
  it.each(others)("reads %s", (_what, text, date) => {
    expect(due(text)).toBe(date);
  });

  it("settles 3/4 by the order that the rest of the note proves", () => {
    expect(due("due 3/4", "dmy")).toBe("2027-04-03");
    expect(due("due 3/4", "mdy")).toBe("2027-03-04");
  });

  it("says which words hold the date, with their preposition", () => {
    const text = "I'll send the deck by Friday, promise";
    const found = dueIn(text, wordsIn(text), { today: TODAY, order: null, country: null, spoken: null });
    expect(found).toMatchObject({ date: "2026-11-20" });
    expect(text.slice(found?.start, found?.end)).toBe("by Friday");
  });
});

describe("a deadline without a day", () => {
  it("keeps its words, so that the sender can be asked", () => {
    const text = "I'll send the deck before the next board meeting";
    const found = dueIn(text, wordsIn(text), { today: TODAY, order: null, country: null, spoken: null });
    expect(found).toMatchObject({ date: null });
    expect(text.slice(found?.start, found?.end)).toBe("before the next board meeting");
  });
});

describe("a span of days", () => {
  const spans: [text: string, from: string | null, to: string][] = [
    ["install on 10-12 December", "2026-12-10", "2026-12-12"],
    ["install on the 3rd and 4th of December", "2026-12-03", "2026-12-04"],
    ["install Dec 10 - 12", "2026-12-10", "2026-12-12"],
    ["install between the 8th and the 11th of January", "2027-01-08", "2027-01-11"],
    ["install in the week of 7 December", "2026-12-07", "2026-12-11"],
    ["install next week", "2026-11-23", "2026-11-27"],
    ["install by next week", null, "2026-11-27"],
    ["install on 12 December", null, "2026-12-12"],
  ];
  it.each(spans)("keeps both ends of %j", (text, from, to) => {
    const found = dueIn(text, wordsIn(text), { today: TODAY, order: null, country: null, spoken: null });
    expect([found?.from ?? null, found?.date]).toEqual([from, to]);
  });
});

describe("a holiday", () => {
  const holidays: [text: string, country: string | null, date: string | null][] = [
    ["before Thanksgiving", "US", "2026-11-26"],
    ["before Thanksgiving", "CA", "2027-10-11"],
    ["by Labour Day", "NZ", "2027-10-25"],
    ["by Labour Day", null, null],
    ["by Independence Day", "IN", "2027-08-15"],
    ["by Memorial Day", "US", "2027-05-31"],
    ["before the August bank holiday", "GB", "2027-08-30"],
    ["before the August bank holiday", "IE", "2027-08-02"],
    ["by Pancake Day", null, "2027-02-09"],
    ["by Whit Monday", null, "2027-05-17"],
    ["by St Andrew's Day", null, "2026-11-30"],
    ["by the Christmas party", null, null],
  ];
  it.each(holidays)("%j, said in %s, is %s", (text, country, date) => {
    const found = dueIn(text, wordsIn(text), { today: TODAY, order: null, country, spoken: null });
    expect(found?.date ?? null).toBe(date);
  });
});

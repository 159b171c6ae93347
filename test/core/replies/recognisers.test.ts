import { describe, expect, it } from "vitest";
import { awayText } from "../../../src/core/replies/away.ts";
import { passagesOf } from "../../../src/core/replies/body.ts";
import { clausesOf } from "../../../src/core/replies/clauses.ts";
import { saidDates } from "../../../src/core/replies/dates.ts";
import { formOf } from "../../../src/core/replies/form.ts";
import { groupAt } from "../../../src/core/replies/groups.ts";
import { lineWords } from "../../../src/core/replies/line-words.ts";
import { moodOf } from "../../../src/core/replies/mood.ts";
import { addedFrom, agreesToAll, orderOf } from "../../../src/core/replies/orders.ts";
import { find, phrases } from "../../../src/core/replies/pattern.ts";
import { peopleIn } from "../../../src/core/replies/people.ts";
import { referencesIn } from "../../../src/core/replies/references.ts";
import { movedTo } from "../../../src/core/replies/said-date.ts";
import { sentencesOf } from "../../../src/core/replies/sentences.ts";
import { stem } from "../../../src/core/replies/stem.ts";
import { tokensIn } from "../../../src/core/replies/tokens.ts";
import { topicsIn } from "../../../src/core/replies/topics.ts";
import { isLike, pastOf } from "../../../src/core/replies/verbs.ts";
import own from "../../fixtures/replies/own.json";
import { contextOf } from "./labelled.ts";

/** Monday 5 October 2026. */
const garden = contextOf(own.recaps.garden, "bram@dewitgardens.example");
const texts = (text: string): string =>
  tokensIn(text)
    .map((token) => token.text)
    .join(" ");

describe("tokens", () => {
  it.each([
    ["don't", "do not"],
    ["dont", "do not"],
    ["can’t", "can not"],
    ["won't", "will not"],
    ["isnt", "is not"],
    ["I'll", "i will"],
    ["ill do it", "i will do it"],
    ["it's Paul's", "it is paul 's"],
    ["thx u", "thanks you"],
    ["✔️", "✔"],
  ])("writes out %s", (text, expected) => {
    expect(texts(text)).toBe(expected);
  });
});

describe("phrases", () => {
  const table = phrases("no longer|more needed; ^ done $; put … back");

  it.each([
    ["it is no longer needed", true],
    ["no needed", false],
    ["done", true],
    ["all done", false],
    ["put the two lines back", true],
    ["put one two three four five back", false],
  ])("find in %j: %s", (text, expected) => {
    expect(find(tokensIn(text), table) !== null).toBe(expected);
  });
});

describe("references", () => {
  const numbers = (text: string): number[] =>
    referencesIn(tokensIn(text), { dated: () => false, named: () => false }).flatMap((mention) => mention.numbers);

  it.each<[text: string, expected: number[]]>([
    ["#2 done", [2]],
    ["no. 2 is done", [2]],
    ["item 2", [2]],
    ["2) done", [2]],
    ["2: done", [2]],
    ["5. done", [5]],
    ["number two is done", [2]],
    ["the third line is wrong", [3]],
    ["the second one", [2]],
    ["the first and second lines", [1, 2]],
    ["1-3 done", [1, 2, 3]],
    ["1 to 3 done", [1, 2, 3]],
    ["1, 3 and 4 are done", [1, 3, 4]],
    ["items 2 & #5", [2, 5]],
    ["done 2+3", [2, 3]],
    ["2 done, 3 next week", [2, 3]],
    ["2 or 3 is done", [2, 3]],
    ["I can only do it for 2.", [2]],
    ["see you at 2", []],
    ["invoice 4 is paid", []],
    ["2 weeks", []],
    ["4 people are coming", []],
    ["a table for 4 on the terrace", []],
    ["version 2.5 is done", []],
    ["at 10:30", []],
    ["£20 for 2 of us", []],
    ["in 2026 is fine", []],
  ])("in %j are %j", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    ["both of mine are done", "mine"],
    ["all my items", "mine"],
    ["the rest is fine", "rest"],
    ["everything else is ok", "rest"],
    ["both are done", "both"],
    ["the other one", "vague"],
    ["everything is fine", "all"],
  ])("%j begins with the group %s", (text, kind) => {
    expect(groupAt(tokensIn(text), 0)?.kind).toBe(kind);
  });
});

describe("topics", () => {
  const lines = lineWords(garden);
  const found = (text: string) =>
    topicsIn(tokensIn(text), lines, () => false).map(({ numbers, weak }) => [numbers, weak]);

  it.each<[text: string, expected: unknown[]]>([
    ["the planting plan", [[[1], false]]],
    ["the quote", [[[2, 8], false]]],
    ["the fountain quote", [[[8], false]]],
    ["the terrace", [[[2], false]]],
    ["soil test", [[[4], false]]],
    [
      "the survey and the box hedges",
      [
        [[6], false],
        [[3], false],
      ],
    ],
    ["quote 7 from last year", []],
    ["our own survey", []],
    ["last night", []],
    ["not yet", []],
  ])("of %j are %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["invoices", "invoice"],
    ["photos", "pictures"],
    ["veggie", "vegetarian"],
    ["certificates", "certs"],
  ])("take %s for %s", (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it("know that a plan is sent when it is drawn", () => {
    expect(pastOf("drawn")).toBe("draw");
    expect(isLike("send", "draw")).toBe(true);
    expect(isLike("send", "choose")).toBe(false);
  });
});

describe("dates", () => {
  const moved = (text: string, due: string | null = "2026-10-12") =>
    saidDates(text, { start: 0, end: text.length }, garden)
      .filter((date) => !date.void)
      .map((date) => movedTo(date, due));

  it.each<[text: string, expected: (string | null)[]]>([
    ["2 fri", ["2026-10-09"]],
    ["need until 2 nov for no 3", ["2026-11-02"]],
    ["only on Tuesday 27", ["2026-10-27"]],
    ["move 3 to 9 November", ["2026-11-09"]],
    ["another week", ["2026-10-19"]],
    ["two more days", ["2026-10-14"]],
    ["a week earlier", ["2026-10-05"]],
    ["a few days later", []],
    ["on the 22nd rather than the 18th", ["2026-10-22", "2026-10-18"]],
    ["sent it 5 mins ago", []],
  ])("of %j are %j", (text, expected) => {
    expect(moved(text)).toEqual(expected);
  });
});

describe("people", () => {
  it.each([
    ["Nell does it", "nell@dewitgardens.example"],
    ["nell does it", "nell@dewitgardens.example"],
    ["Mr Vega does it", "luis@osborne-hotel.example"],
    ["Harriet Osborne does it", "harriet@osborne-hotel.example"],
  ])("in %j is %s", (text, email) => {
    expect(peopleIn(tokensIn(text), garden.people).map(({ person }) => person.email)).toEqual([email]);
  });
});

describe("the body of a reply", () => {
  const kept = (text: string) => passagesOf(text, garden.self).map(({ start, end }) => text.slice(start, end));

  it.each<[what: string, text: string, expected: string[]]>([
    ["has no signature", "done 2\n\nBest,\nBram", ["done 2"]],
    ["has no initials", "done 2\n\nB.", ["done 2"]],
    ["has nothing from the phone", "done 2\n\nSent from my iPhone", ["done 2"]],
    ["keeps orders below a closing", "Thanks\n\n2 is done", ["2 is done"]],
    ["has no quote", "done 2\n> 1. Bram: draw", ["done 2"]],
    [
      "joins what the mail program broke",
      "The quote for the terrace will have to wait until the end of\nnext week, I am afraid.",
      ["The quote for the terrace will have to wait until the end of\nnext week, I am afraid."],
    ],
  ])("%s", (_what, text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  it.each<[text: string, expected: string[]]>([
    ["2 is done. 3 is not!", ["2 is done.", "3 is not!"]],
    ["no. 2 is done", ["no. 2 is done"]],
    ["5. done", ["5. done"]],
    ["8 no. 4 done.", ["8 no.", "4 done."]],
    ["Mr. Vega; not me", ["Mr. Vega;", "not me"]],
  ])("falls into sentences: %j", (text, expected) => {
    const sentences = sentencesOf(text, [{ start: 0, end: text.length, paragraph: 0 }]);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each<[text: string, expected: string[]]>([
    ["2 done, 3 friday and drop 4", ["ITEM done", "ITEM DATE", "drop ITEM"]],
    ["5: next Thursday please", ["ITEM DATE"]],
    ["Done: 1-3", ["done ITEM"]],
    ["Hi Luis, 7 is Nell's", ["ITEM is WHO 's"]],
    ["by the way 2 is done", ["ITEM is done"]],
    ["the survey (number 6) is here", ["ITEM is here"]],
  ])("falls into clauses: %j", (text, expected) => {
    const sentence = { start: 0, end: text.length, paragraph: 0, asks: false };
    const { tokens } = formOf(text, sentence, { context: garden, lines: lineWords(garden) });
    const said = clausesOf(tokens).map((clause) => clause.tokens.map((token) => token.text).join(" "));
    expect(said).toEqual(expected);
  });

  it.each([
    ["I am out of the office until Monday", true],
    ["Je suis absente jusqu'à lundi", true],
    ["Vielen Dank, ich bin bis 20.3. nicht im Büro.", true],
    ["現在外出しております", true],
    ["Ik ben tot 24 maart afwezig en zal uw bericht daarna beantwoorden", true],
    ["Thank you for your mail. I am out of the clinic until Monday.", true],
    ["I am on holiday next week, can somebody else do it?", false],
    ["2 is done, the office is fine", false],
  ])("is of somebody away or not: %j", (text, expected) => {
    expect(awayText(text) !== null).toBe(expected);
  });
});

describe("moods", () => {
  it.each([
    ["did you send it", true],
    ["when will it be ready", true],
    ["still waiting for the key", true],
    ["2 is done", false],
  ])("asks or not: %j", (text, expected) => {
    expect(moodOf(tokensIn(text), false).asks).toBe(expected);
  });

  it("takes a wish with a question mark for an order", () => {
    expect(moodOf(tokensIn("can we move it to Friday"), true)).toMatchObject({ asks: false, requests: true });
    expect(moodOf(tokensIn("can you tell me whether it is done"), true).asks).toBe(true);
  });
});

describe("orders about the recap", () => {
  it.each<[text: string, expected: string | null]>([
    ["hold", "hold"],
    ["hang fire, don't send it to them yet", "hold"],
    ["keep their copy back", "hold"],
    ["send it", "send"],
    ["you can let it go now", "send"],
    ["between you and me please", "private"],
    ["undo that", "undo"],
    ["scrap that last change", "undo"],
    ["take me off this list", "stop"],
    ["no more of these mails", "stop"],
    ["what can I write back here", "help"],
    ["help yourselves to the photos", null],
    ["send my love to the office", null],
    ["I'll send it tomorrow", null],
    ["stop by on Friday", null],
  ])("in %j: %s", (text, expected) => {
    expect(orderOf(tokensIn(text), garden, { asks: false, points: false })).toBe(expected);
  });

  it.each([
    ["ok", true],
    ["yes, all good", true],
    ["no changes from my side", true],
    ["this is exactly how I remember it", true],
    ["not ok", false],
    ["thanks", false],
  ])("agree to everything or not: %j", (text, expected) => {
    expect(agreesToAll(tokensIn(text))).toBe(expected);
  });

  it.each<[text: string, expected: string | null]>([
    ["add: I'll send it", "I'll"],
    ["one thing is missing, so please add: Dev sends it", "Dev"],
    ["please add that I will bring it", "I"],
    ["the numbers add up", null],
  ])("add a line or none: %j", (text, expected) => {
    const tokens = tokensIn(text);
    const from = addedFrom(tokens);
    expect(from === null ? null : text.slice(tokens[from]?.start).split(" ")[0]).toBe(expected);
  });
});

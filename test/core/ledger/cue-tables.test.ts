import { describe, expect, it } from "vitest";
import { actsOf, agree } from "../../../src/core/ledger/en/acts.ts";
import { DONE_FORMS, DONE_PHRASES, NO_ENDS, PLAIN_DONE, THANKS } from "../../../src/core/ledger/en/news-words.ts";
import { OPPOSITES, PAPERS } from "../../../src/core/ledger/en/opposites.ts";
import { SMALL_WORDS } from "../../../src/core/ledger/en/small-words.ts";
import { SYNONYMS } from "../../../src/core/ledger/en/synonyms.ts";
import * as turning from "../../../src/core/ledger/en/turning-words.ts";
import { type Phrases, phraseIn } from "../../../src/core/ledger/phrases.ts";
import { termsOf } from "../../../src/core/ledger/read-terms.ts";
import { stemOf } from "../../../src/core/ledger/stem.ts";
import { wordsIn } from "../../../src/core/notes/words.ts";

const TURNS: readonly (readonly [string, string])[] = [
  ["AGAIN", "it slips to Friday"],
  ["ALSO", "that one too"],
  ["ANOTHER", "a separate sheet"],
  ["NOT_ANOTHER", "another go at it"],
  ["HANDED", "he'll fetch them himself"],
  ["HANDED_OVER", "Priya takes this over from Sam"],
  ["REOPENED", "it is back on"],
  ["PARTLY", "half of the villages"],
  ["CHASED", "still waiting for the logo"],
  ["GIVEN_UP", "give up on that drawing"],
];

const TABLES = new Map<string, Phrases>(Object.entries(turning));
const tableOf = (name: string): Phrases => TABLES.get(name) ?? new Map();
const wordsOf = (text: string) => wordsIn(text);
const termsIn = (text: string) => termsOf(wordsIn(text), (_, i) => i);

describe("the tables of phrases", () => {
  it.each(TURNS)("%s sees “%s”", (name, text) => {
    expect(phraseIn(wordsOf(text), tableOf(name))).not.toBeNull();
  });

  it("see nothing in a plain promise, nor in its thanks", () => {
    for (const [name] of TURNS) {
      expect(phraseIn(wordsOf("I'll send the deck by Friday"), tableOf(name)), name).toBeNull();
    }
    expect(phraseIn(wordsOf("went out on Tuesday"), DONE_PHRASES)).toEqual({ at: 0, length: 2 });
    expect(phraseIn(wordsOf("thanks for the logo"), THANKS)).toEqual({ at: 0, length: 2 });
  });

  it("have an example each", () => {
    expect(TURNS.map(([name]) => name).sort()).toEqual(Object.keys(turning).sort());
  });
});

describe("the tables of words", () => {
  it("lead synonyms and forms to one stem", () => {
    expect(["pics", "photos", "close-ups"].map(stemOf)).toEqual(["photo", "photo", "photo"]);
    expect(["estimate", "quotes", "quotation"].map(stemOf)).toEqual(["quote", "quote", "quote"]);
    expect(stemOf("spliced")).toBe(stemOf("splice"));
    expect(stemOf("sheets")).toBe("sheet");
    for (const [word, first] of SYNONYMS) {
      expect(SYNONYMS.get(first), word).toBe(first);
    }
  });

  it("tell acts by any form, and what goes together", () => {
    expect([actsOf("sent"), actsOf("paying"), actsOf("measured")]).toEqual([["pass"], ["pay"], ["visit"]]);
    expect(actsOf("deck")).toEqual([]);
    expect(agree(new Set(["make"]), new Set(["pass"]))).toBe("near");
    expect(agree(new Set(["pay"]), new Set(["pass"]))).toBe("apart");
    expect(agree(new Set(), new Set(["pass"]))).toBe("unknown");
  });

  it("keep ends and what ends nothing apart, and no small word is a paper or a kind of one thing", () => {
    expect(
      [...NO_ENDS].filter(
        (word) => PLAIN_DONE.has(word) && DONE_FORMS.has(word) && word !== "sorted" && word !== "settled",
      ),
    ).toEqual([]);
    expect([...PAPERS.keys()].filter((word) => SMALL_WORDS.has(word))).toEqual([]);
    expect([...OPPOSITES.values()].every((places) => places.length > 0)).toBe(true);
  });
});

describe("what a sentence is about", () => {
  it("is its things, not its people's verbs, days, amounts or conditions", () => {
    const { words, numbers, months } = termsIn(
      "I'll send the gala balance invoice for May by Friday 12 June once the hall is paid",
    );
    expect([...words]).toEqual([
      ["gala", "beside"],
      ["balanc", "beside"],
      ["invoice", "head"],
    ]);
    expect([...numbers.keys()]).toEqual([]);
    expect([...months]).toEqual([5]);
  });

  it.each([
    ["subs for eps 1-3", ["1", "2", "3"]],
    ["locks 4 + 5 by Monday", ["4", "5"]],
    ["spec v0.4 on 3.10.", ["0.4"]],
    ["CR-11 by the 9th", ["11"]],
    ["rev C follows", ["c"]],
    ["the £1,800 on Wednesday", ["£1800"]],
    ["31 scans and all 46 of them, 2 of 3 in", []],
    ["at 10 am, 14.2m, 25 mins", []],
  ])("“%s” is told by its numbers", (text, labels) => {
    expect([...termsIn(text).numbers.keys()]).toEqual(labels);
  });

  it("points where a pronoun stands before anything is named", () => {
    expect(termsIn("he will book it").points).toBe(true);
    expect(termsIn("the seating chart, it will come to you").points).toBe(false);
    expect(termsIn("she has promised Tuesday").bare).toBe(true);
  });
});

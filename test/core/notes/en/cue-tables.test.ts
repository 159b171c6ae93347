import { describe, expect, it } from "vitest";
import * as cues from "../../../../src/core/notes/en/cues.ts";

describe("the tables of cues", () => {
  it.each([
    ["send", "sending", "sends"],
    ["make", "making", "makes"],
    ["get", "getting", "gets"],
    ["plan", "planning", "plans"],
    ["book", "booking", "books"],
    ["carry", "carrying", "carries"],
    ["fix", "fixing", "fixes"],
    ["tie", "tying", "ties"],
    ["submit", "submitting", "submits"],
    ["deliver", "delivering", "delivers"],
    ["draw", "drawing", "draws"],
  ])("derive the forms of %s", (verb, gerund, third) => {
    expect(cues.ACT_VERBS.has(verb)).toBe(true);
    expect(cues.ACT_GERUNDS.has(gerund)).toBe(true);
    expect(cues.ACT_THIRD.has(third)).toBe(true);
  });

  it.each(["set", "put", "cut", "run", "stop", "ship", "fit", "swap", "plug", "trim"])(
    "double the last letter of %s",
    (verb) => {
      expect(cues.ACT_GERUNDS.has(`${verb}${verb.at(-1)}ing`)).toBe(true);
    },
  );

  it.each(["transferring", "refitting", "resetting", "cancelling", "levelling"])(
    "double the last letter in %s",
    (gerund) => {
      expect(cues.ACT_GERUNDS.has(gerund)).toBe(true);
    },
  );

  it("find every way to call off by its first word", () => {
    for (const phrase of cues.CALLED_OFF) {
      for (const head of phrase[0] ?? []) {
        expect(cues.CALLED_OFF_BY_HEAD.get(head)).toContain(phrase);
      }
    }
  });
});

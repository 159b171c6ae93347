import { describe, expect, it } from "vitest";
import * as words from "../../../../src/core/notes/en/side-words.ts";
import { evidenceOf, nameShape } from "../../../../src/core/notes/roster/sides.ts";
import { wordsIn } from "../../../../src/core/notes/words.ts";
import { blocksIn } from "../../../support/reading.ts";

const SETTING = { speaker: "ours", across: false, sideAt: () => null } as const;

/** What is read of the side of the first Gwen, and the slice that names her. */
function ofGwen(text: string): { span: string; evidence: string[] } {
  const [block] = blocksIn(text);
  if (block === undefined) {
    throw new Error(`no block in ${text}`);
  }
  const inside = wordsIn(block.span);
  const from = inside.findIndex((word) => word.raw === "Gwen");
  return {
    span: block.span.slice(inside[from]?.start, inside[from]?.end),
    evidence: evidenceOf([{ block, words: inside, from, next: from + 1 }], SETTING),
  };
}

describe("words that tell a side", () => {
  it.each([
    ["beside in a bracket", "Gwen (internal) was there.", "bracket beside"],
    ["beside in a label", "Ours: Gwen and Ben", "label beside"],
    ["across in a bracket", "Gwen (supplier) was there.", "bracket across"],
    ["across in a label", "Client: Gwen and Ben", "label across"],
    ["a meeting in front", "Call with Gwen on Monday.", "led by with"],
    ["a visit in front", "We visited Gwen on Monday.", "led by visited"],
    ["what one is heard saying", "Gwen insists on blue.", "heard"],
    ["what one is heard wishing", "Gwen hopes for blue.", "heard"],
    ["family", "My cousin Gwen does the flowers.", "kin"],
  ])("count as %s", (_what, text, expected) => {
    const { span, evidence } = ofGwen(text);
    expect(span).toBe("Gwen");
    expect(evidence).toContain(expected);
  });

  it.each([
    ["a bracket about the weather", "Gwen (rained off) was there.", /^bracket (?:beside|across)/],
    ["a label of another kind", "Colour: Gwen and Ben", /^label (?:beside|across)/],
    ["what hands do", "Gwen paints the door.", /^heard$/],
    ["a word that holds one", "My cousinly Gwen does the flowers.", /^kin/],
    ["a side word behind the next full stop", "Gwen paints. Client was cold.", /across$/],
  ])("do not count in %s", (_what, text, absent) => {
    expect(ofGwen(text).evidence.filter((each) => absent.test(each))).toEqual([]);
  });

  it.each([
    ["Larch Lettings", "firm"],
    ["Ashby Borough Council", "firm"],
    ["Ostler & Webb Ltd", "firm"],
    ["Gwen Price", "long"],
    ["Gwen", "short"],
    ["Lettingson", "short"],
  ])("make %s a %s", (name, shape) => {
    expect(nameShape(name, SETTING)[0]).toBe(`shape ${shape}`);
  });

  it("stand on one side only, in lower case", () => {
    const { BESIDE_WORDS, ACROSS_WORDS, ...others } = words;
    expect([...BESIDE_WORDS].filter((word) => ACROSS_WORDS.has(word))).toEqual([]);
    for (const set of [BESIDE_WORDS, ACROSS_WORDS, ...Object.values(others)]) {
      expect([...set].filter((word) => word !== word.toLowerCase())).toEqual([]);
    }
  });
});

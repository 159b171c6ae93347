import { describe, expect, it } from "vitest";
import { fitChoice } from "../../src/cli/train/choice.ts";
import { sharesOf } from "../../src/core/notes/label/linear.ts";

const TRAINING = { l1: 0.01, l2: 0.01, least: 1, rounds: 60 };

describe("a choice that is learnt", () => {
  const choices = Array.from({ length: 8 }, (_, i) => ({
    options: [["said", `noise ${i}`], ["implied"], ["nobody"]],
    right: [true, false, false],
  }));

  it("gives the right option the greatest share", () => {
    const [said = 0, implied = 0] = sharesOf([["said"], ["implied"]], fitChoice(choices, TRAINING));
    expect(said).toBeGreaterThan(0.9);
    expect(said + implied).toBeCloseTo(1);
  });

  it("is the same each time, and leaves out what too few choices hold", () => {
    const least = { ...TRAINING, least: 2 };
    expect([...fitChoice(choices, least)]).toEqual([...fitChoice(choices, least)]);
    expect([...fitChoice(choices, least).keys()].filter((name) => name.startsWith("noise"))).toEqual([]);
  });
});

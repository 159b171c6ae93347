import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar.ts";
import { earlyWarnings } from "../../../src/core/risk/before-it-leaves.ts";
import type { PastItem } from "../../../src/core/risk/facts.ts";
import { warningWords } from "../../../src/core/risk/warning-words.ts";
import { wordsFor } from "../../../src/core/words/words.ts";
import { dana } from "../../support/people.ts";

const calendar = { workingDays: [1, 2, 3, 4, 5], country: null };
const TODAY = "2026-03-10";
const OWNER = dana.email;

/** Kept a week apart, each after `lead` days; or late where `late`. */
function past(count: number, lead: number, late = false): PastItem[] {
  return Array.from({ length: count }, (_one, index) => {
    const notedOn = addDays("2026-03-02", -7 * (index + 1));
    return {
      owner: OWNER,
      client: "brightside.example",
      notedOn,
      due: addDays(notedOn, lead),
      status: "done",
      endedOn: addDays(notedOn, lead + (late ? 1 : 0)),
      late,
    };
  });
}

function warned(dues: readonly string[], items: readonly PastItem[]) {
  const fresh = dues.map((due, index) => ({ number: index + 1, owner: OWNER, due }));
  return earlyWarnings(fresh, { client: "brightside.example", today: TODAY, calendar, past: items });
}

describe("before the other side's copy leaves", () => {
  it("warns of a week with more than was ever kept in one", () => {
    expect(warned(["2026-03-18", "2026-03-19"], past(6, 7))).toContainEqual({
      code: "overload",
      due: "2026-03-19",
      count: 2,
      most: 1,
    });
    expect(warned(["2026-03-18"], past(6, 7))).toEqual([]);
  });

  it("warns of a day that comes sooner than the owner needs, where that went wrong before, and offers a later one", () => {
    const items = [...past(8, 7), ...past(5, 1, true)];
    const found = warned(["2026-03-11"], items);
    expect(found).toEqual([
      expect.objectContaining({ code: "too-soon", number: 1, left: 1, usual: 5, short: { kept: 0, of: 5 } }),
    ]);
    const text = found.map((warning) => warningWords(warning, wordsFor("en"))).join(" ");
    expect(text).toContain("you usually need 5");
    expect(text).toContain("You kept 0 of 5");
    expect(text).toMatch(/answer “1: Tuesday 17 March/);
  });

  it("says nothing of somebody of whom too little is known, or who has always kept such days", () => {
    expect(warned(["2026-03-11"], past(3, 7))).toEqual([]);
    expect(warned(["2026-03-11"], [...past(8, 7), ...past(5, 1)])).toEqual([]);
    expect(warned([], past(8, 7))).toEqual([]);
  });
});

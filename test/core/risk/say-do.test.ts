import { describe, expect, it } from "vitest";
import type { PastItem } from "../../../src/core/risk/facts.ts";
import { isKept, sayDo, shrunk, tallyOf } from "../../../src/core/risk/say-do.ts";

const TODAY = "2026-03-10";
type Row = Pick<PastItem, "due" | "status" | "endedOn" | "late">;

const row = (due: string | null, status: Row["status"], endedOn: string | null, late = false): Row => ({
  due,
  status,
  endedOn,
  late,
});

describe("what fell due, and what of it was kept", () => {
  it.each<readonly [string, Row, fellDue: number, kept: number]>([
    ["done before its day", row("2026-03-06", "done", "2026-03-04"), 1, 1],
    ["done on its day", row("2026-03-06", "done", "2026-03-06"), 1, 1],
    ["done a day late", row("2026-03-06", "done", "2026-03-07", true), 1, 0],
    ["done a day late, nobody marked it", row("2026-03-06", "done", "2026-03-07"), 1, 0],
    ["done, nobody knows when", row("2026-03-06", "done", null), 1, 1],
    ["done ahead of a day to come", row("2026-03-20", "done", "2026-03-09"), 1, 1],
    ["moved late, then done by its new day", row("2026-03-09", "done", "2026-03-09", true), 1, 0],
    ["moved late, its new day still to come", row("2026-03-12", "open", null, true), 0, 0],
    ["open, its day to come", row("2026-03-11", "open", null), 0, 0],
    ["open on its day", row("2026-03-10", "open", null), 0, 0],
    ["open a day behind its day", row("2026-03-09", "open", null), 1, 0],
    ["called off before its day", row("2026-03-06", "dropped", "2026-03-05"), 0, 0],
    ["called off on its day", row("2026-03-06", "dropped", "2026-03-06"), 0, 0],
    ["called off behind its day", row("2026-03-06", "dropped", "2026-03-07"), 1, 0],
    ["moved late, then called off in time", row("2026-03-12", "dropped", "2026-03-09", true), 1, 0],
    ["undated and open", row(null, "open", null), 0, 0],
    ["undated and done", row(null, "done", "2026-03-06"), 0, 0],
    ["undated and dropped", row(null, "dropped", "2026-03-06"), 0, 0],
  ])("%s", (_, one, fellDue, kept) => {
    expect(tallyOf([one], TODAY)).toEqual({ fellDue, kept });
    expect(isKept(one)).toBe(kept === 1);
  });

  it("adds up", () => {
    const rows = [
      row("2026-03-06", "done", "2026-03-04"),
      row("2026-03-09", "open", null),
      row(null, "open", null),
      row("2026-03-01", "done", "2026-03-01"),
    ];
    expect(tallyOf(rows, TODAY)).toEqual({ fellDue: 3, kept: 2 });
    expect(tallyOf([], TODAY)).toEqual({ fellDue: 0, kept: 0 });
  });
});

describe("the say-do ratio", () => {
  it("is kept on time by all that fell due, and nothing of nothing", () => {
    expect(sayDo({ fellDue: 4, kept: 3 })).toBe(0.75);
    expect(sayDo({ fellDue: 4, kept: 0 })).toBe(0);
    expect(sayDo({ fellDue: 0, kept: 0 })).toBeNull();
  });

  it.each([
    ["four", { fellDue: 4, kept: 1 }, null],
    ["five, none kept", { fellDue: 5, kept: 0 }, (0 + 4 * 0.8) / 9],
    ["five, all kept", { fellDue: 5, kept: 5 }, (5 + 4 * 0.8) / 9],
    ["fifty, half kept", { fellDue: 50, kept: 25 }, (25 + 4 * 0.8) / 54],
  ])("is hidden under five and shrunk towards the firm's: %s", (_, own, expected) => {
    const ratio = shrunk(own, { fellDue: 100, kept: 80 });
    if (expected === null) {
      expect(ratio).toBeNull();
    } else {
      expect(ratio).toBeCloseTo(expected, 10);
    }
  });

  it("stands alone where nothing of the firm's is known", () => {
    expect(shrunk({ fellDue: 6, kept: 3 }, { fellDue: 0, kept: 0 })).toBeCloseTo(0.5, 10);
  });
});

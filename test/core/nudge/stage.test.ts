import { describe, expect, it } from "vitest";
import { nextStageOn, stageOf } from "../../../src/core/nudge/stage.ts";
import type { Risk } from "../../../src/core/risk/facts.ts";
import { isWorkingDay } from "../../../src/core/working-days.ts";

// Working days Monday to Friday, no holidays. 2026-03-13 is a Friday.
const calendar = { workingDays: [1, 2, 3, 4, 5], country: null };
const AT_RISK: Risk = { level: "at risk", reasons: [] };

function stage(today: string, change: Partial<Parameters<typeof stageOf>[0]> = {}, nudgeDays: number | null = 2) {
  return stageOf(
    { side: "ours", due: "2026-03-13", risk: null, awaitedOn: null, ...change },
    { today, calendar, nudgeDays },
  );
}

describe("where a commitment stands towards its day", () => {
  it.each([
    ["2026-03-09", null],
    ["2026-03-10", null],
    ["2026-03-11", "ahead"],
    ["2026-03-12", "ahead"],
    ["2026-03-13", "day"],
    ["2026-03-14", "late-1"],
    ["2026-03-16", "late-1"],
    ["2026-03-20", "late-1"],
    ["2026-03-23", "late-2"],
    ["2026-03-27", "late-2"],
    ["2026-04-10", "late-4"],
    ["2026-04-13", null],
  ])("%s: %s", (today, expected) => {
    expect(stage(today)).toBe(expected);
  });

  it("takes a day off as the last working day before it", () => {
    expect(stage("2026-03-13", { due: "2026-03-15" })).toBe("day");
    expect(stage("2026-03-12", { due: "2026-03-15" })).toBe("ahead");
  });

  it("says nothing of theirs on the day itself, which is not over", () => {
    expect(stage("2026-03-13", { side: "theirs" })).toBeNull();
    expect(stage("2026-03-12", { side: "theirs" })).toBe("ahead");
    expect(stage("2026-03-16", { side: "theirs" })).toBe("late-1");
  });

  it("warns early of what is at risk, of ours alone", () => {
    expect(stage("2026-03-02", { risk: AT_RISK })).toBe("risk");
    expect(stage("2026-03-02", { risk: AT_RISK, side: "theirs" })).toBeNull();
    expect(stage("2026-03-02", { risk: { level: "watch", reasons: [] } })).toBeNull();
  });

  it("tells whoever holds up another one when that one's day is near, even without a date of its own", () => {
    expect(stage("2026-03-10", { due: null, awaitedOn: "2026-03-13" })).toBeNull();
    expect(stage("2026-03-11", { due: null, awaitedOn: "2026-03-13" })).toBe("awaited");
    expect(stage("2026-03-11", { due: "2026-03-30", awaitedOn: "2026-03-13" })).toBe("awaited");
    expect(stage("2026-03-13", { awaitedOn: "2026-03-13" })).toBe("day");
  });

  it("is silent for whoever wants no nudges, and where there is no day", () => {
    expect(stage("2026-03-13", {}, null)).toBeNull();
    expect(stage("2026-03-13", { due: null })).toBeNull();
  });
});

describe("the next day on which it comes into a stage", () => {
  const next = (today: string, due: string | null, awaitedOn: string | null = null, nudgeDays: number | null = 2) =>
    nextStageOn({ due, awaitedOn }, { today, calendar, nudgeDays });
  it.each([
    ["2026-03-02", "2026-03-13", "2026-03-11"],
    ["2026-03-11", "2026-03-13", "2026-03-12"],
    ["2026-03-13", "2026-03-13", "2026-03-16"],
    ["2026-04-30", "2026-03-13", null],
    ["2026-03-02", null, null],
  ])("on %s, due %s: %s", (today, due, expected) => {
    expect(next(today, due)).toBe(expected);
  });

  it("looks at what waits for it as well", () => {
    expect(next("2026-03-02", null, "2026-03-13")).toBe("2026-03-11");
    expect(next("2026-03-02", "2026-03-30", "2026-03-13")).toBe("2026-03-11");
    expect(next("2026-03-12", "2026-03-30", "2026-03-13")).toBe("2026-03-26");
  });

  it("never lies behind a working day that is at a stage", () => {
    for (let due = 1; due <= 28; due++) {
      const day = `2026-03-${String(due).padStart(2, "0")}`;
      for (let from = 1; from <= 27; from++) {
        const today = `2026-02-${String(from).padStart(2, "0")}`;
        const found = next(today, day);
        for (let at = today; found !== null && at < found; ) {
          at = new Date(Date.parse(`${at}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
          if (at < found && isWorkingDay(at, calendar)) {
            expect([today, day, at, stage(at, { due: day })]).toEqual([today, day, at, null]);
          }
        }
      }
    }
  });
});

import { describe, expect, it } from "vitest";
import { absenceOn, isAway, wasNudgedOn, withAbsence, withoutRunning } from "../../src/core/member.ts";

const span = (from: string, until: string, open = false) => ({ from, until, open });
const running = span("2026-03-10", "2026-03-13");
const april = span("2026-04-01", "2026-04-14");
const both = { away: running, awayLater: [april] };

describe("more than one absence", () => {
  it("counts each", () => {
    const days = ["2026-03-13", "2026-03-14", "2026-04-01", "2026-04-15"];
    expect(days.map((day) => isAway(both, day))).toEqual([true, false, true, false]);
  });

  it("ends with the longest where two have the day", () => {
    const member = { away: running, awayLater: [span("2026-03-12", "2026-03-20")] };
    expect(absenceOn(member, "2026-03-12")?.until).toBe("2026-03-20");
  });

  it.each([
    ["one for other days beside it", running, april, [running, april]],
    ["a correction instead of it", running, span("2026-03-10", "2026-03-11"), [span("2026-03-10", "2026-03-11")]],
    [
      "one that follows on behind the days that run",
      running,
      span("2026-03-12", "2026-03-20"),
      [span("2026-03-10", "2026-03-11"), span("2026-03-12", "2026-03-20")],
    ],
    ["one instead of an unknown end", span("2026-03-10", "2026-03-17", true), april, [april]],
    ["one instead of one that is over", span("2026-03-01", "2026-03-05"), april, [april]],
  ])("keeps %s", (_, away, added, kept) => {
    expect(withAbsence({ away, awayLater: [] }, added, "2026-03-10")).toEqual(kept);
  });

  it("ends the one that runs when the member is back, and calls off those ahead where none ran", () => {
    expect(withoutRunning(both, "2026-03-12")).toEqual([april]);
    expect(withoutRunning({ away: april, awayLater: [] }, "2026-03-12")).toEqual([]);
  });
});

describe("the mail of a day", () => {
  it("is of the day that it was made on, in the zone where the member is now", () => {
    const nudgedAt = Date.parse("2026-03-11T19:00:00Z");
    expect(wasNudgedOn({ nudgedAt }, "2026-03-12", "Pacific/Auckland")).toBe(true);
    expect(wasNudgedOn({ nudgedAt }, "2026-03-12", "Europe/London")).toBe(false);
    expect(wasNudgedOn({ nudgedAt: null }, "2026-03-12", "Europe/London")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { addDays, dateInZone, daysBetween, isLocalDate, localDateOf, weekdayOf } from "../../src/core/calendar.ts";

describe("calendar", () => {
  it("gives the day it was where the message was written", () => {
    const ms = Date.parse("2026-03-10T23:30:00Z");
    expect(localDateOf({ ms, offset: 480 })).toBe("2026-03-11");
    expect(localDateOf({ ms, offset: -300 })).toBe("2026-03-10");
  });

  it("counts across months, leap days and the change to summer time", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
    expect(weekdayOf("2026-03-13")).toBe(5);
  });

  it("refuses days that do not exist", () => {
    expect(isLocalDate("2026-02-30")).toBe(false);
    expect(isLocalDate("2026-2-3")).toBe(false);
    expect(isLocalDate("2028-02-29")).toBe(true);
  });

  it("knows the local day in a zone", () => {
    expect(dateInZone(Date.parse("2026-03-10T03:00:00Z"), "America/New_York")).toBe("2026-03-09");
  });
});

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
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
    expect(addDays("0000-01-03", -7)).toBe("0000-01-01");
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

describe("days by plain arithmetic", () => {
  it("are those of Date, from year 1 to 9999, leap days and centuries among them", () => {
    const bySlowWay = (date: string, days: number): string =>
      new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    for (const start of [
      "0001-01-01",
      "0099-12-31",
      "1000-01-01",
      "1582-10-15",
      "1899-12-31",
      "1970-01-01",
      "2000-02-28",
      "2026-03-10",
      "2100-02-28",
      "9990-01-01",
    ]) {
      for (let days = start === "0001-01-01" ? 0 : -400; days <= 800; days += 7) {
        const moved = addDays(start, days);
        expect(moved).toBe(bySlowWay(start, days));
        expect(daysBetween(start, moved)).toBe(days);
        expect(weekdayOf(moved)).toBe(new Date(`${moved}T00:00:00Z`).getUTCDay());
      }
    }
  });

  it("fail on what is no day, as before", () => {
    expect(() => addDays("nonsense", 1)).toThrow(RangeError);
    expect(() => addDays("", 1)).toThrow(RangeError);
    expect(weekdayOf("nonsense")).toBeNaN();
  });
});

import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/calendar.ts";
import {
  addWorkDays,
  isHoliday,
  isWorkingDay,
  type WorkCalendar,
  workDaysBetween,
} from "../../src/core/working-days.ts";

const WEEK = [1, 2, 3, 4, 5];
const plain: WorkCalendar = { workingDays: WEEK, country: null };
const inCountry = (country: string): WorkCalendar => ({ workingDays: WEEK, country });

describe("public holidays of a whole country", () => {
  it.each([
    ["2026-12-25", "GB", true],
    ["2026-04-06", "GB", true],
    // The Scots work on that Monday, so that it is no day of the whole country.
    ["2026-08-31", "GB", false],
    // Boxing Day falls on a Saturday.
    ["2026-12-28", "GB", true],
    ["2026-07-03", "US", true],
    ["2026-11-26", "US", true],
    ["2032-12-31", "US", true],
    ["2026-10-03", "DE", true],
    ["2026-05-14", "DE", true],
    ["2026-06-04", "DE", false],
    ["2027-02-08", "NZ", true],
    ["2026-07-10", "NZ", true],
    ["2026-10-09", "ES", false],
    ["2026-10-12", "ES", true],
    ["2026-03-20", "TR", true],
    ["2026-02-17", "CN", true],
    ["2026-04-13", "GR", true],
    ["2026-06-06", "SE", true],
    ["2026-12-24", "GT", false],
    ["2024-12-25", "GB", false],
    ["2033-12-26", "GB", false],
    ["2026-12-25", "ZZ", false],
    ["2026-12-25", "gb", false],
    ["2026-12-25", "", false],
  ])("%s in %s", (date, country, free) => {
    expect(isHoliday(date, country)).toBe(free);
  });
});

describe("working days", () => {
  it.each([
    ["2026-03-13", plain, true],
    ["2026-03-14", plain, false],
    ["2026-12-25", plain, true],
    ["2026-12-25", inCountry("ES"), false],
    ["2026-12-24", inCountry("ES"), true],
    ["2026-03-15", { workingDays: [0, 1, 2, 3, 4], country: "IL" }, true],
    ["2026-03-13", { workingDays: [0, 1, 2, 3, 4], country: "IL" }, false],
  ])("%s", (date, calendar, works) => {
    expect(isWorkingDay(date, calendar)).toBe(works);
  });

  it.each([
    ["2026-03-13", 1, plain, "2026-03-16"],
    ["2026-03-13", 0, plain, "2026-03-13"],
    ["2026-03-14", 0, plain, "2026-03-14"],
    ["2026-03-14", 1, plain, "2026-03-16"],
    ["2026-03-16", -1, plain, "2026-03-13"],
    ["2026-03-15", -2, plain, "2026-03-12"],
    ["2026-03-13", 10, plain, "2026-03-27"],
    ["2026-12-23", 2, inCountry("GB"), "2026-12-29"],
    ["2026-12-29", -2, inCountry("GB"), "2026-12-23"],
    ["2026-04-02", 1, inCountry("GB"), "2026-04-07"],
    ["2026-04-02", 1, inCountry("US"), "2026-04-03"],
  ])("%s and %i working days", (date, days, calendar, moved) => {
    expect(addWorkDays(date, days, calendar)).toBe(moved);
  });

  it.each([
    ["2026-03-13", "2026-03-16", plain, 1],
    ["2026-03-13", "2026-03-15", plain, 0],
    ["2026-03-13", "2026-03-13", plain, 0],
    ["2026-03-09", "2026-03-13", plain, 4],
    ["2026-03-16", "2026-03-13", plain, -1],
    ["2026-12-23", "2026-12-29", inCountry("GB"), 2],
    ["2026-12-23", "2026-12-29", plain, 4],
    ["2025-12-31", "2026-12-31", plain, 261],
  ])("from %s to %s", (from, to, calendar, count) => {
    expect(workDaysBetween(from, to, calendar)).toBe(count);
  });

  it("count what they add", () => {
    for (let days = 1; days < 300; days += 7) {
      for (const country of ["GB", "US", "JP", "IL"]) {
        const to = addWorkDays("2026-03-13", days, inCountry(country));
        expect(workDaysBetween("2026-03-13", to, inCountry(country))).toBe(days);
        expect(workDaysBetween("2026-03-13", addDays(to, -1), inCountry(country))).toBe(days - 1);
      }
    }
  });

  it("are the same whether whole weeks are counted at once or day by day", () => {
    for (const workingDays of [WEEK, [0, 1, 2, 3, 4], [6, 6, 2], []]) {
      for (const country of ["GB", "JP", "IL", null]) {
        const calendar = { workingDays, country };
        let count = 0;
        for (let days = 1; days < 1000; days += 1) {
          count += isWorkingDay(addDays("2031-03-13", days), calendar) ? 1 : 0;
          expect(workDaysBetween("2031-03-13", addDays("2031-03-13", days), calendar)).toBe(count);
        }
      }
    }
  });

  it.each([
    ["2026-03-10", "9999-12-31", 2_080_268],
    ["0001-01-01", "2026-03-10", 528_346],
  ])("are counted at once from %s to %s", (from, to, count) => {
    const start = performance.now();
    for (let times = 0; times < 1000; times += 1) {
      expect(Math.abs(workDaysBetween(to, from, plain))).toBe(count);
    }
    expect(performance.now() - start).toBeLessThan(500);
    expect(workDaysBetween(from, to, inCountry("GB"))).toBeLessThan(count);
  });

  it("end with the year 9999", () => {
    expect(addWorkDays("9999-12-30", 20, plain)).toBe("9999-12-31");
  });

  it("come to an end for whoever never works", () => {
    expect(addWorkDays("2026-03-13", 1, { workingDays: [], country: null }) > "2026-03-13").toBe(true);
  });
});

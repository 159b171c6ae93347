import { describe, expect, it } from "vitest";
import { datesIn } from "../../../src/core/notes/written-dates.ts";

const first = (text: string, latest = "2026-05-20"): string | undefined => datesIn(text, latest)[0]?.date;

describe("datesIn", () => {
  it.each([
    "12 April 2026",
    "April 12th, 2026",
    "12. dubna 2026",
    "12 de abril de 2026",
    "2026-04-12",
    "12.04.2026",
    "4/12/26",
    "2026年4月12日",
    "2026. április 12.",
    "dim. 12 avr. 2026",
    "12-Apr-2026",
    "Sun, 12 Apr 2026 18:22:41 +0200",
    "the 12th of April",
  ])("reads %s", (text) => {
    expect(first(text)).toBe("2026-04-12");
  });

  it("takes the reading that lies closest before the mail around it", () => {
    expect(first("03/04/2026", "2026-04-04")).toBe("2026-04-03");
    expect(first("03/04/2026", "2026-03-05")).toBe("2026-03-04");
  });

  it("does not take a Tuesday for March", () => {
    expect(first("mar. 14 avr. 2026")).toBe("2026-04-14");
  });

  it("puts a day without a year in the past", () => {
    expect(first("Dec 29", "2027-01-04")).toBe("2026-12-29");
  });

  it.each(["30 February 2026", "3.4", "10-12", "12:30", "may 50"])("finds nothing in %s", (text) => {
    expect(first(text)).toBeUndefined();
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { libraryCountries, libraryDays } from "../../src/cli/holidays/library-days.ts";
import { tableOf } from "../../src/cli/holidays/table-of.ts";
import { holidaysOf } from "../../src/core/holidays/holidays.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../src/core/holidays/marks.ts";

const MAX_GZIPPED = 8_000;

describe("the table of public holidays", () => {
  it("gives exactly the library's days for every country and year", () => {
    const countries = libraryCountries();
    expect(countries.length).toBeGreaterThan(200);
    for (const country of countries) {
      const days = [...new Set([...libraryDays(country).values()].flat())].sort();
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
        const ofYear = (all: Iterable<string>): string[] => [...all].filter((day) => day.startsWith(`${year}`)).sort();
        expect(ofYear(holidaysOf(country)), `${country} ${year}`).toEqual(ofYear(days));
      }
    }
  });

  it("is what the command writes, to the byte, and small", async () => {
    const written = await readFile(join(import.meta.dirname, "../../src/core/holidays/table.ts"), "utf8");
    expect(await tableOf()).toBe(written);
    expect(gzipSync(written, { level: 9 }).length).toBeLessThan(MAX_GZIPPED);
  });
});

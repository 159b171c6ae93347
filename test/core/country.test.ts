import { describe, expect, it } from "vitest";
import { countryOf } from "../../src/core/country.ts";
import { holidaysOf } from "../../src/core/holidays/holidays.ts";

const nobody = "ana@northwind.example";

describe("the country of a person", () => {
  it.each([
    ["ana@northwind.co.uk", "Europe/Madrid", "GB"],
    ["ana@northwind.de", null, "DE"],
    ["ana@NORTHWIND.ES", null, "ES"],
    [nobody, "Europe/Madrid", "ES"],
    [nobody, "Atlantic/Canary", "ES"],
    [nobody, "America/New_York", "US"],
    [nobody, "America/Indiana/Indianapolis", "US"],
    [nobody, "America/Argentina/Buenos_Aires", "AR"],
    [nobody, "Pacific/Auckland", "NZ"],
    [nobody, "Asia/Kathmandu", "NP"],
    [nobody, "Asia/Katmandu", "NP"],
    [nobody, "Europe/Kyiv", "UA"],
    [nobody, "Asia/Kolkata", "IN"],
    // An ending that firms all over the world use.
    ["ana@northwind.io", "Europe/London", "GB"],
    ["ana@northwind.io", null, null],
    [nobody, "UTC", null],
    [nobody, "Etc/GMT+5", null],
    [nobody, "", null],
    [nobody, null, null],
  ])("of %s in %s", (email, zone, country) => {
    expect(countryOf({ email, zone })).toBe(country);
  });

  it("agrees with Intl for every zone that both know, and nearly every country has holidays", () => {
    const read = Intl.supportedValuesOf("timeZone").flatMap((zone) => {
      const country = countryOf({ email: nobody, zone });
      return country === null ? [] : [{ zone, country }];
    });
    for (const { zone, country } of read) {
      expect(zonesOf(country), zone).toContain(zone);
    }
    expect(read.length).toBeGreaterThan(300);
    const countries = new Set(read.map(({ country }) => country));
    expect([...countries].filter((country) => holidaysOf(country).size === 0)).toEqual(["NP"]);
  });
});

const asked = new Map<string, readonly string[]>();

/** The language's library of this version of TypeScript does not know the method yet. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones(): string[] };
  const zones = asked.get(country) ?? locale.getTimeZones();
  asked.set(country, zones);
  return zones;
}

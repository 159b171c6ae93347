import { describe, expect, it } from "vitest";
import { extract } from "../../../src/core/notes/extract.ts";
import { localeOf } from "../../../src/core/notes/locale.ts";
import { messageOf } from "../../support/messages.ts";

describe("where a writer writes from", () => {
  const cases: [
    what: string,
    email: string,
    offset: number | null,
    text: string,
    country: string | null,
    order: string | null,
  ][] = [
    ["the country of the address", "a@b.co.uk", -300, "", "GB", "dmy"],
    ["no country in a domain that all the world uses", "a@b.io", 0, "", null, null],
    ["what is paid", "a@b.example", 0, "It costs £40.", "GB", "dmy"],
    ["nothing in two currencies", "a@b.example", 0, "£40 or A$80", null, null],
    ["a clock in America", "a@b.example", -480, "", "US", "mdy"],
    ["a clock in India", "a@b.example", 330, "", "IN", "dmy"],
    ["a clock in Europe", "a@b.example", 120, "", null, "dmy"],
    ["nothing in a server's clock", "a@b.example", 0, "", null, null],
    ["nothing in another's mail", "a@b.example", null, "", null, null],
  ];
  it.each(cases)("is read from %s", (_what, email, offset, text, country, order) => {
    expect(localeOf(email, offset, text)).toEqual({ country, order });
  });

  it("orders the numbers of a date", () => {
    const dueOf = (offset: number) => {
      const sent = { ms: Date.parse("2026-03-10T16:00:00Z"), offset };
      const message = messageOf("I'll send the deck by 4/5.", { sent });
      return extract(message, { mailDomain: "in.saydo.example" }).extraction.commitments[0]?.due;
    };
    expect(dueOf(-300)).toBe("2026-04-05");
    expect(dueOf(60)).toBe("2026-05-04");
  });
});

import { describe, expect, it } from "vitest";
import { toLines } from "../../../src/core/notes/lines.ts";
import { isSentFrom, withoutSignature } from "../../../src/core/notes/signature.ts";

const NOOR = { name: "Noor Haddad", email: "noor@larch.example" };
const left = (text: string): string =>
  withoutSignature(toLines(text), NOOR)
    .map((line) => line.text)
    .join("\n")
    .trim();

describe("withoutSignature", () => {
  it.each([
    ["a delimiter", "I will call.\n\n-- \nNoor\nLarch Court"],
    ["a closing", "I will call.\n\nKind regards,\nNoor Haddad\nLarch Court | 01632 960 001"],
    ["a closing with the name", "I will call.\n\nGroetjes, N."],
    ["a closing of one's own", "I will call.\n\nYours, with sore feet,\nNoor"],
    ["the name alone", "I will call.\n\nNoor"],
    ["initials", "I will call.\n\nNH"],
    ["a card without a closing", "I will call.\n\nDr. Noor Haddad, RCM\nLarch Court"],
    ["a nickname with the family name", "I will call.\n\nNori\n\nNori Haddad | Manager\no 512-555-0144"],
    ["a German closing with a deputy's mark", "I will call.\n\nMit freundlichen Grüßen\ni. A. Noor Haddad"],
  ])("cuts %s", (_shape, text) => {
    expect(left(text)).toBe("I will call.");
  });

  it("keeps a postscript below the name", () => {
    expect(left("I will call.\n\nNoor\n\nPS I will bring the keys on Friday.")).toBe(
      "I will call.\n\nPS I will bring the keys on Friday.",
    );
  });

  it("keeps a list under the writer's name and a column that holds the initials", () => {
    const list = "Noor\n- call the bank\n- send the keys\n\nBen\n- pay";
    expect(left(list)).toBe(list);
    const table = "Door\n\tNH\nWindow\n\tBen";
    expect(left(table)).toBe(table);
  });

  it("keeps a heading that could close a letter", () => {
    const text = "Mine\n- the index\n\nYours\n- the fee, once it is in";
    expect(left(text)).toBe(text);
  });
});

describe("isSentFrom", () => {
  it("knows the phone's line in several languages, and no sentence", () => {
    expect(
      ["Sent from my iPhone", "Von meinem iPhone gesendet", "Obter o Outlook para iOS", "Envoyé de mon iPhone"].every(
        isSentFrom,
      ),
    ).toBe(true);
    expect(isSentFrom("I sent it from the office")).toBe(false);
  });
});

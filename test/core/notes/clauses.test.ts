import { describe, expect, it } from "vitest";
import { clausesIn } from "../../support/reading.ts";

function cut(text: string): string[] {
  return clausesIn(text).map(({ span }) => span);
}

describe("the clauses of a block", () => {
  const cases: [what: string, text: string, clauses: string[]][] = [
    [
      "sentences",
      "I'll paint it. Sam will sign it! Is it blue? Yes.",
      ["I'll paint it.", "Sam will sign it!", "Is it blue?", "Yes."],
    ],
    ["sentences that begin small", "i'll paint it. sam will sign it.", ["i'll paint it.", "sam will sign it."]],
    ["an ellipsis", "It rained… Sam will sign it.", ["It rained…", "Sam will sign it."]],
    ["a semicolon", "I'll paint it; the ladder was short.", ["I'll paint it;", "the ladder was short."]],
    ["and", "I'll paint it and Sam will sign it.", ["I'll paint it and", "Sam will sign it."]],
    ["but", "I'll paint it but you will sign it.", ["I'll paint it but", "you will sign it."]],
    ["a comma", "I'll paint it, you will sign it.", ["I'll paint it,", "you will sign it."]],
    ["a dash", "I'll paint it – Sam will sign it.", ["I'll paint it –", "Sam will sign it."]],
    ["while", "I'll paint it while you will sign it.", ["I'll paint it while", "you will sign it."]],
    [
      "a noun with its verb",
      "I'll paint it and the porters will carry it.",
      ["I'll paint it and", "the porters will carry it."],
    ],
    [
      "what else was said",
      "Sam said he'd paint it and that you'd sign it.",
      ["Sam said he'd paint it and", "that you'd sign it."],
    ],
    [
      "a second act with a day of its own",
      "I'll order a set today and fit them next Wednesday.",
      ["I'll order a set today and", "fit them next Wednesday."],
    ],
    [
      "pieces with a giver or a day each",
      "- spine width from us today, corrected file from you by Thursday",
      ["spine width from us today,", "corrected file from you by Thursday"],
    ],
  ];
  it.each(cases)("are cut at %s", (_what, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  const whole: [what: string, text: string][] = [
    ["a title", "Dr. Noor will call Mr. Webb."],
    ["a time of day", "I'll paint it at 3 p.m. tomorrow."],
    ["an abbreviation before a capital", "Sam will meet Approx. Ltd. Monday."],
    ["an example", "I'll bring tools, e.g. Hammers."],
    ["initials", "I'll ask J. Webb."],
    ["a number with a point", "I'll order 2.5 tons."],
    ["an address", "I'll write to sam@brightside.example today."],
    ["two objects", "I'll paint the door and the fence."],
    ["two acts of one day", "I'll paint the door and send a photo on Friday."],
    ["a list of things", "I'll bring nails, glue, and tape."],
    ["a condition before its promise", "Once you send the key, I'll paint the door."],
    ["a condition with and", "If it rains and you stay in, I'll paint the door."],
    ["a compound with a hyphen", "I'll re-paint the door."],
    ["a name after a comma", "I'll paint the door, Sam."],
  ];
  it.each(whole)("are not cut at %s", (_what, text) => {
    expect(cut(text)).toEqual([text]);
  });

  it("are one where the block is a table's row", () => {
    expect(cut("| Sam will paint it. I'll sign it. | Friday; noon |")).toEqual([
      "Sam will paint it. I'll sign it. | Friday; noon",
    ]);
  });

  it("know that their sentence asks, and which of them opens the block", () => {
    const clauses = clausesIn("Will Sam paint it, and will you sign it? I'll paint it.");
    expect(clauses.map(({ span, asks }) => [span, asks]).at(-1)).toEqual(["I'll paint it.", false]);
    expect(clauses[0]?.asks).toBe(true);
    expect(clauses.map(({ opens }) => opens)).toEqual(clauses.map((_, i) => i === 0));
  });

  it("leave out what has no word", () => {
    expect(cut("I'll paint it. !! ...")).toEqual(["I'll paint it."]);
  });

  it("cover every word of the block, in order", () => {
    const text = "I'll paint it and Sam will sign it; if it rains, you will call. OK, the ladder – it is short.";
    expect(cut(text).join(" ")).toBe(text);
  });
});

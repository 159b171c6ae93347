import { describe, expect, it } from "vitest";
import { withInlineNumbers } from "../../../src/core/answers/inline-answers.ts";

describe("answers typed into the quoted recap", () => {
  it("are about the line above them", () => {
    const text =
      "> 1. You: send the SOW\n>    by Friday\n\ndone\n> 2. Sam: share the logo\nneeds another week\n> --\n> footer";
    expect(
      withInlineNumbers(text)
        .split("\n")
        .filter((line) => !line.startsWith(">") && line !== ""),
    ).toEqual(["1: done", "2: needs another week"]);
  });

  it.each([
    ["above the quote", "ok\n\n> 1. You: send the SOW"],
    ["below the whole quote", "> 1. You: send the SOW\n> --\n> footer\n\nthanks"],
    ["with a number of its own", "> 1. You: send the SOW\n2 is done"],
    ["without a quoted list", "> Shall we meet?\nyes"],
  ])("stay as they are %s", (_where, text) => {
    expect(withInlineNumbers(text)).toBe(text);
  });
});

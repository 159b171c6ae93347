import { describe, expect, it } from "vitest";
import { commandOf } from "../../src/core/command.ts";

describe("commands in an answer", () => {
  it.each([
    ["hold", "hold"],
    ["Hold!", "hold"],
    ["Hi\n\nplease send.\n\nDana", "send"],
    ["SEND NOW", "send"],
    ["Don’t send", "hold"],
    ["Thanks!", null],
    ["I will send the deck on Friday", null],
    ["sendings", null],
    ["constructor", null],
    ["", null],
  ])("%j asks for %s", (text, command) => {
    expect(commandOf(text)).toBe(command);
  });

  it("are looked for at the top only", () => {
    expect(commandOf(`${"line\n".repeat(20)}send`)).toBeNull();
  });
});

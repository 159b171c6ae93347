import { describe, expect, it } from "vitest";
import { isHeading, kindOf } from "../../../../src/core/notes/blocks/headings.ts";

function heads(text: string, at = 0): boolean {
  return isHeading(
    text.split("\n").map((line) => ({ text: line.trim(), start: 0, indent: 0 })),
    at,
  );
}

describe("a heading", () => {
  it.each([
    ["marked with #", "## The fair\nIt rained."],
    ["in bold", "**The fair**\nIt rained."],
    ["with a colon", "What we need for the fair:\nIt rained."],
    ["above a list", "The summer fair\n- two vans"],
    ["above a table", "The summer fair\n| Sam | paint |"],
    ["alone in few words", "The fair\n\nIt rained."],
    ["in capitals", "THE FAIR\nIt rained."],
    ["by its own words", "Next steps\nIt rained."],
    ["by its own words, with a count", "Action items (3)\n- two vans"],
  ])("is one that stands %s", (_how, text) => {
    expect(heads(text)).toBe(true);
  });

  it.each([
    ["a sentence", "It rained.\n- two vans"],
    ["a question", "Does it rain?\n- two vans"],
    ["the last line", "Next steps"],
    ["a long line", `${"The fair of the year ".repeat(4)}:\n- two vans`],
    ["a line of a paragraph", "The fair was in the old\nhall by the river."],
    ["many words before a colon", "We all thought that the two of them would say this:\nIt rained."],
    ["alone in many words", "The fair in the old hall\n\nIt rained."],
  ])("is not %s", (_what, text) => {
    expect(heads(text)).toBe(false);
  });
});

describe("the kind of a heading", () => {
  it.each([
    ["next steps", "actions"],
    ["action items (all)", "actions"],
    ["actions from monday", "actions"],
    ["to do", "actions"],
    ["our next steps", "actions"],
    ["follow-ups for ana", "actions"],
    ["decisions", "facts"],
    ["agenda for friday", "facts"],
    ["attendees", "facts"],
    ["done", "done"],
    ["done since last time", "done"],
    ["the fair", "other"],
    ["reactions", "other"],
    ["what the action of the old mill was about", "other"],
    ["undone", "other"],
  ])("%s: %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

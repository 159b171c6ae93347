import { describe, expect, it } from "vitest";
import { blocksIn } from "../../support/reading.ts";

/** Kind and slice of every block. */
function cut(text: string): string[] {
  return blocksIn(text).map(({ kind, span }) => `${kind}: ${span}`);
}

describe("the blocks of a note", () => {
  const cases: [what: string, text: string, blocks: string[]][] = [
    ["paragraphs", "It rained.\n\nWe stayed in.", ["text: It rained.", "text: We stayed in."]],
    [
      "bullets",
      "- two vans\n* a ladder\n• paint\n– glue",
      ["item: two vans", "item: a ladder", "item: paint", "item: glue"],
    ],
    [
      "numbers",
      "1. two vans\n2) a ladder\n(3) paint\n#4 glue\n2.1 tape",
      ["item: two vans", "item: a ladder", "item: paint", "item: glue", "item: tape"],
    ],
    ["letters", "a) two vans\nB. a ladder", ["item: two vans", "item: a ladder"]],
    [
      "an item over two lines",
      "- two vans\n  and a ladder\n- paint",
      ["item: two vans\n  and a ladder", "item: paint"],
    ],
    [
      "an item that flows on in lower case",
      "- two vans and\nthe long ladder\n- paint",
      ["item: two vans and\nthe long ladder", "item: paint"],
    ],
    ["an item and a label below it", "- two vans\nOur side: a ladder", ["item: two vans", "text: Our side: a ladder"]],
    ["a table of pipes", "| Who | What |\n|---|---|\n| Sam | paint |", ["row: Sam | paint"]],
    ["a table of tabs", "Who\tWhat\nSam\tpaint", ["row: Sam\tpaint"]],
    ["stamped turns", "[10:11] Ana: I'll paint.\n10:12 Ben: Fine.", ["turn: I'll paint.", "turn: Fine."]],
    ["exported chats", "8/6/26, 9:06 PM - Otis Steel: I'll paint.", ["turn: I'll paint."]],
    ["a speaker alone on a line", "Kip  10:07\nI'll paint.\nAnd glue.", ["turn: I'll paint.", "turn: And glue."]],
    ["a name before what only a speaker says", "Mick Farrell: I'll count them.", ["turn:  I'll count them."]],
    ["a name before what is no speech", "Mick Farrell: count them.", ["text: Mick Farrell: count them."]],
    ["a heading above a list", "Next steps\n- two vans", ["item: two vans"]],
    ["a heading with a colon", "For the fair:\n- two vans", ["item: two vans"]],
    ["a rule between paragraphs", "It rained.\n\n-----\n\nWe stayed in.", ["text: It rained.", "text: We stayed in."]],
    [
      "lines that their writer broke",
      "Two vans for Ana.\nA ladder for Ben.\nPaint.",
      ["line: Two vans for Ana.", "line: A ladder for Ben.", "line: Paint."],
    ],
    ["a line that hangs", "Ana brings the\nladder on Monday.", ["text: Ana brings the\nladder on Monday."]],
    [
      "what is struck through",
      "~~Two vans for Ana on Monday~~\n\nPaint.",
      ["text: ~~Two vans for Ana on Monday~~", "text: Paint."],
    ],
  ];
  it.each(cases)("keep %s", (_what, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  // Owners go wrong by it: what Kip promises is read as the writer's own.
  it("keep a speaker alone on a line with AM or PM", () => {
    expect(cut("Kip  10:07 AM\nI'll paint.")).toEqual(["turn: I'll paint."]);
  });

  it("put a paragraph that a mail program broke together again", () => {
    const text = [
      "The hall was full by eight and the band had not yet come, so that the old man",
      "at the door told everybody about the winter when the river froze over, and how",
      "they drove a cart across.",
    ].join("\n");
    expect(cut(text)).toEqual([`text: ${text}`]);
  });

  it("know what box stands before an item", () => {
    const boxes = blocksIn("- [ ] vans\n- [x] paint\n☑ glue\n- tape").map(({ span, box }) => [span, box]);
    expect(boxes).toEqual([
      ["vans", "open"],
      ["paint", "done"],
      ["glue", "done"],
      ["tape", null],
    ]);
  });

  it("know who speaks", () => {
    const turns = blocksIn("Ana (10:11): Two vans.\nPetra 2:21 PM: A ladder.\n[9:00] Ben to Everyone: Paint.");
    expect(turns.map(({ speaker, span }) => [speaker, span])).toEqual([
      ["Ana", "Two vans."],
      ["Petra", "A ladder."],
      ["Ben", "Paint."],
    ]);
  });

  it("know their heading, until a paragraph or another heading ends it", () => {
    const text = "Next steps\n- two vans\n\nDecisions\n- blue\n\nActions\n- a ladder\n\nIt rained.\n\n- paint";
    expect(blocksIn(text).map(({ span, heading }) => [span, heading?.kind ?? null])).toEqual([
      ["two vans", "actions"],
      ["blue", "facts"],
      ["a ladder", "actions"],
      ["It rained.", "actions"],
      ["paint", null],
    ]);
  });

  it("know the names that they stand under: a heading, or a short item above them", () => {
    expect(blocksIn("Next steps\n\nSam\n\n- two vans").map(({ span, under }) => [span, under[0]])).toEqual([
      ["two vans", "Sam"],
    ]);
    expect(
      blocksIn("- Sam\n  - two vans\n  - paint\n- Ben\n  - glue").map(({ span, under }) => [span, under[0]]),
    ).toEqual([
      ["two vans", "Sam"],
      ["paint", "Sam"],
      ["glue", "Ben"],
    ]);
  });

  it("know what a row's columns are", () => {
    const [row] = blocksIn("| Task | Owner | Due | State |\n|---|---|---|---|\n| paint | Sam | Friday | open |");
    expect(row?.cells.map(({ role }) => role)).toEqual(["task", "owner", "due", "status"]);
  });

  it("forget the columns behind a blank line", () => {
    const rows = blocksIn("| Task | Owner |\n| paint | Sam |\n\n| red | blue |");
    expect(rows.map(({ cells }) => cells.map(({ role }) => role))).toEqual([
      ["task", "owner"],
      [null, null],
    ]);
  });
});

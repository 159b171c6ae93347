import { describe, expect, it } from "vitest";
import { cellsOf, roleOf } from "../../../../src/core/notes/blocks/cells.ts";

const START = 7;

/** The cells of a line that begins at some place of a text, as slices. */
function cells(line: string): string[] {
  return cellsOf({ text: line, start: START, indent: 0 }).map(({ start, end }) =>
    line.slice(start - START, end - START),
  );
}

describe("the cells of a row", () => {
  it.each([
    ["pipes", "| Sam | floor plan | Friday |", ["Sam", "floor plan", "Friday"]],
    ["pipes without edges", "Sam | floor plan | Friday", ["Sam", "floor plan", "Friday"]],
    ["an empty cell", "| Sam |  | Friday |", ["Sam", "", "Friday"]],
    ["tabs", "Sam\tfloor plan\tFriday", ["Sam", "floor plan", "Friday"]],
    ["slashes", "Sam / floor plan / Friday", ["Sam", "floor plan", "Friday"]],
    ["spaces", "Floor plan      Sam   Friday", ["Floor plan", "Sam", "Friday"]],
    ["dots", "Floor plan ........ Sam", ["Floor plan", "Sam"]],
  ])("are cut at %s", (_mark, line, expected) => {
    expect(cells(line)).toEqual(expected);
  });

  it.each([
    ["a sentence", "Sam brings the floor plan on Friday."],
    ["one pipe", "red | blue"],
    ["one slash", "red / blue"],
    ["two spaces", "It rained.  We stayed in."],
    ["an ellipsis", "It rained... and we stayed in."],
    ["a long sentence with a gap", `${"It rained and we stayed in and it rained more ".repeat(2)}    and more`],
  ])("are not cut from %s", (_what, line) => {
    expect(cells(line)).toEqual([]);
  });
});

describe("what a column's heading says", () => {
  it.each([
    ["Who", "owner"],
    ["Owners", "owner"],
    ["**Responsible**", "owner"],
    ["Assigned to", "owner"],
    ["Action", "task"],
    ["What?", "task"],
    ["To-do", "task"],
    ["Due", "due"],
    ["By when", "due"],
    ["Due date", "due"],
    ["Status", "status"],
    ["RAG", "status"],
  ])("%s: %s", (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });

  it("Owner(s): owner", () => {
    expect(roleOf("Owner(s)")).toBe("owner");
  });

  it.each(["Room", "Colour", "Sam", "floor plan", "", "Remarks of all who came to the first of the meetings"])(
    "%j: nothing",
    (heading) => {
      expect(roleOf(heading)).toBeNull();
    },
  );
});

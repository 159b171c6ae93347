import { describe, expect, it } from "vitest";
import { tableRow } from "../../../../src/core/notes/recognise/table-row.ts";
import { sightings } from "../../../support/reading.ts";

const OWNED = "table row with its owner";

describe("a row of a table", () => {
  const found: [what: string, text: string, span: string, who: string | null, reason: string][] = [
    [
      "its owner's column",
      "| What | Who | When |\n|---|---|---|\n| floor plan | Sam | Friday |",
      "floor plan | Sam | Friday",
      "Sam Reyes",
      OWNED,
    ],
    ["a column of responsibles", "Resp.\tAction\nSam\tfloor plan", "Sam\tfloor plan", "Sam Reyes", OWNED],
    [
      "columns that spaces hold apart",
      "Task          Owner\nFloor plan    Sam",
      "Floor plan    Sam",
      "Sam Reyes",
      OWNED,
    ],
    ["the writer's own cell", "| Who | What |\n| me | two vans |", "me | two vans", "i", OWNED],
    [
      "two owners",
      "| Who | What |\n| Sam and me | two vans |",
      "Sam and me | two vans",
      "Sam Reyes + Dana Okafor",
      OWNED,
    ],
    [
      "a name with an address where no header stands",
      "| floor plan | Sam | blue |",
      "floor plan | Sam | blue",
      "Sam Reyes",
      OWNED,
    ],
    [
      "an owner without a name",
      "| Owner | Task |\n| Brickies | water test |",
      "Brickies | water test",
      "Brickies",
      "table row with an owner",
    ],
    ["a day, and nobody", "| Task | Due |\n| water test | Friday |", "water test | Friday", null, "table row"],
  ];
  it.each(found)("is read by %s", (_what, text, span, who, reason) => {
    expect(sightings(tableRow, text)).toMatchObject([{ span, act: span, who, reason }]);
  });

  it.each([
    ["the lab", "other"],
    ["our joiners", "speaker"],
    ["your porters", "listener"],
  ])("is read by an owner with an article or whose: %s", (who) => {
    expect(sightings(tableRow, `| Owner | Task |\n| ${who} | water test |`)).toMatchObject([
      { span: `${who} | water test`, who, reason: "table row with an owner" },
    ]);
  });

  // The only day of the note is taken for the meeting's, as in a title; with tabs it is not.
  it("is not read into a day that is gone between pipes", () => {
    expect(sightings(tableRow, "| Task | Due |\n| water test | 2 March 2026 |")).toEqual([]);
  });

  const nothing: [why: string, text: string][] = [
    ["its header", "| Who | What |\n|---|---|"],
    ["cells that name nobody", "| Room | Floor |\n| Blue | two |"],
    ["a day that is gone", "Task\tDue\nwater test\t2 March 2026"],
    ["a name inside a longer cell", "| Sam saw the floor | blue | old |"],
    ["an owner's cell that is empty", "| Who | What |\n|  | two vans |"],
    ["an owner's cell that is to be settled", "| Who | What |\n| tbd | two vans |"],
    ["an item of a list", "- Sam: floor plan"],
  ];
  it.each(nothing)("is not read into %s", (_why, text) => {
    expect(sightings(tableRow, text)).toEqual([]);
  });

  it("weighs most where a header says what the columns are", () => {
    const weight = (text: string): number => sightings(tableRow, text)[0]?.weight ?? 0;
    const headed = weight("| Who | What | When |\n| Sam | floor plan | Friday |");
    expect(headed).toBeGreaterThan(weight("| Sam | floor plan | Friday |"));
    expect(weight("| Sam | floor plan | Friday |")).toBeGreaterThan(weight("| Sam | floor plan | blue |"));
  });
});

import { describe, expect, it } from "vitest";
import { ACTION_HEADINGS, COLUMNS, DONE_HEADINGS, FACT_HEADINGS } from "../../../../src/core/notes/en/headings.ts";
import { bareWords } from "../../../../src/core/notes/lines.ts";
import { blocksIn } from "../../../support/reading.ts";

/** The kind that a heading gives to the item below it, with the item's slice. */
function below(heading: string): [span: string | undefined, kind: string | null] {
  const [block] = blocksIn(`${heading}\n- two vans`);
  return [block?.span, block?.heading?.kind ?? null];
}

describe("words of headings", () => {
  it.each([
    ["Next steps", "actions"],
    ["## Action Items", "actions"],
    ["**To-Do**", "actions"],
    ["Who does what:", "actions"],
    ["What everybody took away", "actions"],
    ["LOOSE ENDS", "actions"],
    ["Next steps for Sam", "actions"],
    ["Decisions", "facts"],
    ["Key takeaways:", "facts"],
    ["Parking lot", "facts"],
    ["Agenda for Friday", "facts"],
    ["=== Attendees ===", "facts"],
    ["Done since last time", "done"],
    ["Completed items", "done"],
    ["The fair", "other"],
    ["Nextsteps", "other"],
    ["Doneness", "other"],
    ["Decisive", "other"],
  ])("%s: %s", (heading, kind) => {
    expect(below(heading)).toEqual(["two vans", kind]);
  });

  it("are folded as a heading is, or they would never be found", () => {
    for (const heading of [...ACTION_HEADINGS, ...FACT_HEADINGS, ...DONE_HEADINGS]) {
      expect(bareWords(heading)).toBe(heading);
    }
  });

  it("say one thing each", () => {
    const all = [...ACTION_HEADINGS, ...FACT_HEADINGS, ...DONE_HEADINGS];
    expect(all.filter((heading, i) => all.indexOf(heading) !== i)).toEqual([]);
  });

  it.each([
    ["Who", "What", "By when", "Status"],
    ["Responsible", "Action", "Due date", "RAG"],
    ["DRI", "Deliverable", "ETA", "Progress"],
    ["Assigned to", "Description", "Deadline", "Stage"],
  ])("read the columns %s, %s, %s, %s", (...header) => {
    const [row] = blocksIn(`| ${header.join(" | ")} |\n| Sam | two vans | Friday | open |`);
    expect(row?.span).toBe("Sam | two vans | Friday | open");
    expect(row?.cells.map(({ role }) => role)).toEqual(["owner", "task", "due", "status"]);
  });

  it.each([
    ["Whom", "Whatever", "Whenever", "Statue"],
    ["Room", "Floor", "Colour", "Size"],
  ])("read no columns into %s, %s, %s, %s", (...header) => {
    const rows = blocksIn(`| ${header.join(" | ")} |\n| Sam | two vans | Friday | open |`);
    expect(rows.map(({ cells }) => cells.every(({ role }) => role === null))).toEqual([true, true]);
  });

  it("name a column by one role only", () => {
    const all = Object.values(COLUMNS).flatMap((words) => [...words]);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { bulletOf } from "../../../../src/core/notes/blocks/bullets.ts";

describe("the bullet and the box before an item", () => {
  const found: [line: string, item: string, box: "open" | "done" | null][] = [
    ["- two vans", "two vans", null],
    ["* two vans", "two vans", null],
    ["• two vans", "two vans", null],
    ["– two vans", "two vans", null],
    ["→ two vans", "two vans", null],
    ["1. two vans", "two vans", null],
    ["12) two vans", "two vans", null],
    ["(3) two vans", "two vans", null],
    ["3: two vans", "two vans", null],
    ["a) two vans", "two vans", null],
    ["B. two vans", "two vans", null],
    ["2.1 two vans", "two vans", null],
    ["2.1. two vans", "two vans", null],
    ["#4: two vans", "two vans", null],
    ["-   two vans", "two vans", null],
    ["- [ ] two vans", "two vans", "open"],
    ["- [] two vans", "two vans", "open"],
    ["[ ] two vans", "two vans", "open"],
    ["☐ two vans", "two vans", "open"],
    ["- □ two vans", "two vans", "open"],
    ["- [x] two vans", "two vans", "done"],
    ["- [X] two vans", "two vans", "done"],
    ["* [✓] two vans", "two vans", "done"],
    ["✅ two vans", "two vans", "done"],
    ["✔️ two vans", "two vans", "done"],
    ["1. ☑ two vans", "two vans", "done"],
  ];
  it.each(found)("is cut from %j", (line, item, box) => {
    const bullet = bulletOf(line);
    expect({ item: line.slice(bullet.length), box: bullet.box }).toEqual({ item, box });
  });

  it.each([
    "two vans",
    "-two vans",
    "**two** vans",
    "1984. a year",
    "[draft] two vans",
    "e.g. vans",
    "--- vans",
    "#vans",
  ])("is not seen in %j", (line) => {
    expect(bulletOf(line)).toEqual({ length: 0, box: null });
  });

  it.fails("is not seen in a measure", () => {
    expect(bulletOf("3.5 metres of rail")).toEqual({ length: 0, box: null });
  });

  it("is all that a lone bullet holds", () => {
    expect(bulletOf("- ")).toEqual({ length: 2, box: null });
  });
});

import { describe, expect, it } from "vitest";
import { listedItem } from "../../../../src/core/notes/recognise/listed-item.ts";
import { sightings } from "../../../support/reading.ts";

const LIST = "item of an action list";

describe("an item of an action list, or with a box", () => {
  const found: [text: string, span: string, reason: string][] = [
    ["Next steps\n- Order the paint by Friday", "Order the paint by Friday", LIST],
    ["To do:\n1. Spare keys for the annexe", "Spare keys for the annexe", LIST],
    ["# Action items\n* Hire the marquee", "Hire the marquee", LIST],
    ["Actions agreed\na) two more stewards", "two more stewards", LIST],
    ["- [ ] Chairs for the hall", "Chairs for the hall", "check box"],
    ["☐ Chairs for the hall", "Chairs for the hall", "check box"],
    ["Next steps\n- [x] Chairs for the hall", "Chairs for the hall", "check box"],
    ["Next steps\n- order the taps\n  and the hoses", "order the taps\n  and the hoses", LIST],
    ["Next steps\n- Wash the vans. They were filthy.", "Wash the vans.", LIST],
  ];
  it.each(found)("is seen in %j", (text, span, reason) => {
    expect(sightings(listedItem, text)).toMatchObject([{ span, act: span, who: null, reason }]);
  });

  const nothing: [why: string, text: string][] = [
    ["an item that no heading calls an action", "- Order the paint by Friday"],
    ["an item of one word", "Next steps\n- Paint"],
    ["an item under decisions", "Decisions\n- Blue for the doors"],
    ["an item under what is done", "Done\n- Blue for the doors"],
    ["a paragraph under the heading", "Next steps\n\nThe paint was the wrong blue, which nobody had seen before."],
    ["a row of a table", "Next steps\n| Paint | blue | two tins |"],
  ];
  it.each(nothing)("is not seen in %s", (_why, text) => {
    expect(sightings(listedItem, text)).toEqual([]);
  });

  it("is not seen behind the paragraph that ends the list", () => {
    const text = "Next steps\n- a ladder\n\nIt rained all day.\n\n- the two vans";
    expect(sightings(listedItem, text).map(({ span }) => span)).toEqual(["a ladder"]);
  });

  it("weighs more with a verb in front, and with a day", () => {
    const weight = (item: string): number => sightings(listedItem, `Next steps\n- ${item}`)[0]?.weight ?? 0;
    expect(weight("order the paint")).toBeGreaterThan(weight("more of the paint"));
    expect(weight("more of the paint by Friday")).toBeGreaterThan(weight("more of the paint"));
    expect(weight("more of the paint by 2 March 2026")).toBe(weight("more of the paint"));
  });
});

import { describe, expect, it } from "vitest";
import { ownedItem } from "../../../../src/core/notes/recognise/owned-item.ts";
import { sightings } from "../../../support/reading.ts";

describe("an item that says whose it is", () => {
  const found: [text: string, who: string, span: string, act: string, reason: string][] = [
    [
      "- Sam: guest list by Thursday",
      "Sam Reyes",
      "Sam: guest list by Thursday",
      "guest list by Thursday",
      "name in front",
    ],
    ["- Sam Reyes – guest list", "Sam Reyes", "Sam Reyes – guest list", "guest list", "name in front"],
    ["- *Sam*: guest list", "Sam Reyes", "*Sam*: guest list", "guest list", "name in front"],
    ["- me: price list", "i", "me: price list", "price list", "name in front"],
    ["- you – shortlist of caterers", "you", "you – shortlist of caterers", "shortlist of caterers", "name in front"],
    ["- us: two vans", "we", "us: two vans", "two vans", "name in front"],
    ["- both: pick a date", "both", "both: pick a date", "pick a date", "name in front"],
    [
      "- Sam and me: the joint budget",
      "Sam Reyes + Dana Okafor",
      "Sam and me: the joint budget",
      "the joint budget",
      "name in front",
    ],
    ["- @Sam photo rights", "Sam Reyes", "@Sam photo rights", "photo rights", "handle in front"],
    [
      "Actions\n- Sam send the floor plan",
      "Sam Reyes",
      "Sam send the floor plan",
      "send the floor plan",
      "name and verb",
    ],
    ["- Floor plan (Sam)", "Sam Reyes", "Floor plan (Sam)", "Floor plan (Sam)", "name behind"],
    [
      "- Floor plan - Sam - Friday",
      "Sam Reyes",
      "Floor plan - Sam - Friday",
      "Floor plan - Sam - Friday",
      "name behind",
    ],
    ["- Floor plan → Sam", "Sam Reyes", "Floor plan → Sam", "Floor plan → Sam", "name behind"],
    ["- Floor plan, owner: Sam", "Sam Reyes", "Floor plan, owner: Sam", "Floor plan, owner: Sam", "name behind"],
    [
      "- Floor plan [Sam, March 24]",
      "Sam Reyes",
      "Floor plan [Sam, March 24]",
      "Floor plan [Sam, March 24]",
      "name behind",
    ],
    ["- Floor plan, Sam", "Sam Reyes", "Floor plan, Sam", "Floor plan, Sam", "name behind"],
    ["- Floor plan (me)", "i", "Floor plan (me)", "Floor plan (me)", "name behind"],
  ];
  it.each(found)("is %j, of %s", (text, who, span, act, reason) => {
    expect(sightings(ownedItem, text)).toMatchObject([{ who, span, act, reason }]);
  });

  it("is one whose name stands in bold", () => {
    const found = sightings(ownedItem, "- **Sam**: guest list");
    expect(found).toMatchObject([{ who: "Sam Reyes", span: "**Sam**: guest list", act: "guest list" }]);
  });

  const nothing: [why: string, text: string][] = [
    ["a label", "- Note: the lift is out"],
    ["a bracket that holds no name", "- Floor plan (draft)"],
    ["a country", "- US: forty crates"],
    ["a compound of a name", "- Sam-style lettering"],
    ["a name in the middle", "- Ask whether Sam likes the red one or the blue one for all of the doors"],
    ["a greeting", "Hi Sam,"],
    ["a name and verb outside an action list", "- Sam send the floor plan"],
    [
      "a long paragraph that a name leads",
      `Sam: ${"the old hall had a good stage and a better bar, ".repeat(5)}it was fun.`,
    ],
    ["a table's row", "| Sam | floor plan | blue |"],
  ];
  it.each(nothing)("is not %s", (_why, text) => {
    expect(sightings(ownedItem, text)).toEqual([]);
  });

  it("weighs more in an action list than in a list, and least under facts", () => {
    const weight = (text: string): number => sightings(ownedItem, text)[0]?.weight ?? 0;
    expect(weight("Actions\n- Sam: guest list")).toBeGreaterThan(weight("- Sam: guest list"));
    expect(weight("- Sam: guest list")).toBeGreaterThan(weight("Attendees\n- Sam: guest list"));
    expect(weight("- Sam: guest list by Friday")).toBeGreaterThan(weight("- Sam: guest list"));
  });
});

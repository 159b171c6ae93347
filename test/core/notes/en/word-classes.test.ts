import { describe, expect, it } from "vitest";
import { classesOf } from "../../../../src/core/notes/en/word-classes.ts";

describe("classes of words", () => {
  it.each([
    ["invoice", ["deliverable"]],
    ["swatches", ["deliverable"]],
    ["yep", ["yes"]],
    ["willdo", ["yes"]],
    ["sends", ["hands over"]],
    ["emailing", ["hands over"]],
    ["chase", ["settles"]],
    ["reviewing", ["settles"]],
    ["painting", ["makes"]],
    ["redo", ["makes"]],
    ["depends", ["state"]],
    ["went", ["past"]],
    ["€", ["money"]],
    ["vat", ["money"]],
    ["lovely", ["opinion"]],
    ["vowed", ["gift"]],
    ["agreed", ["past", "gift"]],
    ["told", ["past"]],
    ["price", ["deliverable", "money"]],
    ["order", ["deliverable", "settles"]],
    ["review", ["deliverable", "settles"]],
    ["draft", ["deliverable", "makes"]],
    ["love", ["opinion"]],
  ])("%s: %j", (word, classes) => {
    expect(classesOf(word)).toEqual(classes);
  });

  it.each([
    "invoicing",
    "Invoice",
    "senders",
    "chaser",
    "yes!",
    "",
    "sam",
    "wenting",
    "monday",
    "constructor",
    "__proto__",
  ])("%j has none", (word) => {
    expect(classesOf(word)).toEqual([]);
  });

  it("give the same list each time, so that nothing is built for every word", () => {
    expect(classesOf("sam")).toBe(classesOf("ben"));
    expect(classesOf("invoice")).toBe(classesOf("invoice"));
  });
});

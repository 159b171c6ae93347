import { describe, expect, it } from "vitest";
import { letMe, passive, subjectless } from "../../../../src/core/notes/recognise/short-forms.ts";
import { sightings } from "../../../support/reading.ts";

describe("let me", () => {
  it.each([
    ["Let me check the stock by tomorrow.", "check the stock by tomorrow."],
    ["OK, let me ask the landlord.", "ask the landlord."],
    ["But let me price the rails first.", "price the rails first."],
  ])("is the speaker's in %j", (text, act) => {
    expect(sightings(letMe, text)).toMatchObject([{ span: text, act, who: "i", reason: "let me" }]);
  });

  it.each([
    "Let me know by Friday.",
    "Let us see.",
    "The dog that they keep will not let me sleep.",
    "Let me.",
    "Sam let himself in.",
  ])("is not seen in %j", (text) => {
    expect(sightings(letMe, text)).toEqual([]);
  });

  it("weighs more with a day", () => {
    const [dated, plain] = ["Let me check the stock by Friday.", "Let me check the stock."].map(
      (text) => sightings(letMe, text)[0]?.weight ?? 0,
    );
    expect(dated).toBeGreaterThan(plain ?? 1);
  });
});

describe("a verb without its first person", () => {
  it.each([
    ["Will send the deck on Friday.", "Will send the deck on Friday.", "send the deck on Friday."],
    ["Will also order the signs.", "Will also order the signs.", "order the signs."],
    ["It rained. Will book the smaller hall.", "Will book the smaller hall.", "book the smaller hall."],
    ["- Sending the samples on Thursday", "Sending the samples on Thursday", "Sending the samples on Thursday"],
  ])("is the writer's in %j", (text, span, act) => {
    expect(sightings(subjectless, text)).toMatchObject([{ span, act, who: "i", reason: "first person left out" }]);
  });

  it("is the writer's where the other side stands behind the verb", () => {
    const text = "Will send you the deck on Friday.";
    expect(sightings(subjectless, text)).toMatchObject([{ span: text, who: "i" }]);
  });

  it.each([
    "Will Sam order the signs?",
    "Will it rain on Friday?",
    "Will send the deck on Friday?",
    "Where there is a will, send the deck.",
    "Sending the samples on Thursday was a mistake.",
    "- Sending the samples",
    "- Missing the samples since Thursday",
  ])("is not seen in %j", (text) => {
    expect(sightings(subjectless, text)).toEqual([]);
  });
});

describe("a passive with its agent", () => {
  it.each([
    ["The survey will be sent by Sam before Friday.", "Sam Reyes"],
    ["The form is to be lodged by me.", "i"],
    ["Costs to be checked by you.", "you"],
    ["The minutes shall be duly kept by Sam.", "Sam Reyes"],
    ["The lock must be cut by Sam and me.", "Sam Reyes + Dana Okafor"],
  ])("is seen in %j", (text, who) => {
    expect(sightings(passive, text)).toMatchObject([{ span: text, who, reason: "passive with its agent" }]);
  });

  it.each([
    "The survey will be sent by Friday.",
    "The survey was sent by Sam.",
    "The survey could be sent by Sam.",
    "It will be fun by the lake.",
    "Sam will be there by noon.",
  ])("is not seen in %j", (text) => {
    expect(sightings(passive, text)).toEqual([]);
  });
});

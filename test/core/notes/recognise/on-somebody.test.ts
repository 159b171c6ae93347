import { describe, expect, it } from "vitest";
import { onSomebody } from "../../../../src/core/notes/recognise/on-somebody.ts";
import { sightings } from "../../../support/reading.ts";

describe("a thing that is on somebody", () => {
  const found: [text: string, who: string, reason: string][] = [
    ["The catering is on me.", "i", "on somebody"],
    ["Parking permits, that's on you.", "you", "on somebody"],
    ["The deposit is on Sam.", "Sam Reyes", "on somebody"],
    ["Leave the alarm code with Sam.", "Sam Reyes", "left with"],
    ["Leave it with me and I expect no trouble.", "i", "left with"],
    ["The insurance sits with us.", "i", "with somebody"],
    ["The seating plan is mine.", "i", "mine"],
    ["Parking is my job.", "i", "mine"],
    ["The ball is in my court.", "i", "mine"],
    ["The rota falls to Sam.", "Sam Reyes", "falls to"],
    ["The choice of venue is up to you.", "you", "falls to"],
    ["The flyers are down to me.", "i", "falls to"],
    ["Sam's on it.", "Sam Reyes", "on it"],
  ];
  it.each(found)("is seen in %j", (text, who, reason) => {
    const [first] = sightings(onSomebody, text);
    expect(first).toMatchObject({ who, reason });
    expect(text.startsWith(first?.span ?? "nothing")).toBe(true);
  });

  it.each([
    ["The catering is on me.", "The catering is on me."],
    ["It rained. The catering is on me. It was cold.", "The catering is on me."],
    ["- The seating plan is mine", "The seating plan is mine"],
  ])("takes the clause as a whole: %j", (text, span) => {
    expect(sightings(onSomebody, text)).toMatchObject([{ span, act: span }]);
  });

  const nothing: string[] = [
    "Red hair is on me mother's side.",
    "The office is on Sam Street.",
    "We sat down to dinner.",
    "The keys are in the drawer.",
    "Leave the door open until noon.",
    "Mine was colder than Sam's.",
    "It is on the table.",
    "My job was fun last year.",
    "It came down to the wire.",
  ];
  it.each(nothing)("is not seen in %j", (text) => {
    expect(sightings(onSomebody, text)).toEqual([]);
  });
});

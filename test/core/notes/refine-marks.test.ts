import { describe, expect, it } from "vitest";
import { refinedIn } from "../../support/reading.ts";

describe("a condition", () => {
  it.each([
    ["If it rains, I'll paint the door.", true],
    ["Once you send the key, I'll paint the door.", true],
    ["I'll paint the door as soon as it stops.", true],
    ["I'll paint the door unless it rains.", true],
    ["I'll paint the door subject to the weather.", true],
    ["I'll paint the door the moment Sam sends the key.", true],
    ["When you send the key, I'll paint the door.", true],
    ["I'll check if the key fits.", false],
    ["I'll ask when the hall opens.", false],
    ["I'll paint the door until noon.", false],
    ["I'll paint the door as you said.", false],
    ["I'll write about the subject of the talk.", false],
    ["I'll paint the door the day before.", false],
  ])("in %j: %s", (text, conditional) => {
    expect(refinedIn(text)).toMatchObject({ span: text, refined: { conditional } });
  });
});

it("a condition stands in: the moment you send it", () => {
  const text = "I'll paint the door the moment you send the key.";
  expect(refinedIn(text)).toMatchObject({ span: text, refined: { conditional: true } });
});

describe("a doubt", () => {
  it.each([
    ["I'll try to paint the door.", true],
    ["Hopefully I'll paint the door.", true],
    ["I should be able to paint the door.", true],
    ["I'll probably paint the door.", true],
    ["I aim to paint the door by Friday.", true],
    ["I'll try the key on Friday.", false],
    ["I'll certainly paint the door.", false],
  ])("in %j: %s", (text, hedged) => {
    const found = refinedIn(text);
    expect(found).toMatchObject({ span: text, refined: { hedged } });
    expect(found?.refined.reasons.includes("hedged")).toBe(hedged);
  });
});

describe("repetition", () => {
  it.each([
    ["I'll send a crate every Friday.", "every Friday"],
    ["I'll send a report each month.", "each month"],
    ["I'll send a crate every other week.", "every other week"],
    ["I'll send a crate every two weeks.", "every two weeks"],
    ["I'll send a report weekly.", "weekly"],
    ["Every morning I'll send a report.", "Every morning"],
    ["I'll send every report on Friday.", null],
    ["I'll send each of them a report.", null],
  ])("in %j: %j", (text, recurring) => {
    expect(refinedIn(text)).toMatchObject({ span: text, refined: { recurring } });
  });

  // "a report every …" is taken for a tool's own footer, and the line goes.
  it("is read where it is a report that comes", () => {
    const text = "I'll send a report every Friday.";
    expect(refinedIn(text)).toMatchObject({ span: text, refined: { recurring: "every Friday" } });
  });
});

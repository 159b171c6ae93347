import { expect, it } from "vitest";
import { surveyOf } from "../../support/reading.ts";

it("a title is no name: Father Lou is Lou, and another Father is somebody else", () => {
  const { roster } = surveyOf("Father Lou will pay in cash.\n\nI met Father Anselm too, and Father Anselm will ring.");
  expect(roster.named("Lou")?.name).toBe("Lou");
  expect(roster.named("Anselm")?.name).toBe("Anselm");
  expect(roster.named("Father")).toBeNull();
});

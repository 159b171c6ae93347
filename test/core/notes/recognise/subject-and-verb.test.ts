import { describe, expect, it } from "vitest";
import { subjectAndVerb } from "../../../../src/core/notes/recognise/subject-and-verb.ts";
import { sightings } from "../../../support/reading.ts";

describe("a subject and the verb that binds it", () => {
  const found: [text: string, who: string, act: string, reason: string][] = [
    ["I will order the tiles.", "i", "order the tiles.", "first person, firm"],
    ["I'll gladly order the tiles.", "i", "order the tiles.", "first person, firm"],
    ["We shall order the tiles.", "we", "order the tiles.", "first person, firm"],
    ["You'll get us the tiles.", "you", "get us the tiles.", "you, firm"],
    ["I'm going to repaint the sign.", "i", "repaint the sign.", "first person, going to"],
    ["Sam is to return the keys.", "Sam Reyes", "return the keys.", "names, is to"],
    ["Sam to return the keys.", "Sam Reyes", "return the keys.", "names, name and to"],
    ["I have to renew the permit.", "i", "renew the permit.", "first person, has to"],
    ["We're printing the menus on Friday.", "we", "printing the menus on Friday.", "first person, under way"],
    ["Sam has promised the floor plan.", "Sam Reyes", "promised the floor plan.", "names, promised"],
    ["Sam agreed to lend us the van.", "Sam Reyes", "agreed to lend us the van.", "names, promised"],
    ["Sam said he'd return the ladder.", "Sam Reyes", "'d return the ladder.", "names, said so"],
    ["Sam owes us the deposit.", "Sam Reyes", "owes us the deposit.", "names, owes"],
    ["I post the samples on Thursday.", "i", "post the samples on Thursday.", "first person, present tense with a day"],
    ["Sam is on it.", "Sam Reyes", "on it.", "names, taken on"],
    ["They will lend us a projector.", "they", "lend us a projector.", "they, firm"],
    ["Your plumber will fit the tap on Monday.", "Your plumber", "fit the tap on Monday.", "role, firm"],
    ["Sam and I will split the bill.", "Sam Reyes + Dana Okafor", "split the bill.", "both, firm"],
    ["Once you send the logo, I'll build the banner.", "i", "build the banner.", "first person, firm"],
  ];
  it.each(found)("are seen in %j: %s", (text, who, act, reason) => {
    expect(sightings(subjectAndVerb, text)).toMatchObject([{ span: text, who, act, reason }]);
  });

  it.each([
    [
      "After lunch on the phone today I will call the roofer.",
      "After lunch on the phone today I will call the roofer.",
    ],
    ["On the phone this morning I said I will call the roofer.", "I said I will call the roofer."],
    ["And so I will call the roofer.", "And so I will call the roofer."],
  ])("leave out what stands far before the subject, unless it is a condition: %j", (text, span) => {
    expect(sightings(subjectAndVerb, text)[0]?.span).toBe(span);
  });

  const nothing: [why: string, text: string][] = [
    ["a refusal", "I won't move the date."],
    ["a refusal in full", "We will not move the date."],
    ["a possibility", "We could order more."],
    ["a wish", "We would like a copy."],
    ["a thing done", "I sent the crates."],
    ["a thing done of late", "Sam has returned the ladder."],
    ["an intention told as past", "Sam was going to call."],
    ["a state", "I will need the ladder."],
    ["a forecast", "The weather will be fine on Friday."],
    ["a contract's voice", "The supplier shall deliver within 30 days."],
    ["a request told", "I asked Sam to return the keys."],
    ["a habit without a day", "She posts the samples."],
    ["no verb at all", "Sam and the ladder."],
  ];
  it.each(nothing)("are not seen in %s", (_why, text) => {
    expect(sightings(subjectAndVerb, text)).toEqual([]);
  });

  it("are not seen in a forecast of what it does: only IT is an office", () => {
    expect(sightings(subjectAndVerb, "It will rain on Friday.")).toEqual([]);
  });

  it("know an office by its capitals", () => {
    const text = "IT will reset the password.";
    expect(sightings(subjectAndVerb, text)).toMatchObject([{ span: text, who: "IT", act: "reset the password." }]);
  });

  it("weigh more with a day, and less where only a pronoun says who", () => {
    const weight = (text: string): number => sightings(subjectAndVerb, text)[0]?.weight ?? 0;
    expect(weight("I will order the tiles by Friday.")).toBeGreaterThan(weight("I will order the tiles."));
    expect(weight("I will order the tiles.")).toBeGreaterThan(weight("He will order the tiles."));
    expect(weight("He will order the tiles.")).toBeGreaterThan(weight("They will order the tiles."));
  });
});

import { describe, expect, it } from "vitest";
import { CONTRACTED } from "../../../../src/core/notes/en/contractions.ts";
import { subjectAndVerb } from "../../../../src/core/notes/recognise/subject-and-verb.ts";
import { wordsIn } from "../../../../src/core/notes/words.ts";
import { sightings } from "../../../support/reading.ts";

/** The words with the slices they stand for. */
function split(text: string): string[] {
  return wordsIn(text).map((word) => `${word.text}=${text.slice(word.start, word.end)}`);
}

describe("contractions without their apostrophe", () => {
  it.each([
    ["im", ["i=i", "'m=m"]],
    ["Im", ["i=I", "'m=m"]],
    ["ive", ["i=i", "'ve=ve"]],
    ["youll", ["you=you", "'ll=ll"]],
    ["Theyre", ["they=They", "'re=re"]],
    ["shes", ["she=she", "'s=s"]],
    ["itll", ["it=it", "'ll=ll"]],
    ["thats", ["that=that", "'s=s"]],
  ])("are cut in two: %s", (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each([
    ["I'm", ["i=I", "'m='m"]],
    ["they’ll", ["they=they", "'ll=’ll"]],
  ])("read as those with one: %s", (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each(["well", "were", "id", "ill", "shell", "hell", "wed", "its", "image", "sheskin"])(
    "leave %s alone",
    (word) => {
      expect(split(word)).toEqual([`${word}=${word}`]);
    },
  );

  it("leave something on both sides, all of them in letters", () => {
    for (const [word, cut] of CONTRACTED) {
      expect(word).toMatch(/^[a-z]+$/);
      expect(["m", "ve", "re", "ll", "s"]).toContain(word.slice(cut));
    }
  });

  it("bind as the written form does", () => {
    const text = "Youll get us the key by Friday.";
    expect(sightings(subjectAndVerb, text)).toMatchObject([
      { span: text, who: "you", act: "get us the key by Friday." },
    ]);
  });
});

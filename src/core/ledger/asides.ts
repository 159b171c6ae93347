import { among, isCapitalised, type Word } from "../notes/words.ts";

/** The sentence without what only conditions or explains it: "the balance once the mast is down" is not about the mast. */
export function mainPart(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word, i) => i > 2 && opensAside(words, word, i));
  if (at > 0) {
    return words.slice(0, at);
  }
  if (among(words[0]?.text, "if once when unless until after before since as because while")) {
    const comma = words.findIndex((word) => word.text === ",");
    return comma > 0 ? words.slice(comma + 1) : words;
  }
  return words;
}

function opensAside(words: readonly Word[], word: Word, i: number): boolean {
  const after = words[i + 1];
  switch (word.text) {
    case "so":
      return !among(after?.text, "far");
    case "next":
    case "each":
    case "every":
    case "any":
      return after?.text === "time";
    case "as":
      return (
        !among(words[i - 1]?.text, "as well such same") && among(after?.text, "soon i we you he she they the it ever")
      );
    case "the":
      return isMoment(after?.text, words[i + 2]);
    case "before":
    case "after":
      return !among(words[i - 1]?.text, "day week month evening the");
    default:
      return among(word.text, "if once when unless because until since whenever");
  }
}

/** "the minute the proposal is signed", "the day she floats"; "the second 40%" is none. */
function isMoment(text: string | undefined, after: Word | undefined): boolean {
  return (
    among(text, "minute moment second instant day") &&
    (among(after?.text, "he she they it the your our their my that i we you") ||
      (text !== "day" && isCapitalised(after?.raw ?? "")))
  );
}

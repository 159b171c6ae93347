import type { Word } from "../notes/words.ts";
import { actsOf } from "./en/acts.ts";
import { DONE_FORMS, DONE_PHRASES, JUDGED, NO_GIFTS, PLAIN_DONE, PRAISE, THANKS, USED } from "./en/news-words.ts";
import type { End } from "./end.ts";
import { hasHad, hasIt, holdsIt, isPerson, isSomebody, STANDS, standsThere } from "./has-it.ts";
import { isAdjective, isDenied, isLive } from "./is-live.ts";
import { phraseIn } from "./phrases.ts";
import { endsHere, pastForm } from "./short-ends.ts";

/**
 * Where the words tell an end as a fact. "Will be sent", "to be signed", "not done", "the signed copy" and what stands
 * behind "once" are none.
 */
export function liveEnd(words: readonly Word[]): End | null {
  const thanks = phraseIn(words, THANKS);
  if (
    thanks !== null &&
    !words.slice(thanks.at + 2, thanks.at + 6).some((word) => NO_GIFTS.has(word.text) || word.text.endsWith("ing"))
  ) {
    return { how: "came", at: thanks.at, word: wordsAt(words, thanks) };
  }
  const phrase = phraseIn(words, DONE_PHRASES);
  const phrased =
    phrase !== null && isLive(words, phrase.at) && !isDenied(words, phrase.at + phrase.length) ? phrase : null;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (phrased?.at === i) {
      return { how: "plain", at: i, word: wordsAt(words, phrased) };
    }
    if (PERFECT_OF.has(word.text) && isLive(words, i)) {
      const at = participleBehind(words, i);
      if (at > 0 && !words.slice(at + 1, at + 3).some(({ text }) => NONE.has(text))) {
        if (LIGHT.has(words[at]?.text ?? "")) {
          return { how: "plain", at, word: words[at]?.text ?? "" };
        }
        return { how: USED.has(words[at]?.text ?? "") ? "came" : "act", at, word: words[at]?.text ?? "" };
      }
    }
    if (DONE_FORMS.has(word.text) && isLive(words, i) && !isAdjective(words, i) && !isOther(words, i)) {
      const how = PLAIN_DONE.has(word.text) ? (CAME.has(word.text) ? "came" : "plain") : "act";
      return { how, at: i, word: word.text };
    }
    if (HAVE.has(word.text) && isSomebody(words[i - 1]) && holdsIt(words, i)) {
      return { how: "holds", at: i, word: "has it" };
    }
    if (HAVE.has(word.text) && hasHad(words, i)) {
      return { how: "plain", at: i, word: "has had it" };
    }
    if (word.text === "since" && hasIt(words, i)) {
      return { how: "plain", at: i, word: "has it since" };
    }
    if (
      JUDGED.has(word.text) &&
      !isPerson(words[i - 1]) &&
      isLive(words, i) &&
      words.slice(i + 1, i + 5).some((each) => PRAISE.has(each.text)) &&
      !isDenied(words, i + 4)
    ) {
      return { how: "judged", at: i, word: word.text };
    }
  }
  return endsHere(words) ?? placeIn(words) ?? pastForm(words);
}

function placeIn(words: readonly Word[]): End | null {
  const at = words.findIndex(({ text }, i) => STANDS.has(text) && standsThere(words, i));
  return at < 0 ? null : { how: "there", at, word: words[at]?.text ?? "" };
}

const HAVE = new Set(["have", "has", "'ve"]);
const CAME = new Set(["got", "gotten", "received", "accepted"]);

function wordsAt(words: readonly Word[], { at, length }: { at: number; length: number }): string {
  return words
    .slice(at, at + length)
    .map((word) => word.text)
    .join(" ");
}

/** "has already taken the sails off": what was done lies in the other words. */
const LIGHT = new Set(["taken", "put", "gone", "come"]);

/** "have seen nothing of it" */
const NONE = new Set(["nothing", "no", "none", "neither", "nobody"]);

const PERFECT_OF = new Set(["has", "have", "'ve"]);

/** "has already taken": the participle behind; 0 where none follows. */
function participleBehind(words: readonly Word[], i: number): number {
  for (let k = i + 1; k < i + 4; k += 1) {
    const text = words[k]?.text ?? "";
    if (
      /^(?:.{2,20}ed|taken|put|cut|hung|laid|sung|read|gone|come|begun|torn|worn|sewn|dug|swept|fed|led|seen|eaten)$/.test(
        text,
      ) &&
      !DONE_FORMS.has(text)
    ) {
      return text === "need" || text === "agreed" || text === "promised" ? 0 : k;
    }
    if (!["already", "now", "both", "all", "just", "finally", "since", "also", "even"].includes(text)) {
      return 0;
    }
  }
  return 0;
}

/** "dropped" is given up, "settled on" is agreed, "moved to Friday" is put off. */
function isOther(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text ?? "";
  const next = words[i + 1]?.text ?? "";
  switch (text) {
    case "settled":
      return next === "on" || next === "for";
    case "dropped":
      return actsOf(text).length === 0 || !["off", "in", "round", "by", "at", "it", "them", "the"].includes(next);
    case "took":
    case "made":
    case "got":
      return (
        ["over", "back", "through", "stuck", "lost", "held", "away", "to", "up", "a", "into"].includes(next) &&
        next !== "a"
      );
    case "came":
      return ["up", "across"].includes(next) && words[i - 1]?.text !== "it";
    case "asked":
    case "called":
      return next === "to" || next === "that" || next === "off";
    case "moved":
    case "changed":
      return true;
    default:
      return false;
  }
}

import { reads, type Word } from "../notes/words.ts";
import { ENDS, HEARERS, IF, JOINS, NO_WAIT, SOMEBODY, SPEAKERS, WAITS_FOR, WILL } from "./en/conditions.ts";

/** What a sentence waits for, in its own words. */
export interface Condition {
  /** Of the condition alone, without the words that open it. */
  readonly words: readonly Word[];
  /** "if": it may not come. */
  readonly doubtful: boolean;
  /** Whether "you" in the condition is the owner of the sentence's promise, and so is "I"; null where nobody can tell. */
  readonly by: "owner" | "other" | null;
}

/** Longer ones say more than what they wait for. */
const LONGEST = 14;

/** The first condition of a sentence that waits for something; null where there is none. */
export function conditionIn(words: readonly Word[]): Condition | null {
  for (let i = 0; i < words.length; i += 1) {
    const from = behindCue(words, i);
    if (from > i) {
      const next = endOf(words, from, i === 0);
      const condition = words.slice(from, next);
      const waits = condition.length > 0 && !condition.some(({ text }) => NO_WAIT.has(text));
      const main = [...words.slice(0, i), ...words.slice(next)];
      return waits ? { words: condition, doubtful: words[i]?.text === IF, by: actorOf(condition, main) } : null;
    }
  }
  return null;
}

/** The word behind what opens a condition at `i`; `i` where nothing does. */
function behindCue(words: readonly Word[], i: number): number {
  if (words[i]?.text === IF) {
    return i + 1;
  }
  const cue = WAITS_FOR.find((texts) => reads(words, i, ...texts));
  return i + (cue?.length ?? 0);
}

/** A condition that opens its sentence ends at the comma, or where the main clause begins: "once it is in I'll …". */
function endOf(words: readonly Word[], from: number, opens: boolean): number {
  for (let k = from; k < words.length && k < from + LONGEST; k += 1) {
    const text = words[k]?.text ?? "";
    const isClause = SOMEBODY.has(words[k + 1]?.text ?? "") && JOINS.has(text);
    const isMain = opens && k > from && SOMEBODY.has(text) && WILL.has(words[k + 1]?.text ?? "");
    if (ENDS.has(text) || isClause || isMain) {
      return k;
    }
  }
  return Math.min(words.length, from + LONGEST);
}

/** "I'll send it once you have paid": the other one. "You'll get it once you have paid" tells nothing of who owes it. */
function actorOf(condition: readonly Word[], main: readonly Word[]): Condition["by"] {
  const actor = speaks(condition[0]?.text);
  const at = main.findIndex(({ text }, i) => speaks(text) !== null && WILL.has(main[i + 1]?.text ?? ""));
  const owner = speaks(main[at]?.text);
  return actor === null || owner === null ? null : actor === owner ? "owner" : "other";
}

function speaks(text = ""): "speaker" | "hearer" | null {
  return SPEAKERS.has(text) ? "speaker" : HEARERS.has(text) ? "hearer" : null;
}

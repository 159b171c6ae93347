import { reads, type Word } from "../notes/words.ts";
import {
  ARRIVES,
  BEFORE_THINGS,
  ENDS,
  HAS,
  HEARERS,
  IF,
  JOINS,
  NO_WAIT,
  RECEIVES,
  SOMEBODY,
  SPEAKERS,
  WAITS_FOR,
  WILL,
} from "./en/conditions.ts";

/** What a sentence waits for, in its own words. */
export interface Condition {
  /** Of the condition alone, without the words that open it. */
  readonly words: readonly Word[];
  /** "if": it may not come. */
  readonly doubtful: boolean;
  /** Who does what the condition names, by its "I" or "you": the owner of the sentence's promise, or another; null where nobody can tell. */
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
      const told = condition.filter(({ text }) => !ARRIVES.has(text));
      return waits ? { words: told, doubtful: words[i]?.text === IF, by: actorOf(condition, main) } : null;
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

/** "I'll send it once you have paid": another. "You'll send it once you have paid": the owner. */
function actorOf(condition: readonly Word[], main: readonly Word[]): Condition["by"] {
  const actor = receives(condition) ? null : speaks(condition[0]?.text);
  const at = main.findIndex(({ text }, i) => speaks(text) !== null && WILL.has(main[i + 1]?.text ?? ""));
  const owner = speaks(main[at]?.text);
  return actor === null || owner === null ? null : actor === owner ? "owner" : "other";
}

function receives([, verb, next]: readonly Word[]): boolean {
  const [first, second] = [verb?.text ?? "", next?.text ?? ""];
  return RECEIVES.has(first) || (HAS.has(first) && (RECEIVES.has(second) || BEFORE_THINGS.has(second)));
}

function speaks(text = ""): "speaker" | "hearer" | null {
  return SPEAKERS.has(text) ? "speaker" : HEARERS.has(text) ? "hearer" : null;
}

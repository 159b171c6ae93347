import type { Unit } from "../notes/label/unit.ts";
import { calledOff } from "../notes/refine.ts";
import type { Word } from "../notes/words.ts";
import { CHASED, GIVEN_UP, PARTLY } from "./en/turning-words.ts";
import { phraseIn } from "./phrases.ts";

/** "He swore he had paid, and of course he hadn't". */
export function isTakenBack(words: readonly Word[]): boolean {
  const last = words.findLast((word) => word.kind === "word" || word.text.startsWith("'"));
  return last !== undefined && (last.text === "'t" || last.text === "not");
}

/** What the whole of a clause says of the news in its pieces. */
export interface Tone {
  readonly asks: boolean;
  readonly chased: boolean;
  readonly takenBack: boolean;
  /** Only a piece of the thing is done. */
  readonly partly: boolean;
}

/** Read once a clause, since it has many pieces. */
export function toneOf({ clause: { asks, words } }: Unit): Tone {
  return {
    asks,
    chased: phraseIn(words, CHASED) !== null,
    takenBack: isTakenBack(words),
    partly: phraseIn(words, PARTLY) !== null,
  };
}

/** The words that give something up; null where none do. */
export function givenUp(words: readonly Word[]): string | null {
  const off = phraseIn(words, GIVEN_UP) ?? endsDropped(words);
  if ((off === null && !calledOff(words)) || isWished(words) || (off !== null && isDelivery(words, off))) {
    return null;
  }
  return off === null
    ? "called off"
    : words
        .slice(off.at, off.at + off.length)
        .map(({ text }) => text)
        .join(" ");
}

/** "Fabric samples: dropped": only as the last word is it no delivery. */
function endsDropped(words: readonly Word[]): { at: number; length: number } | null {
  const last = words.findLastIndex((word) => word.kind === "word");
  return words[last]?.text === "dropped" && last > 0 ? { at: last, length: 1 } : null;
}

/** "will drop it at Boyce", "dropped the keys in": brought there, not given up. */
function isDelivery(words: readonly Word[], { at, length }: { at: number; length: number }): boolean {
  const behind = words.slice(at + 1, at + length + 4).map(({ text }) => text);
  return (words[at]?.text.startsWith("drop") ?? false) && behind.some((text) => DELIVERY.has(text));
}

const DELIVERY = new Set(["at", "off", "in", "round", "by", "to", "over", "with", "into", "through"]);

/** "If she says no we could forget it": only thought of. */
function isWished(words: readonly Word[]): boolean {
  return words.some(({ text }) =>
    ["if", "unless", "might", "maybe", "perhaps", "would", "should", "whether"].includes(text),
  );
}

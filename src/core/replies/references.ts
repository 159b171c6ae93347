import { among } from "../notes/words.ts";
import { bareAt } from "./bare-numbers.ts";
import { COUNTED, ITEM_NOUNS_BEHIND, ORDINAL_ITEMS } from "./en/reference-words.ts";
import { FOLLOWS } from "./en/words.ts";
import { numbersMention, type PlacedMention } from "./mention.ts";
import { listFrom, numberBehindNoun, type Surroundings } from "./number-lists.ts";
import type { Token } from "./tokens.ts";
import { pastOf } from "./verbs.ts";

/** The lines of the recap that a sentence names by their numbers. */
export function referencesIn(tokens: readonly Token[], around: Surroundings): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const mention = around.dated(i)
      ? null
      : (writtenAt(tokens, i, around) ??
        firstFew(tokens, among(tokens[i]?.text, "the") ? i + 1 : i) ??
        ordinalAt(tokens, i) ??
        bareAt(tokens, i, around));
    if (mention !== null) {
      found.push(mention);
      i = mention.next - 1;
    }
  }
  return found;
}

/** "#2", "no. 2", "items 2, 3 and 5", "number two". */
function writtenAt(tokens: readonly Token[], i: number, around: Surroundings): PlacedMention | null {
  const first = numberBehindNoun(tokens, i, around);
  if (first === null) {
    return null;
  }
  return listFrom(tokens, i, { ...first, around, bare: false });
}

/** "the third line", "the second one", "my 2nd item". */
function ordinalAt(tokens: readonly Token[], i: number): PlacedMention | null {
  const token = tokens[i];
  const value = ordinalOf(token);
  const second = among(tokens[i + 1]?.text, "and , &") ? ordinalOf(tokens[i + 2]) : undefined;
  // "the first and second lines"
  if (
    value !== undefined &&
    second !== undefined &&
    ITEM_NOUNS_BEHIND.has(tokens[i + 3]?.text.replace(/s$/, "") ?? "")
  ) {
    return { ...numbersMention([value, second]), at: tokens[i - 1]?.text === "the" ? i - 1 : i, next: i + 4 };
  }
  if (value === undefined || !ITEM_NOUNS_BEHIND.has(tokens[i + 1]?.text ?? "")) {
    return null;
  }
  // "The first thing I noticed" is no line; "the first one" can be the first of anything.
  const noun = tokens[i + 1]?.text;
  const at = among(tokens[i - 1]?.text, "the your my our") ? i - 1 : i;
  if (noun === "thing" || among(tokens[i + 2]?.text, "of i we you that")) {
    return null;
  }
  return { ...numbersMention([value]), weak: noun === "one", at, next: i + 2 };
}

/** "The first two went out": counted from the top. */
function firstFew(tokens: readonly Token[], i: number): PlacedMention | null {
  const count = tokens[i + 1]?.kind === "number" ? tokens[i + 1]?.value : COUNTED.get(tokens[i + 1]?.text ?? "");
  const after = tokens[i + 2]?.text ?? "are";
  const noun = ITEM_NOUNS_BEHIND.has(after.replace(/s$/, ""));
  if (tokens[i]?.text !== "first" || count === undefined || count < 2 || count > 9) {
    return null;
  }
  return noun || FOLLOWS.has(after) || pastOf(after) !== null || tokens[i + 2]?.kind === "mark"
    ? {
        ...numbersMention(Array.from({ length: count }, (_, k) => k + 1)),
        at: tokens[i - 1]?.text === "the" ? i - 1 : i,
        next: noun ? i + 3 : i + 2,
      }
    : null;
}

function ordinalOf(token: Token | undefined): number | undefined {
  return token?.kind === "number" && token.ordinal ? token.value : ORDINAL_ITEMS.get(token?.text ?? "");
}

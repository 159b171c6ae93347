import { among, setOf } from "../notes/words.ts";
import { ASKS_FOR_ITEMS, COUNTED, OTHER_NUMBERS } from "./en/reference-words.ts";
import { numbersMention, type PlacedMention } from "./mention.ts";
import { isCounted, isGlued, listFrom, MAX_NUMBER, type Surroundings } from "./number-lists.ts";
import type { Token } from "./tokens.ts";
import { gerundOf, pastOf, verbOf } from "./verbs.ts";

/** "2 is done", "done 2", "1, 3 and 4 sent": a number alone, where nothing can be counted with it. */
export function bareAt(tokens: readonly Token[], i: number, around: Surroundings): PlacedMention | null {
  const opened = among(tokens[i]?.text, "( [") ? i + 1 : i;
  const token = tokens[opened];
  const counted = COUNTED.get(token?.text ?? "") ?? 0;
  // "Five is sorted"
  if (i === 0 && counted > 1 && among(tokens[1]?.text, "is was")) {
    return { ...numbersMention([counted]), at: 0, next: 1 };
  }
  if (token?.kind !== "number" || token.ordinal || !(token.value <= MAX_NUMBER) || around.dated(opened)) {
    return null;
  }
  const before = tokens[i - 1];
  const placed =
    before === undefined ||
    (before.kind === "mark" &&
      !OTHER_NUMBERS.has(before.text) &&
      (before.end < token.start || among(before.text, ", ; : ( - – — * • + > ✅ ✓ ✔"))) ||
    among(
      before.text,
      "and but then also so plus ok yes no or though however sorry hi hello way regarding concerning update",
    ) ||
    (among(before.text, "is are was has") && (i === 1 || (i === 2 && among(tokens[0]?.text, "why when where how")))) ||
    (before.text === "from" && tokens[i - 2]?.text === "apart") ||
    (ASKS_FOR_ITEMS.has(before.text) && !(before.text === "about" && tokens[i - 2]?.text === "at"));
  const asked =
    among(before?.text, "can could would will should shall may might must does do did") &&
    (among(tokens[i + 1]?.text, "be not have please get") || verbOf(tokens[i + 1]?.text ?? "") !== null);
  // "3 tue 4 thu"
  const said = around.dated(i - 1) || (around.dated(opened + 1) && pastOf(before?.text ?? "") !== null);
  const lists = i > 0 && tokens[0]?.kind === "number" && said && tokens[i - 1]?.kind === "word";
  // "can't sign 5", "please send 3"
  const acted =
    before?.kind === "word" &&
    verbOf(before.text) !== null &&
    !OTHER_NUMBERS.has(before.text) &&
    (i === 1 || among(tokens[i - 2]?.text, "not to will can could please must should i we"));
  const done = before?.kind === "word" && (pastOf(before.text) ?? gerundOf(before.text)) !== null;
  const loose =
    before !== undefined && (LOOSE_BEFORE.has(before.text) || ((done || acted) && !ASKS_FOR_ITEMS.has(before.text)));
  // "10:30", "2.5"
  const two = tokens[i - 2];
  const half = before?.kind === "mark" && two?.kind === "number" && isGlued(two, before) && isGlued(before, token);
  if (!(placed || asked || lists || done || acted) || half || isHour(tokens, i)) {
    return null;
  }
  const list = listFrom(tokens, i, { value: token.value, next: opened + 1, around, bare: true });
  if (loose && !lists && !isClosed(tokens[list.next])) {
    return null;
  }
  if (!isCounted(tokens, list.next, around)) {
    return list;
  }
  const alone = { ...numbersMention([token.value]), at: i, next: opened + 1 };
  return isCounted(tokens, alone.next, around) ? null : alone;
}

/** "a table for 4 on Friday": behind a preposition a number is a line's only where nothing goes on with it. */
function isClosed(after: Token | undefined): boolean {
  return (
    after === undefined ||
    after.kind === "mark" ||
    among(
      after.text,
      "and but because as since if please too also instead now yet so sorry thanks cheers mate or though is are was will any from",
    )
  );
}

/** "The viewing is arranged for 11" */
function isHour(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 1]?.text === "for" &&
    among(tokens[i - 2]?.text, "arranged booked set scheduled planned due confirmed fixed meet meeting")
  );
}

const LOOSE_BEFORE = setOf("for with about of on to by in need");

import { among } from "../notes/words.ts";
import { COUNTED, ITEM_NOUNS, SAID_OF_ITEMS } from "./en/reference-words.ts";
import { groupMention, numbersMention, type PlacedMention } from "./mention.ts";
import type { Token } from "./tokens.ts";
import { pastOf } from "./verbs.ts";

const MAX_RANGE = 40;

/** No recap has more lines; "2026" is a year. */
export const MAX_NUMBER = 99;

/** What a reference is read with: which tokens a date has taken, and which are names. */
export interface Surroundings {
  readonly dated: (i: number) => boolean;
  readonly named: (i: number) => boolean;
}

/** A number and its marks at `i`, where a noun or a # says that it is an item's: the number and what is behind it. */
export function numberBehindNoun(tokens: readonly Token[], i: number, { dated }: Surroundings) {
  let at = i;
  const hash = among(tokens[at]?.text, "# №");
  const noun = tokens[at]?.kind === "word" && ITEM_NOUNS.has(tokens[at]?.text ?? "");
  if (!hash && !noun) {
    return null;
  }
  at += 1;
  while (among(tokens[at]?.text, ". # no number nr nos °") && at < i + 4) {
    at += 1;
  }
  const token = tokens[at];
  const counted = noun && !among(tokens[i]?.text, "no q") ? COUNTED.get(token?.text ?? "") : undefined;
  const value = token?.kind === "number" && !token.ordinal ? token.value : counted;
  // "no 2 weeks" is not a line, "no. 2" is.
  return value === undefined || !(value >= 0 && value <= MAX_NUMBER) || dated(at) ? null : { value, next: at + 1 };
}

/** Goes on with "-4", ", 3 and 5", "& #6". */
export function listFrom(
  tokens: readonly Token[],
  at: number,
  { value, next, around, bare }: { value: number; next: number; around: Surroundings; bare: boolean },
): PlacedMention {
  const numbers = [value];
  let end = next;
  let either = false;
  for (;;) {
    const joint = jointAt(tokens, end);
    if (joint === null) {
      break;
    }
    const noun = numberBehindNoun(tokens, joint.next, around);
    const token = tokens[joint.next];
    const plain = token?.kind === "number" && !token.ordinal && token.value <= MAX_NUMBER && !around.dated(joint.next);
    const more = noun ?? (plain ? { value: token.value, next: joint.next + 1 } : null);
    if (
      more === null ||
      (noun === null && isCounted(tokens, more.next, around)) ||
      (bare && (startsAnew(tokens, joint, more.next) || saysOwn(tokens, at, more.next))) ||
      (tokens[joint.from]?.text === "," && isHandedOver(tokens, at, { next: more.next, around }))
    ) {
      break;
    }
    const last = numbers.at(-1) ?? 0;
    if (joint.range && more.value > last && more.value - last <= MAX_RANGE) {
      numbers.push(...Array.from({ length: more.value - last }, (_, k) => last + k + 1));
    } else if (joint.range) {
      break;
    } else {
      numbers.push(more.value);
    }
    either ||= joint.either;
    end = more.next;
  }
  while (among(tokens[end]?.text, ") ]") || (tokens[end]?.text === "." && tokens[end + 1] !== undefined && at === 0)) {
    end += 1;
  }
  const mention = either ? groupMention("either", numbers) : numbersMention(numbers);
  return { ...mention, at, next: end };
}

/** "2 done, 3 next week": the comma before a number that says something of its own begins a new clause, if the first did. */
function startsAnew(tokens: readonly Token[], joint: { from: number }, next: number): boolean {
  return tokens[joint.from]?.text === "," && among(tokens[next]?.text, ": -") && tokens[next + 1] !== undefined;
}

/** "finished 1 and 2, 3 is with Bettina": where the act stands before the list, a number with a verb of its own is none of it. */
function saysOwn(tokens: readonly Token[], at: number, next: number): boolean {
  const led =
    tokens[at - 1]?.kind === "word" && !among(tokens[at - 1]?.text, "and but both also so then neither either nor");
  return led && among(tokens[next]?.text, "is was will needs moves goes has on by next can should i we");
}

/** "drop 2, 3 to hamid": what is dropped is given to nobody. */
function isHandedOver(
  tokens: readonly Token[],
  at: number,
  { next, around }: { next: number; around: Surroundings },
): boolean {
  const gives = among(tokens[at - 1]?.text, "give assign pass hand move put reassign transfer leave switch change");
  const who = among(tokens[next]?.text, "to with for : -") ? next + 1 : next;
  return at > 0 && !gives && around.named(who);
}

function jointAt(
  tokens: readonly Token[],
  i: number,
): { from: number; next: number; range: boolean; either: boolean } | null {
  const text = tokens[i]?.text;
  const behind = tokens[i + 1]?.text;
  if (among(text, ") ]") && among(behind, ", and & +")) {
    return jointAt(tokens, i + 1);
  }
  if (text === "," || among(text, "and & + / plus nor")) {
    const more = among(behind, "and & also") ? 1 : 0;
    return { from: i, next: i + 1 + more, range: false, either: false };
  }
  if (text === "or") {
    return { from: i, next: i + 1, range: false, either: true };
  }
  return among(text, "- – — to through thru till until") ? { from: i, next: i + 1, range: true, either: false } : null;
}

/** What stands behind a number counts with it, or goes on with it: "2 weeks", "2.5", "10:30", "3 %". */
export function isCounted(tokens: readonly Token[], next: number, { dated, named }: Surroundings): boolean {
  const [before, after, second] = [tokens[next - 1], tokens[next], tokens[next + 1]];
  if (after === undefined || dated(next) || named(next)) {
    return false;
  }
  if (after.kind === "mark") {
    const glued = before !== undefined && isGlued(before, after) && second?.kind === "number" && isGlued(after, second);
    const compound =
      after.text === "-" &&
      before !== undefined &&
      isGlued(before, after) &&
      second?.kind === "word" &&
      isGlued(after, second);
    return glued || compound || among(after.text, "% £ $ € ° ' \" ” x");
  }
  return after.kind === "number"
    ? !after.ordinal && !dated(next)
    : !SAID_OF_ITEMS.has(after.text) &&
        pastOf(after.text) === null &&
        !(after.text.length > 5 && after.text.endsWith("ed"));
}

/** True where nothing stands between two tokens. */
export function isGlued(left: Token, right: Token): boolean {
  return left.end === right.start;
}

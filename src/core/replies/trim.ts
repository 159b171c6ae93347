import { among } from "../notes/words.ts";
import { FILLERS, LEADS, TAILS } from "./en/fillers.ts";
import { PRIVATE } from "./en/orders.ts";
import { has, nextBehind } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** Without fillers at the ends, unless nothing else is there. */
export function trimmed<T extends Token>(tokens: readonly T[]): T[] {
  let at = 0;
  let end = tokens.length;
  for (;;) {
    const behind = nextBehind(tokens, LEADS, at);
    const filler =
      FILLERS.has(tokens[at]?.text ?? "") &&
      tokens[at + 1]?.text !== "for" &&
      !(tokens[at]?.text === "here" && among(tokens[at + 1]?.text, "is are"));
    const skipped = behind !== null && behind < end ? behind : filler ? at + 1 : at;
    if (skipped === at || skipped >= end) {
      break;
    }
    at = skipped;
  }
  for (;;) {
    const tail = tailFrom(tokens, at, end);
    const kept = tail ?? (end - 1 > at && isTrailing(tokens, end - 1) ? end - 1 : end);
    if (kept === end) {
      break;
    }
    end = kept;
  }
  return tokens.slice(at, end);
}

/** "just for me please" is all frills, and says something. */
export function withoutFrills<T extends Token>(tokens: readonly T[]): readonly T[] {
  const core = trimmed(tokens);
  return has(tokens, PRIVATE) && !has(core, PRIVATE) ? tokens : core;
}

const MAX_TAIL = 8;

/** Where a tail begins that reaches the end and leaves something before it; null for none. */
function tailFrom(tokens: readonly Token[], at: number, end: number): number | null {
  for (let from = Math.max(at + 1, end - MAX_TAIL); from < end; from += 1) {
    if (nextBehind(tokens.slice(0, end), TAILS, from) === end) {
      return from;
    }
  }
  return null;
}

function isTrailing(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? "";
  const light = among(
    text,
    "please sorry thanks cheers mate too though ! . , ; x xx 🙂 😊 🙏 😉 😅 ☺ by as guys folks",
  );
  return light || (text === "ok" && i >= 3) || (text === "all" && i >= 4);
}

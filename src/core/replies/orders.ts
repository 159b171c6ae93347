import { among } from "../notes/words.ts";
import type { Order } from "./command.ts";
import type { ReplyContext } from "./context.ts";
import { AGREE_ALL, APPROVES, AROUND_YES, LIGHT } from "./en/agreement.ts";
import { FILLERS } from "./en/fillers.ts";
import { NEGATIONS, NO_NEGATION } from "./en/moods.ts";
import { ADD, HELP, HOLD, PRIVATE, SEND, STOP, UNDO, UNDO_THAT } from "./en/orders.ts";
import { find, has, nextBehind, type Phrases } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** In the order in which they are asked: "don't ever send me these" is no hold, "don't send it" no send. */
const ORDERS: readonly (readonly [Order, Phrases])[] = [
  ["help", HELP],
  ["stop", STOP],
  ["private", PRIVATE],
  ["undo", UNDO],
  ["hold", HOLD],
  ["send", SEND],
];

/** Longer sentences only happen to hold such words. */
const MAX_TOKENS = 32;

/** What a sentence or clause orders about the recap as a whole, or null; `points` where "that" can be a line named before. */
export function orderOf(
  tokens: readonly Token[],
  { ours, sender }: Pick<ReplyContext, "ours" | "sender">,
  { asks, points }: { asks: boolean; points: boolean },
): Order | null {
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) {
    return null;
  }
  // "ok send it"
  const opened = tokens.findIndex(({ text }) => !among(text, "ok yes great right perfect alright , so now"));
  if (opened > 0 && !asks && !among(tokens[opened]?.text, "to for with")) {
    return orderOf(tokens.slice(opened), { ours, sender }, { asks, points });
  }
  for (const [order, table] of ORDERS) {
    const may = order === "private" ? sender : order === "hold" || order === "send" ? ours : true;
    const found = may ? find(tokens, table) : null;
    if (found !== null && isMeant(tokens, { order, at: found.at, asks })) {
      return order;
    }
  }
  return !points && !asks && has(tokens, UNDO_THAT) ? "undo" : null;
}

function isMeant(tokens: readonly Token[], { order, at, asks }: { order: Order; at: number; asks: boolean }): boolean {
  const before = tokens.slice(0, at);
  const opening = tokens[0]?.text;
  switch (order) {
    case "help":
      return (asks || tokens.length <= 12) && !among(tokens[at + 1]?.text, "yourself yourselves yourselfs");
    case "send":
      return (
        !has(before, NEGATIONS) &&
        !before.some(({ text }) => among(text, "i will shall did before until when if once after")) &&
        !(asks && !among(opening, "can could would will please"))
      );
    case "hold":
    case "private":
      return (
        !(asks && !among(opening, "can could would will please do may")) &&
        !before.some(({ text }) => among(text, "if when did"))
      );
    case "stop":
    case "undo":
      return (
        !(asks && !among(opening, "can could would will please how do may")) &&
        !before.some(({ text }) => among(text, "if when did before"))
      );
    default: {
      const never: never = order;
      return never;
    }
  }
}

/** True where a clause agrees to the whole list and says nothing else. */
export function agreesToAll(tokens: readonly Token[]): boolean {
  // "yes, all good"
  const from = tokens.findIndex(({ text }) => !among(text, "yes ok great perfect right ,"));
  if (from > 0 && agreesToAll(tokens.slice(from))) {
    return true;
  }
  if (isAssent(tokens)) {
    return true;
  }
  const found = find(tokens, AGREE_ALL);
  if (found === null || tokens.length > 24) {
    return false;
  }
  const denial = find(tokens.slice(0, found.at), NEGATIONS);
  return denial === null || nextBehind(tokens, NO_NEGATION, denial.at) !== null;
}

const MAX_ASSENT = 16;

/** "That all reads correctly to me": nothing but words of assent. */
function isAssent(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind !== "mark" || APPROVES.has(text));
  return (
    words.length <= MAX_ASSENT &&
    words.some(({ text }) => APPROVES.has(text)) &&
    words.every(
      ({ text }, i) =>
        (text === "WHO" && i > 0 && i === words.length - 1) ||
        (text === "on" && words[i - 1]?.text === "spot") ||
        APPROVES.has(text) ||
        AROUND_YES.has(text) ||
        FILLERS.has(text),
    )
  );
}

/** "ok", "great": too light to stand beside another command. */
export function isLight(tokens: readonly Token[]): boolean {
  return has(tokens, LIGHT);
}

/** Where the words to add begin, or null: "add: I'll send the logo", "please add that we …". */
export function addedFrom(tokens: readonly Token[]): number | null {
  const found = find(tokens, ADD);
  if (found === null || found.at > 14) {
    return null;
  }
  for (let i = found.next; i < Math.min(tokens.length, found.next + 8); i += 1) {
    if (
      among(tokens[i]?.text, ": - – —") &&
      tokens[i + 1] !== undefined &&
      (tokens[i]?.text === ":" || (tokens[i]?.end ?? 0) < (tokens[i + 1]?.start ?? 0))
    ) {
      return i + 1;
    }
  }
  const added = tokens[found.next - 1]?.text === "add" ? found.next : -1;
  const subject = tokens[added]?.text === "that" ? added + 1 : added;
  const clause = subject > 0 && tokens.slice(subject + 1, subject + 4).some(({ text }) => among(text, "will shall to"));
  return clause ? subject : null;
}

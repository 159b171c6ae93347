import { among } from "../notes/words.ts";
import { COURTESY, NEWS, PROMISES } from "./en/courtesies.ts";
import { FILLERS } from "./en/fillers.ts";
import type { FormToken } from "./form-token.ts";
import { has, nextBehind } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** Longer than this it tells more than politeness wants. */
const MAX_COURTESY = 45;

/** True for what is said for politeness' sake: it goes to nobody where it stands beside a command. */
export function isCourtesy(tokens: readonly Token[]): boolean {
  if (tokens.length > MAX_COURTESY) {
    return false;
  }
  const first = tokens.findIndex(({ text }) => !among(text, "! . , - – — : ; ) ( and so well oh also"));
  return (
    first < 0 ||
    nextBehind(tokens.slice(first), COURTESY, 0) !== null ||
    tokens.every(({ text, raw }) => FILLERS.has(text) || text === "WHO" || /^\p{Lu}{1,2}$/u.test(raw))
  );
}

/** True for what a human should hear even beside a command: a question, a request, news, a new promise. */
export function isNews(tokens: readonly FormToken[], asks: boolean): boolean {
  // "…, on the 16th?" only dates what was asked for.
  if (tokens.every(({ date, text }) => date !== undefined || FILLERS.has(text))) {
    return false;
  }
  return asks || has(tokens, NEWS) || has(tokens, PROMISES);
}

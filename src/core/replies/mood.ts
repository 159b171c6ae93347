import { among } from "../notes/words.ts";
import { SUBORDINATORS } from "./en/fillers.ts";
import { ASKING, FUTURES, HEDGES, NEGATIONS, NO_NEGATION, NOT_ASKING, REQUESTS, WAITING } from "./en/moods.ts";
import { find, has, nextBehind } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** How a clause is meant. */
export interface Mood {
  /** It wants to know something. */
  readonly asks: boolean;
  /** It wants something done, as an order or as a polite question. */
  readonly requests: boolean;
  /** It looks out for something that is still to come. */
  readonly waits: boolean;
  /** It depends on something. */
  readonly hangs: boolean;
  readonly hedged: boolean;
}

/** The mood of a clause; `questioned` where its sentence ends in a question mark. */
export function moodOf(tokens: readonly Token[], questioned: boolean): Mood {
  const requests = has(tokens, REQUESTS);
  const waiting = find(tokens, WAITING);
  const asks =
    (has(tokens, ASKING) && nextBehind(tokens, NOT_ASKING, 0) === null) ||
    questioned ||
    (waiting !== null && waiting.at <= 2);
  return {
    asks: asks && !(requests && questioned && !isAboutFacts(tokens)),
    requests,
    waits: waiting !== null,
    hangs: SUBORDINATORS.has(tokens[0]?.text ?? ""),
    hedged: has(tokens, HEDGES),
  };
}

/** "Can you tell me whether 2 is done": a request for words. */
function isAboutFacts(tokens: readonly Token[]): boolean {
  return (
    tokens.some(
      ({ text }, i) =>
        (!(among(text, "how what") && tokens[i + 1]?.text === "about") &&
          among(text, "whether when where how what which who")) ||
        (among(text, "tell know confirm check remind explain say") && i < 6),
    ) ||
    (tokens[1]?.text !== "DATE" && among(tokens[0]?.text, "did does do has have had is are was were"))
  );
}

/** True where the words before token `at` deny it. */
export function isNegated(tokens: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - 6);
  const denial = find(tokens.slice(0, at), NEGATIONS, from);
  return denial !== null && nextBehind(tokens, NO_NEGATION, denial.at) === null;
}

/** True where the words before token `at` put it off. */
export function isFuture(tokens: readonly Token[], at: number): boolean {
  return has(tokens.slice(0, at), FUTURES);
}

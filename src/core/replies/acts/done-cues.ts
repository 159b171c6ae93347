import { among } from "../../notes/words.ts";
import { CHOSEN, GRANTED, LEFT, OVER, READ_THROUGH, RECEIVED } from "../en/done.ts";
import type { FormToken } from "../form-token.ts";
import type { Way } from "../intent.ts";
import { nextBehind, type Phrases } from "../pattern.ts";
import { isAnyAct, pastOf, verbOf } from "../verbs.ts";
import { gerundIn, managed, performed, unknownPast } from "./said-acts.ts";

/** A word that says something is done: of which verb, and who speaks for it. */
export interface Cue {
  readonly at: number;
  readonly verb: string | null;
  readonly way: Way;
}

/** All such words of a clause, in order. */
export function cuesIn(tokens: readonly FormToken[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const cue = cueAt(tokens, at);
    // "as planned", "as agreed"
    if (cue !== null && tokens[at - 1]?.text !== "as") {
      cues.push(cue);
      // "got the vases": so says whoever was to fetch them.
      if (cue.way === "receipt" && !among(tokens[at]?.text, "thanks thank many appreciate grateful")) {
        const placed = among(tokens[at]?.text, "is are 's back");
        cues.push({ ...cue, verb: cue.verb ?? (placed ? null : "obtain"), way: placed ? "passive" : "own" });
      }
    }
  }
  return cues;
}

function cueAt(tokens: readonly FormToken[], at: number): Cue | null {
  const opens = (table: Phrases): boolean => nextBehind(tokens, table, at) !== null;
  const text = tokens[at]?.text ?? "";
  if (opens(RECEIVED) && !(text === "got" && among(tokens[at + 1]?.text, "to the wrong"))) {
    const thanked = among(text, "thanks thank appreciate grateful many");
    const gerund = thanked ? gerundIn(tokens, at) : null;
    const own = text === "got" && among(tokens[at - 1]?.text, "have");
    return { at, verb: gerund ?? (own ? "get" : null), way: "receipt" };
  }
  if (opens(GRANTED)) {
    return { at, verb: "approve", way: "passive" };
  }
  if (opens(CHOSEN)) {
    return { at, verb: "choose", way: "own" };
  }
  if (opens(READ_THROUGH) && isByWriter(tokens, at)) {
    return { at, verb: "review", way: "own" };
  }
  // "The bank gave me the references": so says whoever was to get them.
  if (among(text, "gave given handed provided lent supplied issued") && among(tokens[at + 1]?.text, "me us")) {
    return { at, verb: "obtain", way: "own" };
  }
  const verb = pastOf(text) ?? managed(tokens, at) ?? performed(tokens, at) ?? unknownPast(tokens, at);
  // "SSL is handled by our provider": always, not once.
  if (
    among(text, "handled done managed dealt run looked") &&
    among(tokens[at - 1]?.text, "is are gets get") &&
    tokens.slice(at, at + 4).some((token) => token.text === "by")
  ) {
    return null;
  }
  if (opens(OVER)) {
    return {
      at,
      verb: verb !== null && !isAnyAct(verb) && !among(text, "live went gone order placed put") ? verb : null,
      way: isByWriter(tokens, at) ? "own" : "passive",
    };
  }
  if (opens(LEFT)) {
    return { at, verb: "send", way: isByWriter(tokens, at) ? "own" : "passive" };
  }
  if (verb === null || isPresent(tokens, at) || isAuxiliary(tokens, at)) {
    return null;
  }
  return { at, verb, way: isByWriter(tokens, at) ? "own" : "passive" };
}

/** "did not", "did you send it": no act of its own. */
function isAuxiliary(tokens: readonly FormToken[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 3).map(({ text }) => text);
  return (
    tokens[at]?.text === "did" &&
    (among(behind[0], "not never you i we he she they it") || behind.some((text) => verbOf(text) !== null))
  );
}

/** "I set it up" may be past; "I cut it on Friday", "to put": the same letters for what is to come. */
function isPresent(tokens: readonly FormToken[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  const same = among(text, "cut set put let read fit hit run come");
  return same && !among(tokens[at - 1]?.text, "have has is are been was were ITEM just all now finally already 's")
    ? !(among(tokens[at - 1]?.text, "i we") && tokens.every(({ text: other }) => other !== "DATE"))
    : false;
}

/** "I've sent it", "sent it": done by the writer, where nobody else is its subject. */
function isByWriter(tokens: readonly FormToken[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const text = tokens[i]?.text;
    if (among(text, "i we")) {
      return true;
    }
    if (!among(text, "have has just already finally now also then both all yes done and")) {
      return false;
    }
  }
  return true;
}

import { skipAdverbs } from "./adverbs.ts";
import {
  ACT_GERUNDS,
  ACT_THIRD,
  ACT_VERBS,
  NEGATIONS,
  NO_GERUNDS,
  OBJECT_OPENERS,
  PAST_FORMS,
  PROMISED,
  SAID,
  STATES,
  STATES_WITH_OBJECT,
} from "./en/cues.ts";
import { isReleased, isUnreal } from "./moods.ts";
import { among, reads, type Word } from "./words.ts";

/** How the verb behind a subject binds it. */
export type PredicateKind =
  | "will"
  | "going"
  | "is to"
  | "to"
  | "must"
  | "progressive"
  | "promised"
  | "said would"
  | "owes"
  | "present"
  | "takes on"
  | "passive"
  | "negated"
  | "released"
  | "unreal"
  | "stays"
  | "uncertain"
  | "past";

export interface Predicate {
  readonly kind: PredicateKind;
  /** The word where the act begins: "send" in "will send". */
  readonly act: number;
}

/** What stands behind a subject at word `i`; null where no verb is read. */
export function predicateAt(words: readonly Word[], i: number): Predicate | null {
  const at = skipAdverbs(words, i);
  const text = words[at]?.text ?? "";
  const next = words[at + 1]?.text ?? "";
  if (isReleased(words, at)) {
    return { kind: "released", act: at };
  }
  if (next === "'t" || text === "cannot" || NEGATIONS.has(text)) {
    // "I won't forget to", "she wouldn't fail to": two negations bind.
    return among(words[at + 2]?.text, "forget fail hesitate") && among(text, "won wo will")
      ? { kind: "will", act: at + 2 }
      : { kind: "negated", act: at };
  }
  switch (text) {
    case "will":
    case "'ll":
    case "shall":
    case "ill":
      return behindModal(words, at + 1, "will");
    case "'d":
    case "would":
    case "could":
    case "might":
    case "may":
    case "can":
      return { kind: isUnreal(words, at) ? "unreal" : "uncertain", act: at };
    case "should":
      return reads(words, at + 1, "be", "able") || reads(words, at + 1, "have")
        ? behindModal(words, at + 1, "will")
        : { kind: "uncertain", act: at };
    case "must":
      return behindModal(words, at + 1, "must");
    case "is":
    case "'s":
    case "are":
    case "'re":
    case "am":
    case "'m":
      return behindBe(words, at + 1);
    case "was":
    case "were":
    case "had":
    case "did":
      return { kind: isUnreal(words, at) ? "unreal" : "past", act: at };
    case "to":
      return isActLike(words[skipAdverbs(words, at + 1)]) ? { kind: "to", act: skipAdverbs(words, at + 1) } : null;
    case "has":
    case "have":
    case "'ve":
      return behindHave(words, at + 1);
    case "owes":
    case "owe":
      return { kind: "owes", act: at };
    case "need":
    case "needs":
    case "plan":
    case "plans":
    case "intend":
    case "intends":
    case "hope":
    case "hopes":
    case "aim":
    case "aims":
      return words[at + 1]?.text === "to" ? behindModal(words, at + 2, "must") : null;
    case "gonna":
      return behindModal(words, at + 1, "going");
    case "takes":
    case "take":
    case "taking":
      return takesOn(words, at);
    default:
      return promisedAt(words, at) ?? presentAt(words, at) ?? pastAt(words, at);
  }
}

function behindModal(words: readonly Word[], i: number, kind: PredicateKind): Predicate | null {
  const at = skipAdverbs(words, i);
  const text = words[at]?.text ?? "";
  if (text === "not" && among(words[at + 1]?.text, "forget fail hesitate")) {
    return { kind, act: at };
  }
  if (NEGATIONS.has(text)) {
    return { kind: "negated", act: at };
  }
  if (text === "be") {
    return behindWillBe(words, at + 1, kind);
  }
  const next = words[at + 1]?.text ?? "";
  if ((text === "look" && next === "forward") || (text === "say" && among(next, "this that"))) {
    return null;
  }
  if (STATES.has(text)) {
    const object = words[at + 1]?.kind === "word" && !among(words[at + 1]?.text, "to that if a an");
    return STATES_WITH_OBJECT.has(text) && object ? { kind, act: at } : null;
  }
  return words[at]?.kind === "word" ? { kind, act: at } : null;
}

/** "will be sending", "will be able to", "will be with you by Friday", "will be on site". */
function behindWillBe(words: readonly Word[], i: number, kind: PredicateKind): Predicate | null {
  const at = skipAdverbs(words, i);
  const text = words[at]?.text ?? "";
  const doing = /ing$/.test(text) && !among(text, "being during evening morning looking waiting hoping going");
  if (PARTICIPLE.test(text) && text.length > 3) {
    return { kind: "passive", act: at };
  }
  if (doing || among(text, "able with back")) {
    return { kind, act: at };
  }
  return among(text, "at on in over there here round around away off out up down") ? { kind: "stays", act: at } : null;
}

const PARTICIPLE = /(?:ed|en|nt|wn|ut|ld|de|ne|pt|id|ght)$/;

function behindBe(words: readonly Word[], i: number): Predicate | null {
  const at = skipAdverbs(words, i);
  const text = words[at]?.text ?? "";
  if (NEGATIONS.has(text)) {
    return { kind: "negated", act: at };
  }
  if (text === "going" && words[at + 1]?.text === "to") {
    return behindModal(words, at + 2, "going");
  }
  if (text === "gonna") {
    return behindModal(words, at + 1, "going");
  }
  if (text === "to" || (among(text, "due set down on supposed meant happy able") && words[at + 1]?.text === "to")) {
    return behindModal(words, text === "to" ? at + 1 : at + 2, "is to");
  }
  if (text === "on" && among(words[at + 1]?.text, "it that this those")) {
    return { kind: "takes on", act: at };
  }
  // "re-running"
  const act = text === "re" && words[at + 1]?.text === "-" ? at + 2 : at;
  return isGerund(words[act]) ? { kind: "progressive", act } : null;
}

/** "sorting", "swapping", "droppin": something that is being done; not "nothing", "looking forward", "evening". */
export function isGerund(word: Word | undefined): boolean {
  const text = word?.text ?? "";
  return (
    ACT_GERUNDS.has(text) ||
    ACT_GERUNDS.has(`${text}g`) ||
    (word?.kind === "word" && /^\p{L}{2,}ing$/u.test(text) && word.raw === text && !NO_GERUNDS.has(text))
  );
}

function behindHave(words: readonly Word[], i: number): Predicate | null {
  const at = skipAdverbs(words, i);
  const text = words[at]?.text ?? "";
  if (PROMISED.has(text) || text === "said") {
    return { kind: "promised", act: at };
  }
  if (text === "to") {
    return behindModal(words, at + 1, "must");
  }
  if (text === "taken" || text === "got") {
    return text === "taken" ? takesOn(words, at) : null;
  }
  return /(?:ed|en|nt|ne|de)$/.test(text) ? { kind: "past", act: at } : null;
}

function promisedAt(words: readonly Word[], at: number): Predicate | null {
  const text = words[at]?.text ?? "";
  const next = words[at + 1]?.text ?? "";
  if (PROMISED.has(text) && !(text === "accepted" || text === "agree" || text === "agreed")) {
    return { kind: "promised", act: at };
  }
  if (among(text, "agreed agrees agree") && among(next, "to that he she they we")) {
    return next === "to" ? { kind: "promised", act: at } : null;
  }
  if (SAID.has(text)) {
    const would = words
      .slice(at + 1, at + 7)
      .findIndex((word) => word.text === "'d" || word.text === "would" || word.text === "'ll" || word.text === "will");
    return would > 0 ? { kind: "said would", act: at + 1 + would } : null;
  }
  return null;
}

/** "takes the licence on herself", "has taken on telling the client", "taking this one". */
function takesOn(words: readonly Word[], at: number): Predicate | null {
  const near = words.slice(at + 1, at + 8).map((word) => word.text);
  return near.includes("on") || near[0] === "this" || near[0] === "that" || near.includes("action")
    ? { kind: "takes on", act: at }
    : { kind: "present", act: at };
}

function presentAt(words: readonly Word[], at: number): Predicate | null {
  const text = words[at]?.text ?? "";
  return ACT_VERBS.has(text) || isThird(words, at) ? { kind: "present", act: at } : null;
}

/** "signed", "brought": told, not promised. */
function pastAt(words: readonly Word[], at: number): Predicate | null {
  const [word, next] = [words[at], words[at + 1]];
  const past =
    word?.kind === "word" &&
    word.raw === word.text &&
    !PROMISED.has(word.text) &&
    !SAID.has(word.text) &&
    (PAST_FORMS.has(word.text) || (word.text.length > 4 && word.text.endsWith("ed"))) &&
    next?.text !== "by";
  return past ? { kind: "past", act: at } : null;
}

/** "sends", and any word in -s that an object follows: "rehangs the bar", "whitelists our range". */
export function isThird(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || word.kind !== "word") {
    return false;
  }
  return (
    ACT_THIRD.has(word.text) ||
    (/^\p{Ll}{2,}s$/u.test(word.raw) &&
      !/(?:ss|us|is|was|has|does)$/.test(word.text) &&
      (OBJECT_OPENERS.has(next?.text ?? "") || next?.kind === "number"))
  );
}

function isActLike(word: Word | undefined): boolean {
  return (
    (word?.kind === "word" &&
      !among(word.text, "the a an my our your his her their be have this that me you us him them it date do")) ||
    word?.text === "do" ||
    word?.text === "have" ||
    word?.text === "be"
  );
}

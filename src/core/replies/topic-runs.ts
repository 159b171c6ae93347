import { among, setOf } from "../notes/words.ts";
import { HEADS, NEUTRAL, TRIVIAL } from "./en/words.ts";
import { isParticiple, type LineWords } from "./line-words.ts";
import type { Token } from "./tokens.ts";
import { gerundOf, pastOf, verbOf } from "./verbs.ts";

/** The words of a topic: the tokens that fit a line, and where the phrase around them begins and ends. */
export interface Run {
  readonly hits: readonly number[];
  readonly at: number;
  readonly next: number;
}

const MAX_LEFT = 5;

/** Left of these a phrase does not go on. */
const DETERMINERS = setOf("the a an my our your his her their its this that these those");

const SETS = setOf("set sets copy copies batch batches pair lot lots version versions two three both all");

/** Which lines know the word at a token, and which tokens already stand for something else. */
export interface Fitting {
  readonly fits: (i: number) => readonly LineWords[];
  readonly taken: (i: number) => boolean;
}

/** The phrase around the word at `i` that some line knows; null where it names none. */
export function runFrom(tokens: readonly Token[], i: number, { fits, taken }: Fitting): Run | null {
  const opening = fits(i);
  if (opening.length === 0 || (tokens[i]?.kind !== "word" && fits(i + 1).length === 0 && tokens[i + 1]?.text !== "-")) {
    return null;
  }
  const hits = [i];
  let lines = opening;
  let next = i + 1;
  for (;;) {
    const step = [0, 1, 2].find((skip) => isLinked(tokens, next, skip) && sharesLine(lines, fits(next + skip)));
    // "agreement signed" says what was done, "signed agreement" which.
    const last = next + (step ?? 0);
    const closes = isParticiple(tokens[last]?.text ?? "") && fits(last + 1).length === 0;
    if (step === undefined || taken(last) || closes) {
      break;
    }
    lines = lines.filter((line) => fits(next + step).includes(line));
    hits.push(next + step);
    next += step + 1;
  }
  // "last night", "this year": no line.
  const genitive =
    hits.length > 1 && tokens[next]?.text === "'s" && hits.every((hit) => TRIVIAL.has(tokens[hit]?.text ?? ""));
  if (!genitive && hits.every((hit) => TRIVIAL.has(tokens[hit]?.text ?? ""))) {
    return null;
  }
  const only = hits.length === 1 ? tokens[i] : undefined;
  // "signed and sent": what was done, not which.
  if (
    only !== undefined &&
    (isParticiple(only.text) || isVerbHere(tokens, i)) &&
    !among(tokens[i - 1]?.text, "the my our your a")
  ) {
    return null;
  }
  next += genitive ? 1 : 0;
  // "the label printing fix", "soil test": the act as a noun.
  const noun = verbOf(tokens[next]?.text ?? "") ?? gerundOf(tokens[next]?.text ?? "");
  const past = pastOf(tokens[next]?.text ?? "") !== null && (tokens[next + 1]?.kind ?? "mark") === "mark";
  if (!taken(next) && !past && lines.some(({ verb }) => verb !== null && verb === noun)) {
    next += 1;
  }
  while (HEADS.has(tokens[next]?.text ?? "") && !taken(next)) {
    next += 1;
  }
  // "the Japanese version of the programme"
  const headed = HEADS.has(tokens[next - 1]?.text ?? "") && tokens[next]?.text === "of";
  const whole = headed ? [1, 2].find((skip) => !taken(next + skip) && sharesLine(lines, fits(next + skip))) : undefined;
  if (whole !== undefined) {
    hits.push(next + whole);
    next += whole + 1;
  }
  let at = i;
  while (
    at > 0 &&
    i - at < MAX_LEFT &&
    !taken(at - 1) &&
    isModifier(tokens[at - 1]) &&
    !DETERMINERS.has(tokens[at]?.text ?? "")
  ) {
    at -= 1;
  }
  // "nobody promised parking": without an article it is what somebody did.
  while (at < i && !DETERMINERS.has(tokens[at]?.text ?? "") && pastOf(tokens[at]?.text ?? "") !== null) {
    at += 1;
  }
  // "both sets of statements", "both the invoices"
  const set = tokens[at - 1]?.text === "of" && SETS.has(tokens[at - 2]?.text ?? "") ? at - 2 : at;
  at = among(tokens[set - 1]?.text, "both all two three 2 3") && !taken(set - 1) ? set - 1 : set;
  return { hits, at, next };
}

/** "I copy Paul in": a verb behind a subject. */
function isVerbHere(tokens: readonly Token[], i: number): boolean {
  return (
    among(tokens[i - 1]?.text, "i we will to can could would please should shall might may must not") &&
    verbOf(tokens[i]?.text ?? "") !== null
  );
}

function isModifier(token: Token | undefined): boolean {
  return token !== undefined && (NEUTRAL.has(token.text) || token.text === "'s");
}

/** Nothing between two words of one phrase, or what binds them. */
function isLinked(tokens: readonly Token[], next: number, skip: number): boolean {
  const between = tokens.slice(next, next + skip).map(({ text }) => text);
  return between.every((text) => among(text, "of for the and & / - 's to with in on my your our new"));
}

function sharesLine(some: readonly LineWords[], others: readonly LineWords[]): boolean {
  return some.some((line) => others.includes(line));
}

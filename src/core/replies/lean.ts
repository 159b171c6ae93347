import { among } from "../notes/words.ts";
import type { Clause } from "./clauses.ts";
import { FOLLOWS } from "./en/words.ts";
import type { FormToken } from "./form-token.ts";
import type { Mention } from "./mention.ts";
import { gerundOf, pastOf, verbOf } from "./verbs.ts";

/** The lines that a clause names itself. "That one" names none. */
export function ownMentions({ tokens }: Clause): Mention[] {
  const named = tokens.flatMap(({ mention = [] }) => mention).filter(({ kind }) => kind !== "vague" && kind !== "both");
  // "remove the coaches from the list"
  const certain = named.filter(({ weak }) => !weak);
  return narrowest(certain.length > 0 ? certain : named);
}

/** "Mill Lane is keeping the fence": of two names for a line the one that fits fewer. */
function narrowest(mentions: readonly Mention[]): Mention[] {
  const within = (some: Mention, other: Mention): boolean =>
    some !== other &&
    some.kind === "words" &&
    other.kind === "words" &&
    other.many === null &&
    some.numbers.length < other.numbers.length &&
    some.numbers.every((each) => other.numbers.includes(each));
  return mentions.filter((one) => !mentions.some((other) => within(other, one)));
}

/** "That one", "both": what only the words before it can explain. */
export function vagueMentions({ tokens }: Clause): Mention[] {
  return tokens.flatMap(({ mention = [] }) => mention).filter(({ kind }) => kind === "vague" || kind === "both");
}

/** True where a clause goes on about what was named before: by a pronoun, or because it has no subject. */
export function leansBack(tokens: readonly FormToken[]): boolean {
  const first = tokens[0];
  if (first === undefined) {
    return false;
  }
  if (tokens.some(({ text }) => among(text, "it them these those")) || among(first.text, "that this they both")) {
    return true;
  }
  const second = tokens[1]?.text;
  const opens =
    among(first.text, "i we") && among(second, "never not need want require can could will am are have do did");
  if (isDateAlone(tokens)) {
    return true;
  }
  return (
    opens ||
    isSubjectless(first) ||
    tokens.some(({ text, who }, i) => who !== undefined || (among(text, "that one") && i === tokens.length - 1)) ||
    tokens.some(({ mention }) => mention !== undefined)
  );
}

function isSubjectless({ text, date }: FormToken): boolean {
  return (
    date !== undefined ||
    pastOf(text) !== null ||
    gerundOf(text) !== null ||
    verbOf(text) !== null ||
    among(
      text,
      "not never is are was were will would can could should has have had does do did may might must needs need no yes just already now only still maybe probably ideally sooner later late by on until till received thanks please move push drop cancel done out off wrong nobody never at in make makes",
    )
  );
}

/** "let's say Sunday", "Monday would be better" */
function isDateAlone(tokens: readonly FormToken[]): boolean {
  const light = tokens.every(
    ({ text, date }) =>
      date !== undefined || FOLLOWS.has(text) || among(text, "say make possible realistic better works suits best"),
  );
  return light && tokens.some(({ date }) => date !== undefined);
}

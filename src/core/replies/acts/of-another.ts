import { among } from "../../notes/words.ts";
import { FOLLOWS, NEUTRAL } from "../en/words.ts";
import type { FormToken } from "../form-token.ts";
import { gerundOf, pastOf, verbOf } from "../verbs.ts";

/** "the invoice you paid was in dollars", "the printer sent us samples", "sent an invoice for six photos": of something else. */
export function isOfAnother(tokens: readonly FormToken[], at: number): boolean {
  const item = tokens.findIndex(({ mention }) => mention !== undefined);
  const text = (i: number): string => tokens[i]?.text ?? "";
  if (item >= 0 && item < at) {
    const relative =
      among(text(item + 1), "i we you they he she that which who") &&
      tokens.slice(at + 1).some((token) => among(token.text, "is was are were has had looks looked"));
    const agent =
      item === at - 1 && pastOf(text(at)) !== null && among(text(at + 1), "us me you him them a an the our your");
    return relative || agent;
  }
  const between = tokens.slice(at + 1, Math.max(at + 1, item));
  const noun = between.findIndex((token, i) => isNoun(token) || among(between[i - 1]?.text, "a an the our my your"));
  return noun >= 0 && between.slice(noun).some((token) => among(token.text, "for about of with from on in"));
}

function isNoun(token: FormToken): boolean {
  const { text } = token;
  return (
    token.kind === "word" &&
    token.who === undefined &&
    token.date === undefined &&
    !FOLLOWS.has(text) &&
    !NEUTRAL.has(text) &&
    pastOf(text) === null &&
    gerundOf(text) === null &&
    verbOf(text) === null
  );
}

/** "Party wall agreement: the neighbour's gone to Spain": done by or to something else. */
export function hasOwnSubject(tokens: readonly FormToken[], at: number): boolean {
  const item = tokens.slice(0, at).findLastIndex(({ mention }) => mention !== undefined);
  return (
    item >= 0 &&
    tokens.slice(item + 1, at).some(({ text }) => among(text, "the a an my our your his her their he she they"))
  );
}

import { among } from "../../notes/words.ts";
import { UNFINISHED } from "../en/verb-forms.ts";
import type { FormToken } from "../form-token.ts";
import { gerundOf, verbOf } from "../verbs.ts";

/** "I approve the cover art": it is done by saying it. */
export function performed(tokens: readonly FormToken[], at: number): string | null {
  const says =
    at <= 2 && among(tokens[at - 1]?.text, "i we hereby") && among(tokens[at]?.text, "approve confirm accept");
  return says && tokens[at + 1]?.mention?.[0]?.kind === "words" ? verbOf(tokens[at]?.text ?? "") : null;
}

/** "I did send it", "managed to pay": the act in its base form. */
export function managed(tokens: readonly FormToken[], at: number): string | null {
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  const said = before.at(-1) === "did" || (before[1] === "to" && among(before[0], "managed manage remembered got"));
  return said && !among(tokens[at]?.text, "not manage") ? verbOf(tokens[at]?.text ?? "") : null;
}

/** "2 rendered and delivered": a verb that no table has, right behind a line's number. */
export function unknownPast(tokens: readonly FormToken[], at: number): string | null {
  const text = tokens[at]?.text ?? "";
  let before = at - 1;
  while (among(tokens[before]?.text, "is are was were been have has now all both just finally")) {
    before -= 1;
  }
  const numbered = tokens[before]?.mention?.some(({ kind }) => kind === "numbers") === true;
  // A verb that only the recap knows: it counts where the line promises just that.
  const worded = tokens.some(({ mention }) => mention?.some(({ kind }) => kind === "words"));
  return (numbered || worded) &&
    text.length > 5 &&
    !among(text, "supposed intended needed wanted expected required") &&
    text.endsWith("ed") &&
    !UNFINISHED.has(text.slice(0, -2)) &&
    !UNFINISHED.has(text.slice(0, -1))
    ? text
    : null;
}

/** "thanks for sending the deck": the act that is thanked for. */
export function gerundIn(tokens: readonly FormToken[], at: number): string | null {
  for (const { text } of tokens.slice(at + 1, at + 6)) {
    const verb = gerundOf(text);
    if (verb !== null) {
      return verb;
    }
  }
  return null;
}

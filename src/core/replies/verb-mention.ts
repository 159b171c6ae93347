import { among, setOf } from "../notes/words.ts";
import { isOwn, type ReplyContext } from "./context.ts";
import type { FormToken } from "./form-token.ts";
import type { LineWords } from "./line-words.ts";
import type { Mention } from "./mention.ts";
import { verbOf } from "./verbs.ts";

/** Verbs that people use of anything. */
const COMMON = setOf(
  "do make get give take have send bring come go see look be put set run let keep know think say tell ask meet hold start try check talk call work",
);

/** "We can only pay on the 20th": the one line of the writer's whose act is named without its object; null for none. */
export function verbMention(
  tokens: readonly FormToken[],
  { lines, context }: { lines: readonly LineWords[]; context: ReplyContext },
): Mention | null {
  const subject = tokens.findIndex(({ text }) => among(text, "i we WHO"));
  const named = tokens[subject]?.who !== undefined;
  for (const [i, { text }] of tokens.entries()) {
    const verb = subject >= 0 && i > subject && i <= subject + 5 ? verbOf(text) : null;
    const after = tokens[i + 1];
    const bare =
      after === undefined ||
      after.date !== undefined ||
      among(after.text, "before until on by in at till not only after") ||
      (among(after.text, "the") &&
        among(tokens[i + 2]?.text, "money payment amount rest job work") &&
        tokens[i + 3]?.date !== undefined) ||
      (among(after.text, "it them that those") && (tokens[i + 2] === undefined || tokens[i + 2]?.date !== undefined));
    // "I could sign on Friday" only offers.
    const offers = among(tokens[i - 1]?.text, "could might may");
    if (verb !== null && !COMMON.has(verb) && bare && !offers) {
      const own = lines.filter(
        (one) => one.verb === verb && (named || isOwn(one.line, context)) && one.line.status === "open",
      );
      return own.length === 1 && own[0] !== undefined
        ? { kind: "words", numbers: [own[0].line.number], many: null, weak: false, part: false }
        : null;
    }
  }
  return null;
}

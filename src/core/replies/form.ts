import { among } from "../notes/words.ts";
import type { ReplyContext } from "./context.ts";
import { saidDates } from "./dates.ts";
import { FOLLOWS } from "./en/words.ts";
import type { Form, FormToken } from "./form-token.ts";
import { groupAt } from "./groups.ts";
import { joined } from "./join-mentions.ts";
import type { LineWords } from "./line-words.ts";
import type { Mention, PlacedMention } from "./mention.ts";
import { peopleIn } from "./people.ts";
import { referencesIn } from "./references.ts";
import type { SaidDate } from "./said-date.ts";
import type { Sentence } from "./sentences.ts";
import { type Token, tokensIn } from "./tokens.ts";
import { topicsIn } from "./topics.ts";
import { pastOf } from "./verbs.ts";
import { withoutVocatives } from "./vocatives.ts";

/** Puts ITEM, DATE and WHO where the sentence names a line, a day or a person. */
export function formOf(
  text: string,
  sentence: Sentence,
  { context, lines }: { context: ReplyContext; lines: readonly LineWords[] },
): Form {
  const tokens = tokensIn(text, sentence.start, sentence.end);
  const dates = saidDates(text, sentence, context);
  const dateAt = tokens.map((token) => dates.find((date) => date.start <= token.start && token.end <= date.end));
  const people = peopleIn(tokens, context.people);
  const personAt = (i: number) => people.find(({ at, next }) => at <= i && i < next);
  const dated = (i: number): boolean => dateAt[i] !== undefined;
  const references = referencesIn(tokens, { dated, named: (i) => personAt(i) !== undefined });
  const referred = (i: number): boolean => references.some(({ at, next }) => at <= i && i < next);
  const taken = (i: number): boolean => dated(i) || referred(i) || personAt(i) !== undefined;
  const topics = topicsIn(tokens, lines, taken);
  const mentions = [...references, ...topics];
  const form: FormToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const free = !taken(i) && !topics.some(({ at, next }) => at <= i && i < next);
    const mention = mentions.find(({ at }) => at === i) ?? (free ? groupAt(tokens, i) : null);
    const [date, named] = [dateAt[i], personAt(i)];
    const next = mention?.next ?? named?.next ?? (date === undefined ? i + 1 : lastOf(dateAt, i, date) + 1);
    const end = tokens[next - 1]?.end ?? token.end;
    if (mention != null) {
      form.push({ ...token, kind: "word", text: "ITEM", end, mention: [bare(mention)] });
    } else if (date !== undefined) {
      form.push({
        ...token,
        kind: "word",
        text: "DATE",
        end,
        date:
          !among(token.text, "before until till") && isRejected(form, { ...date, opening: token.text })
            ? { ...date, void: true }
            : date,
      });
    } else if (named !== undefined) {
      form.push({ ...token, kind: "word", text: "WHO", end, who: named.person });
    } else {
      form.push(token);
    }
    i = next;
  }
  return withoutVocatives(joined(form.map((token, i) => shortIs(token, form[i - 1], form[i + 1]))));
}

/** "The floor plan's with you", "2's done". */
function shortIs(token: FormToken, before: FormToken | undefined, after: FormToken | undefined): FormToken {
  const said =
    after !== undefined && (FOLLOWS.has(after.text) || pastOf(after.text) !== null || after.date !== undefined);
  return token.text === "'s" && before?.mention !== undefined && said ? { ...token, text: "is" } : token;
}

function bare({ kind, numbers, many, weak, part, nth }: PlacedMention): Mention {
  return { kind, numbers, many, weak, part, nth };
}

function lastOf(dateAt: readonly (SaidDate | undefined)[], i: number, date: SaidDate): number {
  let last = i;
  while (dateAt[last + 1] === date) {
    last += 1;
  }
  return last;
}

/** "Tuesday, not Friday", "instead of Monday", "rather than the 18th": the day that no longer holds. */
function isRejected(before: readonly FormToken[], { start, opening }: SaidDate & { opening: string }): boolean {
  const [one, two] = [before.at(-1)?.text, before.at(-2)?.text];
  const near = (before.at(-1)?.end ?? 0) + 2 >= start;
  return (
    near &&
    (among(one, "not") ||
      (opening === "than" && one === "rather") ||
      (one === "of" && two === "instead") ||
      (one === "than" && two === "rather") ||
      (one === "was" && among(two, "it that")))
  );
}

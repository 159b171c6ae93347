import { awayText } from "./away.ts";
import { passagesOf } from "./body.ts";
import type { Command, Span } from "./command.ts";
import type { ReplyContext } from "./context.ts";
import { lineWords } from "./line-words.ts";
import { addedFrom } from "./orders.ts";
import { reasonsAndRest } from "./rest.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import type { Setting } from "./setting.ts";
import { settle } from "./settle.ts";
import { tokensIn } from "./tokens.ts";
import { type ReadSentence, readSentence } from "./units.ts";

export type { ReplyContext, ReplyLine } from "./context.ts";

/** A reply longer than this is read only so far. */
const MAX_SENTENCES = 60;

/** What a reply says: what it orders, and what only a human can answer. */
export interface ReadReply {
  readonly commands: readonly Command[];
  readonly rest: readonly Span[];
}

/**
 * Reads the text above the quote of a reply to a recap. It would rather ask back than close or move the wrong line, and
 * what is not about the list at all it leaves to the human.
 */
export function readReply(text: string, context: ReplyContext): ReadReply {
  const away = awayText(text);
  if (away === "automatic") {
    return { commands: [], rest: [] };
  }
  const sentences = sentencesOf(text, passagesOf(text, context.self)).slice(0, MAX_SENTENCES);
  const { added, others } = withoutAdded(text, sentences);
  const setting = { text, context, lines: lineWords(context), elsewhere: new Set<number>() };
  // Twice: "menu on Saturday, the veggie one stays" is clear once the other menu is known.
  const first = readAll(others, { ...setting, before: [] });
  const read = readAll(others, { ...setting, elsewhere: certainLines(first), before: [] });
  const commands = settle(
    read.flatMap(({ units }) => units),
    context,
  );
  if (
    away !== null &&
    !read.some(namesNumber) &&
    commands.every((command) => command.do === "ask" || !("item" in command))
  ) {
    return { commands: [], rest: [] };
  }
  return reasonsAndRest(text, { sentences: read, commands: [...commands, ...added] });
}

function namesNumber({ form }: ReadSentence): boolean {
  return form.some(({ mention }) => mention?.some(({ kind }) => kind === "numbers"));
}

function readAll(sentences: readonly Sentence[], setting: Setting): ReadSentence[] {
  const found: ReadSentence[] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    const near = last !== undefined && sentence.paragraph - last.sentence.paragraph <= 1;
    found.push(readSentence(sentence, { ...setting, before: near ? last.mentions : [] }));
  }
  return found;
}

/** The lines that some words of the reply mean and no other line. */
function certainLines(read: readonly ReadSentence[]): Set<number> {
  const mentions = read.flatMap(({ form }) => form).flatMap(({ mention = [] }) => mention);
  return new Set(
    mentions.flatMap(({ kind, numbers, weak }) => (kind === "words" && numbers.length === 1 && !weak ? numbers : [])),
  );
}

/** "add: I'll send the logo": the words behind it are a new line, and nothing in them is a command. */
function withoutAdded(text: string, sentences: readonly Sentence[]): { added: Command[]; others: Sentence[] } {
  const added: Command[] = [];
  const others: Sentence[] = [];
  for (const sentence of sentences) {
    const tokens = tokensIn(text, sentence.start, sentence.end);
    const from = sentence.asks ? null : addedFrom(tokens);
    const start = from === null ? undefined : tokens[from]?.start;
    if (start === undefined) {
      others.push(sentence);
    } else {
      const said = text.slice(start, sentence.end).replace(/[\s.;,]{1,5}$/, "");
      added.push({ do: "add", text: said.replace(/^["“']|["”']$/g, ""), start: sentence.start, end: sentence.end });
    }
  }
  return { added, others };
}

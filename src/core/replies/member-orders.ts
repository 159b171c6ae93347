import { among } from "../notes/words.ts";
import { type AgendaOrder, agendaOrder } from "./agenda-order.ts";
import { type AwayOrder, awayOrder, withoutSelf } from "./away-order.ts";
import { passagesOf } from "./body.ts";
import { type AbsenceContext, type DatedToken, datedTokens } from "./dated-tokens.ts";
import { BACK, PUT_ME, RETURNS } from "./en/absence.ts";
import { ASIDES, ORDER_WORDS, SETTINGS, SUMMARY } from "./en/member-orders.ts";
import { nextBehind, type Phrases } from "./pattern.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { trimmed } from "./trim.ts";

/** What a member can order of the service itself. */
export type MemberOrder =
  | ({ readonly do: "agenda" } & AgendaOrder)
  | ({ readonly do: "away" } & AwayOrder)
  | { readonly do: "back" | "settings" | "summary" };

/** What is longer is a letter, and no order. */
const MAX_TEXT = 1_000;
const MAX_SENTENCE = 200;
const MAX_ASIDE = 8;

/**
 * Reads a short answer as an order of the member: it must be the whole of what they typed, greetings and thanks apart.
 * Null for everything else, so that "I'm away next week so 2 moves to Friday" stays an answer to the list.
 */
export function memberOrder(text: string, context: AbsenceContext): MemberOrder | null {
  const said = orderIn(text, context);
  if (said === null) {
    return null;
  }
  const { tokens, asks } = said;
  const agenda = agendaOrder(text, tokens);
  if (agenda !== null) {
    return { do: "agenda", client: agenda.client };
  }
  if (isWhole(tokens, SETTINGS)) {
    return { do: "settings" };
  }
  if (isWhole(tokens, SUMMARY)) {
    return { do: "summary" };
  }
  if (asks && nextBehind(tokens, PUT_ME, 0) === null) {
    return null;
  }
  const plain = tokens.map((token) =>
    token.date === context.today && token.raw.toLowerCase() === "today" ? { ...token, text: "today" } : token,
  );
  const ahead = tokens.some(({ text: word }) => among(word, "will shall going"));
  if (!ahead && isWhole(withoutSelf(plain).tokens, BACK)) {
    return { do: "back" };
  }
  const away = awayOrder(text, tokens, context.today);
  return away === null ? null : { do: "away", ...away };
}

function isWhole(tokens: readonly DatedToken[], table: Phrases): boolean {
  return tokens.length > 0 && nextBehind(tokens, table, 0) === tokens.length;
}

interface Said {
  readonly tokens: readonly DatedToken[];
  readonly asks: boolean;
}

/** The one sentence that is no aside; two where the second says when they are back. */
function orderIn(text: string, context: AbsenceContext): Said | null {
  if (text.length > MAX_TEXT) {
    return null;
  }
  const sentences = sentencesOf(text, passagesOf(text, { name: "", email: "" }));
  if (sentences.some(({ start, end }) => end - start > MAX_SENTENCE)) {
    return null;
  }
  const read = sentences.map((sentence) => ({ sentence, tokens: datedTokens(text, sentence, context) }));
  const [said, second, third] = read.filter(({ tokens }, i) => !isAside(tokens, i > 0));
  if (said === undefined || third !== undefined || isQuoted(text, said.sentence)) {
    return null;
  }
  const comma = { ...(said.tokens.at(-1) as DatedToken), kind: "mark" as const, text: "," };
  const returns = second !== undefined && nextBehind(withoutSelf(second.tokens).tokens, RETURNS, 0) !== null;
  return second !== undefined && !returns
    ? null
    : {
        tokens: [...core(said.tokens), ...(second === undefined ? [] : [comma, ...core(second.tokens)])],
        asks: said.sentence.asks,
      };
}

function core(tokens: readonly DatedToken[]): DatedToken[] {
  const last = tokens.findLastIndex(({ kind }) => kind !== "mark");
  return trimmed(tokens.slice(0, last + 1));
}

/** "Hi,", "thanks!", and below the order a name. */
function isAside(tokens: readonly DatedToken[], below: boolean): boolean {
  const words = tokens.filter(({ kind }) => kind !== "mark");
  const plain = tokens.every(
    ({ kind, text, date, days }) =>
      kind !== "number" && date === undefined && days === undefined && !ORDER_WORDS.has(text),
  );
  const name = below && words.length <= 3 && words.every(({ raw }) => /^\p{Lu}/u.test(raw));
  return plain && tokens.length <= MAX_ASIDE && (name || nextBehind(tokens, ASIDES, 0) !== null);
}

/** Somebody else's words are no order. */
function isQuoted(text: string, { start }: Sentence): boolean {
  return /["“”'‘«]/.test(text.charAt(start));
}

import { COMMON_WORDS } from "../notes/en/common-words.ts";
import { isUnknown } from "../notes/unknown-word.ts";
import { startsWithCapital } from "../notes/words.ts";
import type { DatedToken } from "./dated-tokens.ts";
import { AGENDA, AGENDA_QUESTIONS, AROUND_NAME, NAME_LEADS, NO_CLIENT } from "./en/member-orders.ts";
import { nextBehind } from "./pattern.ts";

/** Whose agenda is asked for, as it is written; null for everybody's. */
export interface AgendaOrder {
  readonly client: string | null;
}

const MAX_NAME = 6;

/** "agenda", "agenda for Brightside", "what should I raise with Brightside": null for words that only hold such ones. */
export function agendaOrder(text: string, tokens: readonly DatedToken[]): AgendaOrder | null {
  const asked = nextBehind(tokens, AGENDA, 0);
  const question = asked === null ? nextBehind(tokens, AGENDA_QUESTIONS, 0) : null;
  const next = asked ?? question;
  if (next === null) {
    return namedBefore(text, tokens);
  }
  if (next === tokens.length) {
    return tokens.some(({ text: word }) => word === "agenda") ? { client: null } : null;
  }
  const led = NAME_LEADS.has(tokens[next]?.text ?? "");
  if (question !== null && !led) {
    return null;
  }
  const name = nameIn(tokens.slice(led ? next + 1 : next));
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const client = text.slice(first.start, last.end);
  return ADDRESS.test(client) || isClient(name, led) ? { client } : null;
}

/** "Brightside agenda please": without the "please" it may name a line of the list. */
function namedBefore(text: string, tokens: readonly DatedToken[]): AgendaOrder | null {
  const name = tokens.slice(0, -1);
  const [first, last] = [name[0], name.at(-1)];
  const asks = tokens.at(-1)?.text === "agenda" && PLEASE.test(text);
  return asks && first !== undefined && last !== undefined && isClient(name, false)
    ? { client: text.slice(first.start, last.end) }
    : null;
}

/** "sam@brightside.example", "brightside.example" */
const ADDRESS = /^(?:[\w.+-]{1,64}@)?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}$/i;
const PLEASE = /\b(?:please|pls|plz)\b/i;

/** "my call with Brightside on Monday" holds one name. */
function nameIn(tokens: readonly DatedToken[]): readonly DatedToken[] {
  const around = ({ text, date }: DatedToken): boolean => date !== undefined || AROUND_NAME.has(text);
  const led = tokens.findIndex(({ text }) => text === "with");
  const from = led >= 0 && tokens.slice(0, led).every(around) ? led + 1 : 0;
  const first = tokens.findIndex((token, i) => i >= from && !around(token));
  const last = tokens.findLastIndex((token) => !around(token));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

/** A name, and not "attached" or "Friday"; `led`: behind "for", where a common word with a capital is a name too. */
function isClient(name: readonly DatedToken[], led: boolean): boolean {
  const words = name.filter(({ kind }) => kind === "word");
  const named = words.some((word) => isUnknown(word) || (led && startsWithCapital(word.raw)));
  const clean = name.every(
    (token) =>
      token.date === undefined &&
      token.days === undefined &&
      !NO_CLIENT.has(token.text) &&
      (token.kind !== "mark" || "&.-'@+".includes(token.text)),
  );
  const alone =
    led || words.every((word) => isUnknown(word) || startsWithCapital(word.raw) || !COMMON_WORDS.has(word.text));
  return name.length <= MAX_NAME && named && clean && alone;
}

import { COMMON_NAMES, TITLES } from "../notes/en/cues.ts";
import type { Mailbox } from "../notes/message.ts";
import { among, startsWithCapital } from "../notes/words.ts";
import type { Token } from "./tokens.ts";

/** Common first names that are no other word, so that they need no capital. */
const PLAIN_NAMES = "tom ken ed max nick wade paige gail jack ruby al lou val";

/** A known person at a place of the sentence. */
export interface PlacedPerson {
  readonly person: Mailbox;
  readonly at: number;
  readonly next: number;
}

/** The people of the list whom a sentence names. A first name alone is enough where only one bears it. */
export function peopleIn(tokens: readonly Token[], people: readonly Mailbox[]): PlacedPerson[] {
  const found: PlacedPerson[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const named = personAt(tokens, i, people);
    if (named !== null) {
      found.push(named);
      i = named.next - 1;
    }
  }
  return found;
}

function personAt(tokens: readonly Token[], i: number, people: readonly Mailbox[]): PlacedPerson | null {
  const token = tokens[i];
  if (token?.kind !== "word") {
    return null;
  }
  const titled = TITLES.has(token.text);
  const at = titled ? (tokens[i + 1]?.text === "." ? i + 2 : i + 1) : i;
  const said = tokens[at];
  if (
    said?.kind !== "word" ||
    (COMMON_NAMES.has(said.text) &&
      !among(said.text, PLAIN_NAMES) &&
      !startsWithCapital(said.raw) &&
      !isAnswer(tokens, at))
  ) {
    return null;
  }
  // "not theos": written in haste, without the apostrophe
  const own = /[^s]s$/.test(said.text) ? said.text.slice(0, -1) : said.text;
  const bears = (form: string): Mailbox[] => people.filter(({ name }) => namesOf(name).includes(form));
  const exact = bears(said.text);
  const bearers = exact.length > 0 || own.length < 3 || COMMON_NAMES.has(own) ? exact : bears(own);
  const second = tokens[at + 1];
  const full = bearers.filter(({ name }) => second !== undefined && namesOf(name).includes(second.text));
  const person = full.length === 1 ? full[0] : bearers.length === 1 ? bearers[0] : undefined;
  return person === undefined ? null : { person, at: i, next: full.length === 1 ? at + 2 : at + 1 };
}

/** "7 grace": all that is said of a line. */
function isAnswer(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  return (before?.kind === "number" || among(before?.text, ": - – = > →")) && (after?.kind ?? "mark") === "mark";
}

function namesOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((part) => part.length > 1);
}

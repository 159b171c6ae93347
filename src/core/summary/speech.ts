import { shortName } from "../address.ts";
import { dueWords, toReader, whoFor } from "../line-words.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Words } from "../words/words.ts";
import type { SummaryItem } from "./facts.ts";

/** How one reader is told who does what by when. */
export interface Speech {
  readonly who: (one: SummaryItem) => string;
  readonly what: (one: SummaryItem) => string;
  readonly when: (one: SummaryItem) => string;
}

/** The reader is "you", and two of one first name are told apart. Every name is looked at once, however many lines there are. */
export function speechFor(reader: Mailbox, items: readonly SummaryItem[], words: Words): Speech {
  const people = peopleOf(items);
  const name = shortName(reader);
  const names = new Map<string, string>();
  const who = (one: SummaryItem): string => {
    const key = one.side === "both" ? "both" : one.owner === null ? "nobody" : keyOf(one.owner);
    const known = names.get(key);
    const said = known ?? whoFor(reader, one, people, words);
    if (known === undefined) {
      names.set(key, said);
    }
    return said;
  };
  return {
    who,
    what: ({ what }) => (what.includes(name) ? toReader(what, reader, people, words) : what),
    when: (one) => dueWords(one, words),
  };
}

function peopleOf(items: readonly SummaryItem[]): Mailbox[] {
  const people = new Map<string, Mailbox>();
  for (const { owner, to } of items) {
    for (const person of [owner, to]) {
      if (person !== null) {
        people.set(keyOf(person), person);
      }
    }
  }
  return [...people.values()];
}

/** No two keys meet: an address begins with no `@`, and "both" and "nobody" hold none. */
function keyOf({ name, email }: Mailbox): string {
  return email === "" ? `@ ${name}` : email;
}

import { fullName, shortName } from "./address.ts";
import type { LocalDate } from "./calendar.ts";
import type { Commitment } from "./commitment.ts";
import type { Mailbox } from "./notes/message.ts";
import type { Words } from "./words/words.ts";

/** The note's title: its subject without reply and forward prefixes, or its day where it has none. */
export function titleOf(note: { readonly subject: string; readonly meetingDate: LocalDate }, words: Words): string {
  let title = note.subject.trim().slice(0, 150);
  for (let prefix = PREFIX.exec(title); prefix !== null; prefix = PREFIX.exec(title)) {
    title = title.slice(prefix[0].length);
  }
  return title === "" ? words.untitled(note.meetingDate) : title;
}

/** Reply and forward prefixes of mail programs in the languages of Europe. */
const PREFIX =
  /^(?:re|aw|sv|vs|rif|odp|antw|fwd?|wg|tr|rv|i|enc|vb|doorst|pd|vl|ynt|ilt)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}:\s{0,9}/i;

/** When a commitment is due, as far as a calendar knows. */
export function dueWords(one: Pick<Commitment, "due" | "dueFrom" | "duePhrase">, words: Words): string {
  return one.due !== null
    ? words.due(one.due, one.dueFrom)
    : one.duePhrase !== null && one.duePhrase !== ""
      ? words.dueAsSaid(one.duePhrase)
      : words.noDate;
}

/** Whoever does it, as the reader knows them: "You", a first name, the full name where two share the first. */
export function whoFor(
  reader: Mailbox,
  one: Pick<Commitment, "owner" | "side">,
  people: readonly Mailbox[],
  words: Words,
): string {
  if (one.side === "both") {
    return words.bothSides;
  }
  const { owner } = one;
  if (owner === null) {
    return words.nobodyNamed;
  }
  if (owner.email !== "" && owner.email === reader.email) {
    return words.you;
  }
  const short = shortName(owner);
  const namesakes = people.filter((person) => shortName(person) === short && person.email !== owner.email);
  return namesakes.length === 0 ? short : fullName(owner);
}

/** The reader's own name becomes "you", so that nobody reads of themselves as of a stranger. */
export function toReader(what: string, reader: Mailbox, people: readonly Mailbox[], words: Words): string {
  const name = shortName(reader);
  const shared = people.some((person) => person.email !== reader.email && shortName(person) === name);
  if (name === "" || shared) {
    return what;
  }
  const plain = name.replace(/[^\p{L}\p{N}]/gu, "\\$&");
  return what
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}['’]s(?![\\p{L}\\p{N}])`, "gu"), words.your)
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}@.])`, "gu"), words.youObject);
}

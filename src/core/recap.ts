import { fullName, sameFirm, shortName } from "./address.ts";
import type { LocalDate } from "./calendar.ts";
import type { Commitment } from "./commitment.ts";
import type { Question } from "./notes/extraction.ts";
import type { Mailbox } from "./notes/message.ts";
import type { Note } from "./notes/note.ts";
import { hasSeenWords, type Reader, sees } from "./readers.ts";
import { type Words, wordsFor } from "./words/words.ts";

/** A mail as its reader sees it, free of markup: text and HTML are two renderings of this. */
export interface MailView {
  readonly lang: string;
  readonly subject: string;
  readonly greeting: string | null;
  readonly intro: readonly string[];
  readonly questions: { readonly heading: string; readonly items: readonly ViewQuestion[] } | null;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly ViewLine[] }[];
  readonly notices: readonly string[];
  /** Small print, and links by their words. */
  readonly footer: readonly { readonly text: string; readonly href?: string }[];
}

export interface ViewQuestion {
  readonly number: number;
  readonly ask: string;
  readonly quote: string;
}

export interface ViewLine {
  readonly number: number;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly marks: readonly string[];
  readonly quote: string | null;
  readonly ended: boolean;
}

/** All that the copies of one note's recap are made from. */
export interface RecapFacts {
  readonly note: Note;
  readonly lang: string;
  readonly commitments: readonly Commitment[];
  readonly questions: readonly Question[];
  readonly readers: readonly Reader[];
  readonly release: { readonly minutes: number; readonly atMs: number; readonly zone: string };
  /** Where the member's open commitments are, if the pages have an address. */
  readonly openPage: string | null;
}

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

/** The sender's own copy: doubts first, then both sides, what was withheld, and when the others' copies leave. */
export function senderRecap(facts: RecapFacts): MailView {
  const words = wordsFor(facts.lang);
  const title = titleOf(facts.note, words);
  const [sender] = facts.readers;
  const lines = facts.commitments.filter((one) => one.status !== "asked");
  return {
    lang: facts.lang,
    subject: words.subject(title, countFor(facts.note.account, lines)),
    greeting: null,
    intro: [words.senderIntro(title, facts.note.meetingDate)],
    questions: questionsOf(facts, words),
    groups: sender === undefined ? [] : groupsFor(sender, lines, facts, words),
    notices: noticesOf(facts, words),
    footer: facts.openPage === null ? [] : [{ text: words.openPage, href: facts.openPage }],
  };
}

/** The copy of anybody else on the note, or null where no line is theirs to see: nothing to say, no mail. */
export function partyRecap(reader: Reader, facts: RecapFacts, noMoreMail: string | null): MailView | null {
  const words = wordsFor(facts.lang);
  const lines = facts.commitments.filter((one) => sees(reader, one, facts.note));
  if (lines.length === 0) {
    return null;
  }
  const title = titleOf(facts.note, words);
  const sender = shortName(facts.note.account);
  return {
    lang: facts.lang,
    subject: words.subject(title, countFor(reader.mailbox, lines)),
    greeting: words.hello(shortName(reader.mailbox)),
    intro: [words.partyIntro(fullName(facts.note.account), title, facts.note.meetingDate)],
    questions: null,
    groups: groupsFor(reader, lines, facts, words),
    notices: [words.partyCorrect(sender)],
    footer: [
      { text: words.partyWhy(sender) },
      ...(noMoreMail === null ? [] : [{ text: words.noMoreMail, href: `mailto:${noMoreMail}` }]),
    ],
  };
}

function countFor(person: Mailbox, lines: readonly Commitment[]): number {
  return lines.filter((one) => one.status === "open" && (one.owner?.email === person.email || one.side === "both"))
    .length;
}

function questionsOf(facts: RecapFacts, words: Words): MailView["questions"] {
  const items = facts.questions.flatMap(({ about, ask }): ViewQuestion[] => {
    const one = facts.commitments.find((commitment) => commitment.number === about);
    if (one === undefined) {
      return [];
    }
    const sentence =
      ask === "who" ? words.askWho : ask === "when" ? words.askWhen(one.duePhrase ?? "") : words.askWhether;
    return [{ number: about, ask: sentence, quote: one.quote }];
  });
  return items.length === 0 ? null : { heading: words.questionsHeading, items };
}

function groupsFor(reader: Reader, lines: readonly Commitment[], facts: RecapFacts, words: Words): MailView["groups"] {
  const mine = reader.role === "other" ? "theirs" : "ours";
  const isMine = (one: Commitment): boolean =>
    one.side === mine &&
    (reader.role !== "other" ||
      one.owner === null ||
      one.owner.email === "" ||
      sameFirm(one.owner.email, reader.mailbox.email));
  const groups = [
    { heading: words.yourSide, lines: lines.filter(isMine) },
    {
      heading: reader.role === "other" ? words.sideOf(shortName(facts.note.account)) : words.theirSide,
      lines: lines.filter((one) => one.side === (mine === "ours" ? "theirs" : "ours")),
    },
    { heading: words.bothSides, lines: lines.filter((one) => one.side === "both") },
    {
      heading: words.otherSides,
      lines: lines.filter((one) => one.side === mine && !isMine(one)),
    },
  ];
  return groups
    .filter((group) => group.lines.length > 0)
    .map((group) => ({ heading: group.heading, lines: group.lines.map((one) => lineFor(reader, one, facts, words)) }));
}

function lineFor(reader: Reader, one: Commitment, facts: RecapFacts, words: Words): ViewLine {
  const when =
    one.due !== null
      ? words.due(one.due, one.dueFrom)
      : one.duePhrase !== null
        ? words.dueAsSaid(one.duePhrase)
        : words.noDate;
  return {
    number: one.number,
    who: whoFor(reader, one, facts, words),
    what: toReader(one.what, reader, facts),
    when,
    marks: [
      ...(one.status === "done" ? [words.markDone] : []),
      ...(one.status === "dropped" ? [words.markDropped] : []),
      ...(one.conditional ? [words.markConditional] : []),
      ...(one.hedged ? [words.markHedged] : []),
      ...(one.recurring === null ? [] : [words.markRecurring(one.recurring)]),
    ],
    quote: hasSeenWords(reader, one, facts.note) ? one.quote : null,
    ended: one.status === "done" || one.status === "dropped",
  };
}

/** The reader's own name becomes "you", so that nobody reads of themselves as of a stranger. */
function toReader(what: string, reader: Reader, facts: RecapFacts): string {
  const name = shortName(reader.mailbox);
  const shared = facts.note.people.some(
    (person) => person.email !== reader.mailbox.email && shortName(person) === name,
  );
  if (name === "" || shared) {
    return what;
  }
  const plain = name.replace(/[^\p{L}\p{N}]/gu, "\\$&");
  return what
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}['’]s(?![\\p{L}\\p{N}])`, "gu"), wordsFor(facts.lang).your)
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}@.])`, "gu"), wordsFor(facts.lang).youObject);
}

function whoFor(reader: Reader, one: Commitment, facts: RecapFacts, words: Words): string {
  if (one.side === "both") {
    return words.bothSides;
  }
  if (one.owner === null) {
    return words.nobodyNamed;
  }
  if (one.owner.email !== "" && one.owner.email === reader.mailbox.email) {
    return words.you;
  }
  const short = shortName(one.owner);
  const namesakes = facts.note.people.filter(
    (person) => shortName(person) === short && person.email !== one.owner?.email,
  );
  return namesakes.length === 0 ? short : fullName(one.owner);
}

function noticesOf(facts: RecapFacts, words: Words): string[] {
  if (facts.note.private) {
    return [words.privateNote];
  }
  const others = facts.readers.filter((reader) => reader.role !== "sender");
  if (others.length === 0) {
    return [words.nobodyElse];
  }
  const seesSomething = (reader: Reader): boolean => facts.commitments.some((one) => sees(reader, one, facts.note));
  const served = others.filter(seesSomething);
  const names = (readers: readonly Reader[]): string => words.list(readers.map(nameAndAddress));
  const leaving = served.filter((reader) => reader.release !== "send");
  const waiting = served.filter((reader) => reader.release === "send");
  const unserved = others.filter((reader) => !seesSomething(reader));
  const hidden = facts.commitments
    .filter((one) => !served.some((reader) => sees(reader, one, facts.note)))
    .map((one) => `${one.number}`);
  const { minutes, atMs, zone } = facts.release;
  return [
    ...(leaving.length === 0
      ? []
      : [
          minutes === 0
            ? words.copyNow(names(leaving))
            : words.copyLater(names(leaving), minutes, words.time(atMs, zone)),
        ]),
    ...(waiting.length === 0 ? [] : [words.copyWaits(names(waiting))]),
    ...(unserved.length === 0 ? [] : [words.nothingForThem(names(unserved))]),
    ...(hidden.length === 0 || served.length === 0 ? [] : [words.onlyYouSee(words.list(hidden), hidden.length)]),
  ];
}

function nameAndAddress(reader: Reader): string {
  const { name, email } = reader.mailbox;
  return name === "" ? email : `${name} (${email})`;
}

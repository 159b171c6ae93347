import { shortName } from "../address.ts";
import type { LedgerRow } from "../ledger-row.ts";
import { dueWords, titleOf, toReader, whoFor } from "../line-words.ts";
import type { MailView, ViewLine } from "../mail-view.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Reader } from "../readers.ts";
import type { RecapNote } from "../recap-facts.ts";
import { standingMarks } from "../standing.ts";
import { wordsFor } from "../words/words.ts";
import { netChange, type Told } from "./net-change.ts";
import type { Remark } from "./remark.ts";
import { type RemarkFacts, remarkWords } from "./remark-words.ts";

/** All that one reader is told of a thread at once. */
export interface EchoFacts extends RemarkFacts {
  readonly note: RecapNote;
  readonly lang: string;
  readonly reader: Reader;
  /** Lines that the reader sees, with what happened to each since they were last told, in order. */
  readonly lines: readonly { readonly row: LedgerRow; readonly events: readonly Told[]; readonly quoted: boolean }[];
  readonly remarks: readonly Remark[];
  readonly noMoreMail: string | null;
}

/** The mail that says what answers changed, or null where there is nothing to say. */
export function echoView(facts: EchoFacts): MailView | null {
  const words = wordsFor(facts.lang);
  const { reader, note } = facts;
  const lines = facts.lines.flatMap(({ row, events, quoted }): ViewLine[] => {
    const change = netChange(row, events, reader.mailbox, words);
    if (change === null) {
      return [];
    }
    const isNew = events[0]?.kind === "noted";
    return [
      {
        number: row.number,
        who: whoFor(reader.mailbox, row, note.people, words),
        what: toReader(row.what, reader.mailbox, note.people, words),
        when: isNew ? `${dueWords(row, words)} (${change})` : change,
        marks: row.status === "open" ? standingMarks(sinceBefore(row, events), words) : [],
        quote: isNew && quoted ? row.quote : null,
        ended: row.status === "done" || row.status === "dropped",
        actions: [],
      },
    ];
  });
  const notices = [...facts.remarks.flatMap((remark) => remarkWords(remark, facts, words)), ...pleas(facts, reader)];
  if (lines.length === 0 && notices.length === 0) {
    return null;
  }
  const title = titleOf(note, words);
  const sender = shortName(note.account);
  return {
    lang: facts.lang,
    subject: words.answerSubject(title),
    replyAbove: words.replyAbove,
    greeting: reader.role === "sender" ? null : words.hello(shortName(reader.mailbox)),
    intro: [],
    quoted: null,
    questions: null,
    groups: lines.length === 0 ? [] : [{ heading: words.echo.heading, lines }],
    notices: [...notices, ...(lines.length === 0 ? [] : [words.echo.howToAnswer])],
    footer: [
      ...(reader.role === "sender" ? [] : [{ text: words.echo.why(sender) }]),
      ...(facts.noMoreMail === null ? [] : [{ text: words.noMoreMail, href: `mailto:${facts.noMoreMail}` }]),
    ],
  };
}

/** Who agreed before; who did just now is the news itself. */
function sinceBefore(row: LedgerRow, events: readonly Told[]) {
  const agreed = events.some((event) => "agreed" in event.set) ? null : row.agreed;
  return { status: row.status, agreed, disputed: null, requested: null, part: "new", heard: true } as const;
}

/** What waits for this reader's word: a request of the other side, a line that its owner says is not theirs. */
function pleas({ lines, lang }: EchoFacts, reader: Reader): string[] {
  const { echo } = wordsFor(lang);
  return lines.flatMap(({ row, events }) => {
    const asked = row.requested !== null && events.some((event) => event.set.requested?.at === row.requested?.at);
    const askedOfReader = asked && row.requested?.by !== reader.mailbox.email && isOwed(row, reader);
    const disowned =
      row.disputed !== null && row.disputed.words === "" && events.some((event) => event.kind === "disputed");
    return [
      ...(askedOfReader ? [echo.takesUp(row.number)] : []),
      ...(disowned && reader.role === "sender" ? [echo.sayWho(row.number, nameOf(row.disputed))] : []),
    ];
  });
}

/** A request goes to the side that owes the line. */
function isOwed(row: LedgerRow, { role }: Reader): boolean {
  return row.side === "both" || (row.side === "theirs") === (role === "other");
}

function nameOf(voice: { readonly by: string; readonly name: string } | null): string {
  return voice === null ? "" : shortName({ name: voice.name, email: voice.by } satisfies Mailbox);
}

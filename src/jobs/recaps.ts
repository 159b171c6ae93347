import { fullName } from "../core/address.ts";
import { nothingFound } from "../core/notices.ts";
import type { Reader } from "../core/readers.ts";
import { partyRecap, saysNothing, senderRecap } from "../core/recap.ts";
import type { RecapFacts } from "../core/recap-facts.ts";
import { compose } from "../mail/compose.ts";
import { signAnswerLink } from "../mail/links.ts";
import type { NewOutbox } from "../store/outbox.ts";
import type { Edge } from "./edge.ts";
import { type ReaderAddresses, readerAddresses } from "./reader-addresses.ts";

/** What a note's recap is made of, whether the note was read just now or comes out of the ledger. */
export interface CopyFacts extends Omit<RecapFacts, "answerPage"> {
  readonly id: number;
  readonly messageId: string | null;
}

/** The sender's own recap, as an outbox row. */
export async function senderCopy(edge: Edge, copied: CopyFacts, now: number): Promise<NewOutbox> {
  const { config } = edge;
  const { id, note } = copied;
  const facts = await withPages(edge, copied, now);
  const addresses = await readerAddresses(config, { note: id, place: 0 });
  const key = recapKey(id, 0);
  return {
    key,
    note: id,
    reader: "sender",
    to: note.account.email,
    state: "pending",
    sendAfter: now,
    mail: JSON.stringify(
      compose(
        saysNothing(facts.lines) && facts.questions.length === 0 ? nothingFound(note, facts.lang) : senderRecap(facts),
        {
          key,
          from: config.from,
          to: note.account,
          replyTo: addresses.reply,
          inReplyTo: copied.messageId,
          thread: addresses.thread,
          auto: "auto-replied",
          noMoreMail: null,
        },
      ),
    ),
  };
}

/** The copies of everybody else on the note by their places; null for those who see no line. `sendAfter`: when the window ends. */
export async function partyCopies(
  edge: Edge,
  copied: CopyFacts,
  { sendAfter }: { sendAfter: number },
  now: number,
): Promise<{ readonly place: number; readonly row: NewOutbox | null }[]> {
  const facts = await withPages(edge, copied, now);
  const copies: { place: number; row: NewOutbox | null }[] = [];
  for (const [place, reader] of facts.readers.entries()) {
    if (reader.role !== "sender") {
      const addresses = await readerAddresses(edge.config, { note: copied.id, place });
      copies.push({ place, row: partyCopy(edge, { ...facts, ...copied }, reader, { place, addresses, sendAfter }) });
    }
  }
  return copies;
}

/** What makes a reader's copy of a recap unique. */
export function recapKey(note: number, place: number): string {
  return `recap:${note}:${place}`;
}

/** Where each reader answers by taps: signed beforehand, since composing does not wait. */
async function withPages({ config }: Edge, copied: CopyFacts, now: number): Promise<RecapFacts> {
  const pages = new Map<string, string | null>();
  for (const [place, { mailbox }] of copied.readers.entries()) {
    pages.set(mailbox.email, await signAnswerLink(config, { note: copied.id, place }, now));
  }
  return { ...copied, answerPage: ({ mailbox }) => pages.get(mailbox.email) ?? null };
}

function partyCopy(
  { config }: Edge,
  facts: RecapFacts & CopyFacts,
  reader: Reader,
  { place, addresses, sendAfter }: { place: number; addresses: ReaderAddresses; sendAfter: number },
): NewOutbox | null {
  const view = partyRecap(reader, facts, reader.role === "other" ? addresses.noMoreMail.mail : null);
  if (view === null) {
    return null;
  }
  const key = recapKey(facts.id, place);
  const mail = compose(view, {
    key,
    from: { name: `${fullName(facts.note.account)} via Saydo`, email: config.from.email },
    to: reader.mailbox,
    replyTo: addresses.reply,
    // Only who was written to holds the message; to anybody else its id would say nothing.
    inReplyTo: reader.release === "window" ? facts.messageId : null,
    thread: addresses.thread,
    auto: "auto-generated",
    noMoreMail: reader.role === "other" ? addresses.noMoreMail : null,
  });
  return {
    key,
    note: facts.id,
    reader: reader.role,
    to: reader.mailbox.email,
    state: reader.release === "send" ? "held" : "pending",
    sendAfter,
    mail: JSON.stringify(mail),
  };
}

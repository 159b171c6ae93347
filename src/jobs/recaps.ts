import { fullName } from "../core/address.ts";
import type { Commitment } from "../core/commitment.ts";
import type { Question } from "../core/notes/extraction.ts";
import type { Note } from "../core/notes/note.ts";
import { nothingFound } from "../core/notices.ts";
import type { Reader } from "../core/readers.ts";
import { partyRecap, type RecapFacts, senderRecap } from "../core/recap.ts";
import { signToken } from "../mail/address-token.ts";
import { compose } from "../mail/compose.ts";
import { signPageLink } from "../mail/page-link.ts";
import type { NewOutbox } from "../store/outbox.ts";
import type { Edge } from "./edge.ts";

interface Digested {
  readonly id: number;
  readonly note: Note;
  readonly messageId: string | null;
  readonly lang: string;
  readonly commitments: readonly Commitment[];
  readonly questions: readonly Question[];
  readonly readers: readonly Reader[];
}

/** Every mail that one note causes, as outbox rows: the sender's recap, and a copy for each reader who sees a line. */
export async function recapsOf(edge: Edge, digested: Digested, now: number): Promise<NewOutbox[]> {
  const { config } = edge;
  const { note, readers } = digested;
  const atMs = now + config.undoMinutes * 60_000;
  const facts: RecapFacts = {
    ...digested,
    release: { minutes: config.undoMinutes, atMs, zone: config.timeZone },
    openPage: config.publicUrl === null ? null : await signPageLink(config, note.account.email, now),
  };
  const replyTo = `r+${await signToken({ purpose: "r", note: digested.id, reader: 0 }, config.linkSecret)}@${config.mailDomain}`;
  const own = digested.commitments.length === 0 ? nothingFound(note, digested.lang) : senderRecap(facts);
  const key = `recap:${digested.id}:0`;
  const rows: NewOutbox[] = [
    {
      key,
      note: digested.id,
      reader: "sender",
      to: note.account.email,
      state: "pending",
      sendAfter: now,
      mail: JSON.stringify(
        compose(own, {
          key,
          from: config.from,
          to: note.account,
          replyTo,
          inReplyTo: digested.messageId,
          auto: "auto-replied",
          noMoreMail: null,
        }),
      ),
    },
  ];
  for (const [index, reader] of readers.entries()) {
    const row = reader.role === "sender" ? null : await copyFor(edge, digested, facts, reader, index, atMs);
    if (row !== null) {
      rows.push(row);
    }
  }
  return rows;
}

async function copyFor(
  { config }: Edge,
  { id, note, messageId }: Digested,
  facts: RecapFacts,
  reader: Reader,
  index: number,
  atMs: number,
): Promise<NewOutbox | null> {
  const token = await signToken({ purpose: "u", note: id, reader: index }, config.linkSecret);
  const noMoreMail = reader.role === "other" ? `u+${token}@${config.mailDomain}` : null;
  const view = partyRecap(reader, facts, noMoreMail);
  if (view === null) {
    return null;
  }
  const key = `recap:${id}:${index}`;
  // Only who was written to holds the message; to anybody else its id would say nothing.
  const holdsIt = note.people.some((person) => person.email === reader.mailbox.email && person.via === "addressed");
  const mail = compose(view, {
    key,
    from: { name: `${fullName(note.account)} via Saydo`, email: config.from.email },
    to: reader.mailbox,
    replyTo: note.account.email,
    inReplyTo: holdsIt ? messageId : null,
    auto: "auto-generated",
    noMoreMail,
  });
  return {
    key,
    note: id,
    reader: reader.role,
    to: reader.mailbox.email,
    state: reader.release === "send" ? "held" : "pending",
    sendAfter: atMs,
    mail: JSON.stringify(mail),
  };
}

import { clientKeyOf } from "../core/address.ts";
import { dateInZone } from "../core/calendar.ts";
import { clientOf, clientsOn } from "../core/ledger/client-of.ts";
import { type LedgerUpdate, updateLedger } from "../core/ledger/update-ledger.ts";
import { extract } from "../core/notes/extract.ts";
import type { Message } from "../core/notes/message.ts";
import type { Note } from "../core/notes/note.ts";
import { type Reader, readersOf } from "../core/readers.ts";
import { keyId } from "../mail/address-token.ts";
import { signPageLink } from "../mail/links.ts";
import { addSaid, insertCommitments, updateTerms } from "../store/commitments.ts";
import { type EchoWait, scheduleEchoes } from "../store/echoes.ts";
import { insertEvents, insertNoted } from "../store/events.ts";
import { endInbound, hasEnded, type Recorded } from "../store/inbound.ts";
import { insertDoubts, insertLines } from "../store/lines.ts";
import { insertNote } from "../store/notes.ts";
import { insertOutbox } from "../store/outbox.ts";
import {
  acquaint,
  contactsOfMember,
  selectKnown,
  selectNeverMail,
  upsertContacts,
  upsertMember,
} from "../store/people.ts";
import { insertReaders } from "../store/readers.ts";
import { rememberKey } from "../store/signing-keys.ts";
import { echoGap } from "./echo-waits.ts";
import type { Edge } from "./edge.ts";
import { factsOf, linesOf } from "./note-facts.ts";
import { olderRows } from "./older-rows.ts";
import { partyCopies, senderCopy } from "./recaps.ts";

/** Answers may change the same rows at the same moment; then the ledger is read again, so often. */
const TRIES = 3;

/**
 * Keeps a note: its new commitments, what it changes of those from before, everybody's recap; one D1 batch or nothing.
 * Throws where the database does.
 */
export async function keepNote(edge: Edge, recorded: Recorded, message: Message, now: number): Promise<void> {
  const { config } = edge;
  const read = extract(message, { mailDomain: config.mailDomain, private: recorded.route === "private" });
  const readers = await readersKnown(edge, read.note);
  const clients = await clientsIn(edge, read.note);
  for (let tries = 1; ; tries++) {
    try {
      return await keepOnce(edge, { ...read, recorded, message, readers, clients }, now);
    } catch (error) {
      // Another invocation was first, or the batch had landed before the connection broke.
      if (await hasEnded(edge.db, recorded.id)) {
        return;
      }
      if (tries >= TRIES) {
        throw error;
      }
    }
  }
}

interface Arrived extends ReturnType<typeof extract> {
  readonly recorded: Recorded;
  readonly message: Message;
  readonly readers: readonly Reader[];
  readonly clients: readonly string[];
}

async function keepOnce(edge: Edge, arrived: Arrived, now: number): Promise<void> {
  const { db, config } = edge;
  const { note, extraction, surveyed, recorded, message, readers, clients } = arrived;
  const client = clients[0] ?? null;
  const { id } = recorded;
  const { account } = note;
  const { rows: before, asOf } = await olderRows(edge, clients, account.email, now);
  const today = dateInZone(now, config.timeZone);
  const ledger = updateLedger(before, { note, surveyed, found: extraction.commitments, readers, today, clients }, now);
  const openPage = config.publicUrl === null ? null : await signPageLink(config, account.email, now);
  const facts = { ...factsOf(edge, { id, note, message, extraction, ledger, readers }, now), openPage };
  const copies = await partyCopies(edge, facts, { sendAfter: facts.release.atMs }, now);
  const mails = [await senderCopy(edge, facts, now), ...copies.flatMap(({ row }) => (row === null ? [] : [row]))].map(
    (mail) =>
      // Lines from before may have changed since they were read: then the copy is composed anew before it leaves.
      before.length === 0 ? mail : { ...mail, asOf },
  );
  const contacts = note.people.filter(({ email }) => clients.includes(clientKeyOf(email)));
  const addressed = note.people.filter((person) => person.via === "addressed").map((person) => person.email);
  const origin = { actor: account, via: "notes", act: `note:${id}`, note: id } as const;
  await db.batch([
    upsertMember(db, account, now),
    ...upsertContacts(db, contacts, now),
    acquaint(db, account.email, addressed, now),
    rememberKey(db, await keyId(config.linkSecret), now),
    insertNote(
      db,
      {
        id,
        member: account.email,
        author: note.author.email,
        client,
        subject: note.subject,
        meetingDate: note.meetingDate,
        text: note.text,
        lang: extraction.lang,
        private: note.private,
        messageId: message.messageId,
        thread: null,
      },
      now,
    ),
    insertReaders(db, id, readers),
    insertCommitments(db, { note: id, client, member: account.email }, ledger.commitments, now),
    insertNoted(db, origin, id, now),
    ...(before.length === 0
      ? []
      : [
          updateTerms(db, ledger.rows),
          insertEvents(db, origin, ledger.events, now),
          addSaid(db, ledger.said),
          insertDoubts(
            db,
            id,
            ledger.asked.map(({ doubt }) => doubt),
          ),
        ]),
    ...insertLines(db, id, linesOf(id, note, ledger, readers)),
    ...echoesToOwnPeople(edge, arrived, ledger.rows, now),
    ...insertOutbox(db, mails, now),
    endInbound(db, id, "digested", null),
  ]);
}

/** A colleague's note changed a line of somebody of ours who is not on it: they hear of it. Nobody else does, since nobody else is on the note. */
function echoesToOwnPeople(
  { db, config }: Edge,
  { readers, note }: Arrived,
  rows: LedgerUpdate["rows"],
  now: number,
): D1PreparedStatement[] {
  const here = new Set(readers.map((reader) => reader.mailbox.email));
  const isAway = (email: string): boolean => email !== "" && config.isMember(email) && !here.has(email);
  const waits = (note.private ? [] : rows).flatMap(({ row }): EchoWait[] =>
    [row.member, row.owner?.email ?? ""].filter(isAway).map((email) => ({
      note: row.note,
      commitment: row.id,
      email,
      echoAfter: now + config.undoMinutes * 60_000,
    })),
  );
  return waits.length === 0 ? [] : [scheduleEchoes(db, waits, echoGap(config))];
}

/** The clients are whose people stand on the note; where nobody of another firm does, the one whom its words name. */
async function clientsIn({ db, config }: Edge, note: Note): Promise<string[]> {
  const on = clientsOn(note, config.isMember);
  const named = on.length > 0 ? null : clientOf(note, await contactsOfMember(db, note.account.email));
  return named === null ? on : [named];
}

/** The note's readers, without those who asked for no mail. One round trip. */
async function readersKnown({ db, config }: Edge, note: Note): Promise<Reader[]> {
  const emails = note.people.map((person) => person.email);
  const [known, never] = await db.batch<{ email: string }>([
    selectKnown(db, note.account.email, emails),
    selectNeverMail(db, emails),
  ]);
  const familiar = config.knowsForwarded ? emails : (known?.results ?? []).map((row) => row.email);
  const unwilling = new Set((never?.results ?? []).map((row) => row.email));
  return readersOf(note, { isMember: config.isMember, known: new Set(familiar) }).filter(
    (reader) => reader.role === "sender" || !unwilling.has(reader.mailbox.email),
  );
}

import { clientKeyOf, domainOf } from "../core/address.ts";
import { ownWords } from "../core/answers/own-words.ts";
import { dateInZone } from "../core/calendar.ts";
import { clientOf, clientsOn } from "../core/ledger/client-of.ts";
import { type LedgerUpdate, updateLedger } from "../core/ledger/update-ledger.ts";
import { extract } from "../core/notes/extract.ts";
import type { Mailbox, Message } from "../core/notes/message.ts";
import type { Note } from "../core/notes/note.ts";
import { type Reader, readersOf } from "../core/readers.ts";
import { keyId } from "../mail/address-token.ts";
import { signPageLink } from "../mail/links.ts";
import { endRemembered, insertRemembered } from "../store/clients.ts";
import { addSaid, insertCommitments, updateTerms } from "../store/commitments.ts";
import { type EchoWait, scheduleEchoes } from "../store/echoes.ts";
import { insertEvents, insertNoted } from "../store/events.ts";
import { endInbound, hasEnded, type Recorded } from "../store/inbound.ts";
import { insertDoubts, insertLines } from "../store/lines.ts";
import { endOpenAbsence, upsertMembers } from "../store/members.ts";
import { insertNote } from "../store/notes.ts";
import { insertOutbox } from "../store/outbox.ts";
import { acquaint, contactsOfMember, selectKnown, selectNeverMail, upsertContacts } from "../store/people.ts";
import { insertReaders } from "../store/readers.ts";
import { rememberKey } from "../store/signing-keys.ts";
import { earlyWarningsFor } from "./early-warnings.ts";
import { echoGap } from "./echo-waits.ts";
import type { Edge } from "./edge.ts";
import { orderOf } from "./member-order.ts";
import { newMember } from "./new-member.ts";
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
  const order = orderIn(edge, message);
  if (order !== null && (await orderOf(edge, { recorded, text: order }, now))) {
    return;
  }
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

/** Longer notes are notes. */
const MAX_ORDER = 300;

/** The words of a short mail to us alone, which may want something of us: "agenda Brightside". Its subject where it has no others. */
function orderIn({ config }: Edge, message: Message): string | null {
  const isOurs = ({ email }: Mailbox): boolean => domainOf(email) === config.mailDomain;
  const onlyToUs = message.to.length > 0 && [...message.to, ...message.cc].every(isOurs);
  if (!onlyToUs || message.text.length > MAX_ORDER || message.attached.length + message.files.length > 0) {
    return null;
  }
  return message.text.trim() === "" ? message.subject : ownWords(message);
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
  const warned = { email: account.email, client, lang: extraction.lang };
  const warnings = await earlyWarningsFor(edge, warned, ledger.commitments, now);
  const facts = { ...factsOf(edge, { id, note, message, extraction, ledger, readers }, now), openPage, warnings };
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
    upsertMembers(db, [newMember(config, account, now)], now),
    endOpenAbsence(db, account.email),
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
          updateTerms(db, ledger.rows, now),
          insertEvents(db, origin, ledger.events, now),
          addSaid(db, ledger.said, now),
          insertDoubts(
            db,
            id,
            ledger.asked.map(({ doubt }) => doubt),
          ),
        ]),
    ...insertLines(db, id, linesOf(id, note, ledger, readers)),
    ...remember(edge, arrived, client, now),
    ...echoesToOwnPeople(edge, arrived, ledger.rows, now),
    ...insertOutbox(db, mails, now),
    endInbound(db, id, "digested", null),
  ]);
}

/** What the writer wants to be reminded of at the next meeting; what they wanted for this one has had its time. */
function remember(
  { db }: Edge,
  { note, recorded }: Arrived,
  client: string | null,
  now: number,
): D1PreparedStatement[] {
  const { remembered, account } = note;
  const own = { note: recorded.id, member: account.email, client };
  return [
    ...(client === null ? [] : [endRemembered(db, { member: account.email, client, before: recorded.id }, now)]),
    ...(remembered.length === 0 ? [] : [insertRemembered(db, own, remembered)]),
  ];
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

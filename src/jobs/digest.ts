import { clientKeyOf } from "../core/address.ts";
import { localDateOf } from "../core/calendar.ts";
import type { Commitment } from "../core/commitment.ts";
import { numbered } from "../core/commitment.ts";
import { extract } from "../core/notes/extract.ts";
import type { Extraction, Question } from "../core/notes/extraction.ts";
import type { Message } from "../core/notes/message.ts";
import type { Note } from "../core/notes/note.ts";
import { couldNotBeRead } from "../core/notices.ts";
import { type Reader, readersOf } from "../core/readers.ts";
import { compose } from "../mail/compose.ts";
import { parseMessage } from "../mail/parse.ts";
import { insertCommitments } from "../store/commitments.ts";
import { endInbound, hasEnded, type Recorded } from "../store/inbound.ts";
import { insertNote } from "../store/notes.ts";
import { insertOutbox } from "../store/outbox.ts";
import { acquaint, selectKnown, selectNeverMail, upsertContacts, upsertMember } from "../store/people.ts";
import type { Edge } from "./edge.ts";
import { recapsOf } from "./recaps.ts";
import { answerReply } from "./reply.ts";

/** A message that failed so often while being read would fail for ever: it is held, and its sender told. */
const MAX_ATTEMPTS = 5;

/**
 * Turns one recorded message into everything it causes, in one D1 batch or not at all. Safe to run twice, even at once:
 * the note's id is the message's, so the second batch fails whole. Throws where the database does.
 */
export async function digest(edge: Edge, recorded: Recorded, now: number): Promise<void> {
  if (recorded.reason !== null) {
    return hold(edge, recorded, recorded.reason, now);
  }
  if (recorded.attempts > MAX_ATTEMPTS) {
    return hold(edge, recorded, "reading it failed again and again", now);
  }
  const parsed = await parseMessage(recorded.raw);
  if (parsed.kind === "unreadable") {
    return hold(edge, recorded, parsed.why, now);
  }
  if (recorded.route === "reply") {
    return answerReply(edge, recorded, parsed.message, now);
  }
  return keepNote(edge, recorded, parsed.message, now);
}

async function keepNote(edge: Edge, recorded: Recorded, message: Message, now: number): Promise<void> {
  const { db, config } = edge;
  const { note, extraction } = extract(message, {
    mailDomain: config.mailDomain,
    private: recorded.route === "private",
  });
  const readers = await readersKnown(edge, note);
  const commitments = numbered(note, extraction.commitments);
  const questions = renumbered(extraction, commitments);
  const contacts = readers.filter((reader) => reader.role === "other").map((reader) => reader.mailbox);
  const client = contacts[0] === undefined ? null : clientKeyOf(contacts[0].email);
  const addressed = note.people.filter((person) => person.via === "addressed").map((person) => person.email);
  const origin = { note: recorded.id, client, member: note.account.email };
  const mails = await recapsOf(
    edge,
    { id: recorded.id, note, messageId: message.messageId, lang: extraction.lang, commitments, questions, readers },
    now,
  );
  try {
    await db.batch([
      upsertMember(db, note.account, now),
      ...upsertContacts(db, contacts, now),
      acquaint(db, note.account.email, addressed, now),
      insertNote(
        db,
        {
          id: recorded.id,
          member: note.account.email,
          author: note.author.email,
          client,
          subject: note.subject,
          meetingDate: note.meetingDate,
          text: note.text,
          lang: extraction.lang,
          private: note.private,
          messageId: message.messageId,
        },
        now,
      ),
      ...insertCommitments(db, origin, commitments, now),
      insertOutbox(db, mails, now),
      endInbound(db, recorded.id, "digested", null),
    ]);
  } catch (error) {
    // Another invocation was first, or the batch had landed before the connection broke.
    if (!(await hasEnded(db, recorded.id))) {
      throw error;
    }
  }
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

/** The reader's questions are about places in its own list; the recap's are about numbers. */
function renumbered(extraction: Extraction, commitments: readonly Commitment[]): Question[] {
  return extraction.questions.flatMap((question) => {
    const found = extraction.commitments[question.about - 1];
    const one = commitments.find(
      (commitment) =>
        commitment.start === found?.start && commitment.end === found.end && commitment.what === found.what,
    );
    return one === undefined ? [] : [{ about: one.number, ask: question.ask }];
  });
}

/** Ends a message that cannot be read, and tells its sender once. */
async function hold({ db, config }: Edge, recorded: Recorded, why: string, now: number): Promise<void> {
  const key = `held:${recorded.id}`;
  const day = localDateOf({ ms: recorded.receivedAt, offset: 0 });
  const view = couldNotBeRead({ subject: recorded.subject, meetingDate: day }, why, "en");
  const to = { name: "", email: recorded.sender };
  const mail = compose(view, {
    key,
    from: config.from,
    to,
    replyTo: null,
    inReplyTo: null,
    auto: "auto-replied",
    noMoreMail: null,
  });
  await db.batch([
    insertOutbox(
      db,
      [
        {
          key,
          note: null,
          reader: "sender",
          to: recorded.sender,
          state: "pending",
          sendAfter: now,
          mail: JSON.stringify(mail),
        },
      ],
      now,
    ),
    endInbound(db, recorded.id, "held", why),
  ]);
}

import type { Actor } from "../core/answers/actor.ts";
import { dateInZone } from "../core/calendar.ts";
import { type Commitment, numbered } from "../core/commitment.ts";
import { extract } from "../core/notes/extract.ts";
import type { FoundCommitment, Side } from "../core/notes/extraction.ts";
import type { Mailbox, Message } from "../core/notes/message.ts";
import type { Note } from "../core/notes/note.ts";
import type { RecapLine } from "../core/recap-line.ts";
import { insertCommitments } from "../store/commitments.ts";
import { type EventOrigin, insertNoted } from "../store/events.ts";
import { type Hearer, insertLines } from "../store/lines.ts";
import { insertNote } from "../store/notes.ts";
import { heardBy, hearersOf } from "./addition-hearers.ts";
import type { Edge } from "./edge.ts";
import type { Thread } from "./thread.ts";

/** New commitments that an answer holds: a note of its own in the thread, whose lines count on. */
export interface Additions {
  readonly inbound: number;
  readonly note: Note;
  readonly lang: string;
  readonly commitments: readonly Commitment[];
  readonly lines: readonly {
    readonly line: RecapLine;
    readonly readers: readonly Hearer[];
  }[];
  /** Who is to hear of them, and from when. */
  readonly heardBy: readonly { readonly email: string; readonly echoAfter: number }[];
}

interface Written {
  readonly inbound: number;
  readonly message: Message;
  readonly actor: Actor;
  /** Texts behind "add:": promises by the writer's own word. */
  readonly adds: readonly string[];
  /** What else they wrote, read as notes are. */
  readonly prose: string;
  /** The note is private, or is just being made so. */
  readonly private: boolean;
}

const MINUTE = 60_000;
/** More than anybody types in one answer. */
const MAX_ADDS = 20;
const MAX_WHAT = 300;

/** Reads an answer's words as a note of the thread; null where no promise stands in them. */
export function additionsIn({ config }: Edge, thread: Thread, written: Written): Additions | null {
  const { actor, prose, message } = written;
  const adds = written.adds.slice(0, MAX_ADDS);
  const text = [...adds, ...(prose.trim() === "" ? [] : [prose])].join("\n\n");
  if (text === "") {
    return null;
  }
  const others = thread.readers.filter((reader) =>
    actor.role === "other" ? reader.role === "sender" : reader.role === "other",
  );
  const to: Mailbox[] = others.map(({ name, email }) => ({ name, email }));
  const asNote: Message = {
    ...message,
    from: [actor.mailbox],
    to,
    cc: [],
    inReplyTo: null,
    references: [],
    text,
    files: [],
    attached: [],
    invitations: [],
  };
  const { note, extraction } = extract(asNote, { mailDomain: config.mailDomain, private: written.private });
  const found = extraction.commitments.map((one) => fromMember(one, actor));
  const said = adds.flatMap((add) => explicit(add, note, found, actor));
  const free = found.filter((one) => one.start >= adds.join("\n\n").length && one.status === "open");
  const commitments = numbered(note, [...said, ...free]);
  if (commitments.length === 0) {
    return null;
  }
  const first = Math.max(0, ...thread.rows.map((row) => row.number)) + 1;
  const lines = commitments.map((one, index) => ({
    line: { ...one, number: first + index, part: "new", was: null, again: false, heard: false } as const,
    readers: hearersOf(thread, one, actor, actor.at + config.undoMinutes * MINUTE),
  }));
  return {
    inbound: written.inbound,
    note,
    lang: extraction.lang,
    commitments,
    lines,
    heardBy: heardBy(thread, lines),
  };
}

/** The reader takes the writer's side for ours; of the other side's answer it is the other way round. */
function fromMember(one: FoundCommitment, { role }: Actor): FoundCommitment {
  const flipped: { readonly [side in Side]: Side } = { ours: "theirs", theirs: "ours", both: "both" };
  return role === "other" ? { ...one, side: flipped[one.side] } : one;
}

/** Whoever writes "add:" means a promise: what the reader finds in it is sure, and where it finds none the words stand. */
function explicit(add: string, note: Note, found: readonly FoundCommitment[], actor: Actor): FoundCommitment[] {
  const start = note.text.indexOf(add);
  if (start < 0) {
    return [];
  }
  const inside = found.filter((one) => one.start >= start && one.end <= start + add.length);
  if (inside.length > 0) {
    return inside.map((one) => ({ ...one, band: "sure", status: "open" }));
  }
  return [
    {
      quote: add,
      start,
      end: start + add.length,
      what: add.length > MAX_WHAT ? `${add.slice(0, MAX_WHAT)}…` : add,
      owner: null,
      to: null,
      side: actor.role === "other" ? "theirs" : "ours",
      due: null,
      dueFrom: null,
      duePhrase: null,
      status: "open",
      conditional: false,
      hedged: false,
      recurring: null,
      band: "sure",
      confidence: 1,
      reasons: ["added by answer"],
    },
  ];
}

/** What keeps them, for the batch of the answer. */
export function additionStatements(
  { db, config }: Edge,
  thread: Thread,
  additions: Additions,
  origin: EventOrigin,
  now: number,
): D1PreparedStatement[] {
  const { inbound, note, commitments, lines } = additions;
  const { id, client, member, subject } = thread.note;
  return [
    insertNote(
      db,
      {
        id: inbound,
        member,
        author: origin.actor.email,
        client,
        subject,
        meetingDate: dateInZone(now, config.timeZone),
        text: note.text,
        lang: additions.lang,
        private: additions.note.private,
        messageId: null,
        thread: id,
      },
      now,
    ),
    insertCommitments(db, { note: inbound, client, member }, commitments, now),
    insertNoted(db, origin, inbound, now),
    ...insertLines(
      db,
      id,
      lines.map(({ line, readers }, index) => ({
        number: line.number,
        part: "new",
        was: null,
        commitment: null,
        made: { note: inbound, number: commitments[index]?.number ?? 0 },
        readers,
      })),
    ),
  ];
}

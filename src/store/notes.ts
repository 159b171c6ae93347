/** SQL about `notes`. */
import type { LocalDate } from "../core/calendar.ts";

export interface NewNote {
  readonly id: number;
  readonly member: string;
  readonly author: string;
  readonly client: string | null;
  readonly subject: string;
  readonly meetingDate: LocalDate;
  readonly text: string;
  readonly lang: string;
  readonly private: boolean;
  readonly messageId: string | null;
  /** Of an answer that brought new commitments: the note whose recap it answers. */
  readonly thread: number | null;
}

/** Makes the note's row. Its id is the inbound row's, so a second digestion of one message fails here, and with it the whole batch. */
export function insertNote(db: D1Database, note: NewNote, now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO notes (id, member, author, client, subject, meeting_date, text, lang, private, message_id, created_at, thread)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
    )
    .bind(
      note.id,
      note.member,
      note.author,
      note.client,
      note.subject,
      note.meetingDate,
      note.text,
      note.lang,
      note.private ? 1 : 0,
      note.messageId,
      now,
      note.thread,
    );
}

export interface NoteHead {
  readonly id: number;
  readonly member: string;
  readonly client: string | null;
  readonly subject: string;
  readonly meetingDate: LocalDate;
  readonly lang: string;
  readonly private: number;
  readonly messageId: string | null;
  readonly createdAt: number;
  /** What its sender said last of the other side's copies. */
  readonly lastWish: "hold" | "send" | null;
  /** How many answers its thread has had. */
  readonly turns: number;
}

/** What an answer to a recap needs to know of its note: one row of NoteHead, or none. */
export function selectNoteHead(db: D1Database, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT id, member, client, subject, meeting_date AS meetingDate, lang, private, message_id AS messageId, created_at AS createdAt,
         (SELECT COALESCE(MAX(turn), 0) FROM turns WHERE note = ?1) AS turns,
         (SELECT wish FROM turns WHERE note = ?1 AND wish IN ('hold', 'send') ORDER BY turn DESC LIMIT 1) AS lastWish
       FROM notes WHERE id = ?1`,
    )
    .bind(id);
}

/** From now on nobody but its sender is told of the note. */
export function makePrivate(db: D1Database, id: number): D1PreparedStatement {
  return db.prepare("UPDATE notes SET private = 1 WHERE id = ?1").bind(id);
}

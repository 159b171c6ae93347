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
}

/** Makes the note's row. Its id is the inbound row's, so a second digestion of one message fails here, and with it the whole batch. */
export function insertNote(db: D1Database, note: NewNote, now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO notes (id, member, author, client, subject, meeting_date, text, lang, private, message_id, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
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
    );
}

export interface NoteHead {
  readonly id: number;
  readonly member: string;
  readonly subject: string;
  readonly meetingDate: LocalDate;
  readonly lang: string;
}

/** What an answer to a recap needs to know of its note; null where there is none. */
export async function noteHead(db: D1Database, id: number): Promise<NoteHead | null> {
  const row = await db
    .prepare("SELECT id, member, subject, meeting_date, lang FROM notes WHERE id = ?1")
    .bind(id)
    .first<{ id: number; member: string; subject: string; meeting_date: string; lang: string }>();
  return row === null
    ? null
    : { id: row.id, member: row.member, subject: row.subject, meetingDate: row.meeting_date, lang: row.lang };
}

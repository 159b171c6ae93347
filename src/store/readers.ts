/** SQL about `readers`: who may get a recap of a note, by the place that their signed address names. */
import type { Reader } from "../core/readers.ts";

/** Keeps the note's readers; their order is their place. */
export function insertReaders(db: D1Database, note: number, readers: readonly Reader[]): D1PreparedStatement {
  const rows = readers.map(({ mailbox, role, release }, place) => ({ place, ...mailbox, role, release }));
  return db
    .prepare(
      `INSERT INTO readers (note, place, email, name, role, release)
       SELECT ?1, value ->> 'place', value ->> 'email', value ->> 'name', value ->> 'role', value ->> 'release'
       FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(note, JSON.stringify(rows));
}

/** The readers of a note in the order of their places. */
export function selectReaders(db: D1Database, note: number): D1PreparedStatement {
  return db.prepare("SELECT place, email, name, role, release FROM readers WHERE note = ?1 ORDER BY place").bind(note);
}

export interface ReaderRow {
  readonly place: number;
  readonly email: string;
  readonly name: string;
  readonly role: Reader["role"];
  readonly release: Reader["release"];
}

/** Everybody on some notes, each once: rows of `email`, `name`. */
export function selectPeopleOn(db: D1Database, notes: readonly number[]): D1PreparedStatement {
  return db
    .prepare("SELECT DISTINCT email, name FROM readers WHERE note IN (SELECT value FROM json_each(?1)) LIMIT 200")
    .bind(JSON.stringify(notes));
}

/** A row as the core knows it. */
export function readerOf({ email, name, role, release }: ReaderRow): Reader {
  return { mailbox: { name, email }, role, release };
}

/** The address that a signed one was made for; null where there is no such reader. */
export async function addressOfReader(db: D1Database, note: number, place: number): Promise<string | null> {
  const row = await db
    .prepare("SELECT email FROM readers WHERE note = ?1 AND place = ?2")
    .bind(note, place)
    .first<{ email: string }>();
  return row?.email ?? null;
}

/** SQL about `outbox`: mail that is to leave, once each. */
import type { Reader } from "../core/readers.ts";

const DAY = 24 * 60 * 60_000;
/** So long the text of a mail that has ended is kept. */
export const MAIL_DAYS = 30;

export interface NewOutbox {
  readonly key: string;
  readonly note: number | null;
  readonly reader: Reader["role"];
  readonly to: string;
  readonly state: "pending" | "held";
  readonly sendAfter: number;
  /** OutgoingMail as JSON. */
  readonly mail: string;
  /** The last event that its words know of; without it, every event up to now. */
  readonly asOf?: number;
}

const INSERT = `INSERT INTO outbox (key, note, reader, to_email, state, send_after, mail, created_at, as_of)
  SELECT value ->> 'key', value ->> 'note', value ->> 'reader', value ->> 'to', value ->> 'state', value ->> 'sendAfter',
    value ->> 'mail', ?2, COALESCE(value ->> 'asOf', (SELECT COALESCE(MAX(id), 0) FROM events))
  FROM json_each(?1) WHERE true`;

/**
 * Puts mails into the outbox; one whose key is there already is left as it is. They know of all events up to now, so
 * this comes behind the events in a batch.
 */
export function insertOutbox(db: D1Database, rows: readonly NewOutbox[], now: number): D1PreparedStatement[] {
  return chunked(rows).map((chunk) =>
    db.prepare(`${INSERT} ON CONFLICT (key) DO NOTHING`).bind(JSON.stringify(chunk), now),
  );
}

/** D1 takes at most 2,000,000 bytes in one value; mails are mostly ASCII, and a letter is at most three bytes. */
const MAX_CHUNK = 600_000;

function chunked(rows: readonly NewOutbox[]): NewOutbox[][] {
  const chunks: NewOutbox[][] = [];
  let size = MAX_CHUNK;
  for (const row of rows) {
    if (size + row.mail.length > MAX_CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(row);
    size += row.mail.length;
  }
  return chunks;
}

/** Why a copy does not leave that has no line left; it comes back as soon as it has one again. */
export const SILENT = "nothing is left to say";

/** As `insertOutbox`, but a mail that has not left yet gets the new words. What is on its way stays as it was. */
export function rewriteOutbox(db: D1Database, rows: readonly NewOutbox[], now: number): D1PreparedStatement[] {
  return chunked(rows).map((chunk) =>
    db
      .prepare(
        `${INSERT} ON CONFLICT (key) DO UPDATE SET mail = excluded.mail, as_of = excluded.as_of,
           state = CASE state WHEN 'cancelled' THEN excluded.state ELSE state END,
           send_after = CASE state WHEN 'cancelled' THEN excluded.send_after ELSE send_after END
         WHERE state IN ('pending', 'held') OR (state = 'cancelled' AND last_error = '${SILENT}')`,
      )
      .bind(JSON.stringify(chunk), now),
  );
}

/** Ends mails that have not left yet, by their keys: nothing is left for them to say. */
export function silence(db: D1Database, keys: readonly string[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outbox SET state = 'cancelled', last_error = '${SILENT}', forget_after = ?2
       WHERE key IN (SELECT value FROM json_each(?1)) AND state IN ('pending', 'held')`,
    )
    .bind(JSON.stringify(keys), now + MAIL_DAYS * DAY);
}

/** Ends every mail about a note to anybody but its sender; one that is being sent is not tried again. */
export function cancelUnsent(db: D1Database, note: number, now: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outbox SET stop = CASE state WHEN 'sending' THEN 'cancelled' END, last_error = 'the note was made private',
         forget_after = CASE state WHEN 'sending' THEN NULL ELSE ?2 END,
         state = CASE state WHEN 'sending' THEN 'sending' ELSE 'cancelled' END
       WHERE note = ?1 AND reader <> 'sender' AND state IN ('pending', 'held', 'sending')`,
    )
    .bind(note, now + MAIL_DAYS * DAY);
}

/** The note that a mail of ours to this address was about, by one of these message ids; null where there is none. */
export async function noteOfMail(db: D1Database, to: string, messageIds: readonly string[]): Promise<number | null> {
  const row = await db
    .prepare(
      `SELECT note FROM outbox WHERE provider_id IN (SELECT value FROM json_each(?1)) AND to_email = ?2 AND note IS NOT NULL
       ORDER BY id DESC LIMIT 1`,
    )
    .bind(JSON.stringify(messageIds), to)
    .first<{ note: number }>();
  return row?.note ?? null;
}

/** How many mails were made since a moment, about a note and with keys that begin so. */
export async function countMails(
  db: D1Database,
  { note, kind, prefix }: { note: number; kind: string; prefix: string },
  since: number,
): Promise<number> {
  const row = await db
    .prepare(
      "SELECT COUNT(*) AS mails FROM outbox WHERE note = ?1 AND kind = ?2 AND created_at > ?3 AND substr(key, 1, length(?4)) = ?4",
    )
    .bind(note, kind, since, prefix)
    .first<{ mails: number }>();
  return row?.mails ?? 0;
}

/** Whether a mail with this key has left, is leaving, or will never go. */
export async function hasLeft(db: D1Database, key: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 FROM outbox WHERE key = ?1 AND state IN ('sending', 'sent', 'dead')")
    .bind(key)
    .first();
  return row !== null;
}

/** Which of these keys mails have. */
export async function keysThere(db: D1Database, keys: readonly string[]): Promise<Set<string>> {
  const { results } = await db
    .prepare("SELECT key FROM outbox WHERE key IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify(keys))
    .all<{ key: string }>();
  return new Set(results.map(({ key }) => key));
}

/** How many mails were made since a moment whose keys begin so. */
export async function countByKey(db: D1Database, prefix: string, since: number): Promise<number> {
  const row = await db
    .prepare("SELECT COUNT(*) AS mails FROM outbox WHERE key >= ?1 AND key < ?1 || char(0x10ffff) AND created_at > ?2")
    .bind(prefix, since)
    .first<{ mails: number }>();
  return row?.mails ?? 0;
}

export interface DeadMail {
  readonly to: string;
  readonly error: string;
  readonly createdAt: number;
}

/** The latest mails that could not be delivered. */
export async function deadMail(db: D1Database, limit: number): Promise<DeadMail[]> {
  const { results } = await db
    .prepare(
      "SELECT to_email, last_error, created_at FROM outbox WHERE state = 'dead' ORDER BY created_at DESC LIMIT ?1",
    )
    .bind(limit)
    .all<{ to_email: string; last_error: string | null; created_at: number }>();
  return results.map((row) => ({ to: row.to_email, error: row.last_error ?? "", createdAt: row.created_at }));
}

export const FORGET_OUTBOX = `UPDATE outbox SET mail = '', forget_after = NULL
  WHERE id IN (SELECT id FROM outbox WHERE forget_after IS NOT NULL AND forget_after <= ?1 ORDER BY forget_after LIMIT ?2)`;

/** Forgets the text of mails past their time; how many. */
export async function forgetMail(db: D1Database, now: number, limit: number): Promise<number> {
  const { meta } = await db.prepare(FORGET_OUTBOX).bind(now, limit).run();
  return meta.changes;
}

/** SQL about `outbox`: mail that is to leave, once each. */
import type { Reader } from "../core/readers.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer than any transport takes to answer; after it somebody else may try. */
const SEND_LEASE = 5 * MINUTE;
const MAIL_DAYS = 30;
/** After so many tries a mail is dead, and visible. */
export const MAX_ATTEMPTS = 8;

export interface NewOutbox {
  readonly key: string;
  readonly note: number | null;
  readonly reader: Reader["role"];
  readonly to: string;
  readonly state: "pending" | "held";
  readonly sendAfter: number;
  /** OutgoingMail as JSON. */
  readonly mail: string;
}

/** Puts mails into the outbox; one whose key is there already is left as it is. */
export function insertOutbox(db: D1Database, rows: readonly NewOutbox[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO outbox (key, note, reader, to_email, state, send_after, mail, created_at)
       SELECT value ->> 'key', value ->> 'note', value ->> 'reader', value ->> 'to', value ->> 'state', value ->> 'sendAfter',
         value ->> 'mail', ?2
       FROM json_each(?1) WHERE true ON CONFLICT (key) DO NOTHING`,
    )
    .bind(JSON.stringify(rows), now);
}

/** A mail that this invocation alone may send until its lease ends. */
export interface Claimed {
  readonly id: number;
  readonly lease: string;
  readonly attempts: number;
  readonly mail: string;
  readonly neverMail: boolean;
}

export const CLAIM_OUTBOX = `UPDATE outbox SET state = 'sending', lease = ?2, send_after = ?3, attempts = attempts + 1
  WHERE id = (SELECT id FROM outbox WHERE state IN ('pending', 'sending') AND send_after <= ?1 ORDER BY send_after, id LIMIT 1)
    AND state IN ('pending', 'sending') AND send_after <= ?1
  RETURNING id, attempts, mail, (SELECT never_mail_at FROM contacts WHERE email = to_email) AS never_mail_at`;

/** Takes one mail whose moment has come, or whose last sender did not come back; null where there is none. */
export async function claimMail(db: D1Database, now: number): Promise<Claimed | null> {
  const lease = crypto.randomUUID();
  const row = await db
    .prepare(CLAIM_OUTBOX)
    .bind(now, lease, now + SEND_LEASE)
    .first<{ id: number; attempts: number; mail: string; never_mail_at: number | null }>();
  return row === null
    ? null
    : { id: row.id, lease, attempts: row.attempts, mail: row.mail, neverMail: row.never_mail_at !== null };
}

/** Marks a mail as sent; false where the lease had been lost to somebody else. */
export async function markSent(
  db: D1Database,
  claimed: Claimed,
  providerId: string | null,
  now: number,
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE outbox SET state = 'sent', provider_id = ?3, sent_at = ?4, last_error = NULL, forget_after = ?5
       WHERE id = ?1 AND lease = ?2 AND state = 'sending'`,
    )
    .bind(claimed.id, claimed.lease, providerId, now, now + MAIL_DAYS * DAY)
    .run();
  return meta.changes === 1;
}

/** Gives a mail back, to be tried again at `sendAfter`. */
export async function putBack(db: D1Database, claimed: Claimed, error: string, sendAfter: number): Promise<void> {
  await db
    .prepare(
      "UPDATE outbox SET state = 'pending', last_error = ?3, send_after = ?4 WHERE id = ?1 AND lease = ?2 AND state = 'sending'",
    )
    .bind(claimed.id, claimed.lease, error, sendAfter)
    .run();
}

/** Ends a mail that will not leave: dead with its error, or cancelled because its reader wants none. */
export async function giveUp(
  db: D1Database,
  claimed: Claimed,
  state: "dead" | "cancelled",
  error: string,
  now: number,
): Promise<void> {
  await db
    .prepare(
      "UPDATE outbox SET state = ?3, last_error = ?4, forget_after = ?5 WHERE id = ?1 AND lease = ?2 AND state = 'sending'",
    )
    .bind(claimed.id, claimed.lease, state, error, now + MAIL_DAYS * DAY)
    .run();
}

const OTHERS = "note = ?1 AND reader <> 'sender'";

/** Stops every copy of a note's recap that has not left yet; the addresses that now wait. */
export async function holdCopies(db: D1Database, note: number): Promise<string[]> {
  const [, waiting] = await db.batch<{ to_email: string }>([
    db.prepare(`UPDATE outbox SET state = 'held' WHERE ${OTHERS} AND state = 'pending'`).bind(note),
    db.prepare(`SELECT to_email FROM outbox WHERE ${OTHERS} AND state = 'held' ORDER BY id`).bind(note),
  ]);
  return (waiting?.results ?? []).map((row) => row.to_email);
}

/** Lets every waiting copy of a note's recap leave now; the addresses it goes to. */
export async function releaseCopies(db: D1Database, note: number, now: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `UPDATE outbox SET state = 'pending', send_after = ?2 WHERE ${OTHERS} AND state IN ('held', 'pending') RETURNING to_email`,
    )
    .bind(note, now)
    .all<{ to_email: string }>();
  return results.map((row) => row.to_email);
}

/** Whom a mail went to, by its key; null where there is no such mail. */
export async function addresseeOf(db: D1Database, key: string): Promise<string | null> {
  const row = await db.prepare("SELECT to_email FROM outbox WHERE key = ?1").bind(key).first<{ to_email: string }>();
  return row?.to_email ?? null;
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

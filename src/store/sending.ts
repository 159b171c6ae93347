/** SQL about `outbox` while a mail is on its way: claimed by a lease, then marked, given back or given up. */
import { MAIL_DAYS } from "./outbox.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer than any transport takes to answer; after it somebody else may try. */
const SEND_LEASE = 5 * MINUTE;
/** After so many tries a mail is dead, and visible. */
export const MAX_ATTEMPTS = 8;

/** A mail that this invocation alone may send until its lease ends. */
export interface Claimed {
  readonly id: number;
  readonly lease: string;
  readonly attempts: number;
  readonly mail: string;
  readonly neverMail: boolean;
  readonly key: string;
  readonly note: number | null;
  /** Something that it speaks of has changed since it was composed: of a copy of a recap, a nudge, a reminder, a note that owns a miss. */
  readonly stale: boolean;
  readonly createdAt: number;
}

const TOLD_OF = `EXISTS (SELECT 1 FROM bulletins b JOIN bulletin_lines l ON l.bulletin = b.id
        JOIN events e ON e.commitment = l.commitment WHERE b.key = outbox.key AND e.id > outbox.as_of)`;

/** The new day that the mail tells of is not the commitment's any more. Its key names the commitment and the act. */
const MOVED_ON = `NOT EXISTS (SELECT 1 FROM commitments c JOIN events e ON e.commitment = c.id
        WHERE c.id = CAST(substr(outbox.key, length('owned-miss:') + 1) AS INTEGER) AND outbox.key = 'owned-miss:' || c.id || ':' || e.act
          AND c.status = 'open' AND c.due_date = e.detail ->> '$.set.due')`;

export const CLAIM_OUTBOX = `UPDATE outbox SET state = 'sending', lease = ?2, send_after = ?3, attempts = attempts + 1
  WHERE id = (SELECT id FROM outbox WHERE state IN ('pending', 'sending') AND send_after <= ?1 AND stop IS NULL ORDER BY send_after, id LIMIT 1)
    AND state IN ('pending', 'sending') AND send_after <= ?1
  RETURNING id, key, note, attempts, mail, created_at, CASE kind
      WHEN 'recap' THEN reader <> 'sender' AND EXISTS (
        SELECT 1 FROM lines l JOIN events e ON e.commitment = l.commitment WHERE l.note = outbox.note AND e.id > outbox.as_of)
      WHEN 'nudge' THEN ${TOLD_OF} WHEN 'reminder' THEN ${TOLD_OF} WHEN 'owned-miss' THEN ${MOVED_ON} ELSE 0 END AS stale,
    reader <> 'sender' AND (EXISTS (SELECT 1 FROM never_mail WHERE email = to_email) OR (kind IN ('numbers', 'follow-up')
      AND EXISTS (SELECT 1 FROM bulletins b JOIN subscriptions s ON s.client = b.client AND s.email = outbox.to_email AND s.rhythm = 'none'
        WHERE b.key = outbox.key))) AS never_mail`;

/** Takes one mail whose moment has come, or whose last sender did not come back; null where there is none. */
export async function claimMail(db: D1Database, now: number): Promise<Claimed | null> {
  const lease = crypto.randomUUID();
  const row = await db
    .prepare(CLAIM_OUTBOX)
    .bind(now, lease, now + SEND_LEASE)
    .first<{
      id: number;
      attempts: number;
      mail: string;
      never_mail: number;
      key: string;
      note: number | null;
      stale: number;
      created_at: number;
    }>();
  return row === null
    ? null
    : {
        id: row.id,
        lease,
        attempts: row.attempts,
        mail: row.mail,
        neverMail: row.never_mail === 1,
        key: row.key,
        note: row.note,
        stale: row.stale === 1,
        createdAt: row.created_at,
      };
}

/** The claimed mail says what is true now. */
export function refresh(db: D1Database, claimed: Claimed, mail: string): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE outbox SET mail = ?3, as_of = (SELECT COALESCE(MAX(id), 0) FROM events) WHERE id = ?1 AND lease = ?2 AND state = 'sending'",
    )
    .bind(claimed.id, claimed.lease, mail);
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
      `UPDATE outbox SET state = COALESCE(stop, 'pending'), stop = NULL, last_error = ?3, send_after = ?4
       WHERE id = ?1 AND lease = ?2 AND state = 'sending'`,
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

/** SQL about `inbound`: messages as they were accepted. */

export type InboundRoute = "notes" | "private" | "reply" | "accept" | "bulletin" | "none";
/** How far the receiving server vouches for the sender. */
export type Proof = "pass" | "weak";

export interface NewInbound {
  readonly key: string;
  readonly status: "recorded" | "held" | "ignored";
  readonly reason: string | null;
  readonly route: InboundRoute;
  readonly token: string | null;
  readonly sender: string | null;
  readonly proof: Proof | null;
  readonly subject: string;
  /** Gzip of the skimmed message. */
  readonly raw: Uint8Array | null;
}

/** A recorded message to be digested. */
export interface Recorded {
  readonly id: number;
  readonly route: InboundRoute;
  readonly token: string | null;
  readonly sender: string;
  readonly proof: Proof | null;
  readonly subject: string;
  readonly reason: string | null;
  readonly receivedAt: number;
  /** JSON of what an answer about several notes wants, where its first part was carried out; null before. */
  readonly plan?: string | null;
  readonly raw: Uint8Array;
  readonly attempts: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long the invocation that recorded a message has it to itself, and a tick after it. */
const DIGEST_LEASE = 2 * MINUTE;
/** Other people's words are not ours to keep: the raw message goes after this, digested or not. */
export const RAW_DAYS = 30;
/** Anybody can send what proves no sender; this many a day are kept to be looked at, and no more. */
const UNPROVED_A_DAY = 200;

/** Records a message; its id, or null where the same message is here already (or the day's unproved are full). */
export async function record(db: D1Database, row: NewInbound, now: number): Promise<number | null> {
  const made = await db
    .prepare(
      `INSERT INTO inbound (key, status, reason, route, token, sender, subject, received_at, raw, digest_after, forget_after, proof)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?14
       WHERE ?6 IS NOT NULL
          OR (SELECT COUNT(*) FROM (SELECT 1 FROM inbound WHERE sender IS NULL AND received_at > ?12 LIMIT ?13)) < ?13
       ON CONFLICT (key) DO NOTHING
       RETURNING id`,
    )
    .bind(
      row.key,
      row.status,
      row.reason,
      row.route,
      row.token,
      row.sender,
      row.subject,
      now,
      row.raw,
      row.status === "recorded" ? now + DIGEST_LEASE : null,
      now + RAW_DAYS * DAY,
      now - DAY,
      UNPROVED_A_DAY,
      row.proof,
    )
    .first<{ id: number }>();
  return made?.id ?? null;
}

export const CLAIM_INBOUND = `UPDATE inbound SET digest_after = ?2, attempts = attempts + 1
  WHERE id = (SELECT id FROM inbound WHERE digest_after IS NOT NULL AND digest_after <= ?1 ORDER BY digest_after LIMIT 1)
    AND digest_after <= ?1
  RETURNING id, route, token, sender, proof, subject, reason, received_at, raw, attempts, plan`;

/** Takes one message whose digestion did not finish, for the length of a lease; null where there is none. */
export async function claimRecorded(db: D1Database, now: number): Promise<Recorded | null> {
  const row = await db
    .prepare(CLAIM_INBOUND)
    .bind(now, now + DIGEST_LEASE)
    .first<RecordedRow>();
  return row === null ? null : recordedOf(row);
}

/** A held message whose bytes are still here, by its id; null where there is none. */
export async function heldById(db: D1Database, id: number): Promise<Recorded | null> {
  const row = await db
    .prepare(
      `SELECT id, route, token, sender, proof, subject, reason, received_at, raw, attempts, plan FROM inbound
       WHERE id = ?1 AND status = 'held' AND raw IS NOT NULL`,
    )
    .bind(id)
    .first<RecordedRow>();
  return row === null ? null : recordedOf(row);
}

interface RecordedRow {
  readonly id: number;
  readonly route: InboundRoute;
  readonly token: string | null;
  readonly sender: string | null;
  readonly proof: Proof | null;
  readonly subject: string;
  readonly reason: string | null;
  readonly received_at: number;
  readonly raw: number[] | ArrayBuffer | null;
  readonly attempts: number;
  readonly plan: string | null;
}

function recordedOf(row: RecordedRow): Recorded {
  return {
    id: row.id,
    route: row.route,
    token: row.token,
    sender: row.sender ?? "",
    proof: row.proof,
    subject: row.subject,
    reason: row.reason,
    receivedAt: row.received_at,
    raw: new Uint8Array(row.raw ?? []),
    attempts: row.attempts,
    plan: row.plan,
  };
}

/** A held message was taken as its reader's own after all; only once. */
export function endHeld(db: D1Database, id: number, reason: string): D1PreparedStatement {
  return db
    .prepare("UPDATE inbound SET status = 'digested', reason = ?2 WHERE id = ?1 AND status = 'held'")
    .bind(id, reason);
}

/** Ends a recorded message: only once, whoever comes first. */
export function endInbound(
  db: D1Database,
  id: number,
  status: "digested" | "held" | "ignored",
  reason: string | null,
): D1PreparedStatement {
  return db
    .prepare("UPDATE inbound SET status = ?2, reason = ?3, digest_after = NULL WHERE id = ?1 AND status = 'recorded'")
    .bind(id, status, reason);
}

/** A message of which a part was carried out is gone on with at the next tick; what was done is no failed try. */
export function takeUpAgain(db: D1Database, id: number, plan: string, now: number): D1PreparedStatement {
  return db
    .prepare("UPDATE inbound SET digest_after = ?2, attempts = 0, plan = ?3 WHERE id = ?1 AND status = 'recorded'")
    .bind(id, now, plan);
}

/** Whether a message has come to an end, by this invocation or another. */
export async function hasEnded(db: D1Database, id: number): Promise<boolean> {
  const row = await db.prepare("SELECT status FROM inbound WHERE id = ?1").bind(id).first<{ status: string }>();
  return row !== null && row.status !== "recorded";
}

export interface HeldMessage {
  readonly sender: string | null;
  readonly subject: string;
  readonly reason: string;
  readonly receivedAt: number;
}

/** The latest messages that could not be read. */
export async function heldMessages(db: D1Database, limit: number): Promise<HeldMessage[]> {
  const { results } = await db
    .prepare(
      "SELECT sender, subject, reason, received_at FROM inbound WHERE status = 'held' ORDER BY received_at DESC LIMIT ?1",
    )
    .bind(limit)
    .all<{ sender: string | null; subject: string; reason: string | null; received_at: number }>();
  return results.map((row) => ({
    sender: row.sender,
    subject: row.subject,
    reason: row.reason ?? "",
    receivedAt: row.received_at,
  }));
}

export const FORGET_INBOUND = `UPDATE inbound SET raw = NULL, forget_after = NULL
  WHERE id IN (SELECT id FROM inbound WHERE forget_after IS NOT NULL AND forget_after <= ?1 ORDER BY forget_after LIMIT ?2)`;

/** Forgets the bytes of messages past their time; how many. */
export async function forgetRaw(db: D1Database, now: number, limit: number): Promise<number> {
  const { meta } = await db.prepare(FORGET_INBOUND).bind(now, limit).run();
  return meta.changes;
}

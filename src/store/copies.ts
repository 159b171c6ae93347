/** SQL about `outbox`, as far as it holds the copies of a recap. */

/** Where a reader's copy of a recap is. */
export interface CopyState {
  readonly key: string;
  readonly to: string;
  readonly state: "held" | "pending" | "sending" | "sent" | "dead" | "cancelled";
  readonly attempts: number;
  readonly sendAfter: number;
  readonly asOf: number;
  readonly messageId: string | null;
}

/** The copies of a note's recap, the sender's among them. */
export function selectCopies(db: D1Database, note: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT key, to_email AS "to", state, attempts, send_after AS sendAfter, as_of AS asOf, provider_id AS messageId
       FROM outbox WHERE note = ?1 AND kind = 'recap' ORDER BY id`,
    )
    .bind(note);
}

const OTHERS = "note = ?1 AND kind = 'recap' AND reader <> 'sender'";

/** Stops every copy of a note's recap that has not left yet. */
export function holdCopies(db: D1Database, note: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outbox SET stop = CASE state WHEN 'sending' THEN 'held' END, state = CASE state WHEN 'sending' THEN state ELSE 'held' END
       WHERE ${OTHERS} AND state IN ('pending', 'sending')`,
    )
    .bind(note);
}

/** Lets every waiting copy of a note's recap leave now. */
export function releaseCopies(db: D1Database, note: number, now: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outbox SET state = 'pending', send_after = ?2, stop = NULL WHERE ${OTHERS} AND state IN ('held', 'pending')`,
    )
    .bind(note, now);
}

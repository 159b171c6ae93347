/** SQL that finds people of the other side who have had a commitment in a recap. */

/** Somebody of the other side who has had a commitment, with the latest recap that has it. */
export interface OtherHearer {
  readonly commitment: number;
  readonly email: string;
  readonly name: string;
  readonly note: number;
  readonly place: number;
  readonly number: number;
  /** Whether they have read the words that prove it. */
  readonly quoted: number;
}

/** Who of the other side has had these commitments in a recap that left, and wants mail. The latest recap first. Rows of OtherHearer. */
export function selectOtherHearers(db: D1Database, commitments: readonly number[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT l.commitment, r.email, r.name, l.note, r.place, l.number, a.quoted
       FROM json_each(?1) j JOIN lines l ON l.commitment = j.value
       JOIN readers r ON r.note = l.note AND r.role = 'other'
       JOIN audience a ON a.commitment = l.commitment AND a.email = r.email AND a.shown_after <= ?2
       JOIN outbox o ON o.key = 'recap:' || l.note || ':' || r.place AND o.state = 'sent'
       WHERE NOT EXISTS (SELECT 1 FROM never_mail n WHERE n.email = r.email)
       ORDER BY l.note DESC, r.place`,
    )
    .bind(JSON.stringify(commitments), now);
}

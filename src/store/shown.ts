/** SQL about commitments as people of a client have had them in recaps. */
import { LEDGER_COLUMNS } from "./commitments.ts";
import type { WatchedRecord } from "./watched.ts";

/** A commitment that one person has had, with the latest recap of theirs that has it. */
export interface ShownRecord extends WatchedRecord {
  readonly reader_email: string;
  readonly reader_name: string;
  readonly reader_note: number;
  readonly reader_place: number;
  readonly reader_number: number;
}

const MOST = 400;

export const SHOWN = `SELECT ${LEDGER_COLUMNS}, 0 AS number, c.watcher, c.client, n.meeting_date AS noted, c.heard_at,
    NULL AS risk, NULL AS awaited_date, NULL AS last_move, NULL AS place, a.email AS reader_email, r.name AS reader_name, MAX(l.note) AS reader_note,
    r.place AS reader_place, l.number AS reader_number
  FROM commitments c JOIN notes n ON n.id = c.note
  JOIN lines l ON l.commitment = c.id
  JOIN readers r ON r.note = l.note AND r.role = 'other'
  JOIN audience a ON a.commitment = c.id AND a.email = r.email
  JOIN outbox o ON o.key = 'recap:' || l.note || ':' || r.place AND o.state = 'sent'
  WHERE c.client = ?1 AND (c.ended_at IS NULL OR c.ended_at > ?2) AND c.status IN ('open', 'done', 'dropped') AND c.private = 0
  GROUP BY c.id, a.email ORDER BY c.id LIMIT ${MOST}`;

/** What people of a client have had in recaps that left: open, or ended since a moment. One row for each and commitment. Rows of ShownRecord. */
export function selectShown(db: D1Database, client: string, since: number): D1PreparedStatement {
  return db.prepare(SHOWN).bind(client, since);
}

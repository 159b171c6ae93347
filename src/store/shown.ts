/** SQL about commitments as people of a client have had them in recaps. */
import type { LocalDate } from "../core/calendar.ts";
import type { Side } from "../core/notes/extraction.ts";
import { LEDGER_COLUMNS } from "./commitments.ts";
import type { WatchedRecord } from "./watched.ts";

/** A commitment that one person has had, with the latest recap of theirs that has it. */
export interface ShownRecord extends WatchedRecord {
  readonly reader_email: string;
  readonly reader_name: string;
  readonly reader_note: number;
  readonly reader_place: number;
  readonly reader_number: number;
  /** JSON array of terms as the reader knows them, where a later note's copy has yet to tell them; the oldest last. */
  readonly unsaid: string;
}

const MOST = 400;

export const SHOWN = `SELECT ${LEDGER_COLUMNS}, 0 AS number, c.watcher, c.client, n.meeting_date AS noted, c.heard_at,
    NULL AS risk, NULL AS awaited_date, NULL AS last_move, NULL AS place, a.email AS reader_email, r.name AS reader_name, MAX(l.note) AS reader_note,
    r.place AS reader_place, l.number AS reader_number,
    (SELECT json_group_array(json(x.was)) FROM (SELECT l2.was FROM lines l2
        JOIN readers r2 ON r2.note = l2.note AND r2.email = a.email
        JOIN outbox o2 ON o2.key = 'recap:' || l2.note || ':' || r2.place AND o2.state IN ('pending', 'held')
        WHERE l2.commitment = c.id AND l2.was IS NOT NULL ORDER BY l2.note DESC) x) AS unsaid
  FROM commitments c JOIN notes n ON n.id = c.note
  JOIN lines l ON l.commitment = c.id
  JOIN readers r ON r.note = l.note AND r.role = 'other'
  JOIN audience a ON a.commitment = c.id AND a.email = r.email AND a.shown_after <= ?3
  JOIN outbox o ON o.key = 'recap:' || l.note || ':' || r.place AND o.state = 'sent'
  WHERE c.client = ?1 AND (c.ended_at IS NULL OR c.ended_at > ?2) AND c.status IN ('open', 'done', 'dropped') AND c.private = 0
  GROUP BY c.id, a.email ORDER BY c.id LIMIT ${MOST}`;

/** What people of a client have had in recaps that left: open, or ended since a moment. One row for each and commitment. Rows of ShownRecord. */
export function selectShown(db: D1Database, client: string, since: number, now: number): D1PreparedStatement {
  return db.prepare(SHOWN).bind(client, since, now);
}

/** A commitment as both sides' numbers count it. */
export interface RatedRecord {
  readonly client: string;
  readonly side: Side;
  readonly due_date: LocalDate;
  readonly status: "open" | "done" | "dropped";
  readonly ended_at: number | null;
  readonly late: number;
}

export const RATED = `SELECT c.client, c.side, c.due_date, c.status, c.ended_at, c.late
  FROM json_each(?1) j CROSS JOIN commitments c ON c.client = j.value AND (c.ended_at IS NULL OR c.ended_at > ?2)
  WHERE c.private = 0 AND c.due_date IS NOT NULL AND c.status IN ('open', 'done', 'dropped') AND EXISTS (
    SELECT 1 FROM lines l JOIN readers r ON r.note = l.note AND r.role = 'other'
    JOIN outbox o ON o.key = 'recap:' || l.note || ':' || r.place AND o.state = 'sent' WHERE l.commitment = c.id) LIMIT 1000`;

/** What the people of some clients have had in recaps, with a day: open, or ended since a moment. Rows of RatedRecord. */
export function selectRated(db: D1Database, clients: readonly string[], since: number): D1PreparedStatement {
  return db.prepare(RATED).bind(JSON.stringify(clients), since);
}

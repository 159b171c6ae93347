/** SQL about `commitments` by the members who answer for them, for nudges, summaries and agendas. */
import type { LocalDate } from "../core/calendar.ts";
import { LEDGER_COLUMNS, type LedgerRecord } from "./commitments.ts";

/** A commitment of a member, as SQL gives it. */
export interface WatchedRecord extends LedgerRecord {
  readonly watcher: string;
  readonly client: string | null;
  readonly noted: LocalDate;
  readonly heard_at: number;
  readonly risk: string | null;
  /** The day by which another commitment is due that waits for this one. */
  readonly awaited_date: LocalDate | null;
  /** JSON of the last change of its day: `at`, and `detail` of the event; null where there was none. */
  readonly last_move: string | null;
  /** JSON [note, place, number]: where the member finds it in the latest recap that has it. */
  readonly place: string | null;
}

/** More than fits into a mail; the page has them all. */
const MOST_OPEN = 300;
const MOST_ENDED = 300;

const COLUMNS = `0 AS number, ${LEDGER_COLUMNS}, c.watcher, c.client, n.meeting_date AS noted, c.heard_at, c.risk, c.awaited_date,
  CASE WHEN c.moved > 0 THEN (SELECT json_object('at', e.at, 'detail', json(e.detail)) FROM events e
    WHERE e.commitment = c.id AND e.kind IN ('moved', 'restated') AND e.detail ->> '$.set.due' IS NOT NULL ORDER BY e.seq DESC LIMIT 1) END AS last_move,
  (SELECT json_array(l.note, r.place, l.number) FROM lines l JOIN readers r ON r.note = l.note AND r.email = c.watcher
    WHERE l.commitment = c.id ORDER BY EXISTS (SELECT 1 FROM outbox o WHERE o.key = 'recap:' || l.note || ':' || r.place AND o.state = 'sent') DESC, l.note DESC LIMIT 1) AS place`;

/** Each member's own most: nobody's many lines take another's place. What is long over comes last. */
export const WATCHED_OPEN = `SELECT ${COLUMNS} FROM json_each(?1) j CROSS JOIN commitments c ON c.id IN (
    SELECT o.id FROM commitments o WHERE o.watcher = j.value AND o.ended_at IS NULL AND o.status = 'open'
    ORDER BY CASE WHEN o.due_date IS NULL THEN 1 WHEN o.due_date < ?2 THEN 2 ELSE 0 END, o.due_date, o.id LIMIT ${MOST_OPEN})
  JOIN notes n ON n.id = c.note`;

const DAY = 86_400_000;
/** What has been over for longer is told of by the weekly summary alone. */
const LONG_OVER_DAYS = 40;

/** What is open that some members answer for, as far as mails tell of it. Rows of WatchedRecord. */
export function selectWatchedOpen(db: D1Database, watchers: readonly string[], now: number): D1PreparedStatement {
  const longOver = new Date(now - LONG_OVER_DAYS * DAY).toISOString().slice(0, 10);
  return db.prepare(WATCHED_OPEN).bind(JSON.stringify(watchers), longOver);
}

export const WATCHED_ENDED = `SELECT ${COLUMNS} FROM json_each(?1) j CROSS JOIN commitments c ON c.id IN (
    SELECT o.id FROM commitments o WHERE o.watcher = j.value AND o.ended_at > ?2 AND o.status IN ('done', 'dropped')
    ORDER BY o.ended_at DESC LIMIT ${MOST_ENDED})
  JOIN notes n ON n.id = c.note`;

/** What ended since a moment of what some members answer for. Rows of WatchedRecord. */
export function selectWatchedEnded(db: D1Database, watchers: readonly string[], since: number): D1PreparedStatement {
  return db.prepare(WATCHED_ENDED).bind(JSON.stringify(watchers), since);
}

/** Commitments by their ids as they stand, for whoever had them in a bulletin. Rows of WatchedRecord. */
export function selectWatchedById(db: D1Database, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM commitments c JOIN notes n ON n.id = c.note WHERE c.id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(ids));
}

/** Which reminders a member has had of some commitments. Rows of NudgedRow. */
export function selectNudged(db: D1Database, email: string, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT commitment, email, due_date AS due, stage FROM nudged
       WHERE commitment IN (SELECT value FROM json_each(?2)) AND email = ?1`,
    )
    .bind(email, JSON.stringify(ids));
}

export interface NudgedRow {
  readonly commitment: number;
  readonly email: string;
  /** "" where it has none. */
  readonly due: LocalDate;
  readonly stage: string;
}

/** Remembers that reminders were given. */
export function insertNudged(db: D1Database, rows: readonly NudgedRow[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO nudged (commitment, email, due_date, stage, at)
       SELECT value ->> 'commitment', value ->> 'email', value ->> 'due', value ->> 'stage', ?2 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(rows), now);
}

/** SQL about `commitments` whose risk is to be looked at, and what it is judged by. */
import type { LocalDate } from "../core/calendar.ts";
import type { Side } from "../core/notes/extraction.ts";
import type { Risk } from "../core/risk/facts.ts";

/** A commitment whose moment has come, as SQL gives it. */
export interface DueCheck {
  readonly id: number;
  readonly check_after: number;
  readonly status: "asked" | "open" | "done" | "dropped" | "merged";
  readonly side: Side;
  readonly owner_email: string | null;
  readonly owner_name: string | null;
  readonly what: string;
  readonly quote: string;
  readonly due_date: LocalDate | null;
  readonly hedged: number;
  readonly conditional: number;
  readonly moved: number;
  readonly agreed: string | null;
  readonly disputed: string | null;
  readonly private: number;
  readonly member: string;
  readonly client: string | null;
  readonly note: number;
  readonly noted: LocalDate;
  readonly heard_at: number;
  readonly ended_at: number | null;
  /** In how many notes it was said. */
  readonly said: number;
  /** Whether its owner had it in a recap. */
  readonly owner_reads: number;
  readonly watcher: string;
  readonly awaited_date: LocalDate | null;
}

export const DUE_CHECKS = `SELECT c.id, c.check_after, c.status, c.side, c.owner_email, c.owner_name, c.what, c.quote, c.due_date, c.hedged,
    c.conditional, c.moved, c.agreed, c.disputed, c.private, c.member, c.client, c.note, n.meeting_date AS noted, c.heard_at, c.ended_at,
    1 + json_array_length(c.said) AS said, c.watcher, c.awaited_date,
    EXISTS (SELECT 1 FROM lines l JOIN readers r ON r.note = l.note AND r.email = c.owner_email WHERE l.commitment = c.id) AS owner_reads
  FROM commitments c JOIN notes n ON n.id = c.note
  WHERE c.check_after IS NOT NULL AND c.check_after <= ?1 ORDER BY c.check_after LIMIT ?2`;

/** Commitments whose risk may have changed, the longest waiting first. Reads only rows it gives. */
export async function dueChecks(db: D1Database, now: number, limit: number): Promise<DueCheck[]> {
  const { results } = await db.prepare(DUE_CHECKS).bind(now, limit).all<DueCheck>();
  return results;
}

/** A commitment of an owner, open with a day or ended since a moment. */
export interface PastRecord {
  readonly owner: string;
  readonly client: string | null;
  readonly noted: LocalDate;
  readonly due_date: LocalDate | null;
  readonly status: "open" | "done" | "dropped";
  readonly ended_at: number | null;
  readonly late: number;
}

/** So much of an owner's past is looked at; more would say the same. */
const MOST_PAST = 120;

const PAST_COLUMNS =
  "c.owner_email AS owner, c.client, n.meeting_date AS noted, c.due_date, c.status, c.ended_at, c.late";

const PAST_OF_ONE = `SELECT * FROM (SELECT ${PAST_COLUMNS} FROM commitments c JOIN notes n ON n.id = c.note
    WHERE c.owner_email = ?1 AND c.ended_at > ?2 AND c.status IN ('done', 'dropped') ORDER BY c.ended_at DESC LIMIT ${MOST_PAST})
  UNION ALL SELECT * FROM (SELECT ${PAST_COLUMNS} FROM commitments c JOIN notes n ON n.id = c.note
    WHERE c.owner_email = ?1 AND c.ended_at IS NULL AND c.status = 'open' AND c.due_date IS NOT NULL LIMIT ${MOST_PAST})`;

export const PAST = PAST_OF_ONE;

/** What one owner has promised: what ended since a moment, and what is open with a day. Rows of PastRecord. */
export function selectPast(db: D1Database, owner: string, since: number): D1PreparedStatement {
  return db.prepare(PAST).bind(owner, since);
}

export const FIRM_TALLY = `SELECT COUNT(*) AS fellDue, SUM(late = 0) AS kept FROM (
  SELECT late FROM commitments INDEXED BY commitments_ended WHERE ended_at IS NOT NULL AND ended_at > ?1 AND status = 'done' AND due_date IS NOT NULL
  ORDER BY ended_at DESC LIMIT 300)`;

/** How many of the latest that ended were kept on time, of both sides: one row of Tally. */
export function selectFirmTally(db: D1Database, since: number): D1PreparedStatement {
  return db.prepare(FIRM_TALLY).bind(since);
}

export const CLIENT_DAYS = `SELECT n.client, n.meeting_date AS day, n.created_at AS at, n.thread IS NULL AS isNote
  FROM json_each(?1) j JOIN notes n ON n.client = j.value AND n.created_at > ?2 ORDER BY n.client, n.created_at DESC`;

export interface ClientDay {
  readonly client: string;
  readonly day: LocalDate;
  readonly at: number;
  readonly isNote: number;
}

/** The days of notes about clients, and of answers that brought new commitments, since a moment; the latest first. */
export function selectClientDays(db: D1Database, clients: readonly string[], since: number): D1PreparedStatement {
  return db.prepare(CLIENT_DAYS).bind(JSON.stringify(clients), since);
}

/** An open commitment that another one may wait for. */
export interface OpenOther {
  readonly id: number;
  readonly client: string;
  readonly note: number;
  readonly what: string;
  readonly quote: string;
  readonly conditional: number;
  readonly side: Side;
  readonly owner_email: string | null;
  readonly owner_name: string | null;
  readonly due_date: LocalDate | null;
  readonly private: number;
  readonly member: string;
}

export const OPEN_OTHERS = `SELECT c.id, c.client, c.note, c.what, c.quote, c.conditional, c.side, c.owner_email, c.owner_name, c.due_date, c.private, c.member
  FROM json_each(?1) j JOIN commitments c ON c.client = j.value AND c.ended_at IS NULL AND c.status = 'open' LIMIT 200`;

/** What is open with some clients. */
export function selectOpenOthers(db: D1Database, clients: readonly string[]): D1PreparedStatement {
  return db.prepare(OPEN_OTHERS).bind(JSON.stringify(clients));
}

/** What was found, as it is kept. */
export interface Checked {
  readonly id: number;
  /** The moment for which it was looked at: whatever happened since has set another. */
  readonly seen: number;
  readonly watcher: string;
  readonly risk: Risk | null;
  readonly checkAfter: number | null;
}

/** Keeps what was found, unless something happened to the commitment meanwhile. */
export function keepChecked(db: D1Database, checked: readonly Checked[]): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE commitments SET watcher = j.value ->> 'watcher', risk = j.value ->> 'risk', check_after = j.value ->> 'checkAfter'
       FROM json_each(?1) j WHERE commitments.id = j.value ->> 'id' AND commitments.check_after = j.value ->> 'seen'`,
    )
    .bind(JSON.stringify(checked));
}

/** Which commitment one waits for, if any. */
export interface Wait {
  readonly by: number;
  readonly due: LocalDate | null;
  /** The one that is waited for; null where it is none any more. */
  readonly on: number | null;
}

/** Keeps what commitments wait for: whoever owes that hears of it. Two statements, in this order. */
export function keepWaits(db: D1Database, waits: readonly Wait[]): D1PreparedStatement[] {
  const rows = JSON.stringify(waits);
  return [
    db
      .prepare(
        `UPDATE commitments SET awaited_by = NULL, awaited_date = NULL FROM json_each(?1) j
         WHERE commitments.awaited_by = j.value ->> 'by' AND commitments.id IS NOT j.value ->> 'on'`,
      )
      .bind(rows),
    db
      .prepare(
        `UPDATE commitments SET awaited_by = j.value ->> 'by', awaited_date = j.value ->> 'due', check_after = MIN(COALESCE(check_after, ?2), ?2)
         FROM json_each(?1) j WHERE commitments.id = j.value ->> 'on' AND commitments.status = 'open'
           AND (commitments.awaited_by IS NOT j.value ->> 'by' OR commitments.awaited_date IS NOT j.value ->> 'due')`,
      )
      .bind(rows, 0),
  ];
}

/** A look that failed is tried again later; what is known of the commitment stays. */
export function postponeChecks(
  db: D1Database,
  rows: readonly { readonly id: number; readonly seen: number }[],
  until: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE commitments SET check_after = ?2
       FROM json_each(?1) j WHERE commitments.id = j.value ->> 'id' AND commitments.check_after = j.value ->> 'seen'`,
    )
    .bind(JSON.stringify(rows), until);
}

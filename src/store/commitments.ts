/** SQL about `commitments`; the events that their rows are the fold of are in events.ts. */
import type { LocalDate } from "../core/calendar.ts";
import type { Commitment, Status } from "../core/commitment.ts";
import type { LedgerRow } from "../core/ledger-row.ts";
import type { Side } from "../core/notes/extraction.ts";
import type { Mailbox } from "../core/notes/message.ts";

interface Origin {
  readonly note: number;
  readonly client: string | null;
  readonly member: string;
}

/** What is kept with a commitment beside what is said of it. */
interface KeptWith {
  /** What stood before it in the note, where it points there. */
  readonly about?: string | null;
  /** Whose it is, where that is another client than the note's. */
  readonly client?: string | null;
}

/** Makes the rows of one note's commitments. The events that they begin with are `insertNoted`. */
export function insertCommitments(
  db: D1Database,
  origin: Origin,
  commitments: readonly (Commitment & KeptWith)[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO commitments (note, number, client, member, side, owner_email, owner_name, to_email, to_name, what, quote,
         quote_start, quote_end, due_phrase, due_from, due_date, status, conditional, hedged, recurring, private, confidence, reasons, created_at, ended_at, about, heard_at, check_after, watcher)
       SELECT ?1, value ->> 'number', COALESCE(value ->> 'client', ?2), ?3, value ->> 'side', value ->> 'ownerEmail', value ->> 'ownerName',
         value ->> 'toEmail', value ->> 'toName', value ->> 'what', value ->> 'quote', value ->> 'start', value ->> 'end',
         value ->> 'duePhrase', value ->> 'dueFrom', value ->> 'due', value ->> 'status', value ->> 'conditional', value ->> 'hedged',
         value ->> 'recurring', value ->> 'private', value ->> 'confidence', value ->> 'reasons', ?5,
         CASE WHEN value ->> 'status' IN ('done', 'dropped') THEN ?5 END, value ->> 'about', ?5, CASE WHEN value ->> 'status' = 'open' THEN ?5 END, ?3
       FROM json_each(?4)`,
    )
    .bind(origin.note, origin.client, origin.member, JSON.stringify(commitments.map(rowOf)), now);
}

/**
 * Writes what changes made of rows, each at the state that the changes were decided on. The events of the same batch
 * (`insertEvents`) fail where somebody else was first, and take this back with them. Their risk is looked at again.
 */
export function updateTerms(
  db: D1Database,
  rows: readonly { readonly seen: number; readonly row: LedgerRow }[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE commitments SET seq = j.value ->> 'seq', owner_email = j.value ->> 'ownerEmail', owner_name = j.value ->> 'ownerName',
         side = j.value ->> 'side', due_date = j.value ->> 'due', due_from = j.value ->> 'dueFrom', due_phrase = j.value ->> 'duePhrase',
         status = j.value ->> 'status', private = j.value ->> 'private', moved = j.value ->> 'moved', late = j.value ->> 'late',
         agreed = j.value ->> 'agreed', disputed = j.value ->> 'disputed', requested = j.value ->> 'requested', ended_at = j.value ->> 'endedAt', heard_at = ?2, check_after = ?2, risk = NULL
       FROM json_each(?1) j WHERE commitments.id = j.value ->> 'id' AND commitments.seq = j.value ->> 'seen'`,
    )
    .bind(JSON.stringify(rows.map(({ seen, row }) => ({ id: row.id, seq: row.seq, seen, ...termsOf(row) }))), now);
}

function termsOf(row: LedgerRow) {
  return {
    ownerEmail: row.owner === null || row.owner.email === "" ? null : row.owner.email,
    ownerName: row.owner === null ? null : row.owner.name || row.owner.email,
    side: row.side,
    due: row.due,
    dueFrom: row.dueFrom,
    duePhrase: row.duePhrase,
    status: row.status,
    private: row.private ? 1 : 0,
    moved: row.moved,
    late: row.late ? 1 : 0,
    agreed: row.agreed === null ? null : JSON.stringify(row.agreed),
    disputed: row.disputed === null ? null : JSON.stringify(row.disputed),
    requested: row.requested === null ? null : JSON.stringify(row.requested),
    endedAt: row.endedAt,
  };
}

export const LEDGER_COLUMNS = `c.id, c.seq, c.note, c.member, c.side, c.owner_email, c.owner_name, c.to_email, c.to_name, c.what, c.quote, c.quote_start,
  c.quote_end, c.due_phrase, c.due_from, c.due_date, c.status, c.conditional, c.hedged, c.recurring, c.private, c.confidence, c.reasons,
  c.moved, c.late, c.agreed, c.disputed, c.requested, c.ended_at`;

/** A row as SQL gives it, by `LEDGER_COLUMNS` and a number. */
export interface LedgerRecord {
  readonly id: number;
  readonly seq: number;
  readonly note: number;
  readonly member: string;
  readonly number: number;
  readonly side: Side;
  readonly owner_email: string | null;
  readonly owner_name: string | null;
  readonly to_email: string | null;
  readonly to_name: string | null;
  readonly what: string;
  readonly quote: string;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly due_phrase: string | null;
  readonly due_from: string | null;
  readonly due_date: string | null;
  readonly status: Status;
  readonly conditional: number;
  readonly hedged: number;
  readonly recurring: string | null;
  readonly private: number;
  readonly confidence: number;
  readonly reasons: string;
  readonly moved: number;
  readonly late: number;
  readonly agreed: string | null;
  readonly disputed: string | null;
  readonly requested: string | null;
  readonly ended_at: number | null;
}

/** A row as the core knows it. */
export function ledgerRowOf(record: LedgerRecord): LedgerRow {
  return {
    id: record.id,
    seq: record.seq,
    note: record.note,
    member: record.member,
    number: record.number,
    what: record.what,
    quote: record.quote,
    start: record.quote_start,
    end: record.quote_end,
    owner: mailboxOf(record.owner_email, record.owner_name),
    to: mailboxOf(record.to_email, record.to_name),
    side: record.side,
    due: record.due_date,
    dueFrom: record.due_from,
    duePhrase: record.due_phrase,
    status: record.status,
    conditional: record.conditional === 1,
    hedged: record.hedged === 1,
    recurring: record.recurring,
    private: record.private === 1,
    confidence: record.confidence,
    reasons: JSON.parse(record.reasons) as string[],
    moved: record.moved,
    late: record.late === 1,
    agreed: parsed(record.agreed),
    disputed: parsed(record.disputed),
    requested: parsed(record.requested),
    endedAt: record.ended_at,
  };
}

function mailboxOf(email: string | null, name: string | null): Mailbox | null {
  return email === null && name === null ? null : { email: email ?? "", name: name ?? "" };
}

/** JSON that only this file writes. */
function parsed<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

function rowOf(one: Commitment & KeptWith) {
  return {
    number: one.number,
    side: one.side,
    ownerEmail: one.owner === null || one.owner.email === "" ? null : one.owner.email,
    ownerName: one.owner === null ? null : one.owner.name || one.owner.email,
    toEmail: one.to === null || one.to.email === "" ? null : one.to.email,
    toName: one.to === null ? null : one.to.name || one.to.email,
    what: one.what,
    quote: one.quote,
    start: one.start,
    end: one.end,
    duePhrase: one.duePhrase,
    dueFrom: one.dueFrom,
    due: one.due,
    status: one.status,
    conditional: one.conditional ? 1 : 0,
    hedged: one.hedged ? 1 : 0,
    recurring: one.recurring,
    private: one.private ? 1 : 0,
    confidence: one.confidence,
    reasons: JSON.stringify(one.reasons),
    about: one.about ?? null,
    client: one.client ?? null,
  };
}

/** A commitment of a client with what later notes said of it, as SQL gives it. */
export interface KeptRecord extends LedgerRecord {
  readonly client: string;
  readonly said: string;
  readonly about: string | null;
  readonly noted: LocalDate;
}

/** So many of a client's open commitments, and of those that ended lately, are held against a note: each costs a tenth of a millisecond. The oldest are left alone. */
const MOST_OPEN = 80;
const MOST_ENDED = 40;

const KEPT_COLUMNS = `0 AS number, ${LEDGER_COLUMNS}, c.client, c.said, c.about, n.meeting_date AS noted FROM commitments c JOIN notes n ON n.id = c.note`;

export const KEPT = `SELECT * FROM (SELECT ${KEPT_COLUMNS}
    WHERE c.client = ?1 AND c.ended_at IS NULL AND c.status = 'open' AND (c.private = 0 OR c.member = ?2) ORDER BY c.id DESC LIMIT ${MOST_OPEN})
  UNION ALL SELECT * FROM (SELECT ${KEPT_COLUMNS}
    WHERE c.client = ?1 AND c.ended_at > ?3 AND c.status IN ('done', 'dropped') AND (c.private = 0 OR c.member = ?2) ORDER BY c.ended_at DESC, c.id DESC LIMIT ${MOST_ENDED})`;

/** A client's open commitments, and those that ended since a moment, as a member may see them. */
export function selectKept(
  db: D1Database,
  { client, member }: { client: string | null; member: string },
  endedSince: number,
): D1PreparedStatement {
  return db.prepare(KEPT).bind(client, member, endedSince);
}

/** Later notes said these again. */
export function addSaid(
  db: D1Database,
  said: readonly { readonly id: number; readonly quote: string }[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE commitments SET said = json_insert(said, '$[#]', j.value ->> 'quote'), heard_at = ?2,
         check_after = CASE status WHEN 'open' THEN ?2 ELSE check_after END
       FROM json_each(?1) j WHERE commitments.id = j.value ->> 'id'`,
    )
    .bind(JSON.stringify(said), now);
}

/** Whether anything is open with a client, private or not. */
export async function isAnythingOpen(db: D1Database, client: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 FROM commitments WHERE client = ?1 AND ended_at IS NULL AND status IN ('open', 'asked') LIMIT 1")
    .bind(client)
    .first();
  return row !== null;
}

/** SQL about `commitments` and the events that their rows are the fold of. */
import type { LocalDate } from "../core/calendar.ts";
import type { Commitment } from "../core/commitment.ts";
import type { Side } from "../core/notes/extraction.ts";

interface Origin {
  readonly note: number;
  readonly client: string | null;
  readonly member: string;
}

/** Makes the rows of one note's commitments and the event that each begins with. Two statements, in this order. */
export function insertCommitments(
  db: D1Database,
  origin: Origin,
  commitments: readonly Commitment[],
  now: number,
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO commitments (note, number, client, member, side, owner_email, owner_name, to_email, to_name, what, quote,
           quote_start, quote_end, due_phrase, due_from, due_date, status, conditional, hedged, recurring, private, confidence, reasons, created_at)
         SELECT ?1, value ->> 'number', ?2, ?3, value ->> 'side', value ->> 'ownerEmail', value ->> 'ownerName',
           value ->> 'toEmail', value ->> 'toName', value ->> 'what', value ->> 'quote', value ->> 'start', value ->> 'end',
           value ->> 'duePhrase', value ->> 'dueFrom', value ->> 'due', value ->> 'status', value ->> 'conditional', value ->> 'hedged',
           value ->> 'recurring', value ->> 'private', value ->> 'confidence', value ->> 'reasons', ?5
         FROM json_each(?4)`,
      )
      .bind(origin.note, origin.client, origin.member, JSON.stringify(commitments.map(rowOf)), now),
    db
      .prepare(
        `INSERT INTO events (commitment, at, actor, via, kind, detail)
         SELECT id, ?2, member, 'notes', 'noted', json_object('status', status, 'owner', owner_email, 'due', due_date)
         FROM commitments WHERE note = ?1 ORDER BY number`,
      )
      .bind(origin.note, now),
  ];
}

function rowOf(one: Commitment) {
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
  };
}

/** An open commitment as the page lists it. */
export interface OpenCommitment {
  readonly id: number;
  readonly client: string | null;
  readonly side: Side;
  readonly owner: string | null;
  readonly what: string;
  readonly duePhrase: string | null;
  /** The first day, where the words name several; `due` is the last. */
  readonly dueFrom: LocalDate | null;
  readonly due: LocalDate | null;
  readonly noteSubject: string;
  readonly meetingDate: LocalDate;
}

/** Where the last page of open commitments ended. */
export interface OpenCursor {
  readonly due: LocalDate | null;
  readonly id: number;
}

const OPEN_COLUMNS = `c.id, c.client, c.side, c.owner_name, c.what, c.due_phrase, c.due_from, c.due_date, n.subject, n.meeting_date
  FROM commitments c JOIN notes n ON n.id = c.note`;

export const OPEN_DATED = `SELECT ${OPEN_COLUMNS}
  WHERE c.status = 'open' AND c.due_date IS NOT NULL AND (c.due_date, c.id) > (?2, ?3) AND (c.private = 0 OR c.member = ?1)
  ORDER BY c.due_date, c.id LIMIT ?4`;

export const OPEN_UNDATED = `SELECT ${OPEN_COLUMNS}
  WHERE c.status = 'open' AND c.due_date IS NULL AND c.id > ?2 AND (c.private = 0 OR c.member = ?1)
  ORDER BY c.id LIMIT ?3`;

/**
 * Open commitments by due day, those without a day last; at most `limit`, from behind the cursor.
 * Private lines are shown to the member whose note they stand in. Reads only rows it gives.
 */
export async function openCommitments(
  db: D1Database,
  member: string,
  after: OpenCursor | null,
  limit: number,
): Promise<OpenCommitment[]> {
  const dated =
    after !== null && after.due === null
      ? []
      : (
          await db
            .prepare(OPEN_DATED)
            .bind(member, after?.due ?? "", after?.id ?? 0, limit)
            .all<OpenRow>()
        ).results;
  if (dated.length >= limit) {
    return dated.map(openOf);
  }
  const from = after !== null && after.due === null ? after.id : 0;
  const undated = await db
    .prepare(OPEN_UNDATED)
    .bind(member, from, limit - dated.length)
    .all<OpenRow>();
  return [...dated, ...undated.results].map(openOf);
}

interface OpenRow {
  readonly id: number;
  readonly client: string | null;
  readonly side: Side;
  readonly owner_name: string | null;
  readonly what: string;
  readonly due_phrase: string | null;
  readonly due_from: string | null;
  readonly due_date: string | null;
  readonly subject: string;
  readonly meeting_date: string;
}

function openOf(row: OpenRow): OpenCommitment {
  return {
    id: row.id,
    client: row.client,
    side: row.side,
    owner: row.owner_name,
    what: row.what,
    duePhrase: row.due_phrase,
    dueFrom: row.due_from,
    due: row.due_date,
    noteSubject: row.subject,
    meetingDate: row.meeting_date,
  };
}

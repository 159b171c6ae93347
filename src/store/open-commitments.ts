/** SQL that lists open commitments for the page. */
import type { LocalDate } from "../core/calendar.ts";
import type { Side } from "../core/notes/extraction.ts";
import type { Risk } from "../core/risk/facts.ts";

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
  /** As it was when it was last looked at; null before that. Only for whoever answers for it. */
  readonly risk: Risk | null;
}

/** Where the last page of open commitments ended. */
export interface OpenCursor {
  readonly due: LocalDate | null;
  readonly id: number;
}

const OPEN_COLUMNS = `c.id, c.client, c.side, c.owner_name, c.what, c.due_phrase, c.due_from, c.due_date, n.subject, n.meeting_date, CASE WHEN ?1 IN ('', c.watcher) THEN c.risk END AS risk
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
  readonly risk: string | null;
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
    risk: row.risk === null ? null : (JSON.parse(row.risk) as Risk),
  };
}

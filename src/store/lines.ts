/** SQL about `lines`, `audience` and `doubts`: what stands in a note's recap, for whom, and what its sender is asked. */
import type { Doubted } from "../core/answers/doubted.ts";
import type { Terms } from "../core/ledger-row.ts";
import { LEDGER_COLUMNS } from "./commitments.ts";

export type Part = "new" | "changed" | "closed" | "open";

/** Who sees a line; not before `shownAfter`, where that is given. */
export interface Hearer {
  readonly email: string;
  readonly quoted: boolean;
  readonly shownAfter?: number;
}

/** A line that is to stand in a recap: a commitment of the note itself by its number, or an older one by its id. */
export interface NewLine {
  readonly number: number;
  readonly part: Part;
  /** The terms that the note changed, as they were before it. */
  readonly was: Partial<Terms> | null;
  /** Null for a commitment that the same batch makes: it has this number in its own note. */
  readonly commitment: number | null;
  /** Where it is new: the note that it is made with, and its number there. */
  readonly made: { readonly note: number; readonly number: number } | null;
  readonly readers: readonly Hearer[];
}

/** Puts lines into a note's recap and their readers into the audience. Two statements, in this order, behind the commitments. */
export function insertLines(db: D1Database, note: number, lines: readonly NewLine[]): D1PreparedStatement[] {
  const of =
    "COALESCE(l.value ->> 'commitment', (SELECT id FROM commitments WHERE note = l.value ->> '$.made.note' AND number = l.value ->> '$.made.number'))";
  const rows = JSON.stringify(lines);
  return [
    db
      .prepare(
        `INSERT INTO lines (note, number, commitment, part, was)
         SELECT ?1, l.value ->> 'number', ${of}, l.value ->> 'part', l.value ->> 'was' FROM json_each(?2) l`,
      )
      .bind(note, rows),
    db
      .prepare(
        `INSERT INTO audience (commitment, email, quoted, shown_after)
         SELECT ${of}, r.value ->> 'email', r.value ->> 'quoted', COALESCE(r.value ->> 'shownAfter', 0) FROM json_each(?1) l, json_each(l.value, '$.readers') r WHERE true
         ON CONFLICT (commitment, email) DO UPDATE SET quoted = MAX(quoted, excluded.quoted)`,
      )
      .bind(rows),
  ];
}

/** The lines of a note's recap with the commitments as they stand now, by number. */
export function selectLines(db: D1Database, note: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT l.number, l.part, l.was, ${LEDGER_COLUMNS} FROM lines l JOIN commitments c ON c.id = l.commitment WHERE l.note = ?1 ORDER BY l.number`,
    )
    .bind(note);
}

/** A recap with a line has left for whoever is in its audience. */
const HAD = hadBy("");

function hadBy(more: string): string {
  return `EXISTS (SELECT 1 FROM lines h JOIN readers r ON r.note = h.note AND r.email = a.email
  JOIN outbox o ON o.key = 'recap:' || h.note || ':' || r.place AND o.state IN ('sent', 'sending')
  WHERE h.commitment = a.commitment${more})`;
}

/** Who may see the lines of a note's recap; of a line from before, whether a recap with it has ever left for them: `had`. */
export function selectAudience(db: D1Database, note: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.commitment, a.email, a.quoted, a.shown_after AS shownAfter, l.part = 'new' OR ${hadBy(" AND h.note <> l.note")} AS had
       FROM lines l JOIN audience a ON a.commitment = l.commitment WHERE l.note = ?1`,
    )
    .bind(note);
}

export interface AudienceRow {
  readonly commitment: number;
  readonly email: string;
  readonly quoted: number;
  readonly shownAfter: number;
  readonly had: number;
}

/** Who may see these commitments, and whether a recap with them has left for each: `had`. */
export function selectAudienceOf(db: D1Database, commitments: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.commitment, a.email, a.quoted, a.shown_after AS shownAfter, ${HAD} AS had
       FROM audience a WHERE a.commitment IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(commitments));
}

/** Takes commitments out of the sight of everybody but these. */
export function narrowAudience(
  db: D1Database,
  commitments: readonly number[],
  keep: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM audience WHERE commitment IN (SELECT value FROM json_each(?1)) AND email NOT IN (SELECT value FROM json_each(?2))`,
    )
    .bind(JSON.stringify(commitments), JSON.stringify(keep));
}

/** Keeps questions to the sender that a yes would settle by changing an older commitment. */
export function insertDoubts(
  db: D1Database,
  note: number,
  doubts: readonly (Doubted & { readonly quote: string })[],
): D1PreparedStatement {
  const rows = doubts.map(({ number, ask, commitment, seq, kind, set, quote }) => ({
    number,
    ask,
    commitment,
    detail: JSON.stringify({ seq, kind, set }),
    quote,
  }));
  return db
    .prepare(
      `INSERT INTO doubts (note, number, ask, commitment, detail, quote)
       SELECT ?1, value ->> 'number', value ->> 'ask', value ->> 'commitment', value ->> 'detail', value ->> 'quote'
       FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(note, JSON.stringify(rows));
}

/** The questions about a note that are not answered. */
export function selectDoubts(db: D1Database, note: number): D1PreparedStatement {
  return db.prepare("SELECT number, ask, commitment, detail FROM doubts WHERE note = ?1 ORDER BY number").bind(note);
}

export interface DoubtRecord {
  readonly number: number;
  readonly ask: Doubted["ask"];
  readonly commitment: number;
  readonly detail: string;
}

export function doubtOf({ detail, ...record }: DoubtRecord): Doubted {
  return { ...record, ...(JSON.parse(detail) as Pick<Doubted, "seq" | "kind" | "set">) };
}

/** A question that was answered. */
export function endDoubts(db: D1Database, note: number, numbers: readonly number[]): D1PreparedStatement {
  return db
    .prepare("DELETE FROM doubts WHERE note = ?1 AND number IN (SELECT value FROM json_each(?2))")
    .bind(note, JSON.stringify(numbers));
}

/** What later notes changed of a thread's lines for readers whose copies of those notes have not left yet. */
export function selectUnsaid(db: D1Database, note: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT l.commitment, r.email, l.was FROM lines t
       JOIN lines l ON l.commitment = t.commitment AND l.note <> t.note AND l.was IS NOT NULL
       JOIN readers r ON r.note = l.note AND r.role <> 'sender'
       JOIN outbox o ON o.key = 'recap:' || l.note || ':' || r.place AND o.state IN ('pending', 'held')
       WHERE t.note = ?1 ORDER BY l.note DESC`,
    )
    .bind(note);
}

export interface UnsaidRow {
  readonly commitment: number;
  readonly email: string;
  readonly was: string;
}

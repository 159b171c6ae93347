/** SQL about `events`: who changed what, when, by which way. */
import type { EventKind, Terms, Timing } from "../core/ledger-row.ts";

/** The event that each commitment of a note begins with; behind `insertCommitments` in one batch. */
export function insertNoted(
  db: D1Database,
  { actor, via, act, note: thread }: EventOrigin,
  note: number,
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (commitment, seq, at, actor, via, act, note, kind, detail)
       SELECT id, 1, ?2, ?4, ?5, ?6, ?3, 'noted',
         json_object('set', json_object('status', status, 'due', due_date), 'name', ?7)
       FROM commitments WHERE note = ?1 ORDER BY number`,
    )
    .bind(note, now, thread, actor.email, via, act, actor.name);
}

/** One change as it is to be remembered. */
export interface NewEvent {
  readonly commitment: number;
  readonly seq: number;
  readonly kind: EventKind;
  readonly set: Partial<Terms>;
  readonly was: Partial<Terms>;
  readonly reason: string | null;
  readonly timing: Timing | null;
  readonly undoes?: string | null;
}

/** By whom, by which way and in which thread events happen. */
export interface EventOrigin {
  readonly actor: { readonly email: string; readonly name: string };
  readonly via: "notes" | "reply" | "page" | "api" | "rule";
  readonly act: string;
  readonly note: number;
}

/** Remembers changes. Fails where somebody else has changed one of the rows since it was read. */
export function insertEvents(
  db: D1Database,
  { actor, via, act, note }: EventOrigin,
  events: readonly NewEvent[],
  now: number,
): D1PreparedStatement {
  const rows = events.map(({ commitment, seq, kind, set, was, reason, timing, undoes }) => ({
    commitment,
    seq,
    kind,
    detail: JSON.stringify({ set, was, reason, timing, undoes: undoes ?? null, name: actor.name }),
  }));
  return db
    .prepare(
      `INSERT INTO events (commitment, seq, at, actor, via, act, note, kind, detail)
       SELECT value ->> 'commitment', value ->> 'seq', ?6, ?2, ?3, ?4, ?5, value ->> 'kind', value ->> 'detail' FROM json_each(?1)`,
    )
    .bind(JSON.stringify(rows), actor.email, via, act, note, now);
}

/** An event as it was remembered. */
export interface LedgerEvent {
  readonly id: number;
  readonly commitment: number;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly name: string;
  readonly act: string;
  readonly kind: EventKind | "noted";
  readonly set: Partial<Terms>;
  readonly was: Partial<Terms>;
  readonly reason: string | null;
  readonly timing: Timing | null;
  readonly undoes: string | null;
}

const COLUMNS = "e.id, e.commitment, e.seq, e.at, e.actor, e.act, e.kind, e.detail";

export interface EventRecord {
  readonly id: number;
  readonly commitment: number;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly act: string;
  readonly kind: EventKind | "noted";
  readonly detail: string;
}

export function eventOf({ detail, ...record }: EventRecord): LedgerEvent {
  const {
    set = {},
    was = {},
    reason = null,
    timing = null,
    undoes = null,
    name = "",
  } = JSON.parse(detail) as Partial<LedgerEvent>;
  return { ...record, set, was, reason, timing, undoes, name };
}

/** What happened to the lines of a note's recap after an event, in order. */
export function selectEventsSince(db: D1Database, note: number, after: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM lines l JOIN events e ON e.commitment = l.commitment
       WHERE l.note = ?1 AND e.id > ?2 ORDER BY e.id`,
    )
    .bind(note, after);
}

/** What one person did in a thread since a moment, in order. */
export async function eventsBy(db: D1Database, note: number, email: string, since: number): Promise<LedgerEvent[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM events e WHERE e.note = ?1 AND e.actor = ?2 AND e.at >= ?3 AND e.act NOT LIKE 'note:%' ORDER BY e.id`,
    )
    .bind(note, email, since)
    .all<EventRecord>();
  return results.map(eventOf);
}

/** The history of one commitment from its beginning. */
export async function historyOf(db: D1Database, commitment: number): Promise<LedgerEvent[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM events e WHERE e.commitment = ?1 ORDER BY e.seq`)
    .bind(commitment)
    .all<EventRecord>();
  return results.map(eventOf);
}

/** The last event of all: what is read now knows of everything up to it. One row of `last`. */
export function selectLastEvent(db: D1Database): D1PreparedStatement {
  return db.prepare("SELECT COALESCE(MAX(id), 0) AS last FROM events");
}

/** What `selectLastEvent` found: what was read with it knows of everything up to this event. */
export function lastEventIn(found: D1Result | undefined): number {
  return (found?.results as { last: number }[] | undefined)?.[0]?.last ?? 0;
}

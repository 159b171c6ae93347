/** SQL about `flags`: warnings that were raised, and what became of them. */
import type { LocalDate } from "../core/calendar.ts";
import type { Level, Reason } from "../core/risk/facts.ts";

export interface NewFlag {
  readonly commitment: number;
  /** "" where it has none. */
  readonly due: LocalDate | "";
  readonly level: Level;
  readonly reasons: readonly Reason[];
  readonly watcher: string;
  readonly on: LocalDate;
  readonly ahead: number | null;
}

/** Raises flags; the same level for the same due day is raised once. */
export function insertFlags(db: D1Database, flags: readonly NewFlag[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO flags (commitment, due_date, level, reasons, watcher, raised_at, raised_date, ahead)
       SELECT value ->> 'commitment', value ->> 'due', value ->> 'level', value ->> 'reasons', value ->> 'watcher', ?2,
         value ->> 'on', value ->> 'ahead' FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(flags), now);
}

/**
 * What became of the flags of some commitments: kept where it was done by the day that they were raised for, slipped
 * where that day passed or was moved on. Taken back where the end was. `today` and `endedOn` are the watcher's days.
 */
export function settleFlags(
  db: D1Database,
  ends: readonly { readonly commitment: number; readonly today: LocalDate; readonly endedOn: LocalDate | null }[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE flags SET outcome = s.outcome, outcome_at = CASE WHEN s.outcome IS NULL THEN NULL ELSE COALESCE(outcome_at, ?2) END
       FROM (SELECT f.id, CASE
           WHEN c.status = 'done' THEN CASE WHEN f.due_date <> '' AND j.value ->> 'endedOn' > f.due_date THEN 'slipped' ELSE 'kept' END
           WHEN f.due_date <> '' AND f.due_date < j.value ->> 'today' THEN 'slipped'
           WHEN c.status <> 'open' THEN 'dropped'
           WHEN f.due_date <> '' AND c.due_date > f.due_date THEN 'slipped' END AS outcome
         FROM json_each(?1) j JOIN commitments c ON c.id = j.value ->> 'commitment' JOIN flags f ON f.commitment = c.id) s
       WHERE flags.id = s.id AND flags.outcome IS NOT s.outcome`,
    )
    .bind(JSON.stringify(ends), now);
}

export interface FlagRecord {
  readonly watcher: string;
  readonly commitment: number;
  readonly level: Level;
  readonly reasons: string;
  readonly raised_date: LocalDate;
  readonly ahead: number | null;
  readonly outcome: "kept" | "slipped" | "dropped" | null;
  readonly outcome_at: number | null;
}

export const FLAGS_OF = `SELECT f.watcher, f.commitment, f.level, f.reasons, f.raised_date, f.ahead, f.outcome, f.outcome_at
  FROM json_each(?1) j JOIN flags f ON f.watcher = j.value AND f.raised_at > ?2 LIMIT 1000`;

/** The flags that were raised for some members since a moment. Rows of FlagRecord. */
export function selectFlagsOf(db: D1Database, watchers: readonly string[], since: number): D1PreparedStatement {
  return db.prepare(FLAGS_OF).bind(JSON.stringify(watchers), since);
}

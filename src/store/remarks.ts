/** SQL about `remarks`: what somebody is still to be told about their own answers. */
import type { Remark } from "../core/answers/remark.ts";

/** Keeps remarks to be told; one whose key is there already has been made in its time. */
export function insertRemarks(
  db: D1Database,
  { note, email }: { note: number; email: string },
  remarks: readonly { readonly key: string; readonly remark: Remark }[],
): D1PreparedStatement {
  const rows = remarks.map(({ key, remark }) => ({ key, remark: JSON.stringify(remark) }));
  return db
    .prepare(
      `INSERT INTO remarks (note, email, key, remark)
       SELECT ?1, ?2, value ->> 'key', value ->> 'remark' FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(note, email, JSON.stringify(rows));
}

/** What one reader of a thread has not been told yet. */
export function selectUntold(db: D1Database, note: number, email: string): D1PreparedStatement {
  return db
    .prepare("SELECT id, remark FROM remarks WHERE note = ?1 AND email = ?2 AND told = 0 ORDER BY id")
    .bind(note, email);
}

/** They stand in a mail that is on its way. */
export function markTold(db: D1Database, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare("UPDATE remarks SET told = 1 WHERE id IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify(ids));
}

/** SQL about `signing_keys`: since when the present secret signs. */

const DAY = 86_400_000;
/** So long after a change of the secret the last one's addresses still work. */
const PREVIOUS_DAYS = 60;

/** Remembers when a key signed for the first time. */
export function rememberKey(db: D1Database, id: number, now: number): D1PreparedStatement {
  return db.prepare("INSERT INTO signing_keys (id, since_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING").bind(id, now);
}

/** Whether what the previous key signed still counts: until sixty days after the present one, by its id, took over. */
export async function acceptsPrevious(db: D1Database, present: number, now: number): Promise<boolean> {
  const row = await db
    .prepare("SELECT since_at FROM signing_keys WHERE id = ?1")
    .bind(present)
    .first<{ since_at: number }>();
  return row === null || now - row.since_at <= PREVIOUS_DAYS * DAY;
}

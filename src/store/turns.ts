/** SQL about `turns`: the answers and taps in a note's thread, one after the other. */

/** What an answer wants of the other side's copies. */
export type CopyWish = "hold" | "send" | "private";

/** Takes the next turn of a thread. Fails, and with it the whole batch, where somebody else took it or `act` was carried out before. */
export function takeTurn(
  db: D1Database,
  { note, turn, act, email, wish }: { note: number; turn: number; act: string; email: string; wish: CopyWish | null },
  now: number,
): D1PreparedStatement {
  return db
    .prepare("INSERT INTO turns (note, turn, act, email, at, wish) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    .bind(note, turn, act, email, now, wish);
}

/** Whether an answer was carried out. */
export async function wasCarriedOut(db: D1Database, act: string): Promise<boolean> {
  return (await db.prepare("SELECT 1 FROM turns WHERE act = ?1").bind(act).first()) !== null;
}

/** Whether somebody said later than this what is to become of a thread's copies. */
export async function wishedSince(db: D1Database, note: number, email: string, at: number): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 FROM turns WHERE note = ?1 AND email = ?2 AND at > ?3 AND wish IS NOT NULL LIMIT 1")
    .bind(note, email, at)
    .first();
  return row !== null;
}

export const LAST_TURN = `SELECT t.note, r.place FROM turns t JOIN readers r ON r.note = t.note AND r.email = t.email
  WHERE t.email = ?1 AND t.at < ?2 ORDER BY t.at DESC LIMIT 1`;

/** The thread in which somebody answered last before a moment, and their place in it; null where there is none. */
export function lastTurnOf(
  db: D1Database,
  email: string,
  before: number,
): Promise<{ note: number; place: number } | null> {
  return db.prepare(LAST_TURN).bind(email, before).first<{ note: number; place: number }>();
}

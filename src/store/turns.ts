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

/** Which of these answers were carried out. */
export async function carriedOut(db: D1Database, acts: readonly string[]): Promise<Set<string>> {
  const { results } = await db
    .prepare("SELECT act FROM turns WHERE act IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify(acts))
    .all<{ act: string }>();
  return new Set(results.map(({ act }) => act));
}

/** Whether somebody said later than this what is to become of a thread's copies. */
export async function wishedSince(db: D1Database, note: number, email: string, at: number): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 FROM turns WHERE note = ?1 AND email = ?2 AND at > ?3 AND wish IS NOT NULL LIMIT 1")
    .bind(note, email, at)
    .first();
  return row !== null;
}

export const LAST_TURN = `SELECT t.note, r.place, t.act FROM turns t JOIN readers r ON r.note = t.note AND r.email = t.email
  WHERE t.email = ?1 AND t.at < ?2 ORDER BY t.at DESC LIMIT 1`;

/** Where somebody's last answer before a moment was carried out: each thread with their place in it. */
export async function lastTurnsOf(
  db: D1Database,
  email: string,
  before: number,
): Promise<{ note: number; place: number }[]> {
  const last = await db.prepare(LAST_TURN).bind(email, before).first<{ note: number; place: number; act: string }>();
  // An answer about several notes is a turn in each, "bulletin:ID:NOTE".
  const whole = /^bulletin:\d{1,15}:/.exec(last?.act ?? "")?.[0];
  if (last === null || whole === undefined) {
    return last === null ? [] : [{ note: last.note, place: last.place }];
  }
  const { results } = await db
    .prepare(
      `SELECT t.note, r.place FROM turns t JOIN readers r ON r.note = t.note AND r.email = t.email
       WHERE t.act >= ?1 AND t.act < ?1 || ':' ORDER BY t.note`,
    )
    .bind(whole)
    .all<{ note: number; place: number }>();
  return results;
}

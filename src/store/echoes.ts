/** SQL about `echoes`: readers who are to hear what changed in a thread, all of it in one mail. */

const DAY = 86_400_000;
const LEASE = 5 * 60_000;
/** So many mails a day tell a reader of one thread; what comes then waits for the next day. */
const A_DAY = 12;

/** A reader who is to hear of a commitment or a thread, and when. */
export interface EchoWait {
  readonly note: number;
  /** Whoever is no reader of the note hears of it in the latest thread of theirs that has it. */
  readonly commitment: number | null;
  readonly email: string;
  readonly echoAfter: number;
}

const THREAD = `COALESCE((SELECT l.note FROM lines l JOIN readers r ON r.note = l.note AND r.email = value ->> 'email'
  WHERE l.commitment = value ->> 'commitment' ORDER BY l.note DESC LIMIT 1), value ->> 'note')`;

/**
 * Lets readers hear of a thread at `echoAfter`, or sooner where they are waiting already; never within `gap`
 * milliseconds of the last such mail, and at most twelve times a day: two machines that answer each other end there.
 */
export function scheduleEchoes(db: D1Database, waits: readonly EchoWait[], gap: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO echoes (note, email, echo_after, scheduled)
       SELECT ${THREAD}, value ->> 'email', value ->> 'echoAfter', 1 FROM json_each(?1) WHERE true
       ON CONFLICT (note, email) DO UPDATE SET scheduled = scheduled + 1, echo_after = MAX(
         MIN(COALESCE(echo_after, excluded.echo_after), excluded.echo_after),
         CASE WHEN told_today >= ${A_DAY} AND told_at / ${DAY} = excluded.echo_after / ${DAY}
           THEN (told_at / ${DAY} + 1) * ${DAY} ELSE CAST(told_at + ?2 AS INTEGER) END)`,
    )
    .bind(JSON.stringify(waits), gap);
}

/** A reader hears of an answer by other words: nothing else happened since they were told last, so nothing is left to tell. */
export function echoIsTold(
  db: D1Database,
  { note, email, act }: { note: number; email: string; act: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE echoes SET echo_after = NULL, told_event = (SELECT MAX(id) FROM events)
       WHERE note = ?1 AND email = ?2 AND NOT EXISTS (
         SELECT 1 FROM lines l JOIN events e ON e.commitment = l.commitment AND e.act <> ?3
         WHERE l.note = ?1 AND e.id > MAX(echoes.told_event, COALESCE((SELECT o.as_of FROM outbox o JOIN readers r
           ON r.note = ?1 AND r.email = ?2 AND o.key = 'recap:' || r.note || ':' || r.place), 0)))`,
    )
    .bind(note, email, act);
}

/** A reader whose moment has come, to be told by this invocation alone until its lease ends. */
export interface DueEcho {
  readonly note: number;
  readonly email: string;
  readonly toldEvent: number;
  readonly lease: number;
  /** What had been scheduled when it was claimed. */
  readonly scheduled: number;
}

export const CLAIM_ECHO = `UPDATE echoes SET echo_after = ?2
  WHERE (note, email) = (SELECT note, email FROM echoes WHERE echo_after IS NOT NULL AND echo_after <= ?1 ORDER BY echo_after LIMIT 1)
    AND echo_after <= ?1
  RETURNING note, email, told_event AS toldEvent, echo_after AS lease, scheduled`;

/** Takes one reader whose moment has come; null where there is none. */
export function claimEcho(db: D1Database, now: number): Promise<DueEcho | null> {
  return db
    .prepare(CLAIM_ECHO)
    .bind(now, now + LEASE)
    .first<DueEcho>();
}

/**
 * The reader knows of everything up to an event, and waits no more unless something was scheduled in the meantime.
 * `told`: by a mail that goes out now. `again`: when there is more to tell that must wait.
 */
export function endEcho(
  db: D1Database,
  { note, email, scheduled }: DueEcho,
  { upTo, told, again, gap }: { upTo: number; told: boolean; again?: number | null; gap: number },
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE echoes SET echo_after = CASE WHEN scheduled = ?6 THEN ?7 ELSE CAST(?5 + ?8 AS INTEGER) END,
         told_event = MAX(told_event, ?3),
         told_at = CASE WHEN ?4 = 1 THEN ?5 ELSE told_at END,
         told_today = CASE WHEN ?4 = 0 THEN told_today WHEN told_at / ${DAY} = CAST(?5 AS INTEGER) / ${DAY} THEN told_today + 1 ELSE 1 END
       WHERE note = ?1 AND email = ?2`,
    )
    .bind(note, email, upTo, told ? 1 : 0, now, scheduled, again ?? null, gap);
}

/** Looks at a reader again later: their copy of the recap has not left yet. */
export function postponeEcho(db: D1Database, { note, email, lease }: DueEcho, until: number): D1PreparedStatement {
  return db
    .prepare("UPDATE echoes SET echo_after = ?3 WHERE note = ?1 AND email = ?2 AND echo_after = ?4")
    .bind(note, email, until, lease);
}

/** Up to which event a reader was told of a thread's lines by other threads that have them too. */
export function selectToldElsewhere(db: D1Database, note: number, email: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT t.commitment, MAX(x.told_event) AS told FROM lines t
       JOIN lines l ON l.commitment = t.commitment AND l.note <> t.note
       JOIN echoes x ON x.note = l.note AND x.email = ?2 AND x.told_at > 0
       WHERE t.note = ?1 GROUP BY t.commitment`,
    )
    .bind(note, email);
}

export interface ToldElsewhere {
  readonly commitment: number;
  readonly told: number;
}

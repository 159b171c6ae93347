/** SQL about `clients`, `subscriptions`, `pulses` and `remembered`: relationships, and what their people want of us. */

import type { Tone } from "../core/tone.ts";

export interface Client {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
  readonly reminders: "ask" | "auto";
  readonly summaryBy: string | null;
}

const COLUMNS = "key, name, tone, reminders, summary_by AS summaryBy";

/** Clients by their keys. Rows of Client. */
export function selectClients(db: D1Database, keys: readonly string[]): D1PreparedStatement {
  return db
    .prepare(`SELECT ${COLUMNS} FROM clients WHERE key IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(keys));
}

/** The clients that a member has written notes about, by name. */
export async function clientsOfMember(db: D1Database, member: string): Promise<Client[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM clients
       WHERE key IN (SELECT DISTINCT client FROM notes WHERE member = ?1 AND client IS NOT NULL) ORDER BY name LIMIT 200`,
    )
    .bind(member)
    .all<Client>();
  return results;
}

/** How clients are written to from now on. */
export function changeClients(db: D1Database, clients: readonly Omit<Client, "name">[]): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE clients SET tone = j.value ->> 'tone', reminders = j.value ->> 'reminders', summary_by = j.value ->> 'summaryBy'
       FROM json_each(?1) j WHERE clients.key = j.value ->> 'key'`,
    )
    .bind(JSON.stringify(clients.map(({ key, tone, reminders, summaryBy }) => ({ key, tone, reminders, summaryBy }))));
}

export const CLIENT_ANSWERS = `SELECT n.client, t.at, o.sent_at AS sentAt
  FROM json_each(?1) j JOIN notes n ON n.client = j.value AND n.created_at > ?2
  JOIN turns t ON t.note = n.id
  JOIN readers r ON r.note = n.id AND r.email = t.email AND r.role = 'other'
  JOIN outbox o ON o.key = 'recap:' || n.id || ':' || r.place AND o.sent_at IS NOT NULL
  ORDER BY t.at DESC LIMIT 400`;

export interface ClientAnswer {
  readonly client: string;
  readonly at: number;
  readonly sentAt: number;
}

/** When people of some clients answered recaps, the latest first. Rows of ClientAnswer. */
export function selectClientAnswers(db: D1Database, clients: readonly string[], since: number): D1PreparedStatement {
  return db.prepare(CLIENT_ANSWERS).bind(JSON.stringify(clients), since);
}

/** How many disputes there were with some clients since a moment: rows of `client`, `disputes`. */
export function selectDisputes(db: D1Database, clients: readonly string[], since: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT n.client, COUNT(*) AS disputes FROM json_each(?1) j JOIN notes n ON n.client = j.value AND n.created_at > ?2
       JOIN events e ON e.note = n.id AND e.kind = 'disputed' GROUP BY n.client`,
    )
    .bind(JSON.stringify(clients), since);
}

/** What somebody of a client answered last to the month's question: rows of `client`, `member`, `name`, `at`, `text`, the latest first. */
export function selectPulses(db: D1Database, clients: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.client, p.member, p.name, p.answered_at AS at, p.text FROM json_each(?1) j JOIN pulses p ON p.client = j.value
       WHERE p.answered_at IS NOT NULL ORDER BY p.answered_at DESC LIMIT 50`,
    )
    .bind(JSON.stringify(clients));
}

/** Somebody of a client was asked the month's question. */
export function insertPulses(
  db: D1Database,
  asked: readonly {
    readonly client: string;
    readonly email: string;
    readonly name: string;
    readonly month: string;
    /** The key of the mail that asks, and in whose name. */
    readonly bulletin: string;
    readonly member: string;
  }[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO pulses (client, email, month, name, bulletin, member, asked_at)
       SELECT value ->> 'client', value ->> 'email', value ->> 'month', value ->> 'name', value ->> 'bulletin', value ->> 'member', ?2 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(asked), now);
}

/** Who of a client was asked in a month: rows of `email`. */
export function selectAsked(db: D1Database, client: string, month: string): D1PreparedStatement {
  return db.prepare("SELECT email FROM pulses WHERE client = ?1 AND month = ?2").bind(client, month);
}

/** Keeps the first answer to the question that a mail asked; nothing where it asked none. */
export function answerPulse(
  db: D1Database,
  { bulletin, email, text }: { bulletin: string; email: string; text: string },
  now: number,
): D1PreparedStatement {
  return db
    .prepare("UPDATE pulses SET answered_at = ?4, text = ?3 WHERE bulletin = ?1 AND email = ?2 AND answered_at IS NULL")
    .bind(bulletin, email, text, now);
}

/** What the writer of a note wants to be reminded of at the next meeting. */
export function insertRemembered(
  db: D1Database,
  { note, member, client }: { note: number; member: string; client: string | null },
  texts: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO remembered (note, place, member, client, text) SELECT ?1, key, ?2, ?3, value FROM json_each(?4)`,
    )
    .bind(note, member, client, JSON.stringify(texts));
}

/** A later meeting with a client has been: what was to be raised there was. */
export function endRemembered(
  db: D1Database,
  { member, client, before }: { member: string; client: string; before: number },
  now: number,
): D1PreparedStatement {
  return db
    .prepare("UPDATE remembered SET done_at = ?4 WHERE member = ?1 AND client = ?2 AND note < ?3 AND done_at IS NULL")
    .bind(member, client, before, now);
}

/** What some members want to be reminded of: rows of `member`, `client`, `text`. */
export function selectRemembered(db: D1Database, members: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT r.member, r.client, r.text FROM json_each(?1) j JOIN remembered r ON r.member = j.value AND r.done_at IS NULL
       ORDER BY r.note, r.place LIMIT 200`,
    )
    .bind(JSON.stringify(members));
}

export type Rhythm = "weekly" | "monthly" | "none";

/** How often people of a client want the numbers, where that is known; by address. */
export async function subscriptionsThere(
  db: D1Database,
  client: string,
): Promise<Map<string, { id: number; rhythm: Rhythm }>> {
  const { results } = await db
    .prepare("SELECT id, email, rhythm FROM subscriptions WHERE client = ?1")
    .bind(client)
    .all<{ id: number; email: string; rhythm: Rhythm }>();
  return new Map(results.map(({ id, email, rhythm }) => [email, { id, rhythm }]));
}

/** How often people of a client want the numbers, made where it is not known; by address. */
export async function subscriptionsOf(
  db: D1Database,
  client: string,
  emails: readonly string[],
  now: number,
): Promise<Map<string, { id: number; rhythm: Rhythm }>> {
  const { results } = await db
    .prepare(
      `INSERT INTO subscriptions (client, email, rhythm, since_at) SELECT ?1, value, 'weekly', ?3 FROM json_each(?2) WHERE true
       ON CONFLICT (client, email) DO UPDATE SET rhythm = rhythm RETURNING id, email, rhythm`,
    )
    .bind(client, JSON.stringify(emails), now)
    .all<{ id: number; email: string; rhythm: Rhythm }>();
  return new Map(results.map(({ id, email, rhythm }) => [email, { id, rhythm }]));
}

export interface Subscription {
  readonly id: number;
  readonly client: string;
  readonly email: string;
  readonly rhythm: Rhythm;
}

export async function subscriptionById(db: D1Database, id: number): Promise<Subscription | null> {
  return db.prepare("SELECT id, client, email, rhythm FROM subscriptions WHERE id = ?1").bind(id).first<Subscription>();
}

export function changeRhythm(db: D1Database, id: number, rhythm: Rhythm): D1PreparedStatement {
  return db.prepare("UPDATE subscriptions SET rhythm = ?2 WHERE id = ?1").bind(id, rhythm);
}

/** A client whose people are to get the numbers of a week. */
export interface DueCopy extends Client {
  readonly copyWeek: string;
  readonly copyAfter: number;
  /** The last month in which copies were made; null where there were none yet. */
  readonly copyMonth: string | null;
}

/** The people of clients get the numbers of a week, in the names of these members. Once for each week. */
export function wakeCopies(
  db: D1Database,
  wakes: readonly { readonly member: string; readonly week: string }[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE clients SET copy_week = j.value ->> 'week', copy_after = ?2 FROM json_each(?1) j
       WHERE clients.summary_by = j.value ->> 'member' AND (clients.copy_week IS NULL OR clients.copy_week < j.value ->> 'week')`,
    )
    .bind(JSON.stringify(wakes), now);
}

export const DUE_COPIES = `SELECT ${COLUMNS}, copy_week AS copyWeek, copy_after AS copyAfter, copy_month AS copyMonth FROM clients
  WHERE copy_after IS NOT NULL AND copy_after <= ?1 ORDER BY copy_after LIMIT 1`;

/** One client whose people are to get the numbers; null where there is none. */
export function dueCopy(db: D1Database, now: number): Promise<DueCopy | null> {
  return db.prepare(DUE_COPIES).bind(now).first<DueCopy>();
}

/** The copies of a month's week are made, or are tried again at `after`; nothing changes where another tick was first. */
export function endCopy(
  db: D1Database,
  { key, copyAfter }: Pick<DueCopy, "key" | "copyAfter">,
  { after = null, month = null }: { after?: number | null; month?: string | null } = {},
): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE clients SET copy_after = ?3, copy_month = COALESCE(?4, copy_month) WHERE key = ?1 AND copy_after = ?2",
    )
    .bind(key, copyAfter, after, month);
}

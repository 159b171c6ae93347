/** SQL about `bulletins`: mails whose lines come from several notes, and what their numbers mean. */
import { LEDGER_COLUMNS, type LedgerRecord } from "./commitments.ts";

export interface NewBulletin {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly client: string | null;
  readonly member: string | null;
}

/** Makes bulletins, or finds those that are there already; their ids by their keys. */
export async function openBulletins(
  db: D1Database,
  bulletins: readonly NewBulletin[],
  now: number,
): Promise<Map<string, number>> {
  const { results } = await db
    .prepare(
      `INSERT INTO bulletins (key, email, name, client, member, made_at)
       SELECT value ->> 'key', value ->> 'email', value ->> 'name', value ->> 'client', value ->> 'member', ?2 FROM json_each(?1) WHERE true
       ON CONFLICT (key) DO UPDATE SET name = name RETURNING id, key`,
    )
    .bind(JSON.stringify(bulletins), now)
    .all<{ id: number; key: string }>();
  return new Map(results.map(({ id, key }) => [key, id]));
}

export interface BulletinLine {
  readonly bulletin: number;
  readonly number: number;
  readonly commitment: number;
}

/** Fixes what the numbers of bulletins mean; those of one that has some already stay. */
export function insertBulletinLines(db: D1Database, lines: readonly BulletinLine[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO bulletin_lines (bulletin, number, commitment)
       SELECT value ->> 'bulletin', value ->> 'number', value ->> 'commitment' FROM json_each(?1)
       WHERE NOT EXISTS (SELECT 1 FROM bulletin_lines b WHERE b.bulletin = value ->> 'bulletin')`,
    )
    .bind(JSON.stringify(lines));
}

export interface Bulletin extends NewBulletin {
  readonly id: number;
  readonly madeAt: number;
  /** How the member is called; their address where no name is known. */
  readonly memberName: string | null;
  readonly lines: readonly { readonly number: number; readonly commitment: number }[];
}

const HEAD = `SELECT b.id, b.key, b.email, b.name, b.client, b.member, b.made_at AS madeAt,
  COALESCE((SELECT NULLIF(m.name, '') FROM members m WHERE m.email = b.member), b.member) AS memberName,
  (SELECT json_group_array(json_object('number', l.number, 'commitment', l.commitment)) FROM bulletin_lines l WHERE l.bulletin = b.id) AS lines
  FROM bulletins b`;

/** A bulletin by its id; null where there is none. */
export async function bulletinById(db: D1Database, id: number): Promise<Bulletin | null> {
  return bulletinOf(await db.prepare(`${HEAD} WHERE b.id = ?1`).bind(id).first<BulletinRecord>());
}

/** A bulletin by the key of its mail; null where there is none. */
export async function bulletinByKey(db: D1Database, key: string): Promise<Bulletin | null> {
  return bulletinOf(await db.prepare(`${HEAD} WHERE b.key = ?1`).bind(key).first<BulletinRecord>());
}

type BulletinRecord = Omit<Bulletin, "lines"> & { readonly lines: string };

function bulletinOf(record: BulletinRecord | null): Bulletin | null {
  return record === null ? null : { ...record, lines: JSON.parse(record.lines) as Bulletin["lines"] };
}

/** Answers by number are read so long after the mail. */
const BULLETIN_DAYS = 90;
const DAY = 86_400_000;

export const OLD_BULLETINS = "SELECT id FROM bulletins WHERE made_at < ?1 ORDER BY made_at LIMIT ?2";

/** Forgets what the numbers of old bulletins meant. Two statements, in this order. */
export function forgetBulletins(db: D1Database, now: number, limit: number): D1PreparedStatement[] {
  const before = now - BULLETIN_DAYS * DAY;
  return [
    db.prepare(`DELETE FROM bulletin_lines WHERE bulletin IN (${OLD_BULLETINS})`).bind(before, limit),
    db.prepare(`DELETE FROM bulletins WHERE id IN (${OLD_BULLETINS})`).bind(before, limit),
  ];
}

/** A line of a bulletin as it stands, and where its reader finds it among their recaps. */
export interface BulletinRow extends LedgerRecord {
  readonly client: string | null;
  /** JSON [note, place, number]; null where no recap of theirs has it any more. */
  readonly place: string | null;
}

/** The lines of a bulletin by their numbers. Rows of BulletinRow. */
export function selectBulletinRows(db: D1Database, bulletin: number, email: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT b.number, ${LEDGER_COLUMNS}, c.client,
         (SELECT json_array(l.note, r.place, l.number) FROM lines l JOIN readers r ON r.note = l.note AND r.email = ?2
           WHERE l.commitment = c.id ORDER BY EXISTS (SELECT 1 FROM outbox o WHERE o.key = 'recap:' || l.note || ':' || r.place AND o.state = 'sent') DESC, l.note DESC LIMIT 1) AS place
       FROM bulletin_lines b JOIN commitments c ON c.id = b.commitment WHERE b.bulletin = ?1 ORDER BY b.number`,
    )
    .bind(bulletin, email);
}

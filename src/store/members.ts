/** SQL about `members`: people of the firm, and how they want to be told. */
import type { LocalDate } from "../core/calendar.ts";
import type { Absence, Member, Settings } from "../core/member.ts";

/** Makes the rows of members that have none, or fills in names that were not known. */
export function upsertMembers(db: D1Database, members: readonly Member[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO members (email, name, since_at, summary_week, summary_after)
       SELECT value ->> 'email', value ->> 'name', ?2, value ->> 'summaryWeek', value ->> 'summaryAfter' FROM json_each(?1) WHERE true
       ON CONFLICT (email) DO UPDATE SET name = excluded.name WHERE name = '' AND excluded.name <> ''`,
    )
    .bind(JSON.stringify(members), now);
}

const COLUMNS = `email, name, zone, working_days, quiet_from, quiet_until, nudge_days, summary_day, summary_minutes,
  away_from, away_until, away_open, away_later, summary_week, summary_after, nudged_at, nudge_after`;

interface MemberRecord {
  readonly email: string;
  readonly name: string;
  readonly zone: string | null;
  readonly working_days: string;
  readonly quiet_from: number;
  readonly quiet_until: number;
  readonly nudge_days: number | null;
  readonly summary_day: number | null;
  readonly summary_minutes: number;
  readonly away_from: string | null;
  readonly away_until: string | null;
  readonly away_open: number;
  readonly away_later: string;
  readonly summary_week: string | null;
  readonly summary_after: number | null;
  readonly nudged_at: number | null;
  readonly nudge_after: number | null;
}

function memberOf(record: MemberRecord): Member {
  const { away_from: from, away_until: until } = record;
  return {
    email: record.email,
    name: record.name,
    zone: record.zone,
    workingDays: [...record.working_days].map(Number),
    quietFrom: record.quiet_from,
    quietUntil: record.quiet_until,
    nudgeDays: record.nudge_days,
    summaryDay: record.summary_day,
    summaryMinutes: record.summary_minutes,
    away: from === null || until === null ? null : { from, until, open: record.away_open === 1 },
    awayLater: (JSON.parse(record.away_later) as [LocalDate, LocalDate][]).map(([first, last]) => ({
      from: first,
      until: last,
      open: false,
    })),
    summaryWeek: record.summary_week,
    summaryAfter: record.summary_after,
    nudgedAt: record.nudged_at,
    nudgeAfter: record.nudge_after,
  };
}

export async function memberByEmail(db: D1Database, email: string): Promise<Member | null> {
  const row = await db.prepare(`SELECT ${COLUMNS} FROM members WHERE email = ?1`).bind(email).first<MemberRecord>();
  return row === null ? null : memberOf(row);
}

/** The members among these addresses. */
export async function membersAmong(db: D1Database, emails: readonly string[]): Promise<Member[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM members WHERE email IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(emails))
    .all<MemberRecord>();
  return results.map(memberOf);
}

export const DUE_SUMMARIES = `SELECT ${COLUMNS} FROM members WHERE summary_after IS NOT NULL AND summary_after <= ?1
  ORDER BY summary_after LIMIT ?2`;

/** Members whose summary's moment has come. */
export async function dueSummaries(db: D1Database, now: number, limit: number): Promise<Member[]> {
  const { results } = await db.prepare(DUE_SUMMARIES).bind(now, limit).all<MemberRecord>();
  return results.map(memberOf);
}

/** A member's summary of a week is made, or had nothing to say; nothing changes where another tick was first. */
export function endSummary(
  db: D1Database,
  { email, summaryAfter }: Pick<Member, "email" | "summaryAfter">,
  { week, after }: { week: string | null; after: number | null },
): D1PreparedStatement {
  return db
    .prepare("UPDATE members SET summary_week = ?3, summary_after = ?4 WHERE email = ?1 AND summary_after = ?2")
    .bind(email, summaryAfter, week, after);
}

/** A summary that failed is tried again later. */
export async function postponeSummary(
  db: D1Database,
  { email, summaryAfter }: Pick<Member, "email" | "summaryAfter">,
  until: number,
): Promise<void> {
  await db
    .prepare("UPDATE members SET summary_after = ?3 WHERE email = ?1 AND summary_after = ?2")
    .bind(email, summaryAfter, until)
    .run();
}

export const DUE_NUDGES = `SELECT ${COLUMNS} FROM members WHERE nudge_after IS NOT NULL AND nudge_after <= ?1
  ORDER BY nudge_after LIMIT 1`;

/** One member for whom something may be due today; null where there is none. */
export async function dueNudge(db: D1Database, now: number): Promise<Member | null> {
  const row = await db.prepare(DUE_NUDGES).bind(now).first<MemberRecord>();
  return row === null ? null : memberOf(row);
}

/** The member was looked at; nothing changes where another tick was first. `at`: when the mail was made, where there is one. */
export function endNudge(
  db: D1Database,
  { email, nudgeAfter }: Pick<Member, "email" | "nudgeAfter">,
  { at, after }: { at: number | null; after: number | null },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE members SET nudged_at = COALESCE(?3, nudged_at), nudge_after = ?4 WHERE email = ?1 AND nudge_after = ?2`,
    )
    .bind(email, nudgeAfter, at, after);
}

/** These members have their mail of the day. */
export function markNudged(db: D1Database, emails: readonly string[], now: number): D1PreparedStatement {
  return db
    .prepare("UPDATE members SET nudged_at = ?2 WHERE email IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify(emails), now);
}

/**
 * A nudge does not leave after all: what it told is told by another, which is looked for at a moment. Two statements.
 * `madeAt`: when the nudge was made.
 */
export function takeBackNudge(
  db: D1Database,
  {
    email,
    madeAt,
    commitments,
    after,
  }: { email: string; madeAt: number; commitments: readonly number[]; after: number },
): D1PreparedStatement[] {
  return [
    db
      .prepare("DELETE FROM nudged WHERE commitment IN (SELECT value FROM json_each(?1)) AND email = ?2 AND at = ?3")
      .bind(JSON.stringify(commitments), email, madeAt),
    wakeNudges(db, [{ email, after }]),
  ];
}

/** Looks for nudges of these members at a moment, or sooner where that was meant already. */
export function wakeNudges(
  db: D1Database,
  wakes: readonly { readonly email: string; readonly after: number }[],
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE members SET nudge_after = MIN(COALESCE(nudge_after, j.value ->> 'after'), j.value ->> 'after')
       FROM json_each(?1) j WHERE members.email = j.value ->> 'email'`,
    )
    .bind(JSON.stringify(wakes));
}

/** How a member wants to be told from now on, and when the next summary and the next look for nudges are. */
export function changeSettings(
  db: D1Database,
  email: string,
  settings: Settings,
  { summaryAfter, nudgeAfter }: { summaryAfter: number; nudgeAfter: number },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE members SET zone = ?2, working_days = ?3, quiet_from = ?4, quiet_until = ?5, nudge_days = ?6, summary_day = ?7,
         summary_minutes = ?8, summary_after = ?9, nudge_after = ?10 WHERE email = ?1`,
    )
    .bind(
      email,
      settings.zone,
      settings.workingDays.join(""),
      settings.quietFrom,
      settings.quietUntil,
      settings.nudgeDays,
      settings.summaryDay,
      settings.summaryMinutes,
      summaryAfter,
      nudgeAfter,
    );
}

/** The days on which the member is away from now on; none where they are back. Nudges are looked for at `nudgeAfter`. */
export function changeAway(
  db: D1Database,
  email: string,
  absences: readonly Absence[],
  nudgeAfter: number | null,
): D1PreparedStatement {
  // There is room for one whose end is not known, and more than one there never is.
  const away = absences.find(({ open }) => open) ?? absences[0];
  const later = absences.filter((one) => one !== away).map(({ from, until }) => [from, until]);
  return db
    .prepare(
      "UPDATE members SET away_from = ?2, away_until = ?3, away_open = ?4, away_later = ?5, nudge_after = ?6 WHERE email = ?1",
    )
    .bind(
      email,
      away?.from ?? null,
      away?.until ?? null,
      away?.open === true ? 1 : 0,
      JSON.stringify(later),
      nudgeAfter,
    );
}

/** Whoever writes is back: an absence whose end was not known ends, and nudges are looked for at once. */
export function endOpenAbsence(db: D1Database, email: string): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE members SET away_from = NULL, away_until = NULL, away_open = 0, nudge_after = 0 WHERE email = ?1 AND away_open = 1",
    )
    .bind(email);
}

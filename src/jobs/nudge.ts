import { addDays, type LocalDate } from "../core/calendar.ts";
import { instantOf, isQuiet, nextOpenMoment, wallClock } from "../core/local-time.ts";
import { absenceOn, calendarOf, type Member, remindDays, wasNudgedOn } from "../core/member.ts";
import { nextStageOn, type stageOf } from "../core/nudge/stage.ts";
import { insertBulletinLines, openBulletins } from "../store/bulletins.ts";
import { lastEventIn, selectLastEvent } from "../store/events.ts";
import { dueNudge, endNudge } from "../store/members.ts";
import { insertOutbox } from "../store/outbox.ts";
import { insertNudged, type NudgedRow, selectNudged, selectWatchedOpen, type WatchedRecord } from "../store/watched.ts";
import type { Edge } from "./edge.ts";
import { nudgeMail } from "./nudge-mail.ts";
import { remindByThemselves } from "./reminder.ts";
import { type Staged, stagedOf } from "./staged.ts";

const HOUR = 60 * 60_000;
const MINUTE = 60_000;
/** So long the day's nudge waits for the summary, which tells most of it: later it would be too late for the day. */
const SUMMARY_WAIT = 4 * 60;

/**
 * Reminds one member of what is near its day or over it, all of it in one mail and once a day; false where nobody's
 * moment has come. Each stage of a commitment is told once. A failure is tried again in an hour.
 */
export async function nudgeOne(edge: Edge, now: number): Promise<boolean> {
  const member = await dueNudge(edge.db, now);
  if (member === null) {
    return false;
  }
  try {
    await nudge(edge, member, now);
  } catch (error) {
    console.error(JSON.stringify({ event: "nudge failed", error: String(error) }));
    await endNudge(edge.db, member, { at: null, after: now + HOUR }).run();
  }
  return true;
}

async function nudge(edge: Edge, member: Member, now: number): Promise<void> {
  const { db, config } = edge;
  const zone = member.zone ?? config.timeZone;
  const { date: today, minutes } = wallClock(now, zone);
  const calendar = calendarOf(member, config.timeZone);
  const open = { zone, quietFrom: member.quietFrom, quietUntil: member.quietUntil, calendar };
  const dayAfter = (day: LocalDate): number => nextOpenMoment(instantOf(addDays(day, 1), 0, zone), open);
  const absence = absenceOn(member, today);
  const opens = nextOpenMoment(now, open);
  const summary = summaryAhead(member, { today, minutes, zone }, now);
  if (!config.isMember(member.email)) {
    // Whoever has left the firm is told nothing more.
    await endNudge(db, member, { at: null, after: null }).run();
  } else if (absence !== null) {
    await endNudge(db, member, { at: null, after: dayAfter(absence.until) }).run();
  } else if (opens > now) {
    await endNudge(db, member, { at: null, after: opens }).run();
  } else if (summary !== null) {
    await endNudge(db, member, { at: null, after: summary }).run();
  } else {
    await tell(edge, member, { today, telling: { today, calendar, nudgeDays: member.nudgeDays }, zone, dayAfter }, now);
  }
}

/** When the member's summary comes, where that is soon, today and outside quiet hours; else null. One that failed is not waited for. */
function summaryAhead(
  member: Member,
  { today, minutes, zone }: { today: LocalDate; minutes: number; zone: string },
  now: number,
): number | null {
  const { summaryDay, summaryMinutes, summaryAfter } = member;
  const isSoon =
    minutes < summaryMinutes && summaryMinutes - minutes <= SUMMARY_WAIT && !isQuiet(summaryMinutes, member);
  return summaryDay !== null &&
    summaryAfter !== null &&
    isSoon &&
    summaryAfter - now < SUMMARY_WAIT * MINUTE + HOUR &&
    wallClock(summaryAfter, zone).date === today
    ? Math.max(summaryAfter, now + MINUTE)
    : null;
}

interface Moment {
  readonly today: LocalDate;
  readonly telling: Parameters<typeof stageOf>[1];
  readonly zone: string;
  /** When mail may come on the first working day after a day. */
  readonly dayAfter: (day: LocalDate) => number;
}

async function tell(
  edge: Edge,
  member: Member,
  { today, telling, zone, dayAfter }: Moment,
  now: number,
): Promise<void> {
  const { db } = edge;
  const [last, watched] = await db.batch([selectLastEvent(db), selectWatchedOpen(db, [member.email], now)]);
  const asOf = lastEventIn(last);
  const records = (watched?.results ?? []) as WatchedRecord[];
  // Reminders that go by themselves go whether or not the member wants nudges.
  const theirs = { ...telling, nudgeDays: remindDays(member) };
  const staged = records.flatMap((record) =>
    stagedOf(record, { zone, telling: record.side === "theirs" ? theirs : telling }),
  );
  // One mail a day: what has come up since waits for the next.
  const hadOne = wasNudgedOn(member, today, zone);
  const due = hadOne || member.nudgeDays === null ? [] : await untold(edge, member, staged);
  const news = due.slice(0, MOST_LINES);
  const next = records
    .map((record) =>
      nextStageOn(
        { due: record.due_date, awaitedOn: record.awaited_date },
        record.side === "theirs" ? theirs : telling,
      ),
    )
    .filter((day) => day !== null)
    .sort()[0];
  // Whoever has changed zone may have had a day of that name.
  const key = `nudge:${member.email}:${today}:${zone}`;
  const head = { key, email: member.email, name: member.name, client: null, member: null };
  const bulletin = news.length === 0 ? undefined : (await openBulletins(db, [head], now)).get(key);
  const made =
    bulletin === undefined ? null : await nudgeMail(edge, member, { key, bulletin, staged: news, zone, asOf }, now);
  const reminders = await remindByThemselves(edge, member, staged, { zone, asOf }, now);
  const after =
    (hadOne && staged.length > 0) || due.length > news.length
      ? dayAfter(today)
      : next === undefined
        ? null
        : dayAfter(next > today ? addDays(next, -1) : today);
  await db.batch([
    endNudge(db, member, { at: made === null ? null : now, after }),
    ...(made === null || bulletin === undefined
      ? []
      : [
          insertBulletinLines(
            db,
            made.lines.map((line) => ({ bulletin, ...line })),
          ),
          insertNudged(
            db,
            news.map((one) => rowOf(one, member.email)),
            now,
          ),
          ...insertOutbox(db, [made.row], now),
        ]),
    ...reminders,
  ]);
}

/** More than anybody does in a day; the rest is told on the next one. */
const MOST_LINES = 40;

/** Of what is at a stage, that of which the member has not been told. */
async function untold({ db }: Edge, { email }: Member, staged: readonly Staged[]): Promise<Staged[]> {
  const ids = staged.map(({ item }) => item.id);
  const { results } = ids.length === 0 ? { results: [] } : await selectNudged(db, email, ids).all<NudgedRow>();
  const told = new Set(results.map(keyOf));
  return staged.filter((one) => !told.has(keyOf(rowOf(one, email))));
}

function rowOf({ item, stage }: Staged, email: string): NudgedRow {
  return { commitment: item.id, email, due: item.due ?? "", stage };
}

function keyOf({ commitment, due, stage }: NudgedRow): string {
  return `${commitment} ${due} ${stage}`;
}

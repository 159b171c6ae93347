import { addDays } from "../core/calendar.ts";
import { instantOf, isQuiet, nextOpenMoment, wallClock } from "../core/local-time.ts";
import { calendarOf, isAway, type Member } from "../core/member.ts";
import { nextStageOn, stageOf } from "../core/nudge/stage.ts";
import { isWorkingDay } from "../core/working-days.ts";
import { insertBulletinLines, openBulletins } from "../store/bulletins.ts";
import { selectLastEvent } from "../store/events.ts";
import { dueNudge, endNudge } from "../store/members.ts";
import { insertOutbox } from "../store/outbox.ts";
import { insertNudged, type NudgedRow, selectNudged, selectWatchedOpen, type WatchedRecord } from "../store/watched.ts";
import type { Edge } from "./edge.ts";
import { nudgeMail } from "./nudge-mail.ts";
import { remindByThemselves } from "./reminder.ts";
import type { Staged } from "./staged.ts";
import { summaryItem } from "./summary-items.ts";

const HOUR = 60 * 60_000;

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
    await endNudge(edge.db, member, { on: null, after: now + HOUR }).run();
  }
  return true;
}

async function nudge(edge: Edge, member: Member, now: number): Promise<void> {
  const { db, config } = edge;
  if (!config.isMember(member.email)) {
    // Whoever has left the firm is told nothing more.
    await endNudge(db, member, { on: null, after: null }).run();
    return;
  }
  const zone = member.zone ?? config.timeZone;
  const { date: today, minutes } = wallClock(now, zone);
  const calendar = calendarOf(member, config.timeZone);
  const open = { zone, quietFrom: member.quietFrom, quietUntil: member.quietUntil, calendar };
  const tomorrow = instantOf(addDays(today, 1), 0, zone);
  const isOpen = !isQuiet(minutes, member) && isWorkingDay(today, calendar);
  if (!isOpen || isAway(member, today)) {
    const from = isAway(member, today) ? instantOf(addDays(member.away?.until ?? today, 1), 0, zone) : now;
    await endNudge(db, member, { on: null, after: nextOpenMoment(from, open) }).run();
    return;
  }
  const [last, watched] = await db.batch([selectLastEvent(db), selectWatchedOpen(db, [member.email])]);
  const asOf = (last?.results as { last: number }[] | undefined)?.[0]?.last ?? 0;
  const records = (watched?.results ?? []) as WatchedRecord[];
  const telling = { today, calendar, nudgeDays: member.nudgeDays };
  const staged = records.flatMap((record): Staged[] => {
    const item = summaryItem(record, zone);
    const stage = stageOf({ ...item, awaitedOn: record.awaited_date }, telling);
    return stage === null ? [] : [{ record, item, stage }];
  });
  const told = new Set(
    staged.length === 0
      ? []
      : (
          (
            await selectNudged(
              db,
              staged.map(({ item }) => item.id),
            ).all<NudgedRow>()
          ).results ?? []
        ).map(keyOf),
  );
  // One mail a day: what has come up since waits for the next.
  const news =
    member.nudgedOn === today
      ? []
      : staged.filter(({ item, stage }) => !told.has(keyOf({ commitment: item.id, due: item.due ?? "", stage })));
  const upcoming = records
    .map((record) => nextStageOn({ due: record.due_date, awaitedOn: record.awaited_date }, telling))
    .filter((day) => day !== null)
    .sort();
  const next =
    upcoming[0] === undefined ? null : nextOpenMoment(Math.max(tomorrow, instantOf(upcoming[0], 0, zone)), open);
  const key = `nudge:${member.email}:${today}`;
  const bulletin = news.length === 0 ? undefined : (await openBulletins(db, [bulletinOf(key, member)], now)).get(key);
  const made =
    bulletin === undefined ? null : await nudgeMail(edge, member, { key, bulletin, staged: news, zone, asOf }, now);
  const reminders = await remindByThemselves(edge, member, staged, { zone, asOf }, now);
  await db.batch([
    endNudge(db, member, { on: made === null ? null : today, after: next }),
    ...(made === null || bulletin === undefined
      ? []
      : [
          insertBulletinLines(
            db,
            made.lines.map((line) => ({ bulletin, ...line })),
          ),
          insertNudged(
            db,
            news.map(({ item, stage }) => ({ commitment: item.id, due: item.due ?? "", stage })),
            now,
          ),
          ...insertOutbox(db, [made.row], now),
        ]),
    ...reminders,
  ]);
}

function keyOf({ commitment, due, stage }: NudgedRow): string {
  return `${commitment} ${due} ${stage}`;
}

function bulletinOf(key: string, { email, name }: Pick<Member, "email" | "name">) {
  return { key, email, name, client: null, member: null };
}

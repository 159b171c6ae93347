import { addDays } from "../core/calendar.ts";
import { instantOf, nextOpenMoment, wallClock } from "../core/local-time.ts";
import { absenceOn, calendarOf } from "../core/member.ts";
import { bulletinByKey } from "../store/bulletins.ts";
import { lastEventIn, selectLastEvent } from "../store/events.ts";
import { memberByEmail, takeBackNudge } from "../store/members.ts";
import { type Claimed, refresh } from "../store/sending.ts";
import { selectWatchedById, type WatchedRecord } from "../store/watched.ts";
import type { Edge } from "./edge.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import { nudgeMail } from "./nudge-mail.ts";
import { partyCopies, recapKey } from "./recaps.ts";
import { reminderKey } from "./reminder.ts";
import { stagedOf } from "./staged.ts";
import { loadThread } from "./thread.ts";

/** A nudge that could not leave for so long may come into quiet hours or another day. */
const LATE = 10 * 60_000;
/** And one that could not leave for so long may count days or reasons that are different by now. */
const OLD = 60 * 60_000;

/**
 * A mail that is about to leave, with what is true now where that has changed; null where it has nothing left to say, and
 * a moment of the same day where its reader wants no mail before it.
 */
export async function asItIsNow(edge: Edge, claimed: Claimed, now: number): Promise<Claimed | number | null> {
  const kind = claimed.key.slice(0, claimed.key.indexOf(":"));
  const isLate = kind === "nudge" && (claimed.attempts > 1 || now - claimed.createdAt > LATE);
  if (!claimed.stale && !isLate) {
    return claimed;
  }
  const mail =
    kind === "nudge"
      ? await currentNudge(edge, claimed, now)
      : kind === "reminder"
        ? await currentReminder(edge, claimed)
        : kind === "owned-miss"
          ? null
          : await currentCopy(edge, claimed, now);
  if (mail === null || typeof mail === "number") {
    return mail;
  }
  if (mail === claimed.mail) {
    return claimed;
  }
  await refresh(edge.db, claimed, mail).run();
  return { ...claimed, mail };
}

/** A copy of a recap of which a line has changed since, in whatever thread. */
async function currentCopy(edge: Edge, claimed: Claimed, now: number): Promise<string | null> {
  const thread = claimed.note === null ? null : await loadThread(edge.db, claimed.note, now);
  if (thread === null) {
    return claimed.mail;
  }
  const copies = await partyCopies(edge, ledgerFacts(edge, thread, thread.rows, null), { sendAfter: now }, now);
  return copies.find((copy) => recapKey(thread.note.id, copy.place) === claimed.key)?.row?.mail ?? null;
}

/**
 * What is still open and at a stage, under the numbers that it had. One for which its reader's day is over does
 * not leave: what it told is told by the next.
 */
async function currentNudge(
  edge: Edge,
  { key, createdAt, stale, mail }: Claimed,
  now: number,
): Promise<string | number | null> {
  const { db, config } = edge;
  const bulletin = await bulletinByKey(db, key);
  const member = bulletin === null ? null : await memberByEmail(db, bulletin.email);
  if (bulletin === null || member === null || !config.isMember(member.email)) {
    return null;
  }
  const zone = member.zone ?? config.timeZone;
  const today = wallClock(now, zone).date;
  const calendar = calendarOf(member, config.timeZone);
  const absence = absenceOn(member, today);
  const from = absence === null ? now : instantOf(addDays(absence.until, 1), 0, zone);
  const { quietFrom, quietUntil } = member;
  const after = nextOpenMoment(from, { zone, quietFrom, quietUntil, calendar });
  if (wallClock(createdAt, zone).date !== wallClock(after, zone).date) {
    const commitments = bulletin.lines.map(({ commitment }) => commitment);
    await db.batch(takeBackNudge(db, { email: member.email, madeAt: createdAt, commitments, after }));
    return null;
  }
  if (after > now) {
    return after;
  }
  if (!stale && now - createdAt <= OLD) {
    return mail;
  }
  const telling = { today, calendar, nudgeDays: member.nudgeDays };
  const { records, asOf } = await rowsOf(edge, bulletin.lines);
  const staged = records
    .filter(({ status, watcher }) => status === "open" && watcher === member.email)
    .flatMap((record) => stagedOf(record, { zone, telling }));
  const numbers = new Map(bulletin.lines.map((line) => [line.commitment, line.number]));
  const made = await nudgeMail(edge, member, { key, bulletin: bulletin.id, staged, zone, asOf, numbers }, now);
  return made?.row.mail ?? null;
}

/** A reminder leaves as it was written, or not at all: what it asks for may be done, moved, or another's by now. */
async function currentReminder(edge: Edge, { key, mail }: Claimed): Promise<string | null> {
  const bulletin = await bulletinByKey(edge.db, key);
  const { records } = await rowsOf(edge, bulletin?.lines ?? []);
  const [record] = records;
  const isSame =
    record !== undefined &&
    record.status === "open" &&
    record.owner_email === bulletin?.email &&
    reminderKey({ id: record.id, due: record.due_date }) === key;
  return isSame ? mail : null;
}

async function rowsOf(
  { db }: Edge,
  lines: readonly { readonly commitment: number }[],
): Promise<{ records: WatchedRecord[]; asOf: number }> {
  const [last, rows] = await db.batch([
    selectLastEvent(db),
    selectWatchedById(
      db,
      lines.map(({ commitment }) => commitment),
    ),
  ]);
  return {
    records: (rows?.results ?? []) as WatchedRecord[],
    asOf: lastEventIn(last),
  };
}

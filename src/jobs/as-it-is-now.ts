import { wallClock } from "../core/local-time.ts";
import { calendarOf } from "../core/member.ts";
import { stageOf } from "../core/nudge/stage.ts";
import { bulletinByKey } from "../store/bulletins.ts";
import { selectLastEvent } from "../store/events.ts";
import { memberByEmail } from "../store/members.ts";
import { type Claimed, refresh } from "../store/outbox.ts";
import { selectWatchedById, type WatchedRecord } from "../store/watched.ts";
import type { Edge } from "./edge.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import { nudgeMail } from "./nudge-mail.ts";
import { partyCopies, recapKey } from "./recaps.ts";
import { reminderKey } from "./reminder.ts";
import type { Staged } from "./staged.ts";
import { summaryItem } from "./summary-items.ts";
import { loadThread } from "./thread.ts";

/** A nudge that could not leave for so long may speak of another day. */
const OLD = 60 * 60_000;

/** A mail that is about to leave, with what is true now where that has changed; null where it has nothing left to say. */
export async function asItIsNow(edge: Edge, claimed: Claimed, now: number): Promise<Claimed | null> {
  const kind = claimed.key.slice(0, claimed.key.indexOf(":"));
  const isOld = kind === "nudge" && now - claimed.createdAt > OLD;
  if (!claimed.stale && !isOld) {
    return claimed;
  }
  const mail =
    kind === "nudge"
      ? await currentNudge(edge, claimed.key, now)
      : kind === "reminder"
        ? await currentReminder(edge, claimed)
        : await currentCopy(edge, claimed, now);
  if (mail === null || mail === claimed.mail) {
    return mail === null ? null : claimed;
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

/** What is still open and at a stage, under the numbers that it had. */
async function currentNudge(edge: Edge, key: string, now: number): Promise<string | null> {
  const { db, config } = edge;
  const bulletin = await bulletinByKey(db, key);
  const member = bulletin === null ? null : await memberByEmail(db, bulletin.email);
  if (bulletin === null || member === null) {
    return null;
  }
  const zone = member.zone ?? config.timeZone;
  const today = wallClock(now, zone).date;
  const telling = { today, calendar: calendarOf(member, config.timeZone), nudgeDays: member.nudgeDays };
  const { records, asOf } = await rowsOf(edge, bulletin.lines);
  const staged = records.flatMap((record): Staged[] => {
    const item = summaryItem(record, zone);
    const stage =
      record.status !== "open" || record.watcher !== member.email
        ? null
        : stageOf({ ...item, awaitedOn: record.awaited_date }, telling);
    return stage === null ? [] : [{ record, item, stage }];
  });
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
    asOf: (last?.results as { last: number }[] | undefined)?.[0]?.last ?? 0,
  };
}

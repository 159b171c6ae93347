import { addDays } from "../core/calendar.ts";
import { instantOf, nextOpenMoment, wallClock } from "../core/local-time.ts";
import { absenceOn, calendarOf, type Member, remindDays, wasNudgedOn } from "../core/member.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { nextStageOn, stageOf } from "../core/nudge/stage.ts";
import type { Risk } from "../core/risk/facts.ts";
import { nextLook } from "../core/risk/next-look.ts";
import { riskOf } from "../core/risk/risk.ts";
import { workDaysBetween } from "../core/working-days.ts";
import {
  type Checked,
  type DueCheck,
  dueChecks,
  keepChecked,
  keepWaits,
  postponeChecks,
  type Wait,
} from "../store/checks.ts";
import { insertFlags, type NewFlag, settleFlags } from "../store/flags.ts";
import { membersAmong, upsertMembers, wakeNudges } from "../store/members.ts";
import type { Edge } from "./edge.ts";
import { newMember } from "./new-member.ts";
import { blockerIn, riskFactsOf, type Surroundings, surroundings } from "./risk-facts.ts";

/** As many as the free plan's 10 ms of CPU take; the next tick goes on. */
const A_TICK = 20;
/** Each owner is a statement, of which an invocation has forty. */
const OWNERS = 4;
const HOUR = 60 * 60_000;
/** Risk is looked at before the working day begins, in the watcher's zone. */
const LOOK_AT = 5 * 60;

/** Looks at commitments whose risk may have changed, raises flags and settles old ones; false where none was due. */
export async function checkSome(edge: Edge, now: number): Promise<boolean> {
  const { db } = edge;
  const rows = fewOwners(await dueChecks(db, now, A_TICK));
  if (rows.length === 0) {
    return false;
  }
  const watchers = new Map(rows.map((row) => [row.id, watcherOf(edge, row)]));
  const emails = [...new Set(watchers.values())];
  const members = new Map((await membersAmong(db, emails)).map((member) => [member.email, member]));
  const fresh = emails
    .filter((email) => !members.has(email))
    .map((email) => newMember(edge.config, nameIn(rows, email), now));
  for (const member of fresh) {
    members.set(member.email, member);
  }
  const around = await surroundings(edge, namesIn(rows), now);
  const looks: Look[] = [];
  const failed: DueCheck[] = [];
  for (const row of rows) {
    const watcher = members.get(watchers.get(row.id) ?? "");
    try {
      if (watcher !== undefined) {
        looks.push(lookAt(edge, row, { watcher, around }, now));
      }
    } catch (error) {
      // One odd row must not keep the others from being looked at, nor be looked at every minute.
      console.error(JSON.stringify({ event: "check failed", commitment: row.id, error: String(error) }));
      failed.push(row);
    }
  }
  const flags = looks.flatMap(({ flag }) => flag ?? []);
  const waits = looks.flatMap(({ wait }) => wait ?? []);
  const wakes = soonest(looks.flatMap(({ wake }) => wake ?? []));
  await db.batch([
    ...(fresh.length === 0 ? [] : [upsertMembers(db, fresh, now)]),
    keepChecked(
      db,
      looks.map(({ checked }) => checked),
    ),
    ...(flags.length === 0 ? [] : [insertFlags(db, flags, now)]),
    settleFlags(
      db,
      looks.map(({ end }) => end),
      now,
    ),
    ...(wakes.length === 0 ? [] : [wakeNudges(db, wakes)]),
    ...(waits.length === 0 ? [] : keepWaits(db, waits)),
    ...(failed.length === 0
      ? []
      : [
          postponeChecks(
            db,
            failed.map((row) => ({ id: row.id, seen: row.check_after })),
            now + HOUR,
          ),
        ]),
  ]);
  return true;
}

/** The rows of the first owners; the others are still due at the next tick. */
function fewOwners(rows: readonly DueCheck[]): DueCheck[] {
  const owners = new Set<string>();
  return rows.filter(({ owner_email: owner }) => {
    if (owner !== null && (owners.has(owner) || owners.size < OWNERS)) {
      owners.add(owner);
    }
    return owner === null || owners.has(owner);
  });
}

function namesIn(rows: readonly DueCheck[]): { owners: string[]; clients: string[] } {
  const open = rows.filter((row) => row.status === "open");
  return {
    owners: [...new Set(open.flatMap((row) => row.owner_email ?? []))],
    clients: [...new Set(open.flatMap((row) => row.client ?? []))],
  };
}

/** Whoever owes it hears of it, if they are one of ours and have it in a recap; else whose note it came with. */
function watcherOf({ config }: Edge, row: DueCheck): string {
  const owner = row.owner_email;
  return owner !== null && row.private === 0 && row.owner_reads === 1 && row.side !== "theirs" && config.isMember(owner)
    ? owner
    : row.member;
}

/** One moment for each member. */
function soonest(wakes: readonly Wake[]): Wake[] {
  const moments = new Map<string, number>();
  for (const { email, after } of wakes) {
    moments.set(email, Math.min(moments.get(email) ?? after, after));
  }
  return [...moments].map(([email, after]) => ({ email, after }));
}

interface Wake {
  readonly email: string;
  readonly after: number;
}

function nameIn(rows: readonly DueCheck[], email: string): Mailbox {
  return { email, name: rows.find((row) => row.owner_email === email)?.owner_name ?? "" };
}

interface Look {
  readonly checked: Checked;
  readonly flag: NewFlag | null;
  readonly wake: Wake | null;
  readonly wait: Wait | null;
  readonly end: { readonly commitment: number; readonly today: string; readonly endedOn: string | null };
}

function lookAt(
  { config }: Edge,
  row: DueCheck,
  { watcher, around }: { watcher: Member; around: Surroundings },
  now: number,
): Look {
  const zone = watcher.zone ?? config.timeZone;
  const today = wallClock(now, zone).date;
  const end = {
    commitment: row.id,
    today,
    endedOn: row.ended_at === null ? null : wallClock(row.ended_at, zone).date,
  };
  const seen = { id: row.id, seen: row.check_after, watcher: watcher.email };
  if (row.status !== "open") {
    return { checked: { ...seen, risk: null, checkAfter: null }, flag: null, wake: null, wait: waitOf(row, null), end };
  }
  const blocker = blockerIn(row, around, watcher.email);
  const facts = riskFactsOf(row, { ...around, blocker }, { watcher, zone, firmZone: config.timeZone, now });
  const risk = riskOf(facts);
  const checkAfter = instantOf(nextLook(facts), LOOK_AT, zone);
  return {
    checked: { ...seen, risk: { ...risk, on: today }, checkAfter: Math.max(checkAfter, now + 1) },
    flag: flagOf(row, risk, { watcher: watcher.email, today, ahead: aheadOf(row, watcher, config.timeZone, today) }),
    wake: wakeOf(row, risk, watcher, { zone, firmZone: config.timeZone, now }),
    wait: waitOf(row, blocker),
    end,
  };
}

/** Only what is on a condition waits for something. */
function waitOf({ id, conditional, due_date: due }: DueCheck, blocker: { readonly id: number } | null): Wait | null {
  return conditional === 0 ? null : { by: id, due, on: blocker?.id ?? null };
}

function aheadOf(row: DueCheck, watcher: Member, firmZone: string, today: string): number | null {
  return row.due_date === null ? null : workDaysBetween(today, row.due_date, calendarOf(watcher, firmZone));
}

function flagOf(
  row: DueCheck,
  { level, reasons }: Risk,
  { watcher, today, ahead }: { watcher: string; today: string; ahead: number | null },
): NewFlag | null {
  return level === null
    ? null
    : { commitment: row.id, due: row.due_date ?? "", level, reasons, watcher, on: today, ahead };
}

/** When the watcher is to be asked about: now if it is at a stage, else when it comes to one; never in quiet hours or away. */
function wakeOf(
  row: DueCheck,
  risk: Risk,
  watcher: Member,
  { zone, firmZone, now }: { zone: string; firmZone: string; now: number },
): Wake | null {
  const calendar = calendarOf(watcher, firmZone);
  const today = wallClock(now, zone).date;
  // Theirs may be to be reminded of by itself.
  const telling = { today, calendar, nudgeDays: row.side === "theirs" ? remindDays(watcher) : watcher.nudgeDays };
  const item = { side: row.side, due: row.due_date, risk, awaitedOn: row.awaited_date };
  const next = stageOf(item, telling) === null ? nextStageOn(item, telling) : today;
  if (next === null) {
    return null;
  }
  const absence = absenceOn(watcher, next);
  const after = absence === null ? next : addDays(absence.until, 1);
  const from =
    after === today && !wasNudgedOn(watcher, today, zone)
      ? now
      : instantOf(after === today ? addDays(today, 1) : after, 0, zone);
  return {
    email: watcher.email,
    after: nextOpenMoment(from, { zone, quietFrom: watcher.quietFrom, quietUntil: watcher.quietUntil, calendar }),
  };
}

import { isoWeekOf, nextOpenMoment, nextSummary, wallClock } from "../core/local-time.ts";
import { calendarOf, DEFAULTS, type Settings } from "../core/member.ts";
import { type Client, changeClients } from "../store/clients.ts";
import { changeSettings, memberByEmail, upsertMembers } from "../store/members.ts";
import type { Edge } from "./edge.ts";
import { newMember } from "./new-member.ts";

/**
 * Keeps how a member is told and how their clients are written to. The moments of the next summary and of the next look
 * for nudges follow: no week gets two summaries, and none is lost by a new zone.
 */
export async function saveSettings(
  { db, config }: Edge,
  email: string,
  { settings, clients }: { settings: Settings; clients: readonly Client[] },
  now: number,
): Promise<void> {
  const known = await memberByEmail(db, email);
  const member = known ?? newMember(config, { name: "", email }, now);
  const zone = settings.zone ?? config.timeZone;
  const calendar = calendarOf({ email, zone: settings.zone, workingDays: settings.workingDays }, config.timeZone);
  const lastWeek = member.summaryWeek ?? isoWeekOf(wallClock(now, zone).date);
  // Who wants no summary or no nudges is looked at all the same: the people of their clients may get theirs.
  const { quietFrom, quietUntil, summaryDay, summaryMinutes: minutes } = settings;
  const summaryAfter = nextSummary({ weekday: summaryDay ?? DEFAULTS.summaryDay, minutes, zone }, lastWeek, now).at;
  const nudgeAfter = nextOpenMoment(now, { zone, quietFrom, quietUntil, calendar });
  await db.batch([
    ...(known === null ? [upsertMembers(db, [member], now)] : []),
    changeSettings(db, email, settings, { summaryAfter, nudgeAfter }),
    ...(clients.length === 0 ? [] : [changeClients(db, clients)]),
  ]);
}

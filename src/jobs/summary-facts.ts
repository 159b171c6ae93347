import { mondayOfIsoWeek, wallClock } from "../core/local-time.ts";
import { absencesOf, calendarOf, type Member } from "../core/member.ts";
import { riskAsOf } from "../core/risk/as-of.ts";
import type { FlagOutcome, SummaryFacts } from "../core/summary/facts.ts";
import { unflaggedSlips } from "../core/summary/unflagged.ts";
import { lastEventIn, selectLastEvent } from "../store/events.ts";
import { type FlagRecord, selectFlagsOf } from "../store/flags.ts";
import { selectWatchedEnded, selectWatchedOpen, type WatchedRecord } from "../store/watched.ts";
import type { Edge } from "./edge.ts";
import { pastSince } from "./past.ts";
import { type Relationships, relationships, summaryClient } from "./relationships.ts";
import { summaryItem } from "./summary-items.ts";

const DAY = 24 * 60 * 60_000;
const QUARTER = 91;
const LANG = "en";

/** All that the summaries of some members are made from, as SQL gives it. */
export interface Known {
  readonly records: readonly WatchedRecord[];
  readonly flags: readonly FlagRecord[];
  readonly relationships: Relationships;
  readonly asOf: number;
}

/** Reads what some members' mails are made from: ten statements, two round trips. */
export async function knownOf(edge: Edge, members: readonly Pick<Member, "email">[], now: number): Promise<Known> {
  const { db } = edge;
  const emails = members.map(({ email }) => email);
  const [last, open, ended, flags] = await db.batch([
    selectLastEvent(db),
    selectWatchedOpen(db, emails, now),
    selectWatchedEnded(db, emails, pastSince(now)),
    selectFlagsOf(db, emails, now - QUARTER * DAY),
  ]);
  const records = [...((open?.results ?? []) as WatchedRecord[]), ...((ended?.results ?? []) as WatchedRecord[])];
  const clients = [...new Set(records.flatMap(({ client }) => client ?? []))];
  return {
    records,
    flags: (flags?.results ?? []) as FlagRecord[],
    relationships: await relationships(edge, { clients, members: emails }, now),
    asOf: lastEventIn(last),
  };
}

/** One member's part of it. */
export function factsFor(
  member: Member,
  known: Known,
  { zone, week, now }: { zone: string; week: string; now: number },
): SummaryFacts {
  const today = wallClock(now, zone).date;
  const calendar = calendarOf(member, zone);
  const items = known.records
    .filter(({ watcher }) => watcher === member.email)
    .map((record) => summaryItem(record, zone))
    .map((item) => (item.risk === null ? item : { ...item, risk: riskAsOf(item.risk, today, calendar) }));
  const keys = new Set(items.flatMap(({ client }) => client ?? []));
  const flags = known.flags.filter(({ watcher }) => watcher === member.email).flatMap((flag) => outcomeOf(flag, zone));
  return {
    lang: LANG,
    reader: { name: member.name, email: member.email },
    monday: mondayOfIsoWeek(week),
    today,
    items,
    clients: known.relationships.clients
      .filter(({ key }) => keys.has(key))
      .map((client) => summaryClient(client, known.relationships, { member: member.email, zone })),
    flags,
    unflagged: unflaggedSlips(items, flags, today).length,
    away: absencesOf(member).find(({ until }) => until >= today) ?? null,
  };
}

/** Only what was raised before the day foretold anything. */
function outcomeOf(
  { commitment, level, raised_date, ahead, reasons, outcome, outcome_at }: FlagRecord,
  zone: string,
): FlagOutcome[] {
  return level === "overdue" || ahead === null
    ? []
    : [
        {
          commitment,
          level,
          raisedOn: raised_date,
          ahead,
          reasons: JSON.parse(reasons) as FlagOutcome["reasons"],
          outcome,
          endedOn: outcome_at === null ? null : wallClock(outcome_at, zone).date,
        },
      ];
}

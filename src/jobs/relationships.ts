import { daysBetween, type LocalDate } from "../core/calendar.ts";
import { wallClock } from "../core/local-time.ts";
import type { SummaryClient } from "../core/summary/facts.ts";
import { type ClientDay, selectClientDays } from "../store/checks.ts";
import {
  type Client,
  type ClientAnswer,
  selectClientAnswers,
  selectClients,
  selectDisputes,
  selectPulses,
  selectRemembered,
} from "../store/clients.ts";
import { type RatedRecord, selectRated } from "../store/shown.ts";
import type { Edge } from "./edge.ts";
import { pastSince } from "./past.ts";
import { ratedOf } from "./rated.ts";

/** What is known of some clients, as SQL gives it. */
export interface Relationships {
  readonly clients: readonly Client[];
  readonly days: readonly ClientDay[];
  readonly answers: readonly ClientAnswer[];
  readonly disputes: readonly { readonly client: string; readonly disputes: number }[];
  readonly pulses: readonly {
    readonly client: string;
    /** In whose name they were asked: nobody else reads it. */
    readonly member: string;
    readonly name: string;
    readonly at: number;
    readonly text: string;
  }[];
  readonly rated: readonly RatedRecord[];
  readonly remembered: readonly { readonly member: string; readonly client: string | null; readonly text: string }[];
}

/** Reads what is known of some clients, and what some members want to be reminded of. One round trip of seven statements. */
export async function relationships(
  { db }: Edge,
  { clients, members }: { clients: readonly string[]; members: readonly string[] },
  now: number,
): Promise<Relationships> {
  const since = pastSince(now);
  const [heads, days, answers, disputes, pulses, remembered, rated] = await db.batch([
    selectClients(db, clients),
    selectClientDays(db, clients, since),
    selectClientAnswers(db, clients, since),
    selectDisputes(db, clients, since),
    selectPulses(db, clients),
    selectRemembered(db, members),
    selectRated(db, clients, since),
  ]);
  return {
    clients: (heads?.results ?? []) as Client[],
    days: (days?.results ?? []) as ClientDay[],
    answers: (answers?.results ?? []) as ClientAnswer[],
    disputes: (disputes?.results ?? []) as Relationships["disputes"],
    pulses: (pulses?.results ?? []) as Relationships["pulses"],
    remembered: (remembered?.results ?? []) as Relationships["remembered"],
    rated: (rated?.results ?? []) as RatedRecord[],
  };
}

/** One client as a member's mails tell of it, with days of an IANA zone. */
export function summaryClient(
  { key, name }: Pick<Client, "key" | "name">,
  known: Relationships,
  { member, zone }: { member: string; zone: string },
): SummaryClient {
  const day = (ms: number): LocalDate => wallClock(ms, zone).date;
  const pulse = known.pulses.find((one) => one.client === key && one.member === member);
  return {
    key,
    name,
    notes: [...new Set(known.days.filter((one) => one.client === key && one.isNote === 1).map((one) => one.day))]
      .sort()
      .reverse(),
    answers: known.answers
      .filter((one) => one.client === key)
      .map(({ at, sentAt }) => ({ on: day(at), after: Math.max(0, daysBetween(day(sentAt), day(at))) })),
    disputes: known.disputes.find((one) => one.client === key)?.disputes ?? 0,
    remembered: known.remembered.filter((one) => one.client === key && one.member === member).map(({ text }) => text),
    rated: ratedOf(known.rated, key, zone),
    pulse: pulse === undefined ? null : { on: day(pulse.at), name: pulse.name, text: pulse.text },
  };
}

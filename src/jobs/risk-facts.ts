import { shortName } from "../core/address.ts";
import { daysBetween } from "../core/calendar.ts";
import { wallClock } from "../core/local-time.ts";
import { median } from "../core/median.ts";
import { calendarOf, type Member } from "../core/member.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { blockerOf, type MayBlock } from "../core/risk/blocker.ts";
import type { Blocker, ClientRhythm, PastItem, RiskFacts, Tally } from "../core/risk/facts.ts";
import { ownerHistory } from "../core/risk/history.ts";
import {
  type ClientDay,
  type DueCheck,
  type OpenOther,
  type PastRecord,
  selectClientDays,
  selectFirmTally,
  selectOpenOthers,
  selectPast,
} from "../store/checks.ts";
import type { Edge } from "./edge.ts";
import { pastSince } from "./past.ts";

/** What is known beside the commitments themselves, for as many of them as are judged together. */
export interface Surroundings {
  readonly past: readonly PastRecord[];
  readonly firm: Tally;
  readonly clientDays: readonly ClientDay[];
  readonly others: readonly OpenOther[];
}

/** Reads what some commitments are judged by, in one round trip. `owners`: at most a handful, each is a statement. */
export async function surroundings(
  { db }: Edge,
  { owners, clients }: { owners: readonly string[]; clients: readonly string[] },
  now: number,
): Promise<Surroundings> {
  const since = pastSince(now);
  const [firm, days, others, ...past] = await db.batch([
    selectFirmTally(db, since),
    selectClientDays(db, clients, since),
    selectOpenOthers(db, clients),
    ...owners.map((owner) => selectPast(db, owner, since)),
  ]);
  const tally = (firm?.results as { fellDue: number; kept: number | null }[] | undefined)?.[0];
  return {
    past: past.flatMap(({ results }) => results as PastRecord[]),
    firm: { fellDue: tally?.fellDue ?? 0, kept: tally?.kept ?? 0 },
    clientDays: (days?.results ?? []) as ClientDay[],
    others: (others?.results ?? []) as OpenOther[],
  };
}

/** All that one commitment's risk is judged by. `zone`: the watcher's, whose days count. */
export function riskFactsOf(
  row: DueCheck,
  around: Surroundings & { readonly blocker: MayBlock | null },
  {
    watcher,
    zone,
    firmZone,
    now,
  }: { watcher: Pick<Member, "email" | "zone" | "workingDays">; zone: string; firmZone: string; now: number },
): RiskFacts {
  const today = wallClock(now, zone).date;
  const ofOwner =
    row.owner_email === null || row.owner_email === watcher.email ? watcher : { ...watcher, email: row.owner_email };
  const calendar = calendarOf(ofOwner, firmZone);
  const owner = row.owner_email;
  return {
    today,
    calendar,
    item: {
      side: row.side,
      due: row.due_date,
      notedOn: row.noted,
      heardOn: wallClock(row.heard_at, zone).date,
      hedged: row.hedged === 1,
      conditional: row.conditional === 1,
      moved: row.moved,
      agreed: row.agreed !== null,
      disputed: row.disputed !== null,
      said: row.said,
    },
    blocker: around.blocker === null ? null : asReason(around.blocker),
    owner:
      owner === null
        ? null
        : {
            ...ownerHistory(
              around.past.filter((one) => one.owner === owner).map((one) => pastItem(one, zone)),
              { owner, client: row.client, today, calendar, due: row.due_date },
            ),
            firm: around.firm,
          },
    client: row.client === null ? null : rhythmOf(row.client, around.clientDays, zone),
  };
}

/** A commitment of the past with its days as its watcher's. */
export function pastItem(record: PastRecord, zone: string): PastItem {
  return {
    owner: record.owner,
    client: record.client,
    notedOn: record.noted,
    due: record.due_date,
    status: record.status,
    endedOn: record.ended_at === null ? null : wallClock(record.ended_at, zone).date,
    late: record.late === 1,
  };
}

function rhythmOf(client: string, days: readonly ClientDay[], zone: string): ClientRhythm | null {
  const own = days.filter((one) => one.client === client);
  const word = own
    .map((one) => (one.isNote === 1 ? one.day : wallClock(one.at, zone).date))
    .sort()
    .at(-1);
  if (word === undefined) {
    return null;
  }
  const notes = [...new Set(own.filter((one) => one.isNote === 1).map((one) => one.day))].sort();
  const gaps = notes.slice(1).map((day, i) => daysBetween(notes[i] ?? day, day));
  return { lastWordOn: word, usualGap: gaps.length < FEWEST_GAPS ? null : median(gaps) };
}

/** Two gaps are three meetings: fewer make no rhythm. */
const FEWEST_GAPS = 2;

/** What an open commitment on a condition waits for; null where that is not clear. */
export function blockerIn(row: DueCheck, { others }: Surroundings, watcher: string): MayBlock | null {
  return row.conditional === 0 ? null : blockerOf(waiting(row), othersOf(row, others, watcher));
}

function asReason({ what, owner, side, due }: MayBlock): Blocker {
  return { what, side, due, who: owner === null ? null : shortName(owner) };
}

/** What the watcher may see of the same client: another's private lines stay unknown. */
function othersOf(row: DueCheck, others: readonly OpenOther[], watcher: string): MayBlock[] {
  return others
    .filter((one) => one.client === row.client && one.id !== row.id && (one.private === 0 || one.member === watcher))
    .map(waiting);
}

function waiting(one: Omit<OpenOther, "client" | "member">): MayBlock {
  return {
    id: one.id,
    note: one.note,
    what: one.what,
    quote: one.quote,
    conditional: one.conditional === 1,
    side: one.side,
    owner: mailbox(one.owner_email, one.owner_name),
    due: one.due_date,
  };
}

function mailbox(email: string | null, name: string | null): Mailbox | null {
  return email === null && name === null ? null : { email: email ?? "", name: name ?? "" };
}

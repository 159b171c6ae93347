import type { Terms, Timing } from "../core/ledger-row.ts";
import { wallClock } from "../core/local-time.ts";
import type { Risk } from "../core/risk/facts.ts";
import type { SummaryItem } from "../core/summary/facts.ts";
import { ledgerRowOf } from "../store/commitments.ts";
import type { WatchedRecord } from "../store/watched.ts";

/** Where its watcher finds a commitment: the note whose recap has it, their place there, its number. */
export interface Found {
  readonly note: number;
  readonly place: number;
  readonly number: number;
}

/** A commitment as nudges and summaries know it, with days of an IANA zone. */
export function summaryItem(record: WatchedRecord, zone: string): SummaryItem {
  const row = ledgerRowOf(record);
  const day = (ms: number): string => wallClock(ms, zone).date;
  return {
    id: row.id,
    client: record.client,
    side: row.side,
    owner: row.owner,
    to: row.to,
    what: row.what,
    due: row.due,
    dueFrom: row.dueFrom,
    duePhrase: row.duePhrase,
    status: row.status === "done" || row.status === "dropped" ? row.status : "open",
    late: row.late,
    moved: row.moved,
    private: row.private,
    agreed: row.agreed !== null,
    disputed: row.disputed !== null,
    hedged: row.hedged,
    conditional: row.conditional,
    notedOn: record.noted,
    heardOn: day(record.heard_at),
    endedOn: row.endedAt === null ? null : day(row.endedAt),
    lastMove: record.last_move === null ? null : moveOf(record.last_move, day),
    risk: record.risk === null || row.status !== "open" ? null : (JSON.parse(record.risk) as Risk),
  };
}

function moveOf(text: string, day: (ms: number) => string): SummaryItem["lastMove"] {
  const { at, detail } = JSON.parse(text) as {
    at: number;
    detail: { timing?: Timing | null; was?: Partial<Terms> };
  };
  const timing = detail.timing ?? null;
  // A first date given later is no move.
  return timing === null ? null : { on: day(at), timing, from: detail.was?.due ?? null };
}

/** Where its watcher finds it; null where no recap of theirs has it. */
export function foundIn({ place }: Pick<WatchedRecord, "place">): Found | null {
  const [note, at, number] = place === null ? [] : (JSON.parse(place) as number[]);
  return note === undefined || at === undefined || number === undefined ? null : { note, place: at, number };
}

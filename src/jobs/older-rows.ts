import type { Kept } from "../core/ledger/kept.ts";
import type { OlderRow } from "../core/ledger/older.ts";
import type { LedgerRow } from "../core/ledger-row.ts";
import { type KeptRecord, ledgerRowOf, selectKept } from "../store/commitments.ts";
import { lastEventIn, selectLastEvent } from "../store/events.ts";
import { type AudienceRow, selectAudienceOf } from "../store/lines.ts";
import type { Edge } from "./edge.ts";

const DAY = 86_400_000;
/** What ended is still known so long: "deck went out" is told more than once. */
const ENDED_DAYS = 60;
/** A note of more firms than this is held against the ledgers of the first ones. */
const MAX_CLIENTS = 3;

/** The commitments of some clients as they stand, to hold a note against, and the last event that they know of. */
export async function olderRows(
  { db }: Edge,
  clients: readonly string[],
  member: string,
  now: number,
): Promise<{ rows: OlderRow[]; asOf: number }> {
  if (clients.length === 0) {
    return { rows: [], asOf: 0 };
  }
  const [last, ...found] = await db.batch([
    selectLastEvent(db),
    ...clients.slice(0, MAX_CLIENTS).map((client) => selectKept(db, { client, member }, now - ENDED_DAYS * DAY)),
  ]);
  const asOf = lastEventIn(last);
  const records = found.flatMap(({ results }) => results as KeptRecord[]);
  if (records.length === 0) {
    return { rows: [], asOf };
  }
  const ids = records.map((record) => record.id);
  const { results: audience } = await selectAudienceOf(db, ids).all<AudienceRow>();
  const rows = records.map((record): OlderRow => {
    const row = ledgerRowOf(record);
    // Somebody whose copy is held or never left has not seen the line, whatever it was to say.
    const had = audience.filter((one) => one.commitment === row.id && one.had === 1);
    return {
      row,
      kept: keptRow(row, record),
      client: record.client,
      audience: new Map(had.map((one) => [one.email, one.quoted === 1])),
    };
  });
  return { rows, asOf };
}

function keptRow(row: LedgerRow, { said, about, noted }: KeptRecord): Kept {
  const { id, what, quote, owner, side, due, dueFrom, status, recurring } = row;
  const quotes = [quote, ...(JSON.parse(said) as string[])];
  return { id, what, quotes, about, owner, side, due, dueFrom, status, recurring, noted };
}

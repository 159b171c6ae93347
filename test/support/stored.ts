import { env } from "cloudflare:workers";
import type { LedgerRow } from "../../src/core/ledger-row.ts";
import { type LedgerRecord, ledgerRowOf } from "../../src/store/commitments.ts";
import { historyOf, type LedgerEvent } from "../../src/store/events.ts";
import { selectLines } from "../../src/store/lines.ts";

/** The latest note's recap lines as they stand in the ledger. */
export async function ledger(note?: number): Promise<LedgerRow[]> {
  const last =
    note ?? (await env.DB.prepare("SELECT MAX(id) AS id FROM notes WHERE thread IS NULL").first<number>("id")) ?? 0;
  const { results } = await selectLines(env.DB, last).all<LedgerRecord>();
  return results.map(ledgerRowOf);
}

/** One line of the latest note's recap. */
export async function line(number: number): Promise<LedgerRow> {
  const row = (await ledger()).find((one) => one.number === number);
  if (row === undefined) {
    throw new Error(`no line ${number}`);
  }
  return row;
}

/** What happened to a line, in order. */
export async function history(number: number): Promise<LedgerEvent[]> {
  return historyOf(env.DB, (await line(number)).id);
}

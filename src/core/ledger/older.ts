import type { LedgerRow } from "../ledger-row.ts";
import type { Kept } from "./kept.ts";

/** A commitment from before, and who has had it in a mail: by address, whether they have read the words. */
export interface OlderRow {
  readonly row: LedgerRow;
  readonly kept: Kept;
  readonly client: string;
  readonly audience: ReadonlyMap<string, boolean>;
}

import type { Held } from "../../core/ledger/fold.ts";

/** The form in which tools and tests read the ledger of a story. */
export function ledgerJson(story: string, ledger: readonly Held[]) {
  return {
    story,
    ledger: ledger.map(({ quotes, owner, side, due, status, moved }) => ({ quotes, owner, side, due, status, moved })),
  };
}

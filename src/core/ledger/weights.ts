import type { Linear } from "../notes/label/linear.ts";

/** What the evidence weighs: for a found commitment being a kept one, and for a piece of text telling what became of one. */
export interface LedgerWeights {
  readonly same: Linear;
  readonly news: Linear;
  readonly ends: Linear;
}

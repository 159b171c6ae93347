import type { EventKind, Terms } from "../ledger-row.ts";

/** A question to the sender of a note about an older commitment: what a yes to the line's number would change. */
export interface Doubted {
  readonly number: number;
  readonly ask: "same" | "done" | "dropped" | "moved" | "handed";
  readonly commitment: number;
  /** How many events it had when the question was put. */
  readonly seq: number;
  readonly kind: EventKind;
  readonly set: Partial<Terms>;
}

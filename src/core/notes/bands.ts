import { B } from "./label/chain.ts";

/** From which probability on a promise is worth a question to the sender, and from which it goes into the ledger and the recap. */
export interface Bands {
  /** Where a recogniser vouches for the form, less is enough for a question. */
  readonly askVouched: number;
  /** An item of an action list is a question almost always. */
  readonly askListed: number;
  readonly ask: number;
  readonly sure: number;
}

const ASK_VOUCHED = 0.32;
const ASK_LISTED = 0.15;
const ASK = 0.54;
const SURE = 0.81;
/** A note where less than this share of the units promises is told rather than agreed: newsletters, diaries, thanks. */
const FULL = 0.3;
/** What is asked for more, in a note where nothing promises. */
const STRICTER = 0.4;
/** What goes to both sides is asked for more still. */
const STRICTER_SURE = 0.5;
/** Nothing is divided by nothing. */
const LEAST_UNITS = 1;

/** The bands of one note: the fewer of its units promise, the surer each must be. Chosen by cross-validation. */
export function bandsOf(marginals: readonly Float64Array[]): Bands {
  const expected = marginals.reduce((sum, row) => sum + (row[B] ?? 0), 0);
  const few = Math.max(0, 1 - expected / Math.max(LEAST_UNITS, marginals.length) / FULL);
  return {
    askVouched: ASK_VOUCHED + STRICTER * few,
    askListed: ASK_LISTED,
    ask: ASK + STRICTER * few,
    sure: SURE + STRICTER_SURE * few,
  };
}

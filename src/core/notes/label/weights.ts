import type { Chain } from "./chain.ts";

/** All that is learnt from labelled mail: which units promise, and on which side a name stands. */
export interface Weights {
  readonly labels: Chain;
  readonly sides: Chain;
}

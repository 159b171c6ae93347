import type { Chain } from "./chain.ts";
import type { Linear } from "./linear.ts";

/** All that is learnt from labelled mail: which units promise, who owns a promise, and on which side a name stands. */
export interface Weights {
  readonly labels: Chain;
  readonly owners: Linear;
  readonly sides: Linear;
}

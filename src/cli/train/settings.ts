import type { Training } from "./crf.ts";

/** Chosen by cross-validation: more L1 costs quality, less costs weights. */
export const LABELS: Training = { l1: 5, l2: 0.5, least: 4, rounds: 120, relaxed: 1.5 };
export const OWNERS: Training = { l1: 0.8, l2: 0.1, least: 4, rounds: 120 };
export const SIDES: Training = { l1: 0.8, l2: 0.1, least: 4, rounds: 150 };
/** Few stories: what fewer than three sentences show is not learnt. */
export const LEDGER: { readonly same: Training; readonly news: Training; readonly ends: Training } = {
  same: { l1: 0.05, l2: 0.2, least: 3, rounds: 200 },
  news: { l1: 0.05, l2: 0.2, least: 3, rounds: 200 },
  ends: { l1: 0.2, l2: 0.2, least: 3, rounds: 200 },
};

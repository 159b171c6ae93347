import type { Training } from "./crf.ts";

/** Chosen by cross-validation: more L1 costs quality, less costs weights. */
export const LABELS: Training = { l1: 5, l2: 0.5, least: 4, rounds: 120, relaxed: 1.5 };
export const OWNERS: Training = { l1: 0.8, l2: 0.1, least: 4, rounds: 120 };
export const SIDES: Training = { l1: 0.8, l2: 0.1, least: 4, rounds: 150 };

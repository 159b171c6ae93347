import type { Training } from "./crf.ts";

/** Chosen by cross-validation: more L1 costs quality, less costs weights. See the README for both. */
export const TRAINING: Training = { l1: 1.5, l2: 0.1, least: 3, rounds: 120 };

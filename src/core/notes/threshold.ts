import type { Bands } from "./bands.ts";
import type { Unit } from "./label/unit.ts";
import { among } from "./words.ts";

/**
 * Which probability a unit must reach to open a promise: that of a question, less where its form vouches for it, hardly
 * any for an item of an action list, since its writer has said what it is, and none suffices where it only asks.
 */
export type Threshold = "ask" | "askVouched" | "askListed" | "never";
/** What a recogniser must weigh a form at least to vouch for it. */
const VOUCHED = 0.69;

export function thresholdOf(unit: Unit | undefined): Threshold {
  if (asksOf(unit) || isAbsent(unit)) {
    return "never";
  }
  if (isListed(unit)) {
    return "askListed";
  }
  return (unit?.refined?.weight ?? 0) >= VOUCHED ? "askVouched" : "ask";
}

/** The least probability, from 0 to 1. */
export function leastOf(threshold: Threshold, bands: Bands): number {
  return threshold === "never" ? Number.POSITIVE_INFINITY : bands[threshold];
}

/** An item under "Action items" or with an open box. */
function isListed(unit: Unit | undefined): boolean {
  return (
    unit?.block.kind === "item" &&
    (unit.block.heading?.kind === "actions" || unit.block.box === "open") &&
    unit.clause.opens
  );
}

/** "Could you send me the brief by Friday?", "Who picks up the loom?", "Please check": asked, and nobody has taken it up. */
function asksOf(unit: Unit | undefined): boolean {
  const [first] = unit?.clause.words ?? [];
  const opens = first !== undefined && first === unit?.clause.sentence[0];
  return first?.text === "please" || (opens && unit?.clause.asks === true && among(first.text, QUESTIONS));
}

/** What a question begins with, the answer to which may promise, not itself. */
const QUESTIONS =
  "could can would will shall should do does did is are was has have may might who what when where which why how whose";

/** "I'll be away until Thursday": where somebody is not. */
function isAbsent(unit: Unit | undefined): boolean {
  const { predicate, clause } = unit ?? {};
  return predicate?.kind === "stays" && among(clause?.words[predicate.act]?.text, "away out off");
}

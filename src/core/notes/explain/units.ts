import type { LocalDate } from "../../calendar.ts";
import type { Bands } from "../bands.ts";
import type { Block } from "../blocks.ts";
import { type Decision, speechIn } from "../extract.ts";
import type { Chain } from "../label/chain.ts";
import type { Mailbox } from "../message.ts";
import type { Survey } from "../survey.ts";
import { leastOf, type Threshold, thresholdOf } from "../threshold.ts";
import { type UnitDates, unitDates } from "./dates.ts";
import { type LabelPath, labelling } from "./label.ts";

/** What was seen in one unit, and what came of it. */
export interface UnitPath {
  /** Its words; offsets of the note's text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  readonly speaker: Mailbox;
  readonly label: LabelPath;
  /** What its B was held against, and how much that is in this note. */
  readonly threshold: Threshold;
  readonly least: number;
  /** Whether it opens a promise, goes on with one, or is none. `decision` counts from 0. */
  readonly outcome: Outcome;
  readonly dates: UnitDates;
}

type Outcome = { readonly kind: "opens" | "goes on"; readonly decision: number } | { readonly kind: "dropped" };

/** Every unit that was looked at, in order. */
export function unitPaths(
  surveyed: Survey,
  {
    marginals,
    bands,
    decisions,
    labels,
  }: { marginals: readonly Float64Array[]; bands: Bands; decisions: readonly Decision[]; labels: Chain },
): UnitPath[] {
  const { note, units, context } = surveyed;
  const labelAt = labelling(units, marginals, labels);
  let spoken: LocalDate | null = null;
  return units.map((unit, i): UnitPath => {
    const { block, clause } = unit;
    const [start, end] = [clause.words[0]?.start ?? block.start, clause.words.at(-1)?.end ?? block.end];
    const threshold = thresholdOf(unit);
    const dates = unitDates(unit, note.text, { ...context, spoken });
    spoken = dates.due?.date ?? spoken;
    return {
      text: note.text.slice(start, end),
      start,
      end,
      block,
      speaker: speechIn(unit, surveyed).speaker,
      label: labelAt(i),
      threshold,
      least: leastOf(threshold, bands),
      outcome: outcomeOf(i, decisions),
      dates,
    };
  });
}

function outcomeOf(i: number, decisions: readonly Decision[]): Outcome {
  const opened = decisions.findIndex(({ group }) => group.from === i);
  if (opened >= 0) {
    return { kind: "opens", decision: opened };
  }
  const held = decisions.findIndex(({ group, members }) => group.from < i && i < group.from + members.length);
  return held >= 0 ? { kind: "goes on", decision: held } : { kind: "dropped" };
}

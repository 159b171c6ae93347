import type { UnitPath } from "../../core/notes/explain/units.ts";
import type { Explanation } from "../../core/notes/explain.ts";
import { dateLines } from "./date.ts";
import { entry, probability, prose, quoted, signed, strongest } from "./page.ts";
import { rowLines } from "./row.ts";

const SHOWN = 6;
const LABELS = ["B", "I", "O"];

/** One unit: what it is, what the labeller made of it and why, its row, its dates. */
export function unitLines(explanation: Explanation, i: number): string[] {
  const unit = explanation.units[i];
  if (unit === undefined) {
    return [];
  }
  const { label, outcome, dates } = unit;
  const decision = outcome.kind === "opens" ? explanation.decisions[outcome.decision] : undefined;
  const features = label.features.map(({ name, weights: [b, , o] }) => ({ name, weight: b - o }));
  const [b, inside, o] = label.probability;
  return [
    `unit ${i + 1}  ${quoted(unit.text)}`,
    ...entry("place", placeOf(unit), ", "),
    ...prose(
      "label",
      `B ${probability(b)}, I ${probability(inside)}, O ${probability(o)}: ${outcomeOf(unit, explanation)}`,
    ),
    ...entry("odds", oddsOf(unit)),
    ...entry("features", strongest(features, SHOWN)),
    ...(decision === undefined ? [] : rowLines(decision, explanation.speaker)),
    ...dateLines(dates, explanation, { row: decision, unit: i }),
  ];
}

function placeOf({ block, speaker }: UnitPath): string[] {
  const { kind, heading, under, box } = block;
  return [
    box === null ? kind : `${kind} with a box (${box})`,
    heading === null ? "under no heading" : `under ${quoted(heading.text, 40)} (${heading.kind})`,
    ...under.filter((text) => bare(text) !== bare(heading?.text ?? "")).map((text) => `below ${quoted(text, 40)}`),
    `“I” is ${speaker.name || speaker.email}`,
  ];
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The logarithm of P(B) / P(O) in its parts. */
function oddsOf({ label: { own, before, behind, move } }: UnitPath): string[] {
  const from =
    move === null ? "start of the notes" : `label before (${LABELS[move.from]}, whose move is ${signed(move.weight)})`;
  return [
    `${signed(own + before + behind)} for B against O:`,
    `${signed(own)} features`,
    `${signed(before)} ${from}`,
    `${signed(behind)} label behind`,
  ];
}

/** What came of it, and by which threshold. */
function outcomeOf(unit: UnitPath, { decisions, bands }: Explanation): string {
  const { outcome, label, threshold, least } = unit;
  if (outcome.kind === "dropped") {
    return threshold === "never"
      ? "dropped, for it only asks somebody, and that is never one (threshold never)"
      : `dropped, for B is under ${probability(least)} (threshold ${threshold})`;
  }
  const decision = decisions[outcome.decision];
  const row = `row ${decision?.number}`;
  if (outcome.kind === "goes on") {
    return `goes on with ${row}`;
  }
  const [b] = label.probability;
  const band =
    b >= bands.sure
      ? `sure, for B is at least ${probability(bands.sure)}`
      : `ask, for B is at least ${probability(least)} (threshold ${threshold}) and under ${probability(bands.sure)} (sure)`;
  return decision?.repeats === true ? `left out, for it says the same as ${row}` : `${row}, ${band}`;
}

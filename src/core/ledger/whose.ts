import type { FoundCommitment } from "../notes/extraction.ts";
import { type Linear, sumOf } from "../notes/label/linear.ts";
import type { Survey } from "../notes/survey.ts";
import { type Evidence, reasonsOf } from "./evidence.ts";
import { isOpen } from "./kept.ts";
import type { Mention } from "./mention.ts";
import { optionsFor } from "./options.ts";
import type { Report } from "./reports.ts";
import { saidBy } from "./said.ts";
import type { Row, Shelf } from "./shelf.ts";
import { apart, withAround } from "./told-apart.ts";
import { toldAsDone } from "./told-as-done.ts";

/** A sentence of a note that says a kept commitment again. */
export interface Again {
  /** Index of the found commitment. */
  readonly of: number;
  readonly row: Row;
  readonly sure: boolean;
  readonly reasons: readonly string[];
}

/** From here on a sentence is taken to speak of a kept commitment; below it is asked. */
const SURE = 0.45;
/** Where either is of a name that the other is not, more is asked of it: another client's is another promise. */
const SURE_NAME = 0.9;
/** Below this nothing is asked either. */
const ASK = 0.25;

/** So much better than the next one, or it is asked. */
const CLEAR = 0.1;

/** What speaks for a found commitment being none that is kept. */
export const NEW: readonly string[] = ["new"];

/** Which kept commitments a found one may be. What is closed opens only by words that say so; what is done or dropped again stays. */
export function mayBe(
  mention: Mention,
  one: FoundCommitment,
  shelf: Shelf,
  reports: readonly Report[],
  { note }: Survey,
): Evidence[] {
  const ends = one.status !== "open" || toldAsDone(mention, note.meetingDate);
  return optionsFor(
    mention,
    shelf,
    note.meetingDate,
    (row) =>
      !apart(saidBy(mention).months, withAround(row).months) &&
      (ends ||
        mention.reopened ||
        (isOpen(row.kept) && !reports.some((report) => report.row === row && isWhole(report, mention)))),
  );
}

/**
 * Gives each sentence at most one kept commitment and each commitment at most one sentence, the likeliest first:
 * two promises of one note are two, however alike. What is ticked beside what is open is the half that is done.
 */
export function saidAgain(
  options: readonly (readonly Evidence[])[],
  ends: readonly boolean[],
  linear: Linear,
): Again[] {
  const none = sumOf(NEW, linear);
  const inOrder = options
    .flatMap((each, of) => each.map((evidence) => ({ of, evidence, score: sumOf(evidence.features, linear) - none })))
    .sort((a, b) => b.score - a.score || a.of - b.of);
  const found: Again[] = [];
  const isTaken = ({ of, evidence: { row } }: (typeof inOrder)[number]): boolean =>
    found.some((each) => each.of === of || (each.sure && each.row === row && ends[each.of] === ends[of]));
  for (const one of inOrder) {
    if (isTaken(one)) {
      continue;
    }
    const rivals = inOrder.filter((other) => other.of === one.of && !isTaken(other));
    const likely = Math.exp(one.score) / (1 + rivals.reduce((sum, { score }) => sum + Math.exp(score), 0));
    if (likely >= ASK) {
      const { of, evidence } = one;
      const next = rivals.find((other) => other !== one)?.score ?? Number.NEGATIVE_INFINITY;
      const sure =
        likely >= (one.evidence.features.includes("another name") ? SURE_NAME : SURE) && one.score - next >= CLEAR;
      found.push({ of, row: evidence.row, sure, reasons: reasonsOf(evidence, linear) });
    }
  }
  return found;
}

/** The note tells that all of it is done, of the very thing that the found commitment is about: that one is a new round. */
function isWhole(report: Report, mention: Mention): boolean {
  return (
    report.sure &&
    report.kind === "done" &&
    !report.partly &&
    mention.due !== null &&
    mention.own.words.size > 0 &&
    [...mention.own.words.keys()].every((stem) => report.mention.own.words.has(stem)) &&
    !(mention.own.numbers.size > 0 && report.mention.own.numbers.size > 0)
  );
}

import type { Bands } from "./bands.ts";
import type { DueContext } from "./due/match.ts";
import { WEIGHTS } from "./en/weights.ts";
import { type RowPath, rowPath } from "./explain/row.ts";
import { type PersonProof, personProofs } from "./explain/sides.ts";
import { type UnitPath, unitPaths } from "./explain/units.ts";
import { decide, type ExtractOptions } from "./extract.ts";
import type { FoundCommitment } from "./extraction.ts";
import type { Triple } from "./label/chain.ts";
import type { Message } from "./message.ts";
import type { Note } from "./note.ts";
import { survey } from "./survey.ts";
import { unwrap } from "./unwrap.ts";

/** Why the reader takes out of a message what it takes. */
export interface Explanation {
  readonly note: Note;
  /** What dates count from and how the note writes numbers. */
  readonly context: DueContext;
  /** The side of whoever speaks most of the words: a name stands beside them or across. */
  readonly speaker: "ours" | "theirs";
  readonly people: readonly PersonProof[];
  readonly bands: Bands;
  /** What the labeller adds from label to label (B, I, O), and at the first unit. */
  readonly moves: readonly Triple[];
  readonly start: Triple;
  readonly units: readonly UnitPath[];
  readonly decisions: readonly RowPath[];
  /** The very rows of `extract`. */
  readonly rows: readonly FoundCommitment[];
}

/** Reads a message as `extract` does, with the same functions, and keeps what they went by. For a person to read: the Worker never asks. */
export function explain(message: Message, options: ExtractOptions): Explanation {
  const note = unwrap(message, options);
  const weights = options.weights ?? WEIGHTS;
  const surveyed = survey(note, weights.sides);
  const decided = decide(surveyed, weights);
  const { roster, context } = surveyed;
  const rows = decided.decisions.flatMap(({ row, same }) => (same === null ? [row] : []));
  return {
    note,
    context,
    speaker: roster.setting.speaker,
    people: personProofs(roster, weights.sides),
    bands: decided.bands,
    moves: weights.labels.moves,
    start: weights.labels.start,
    units: unitPaths(surveyed, { ...decided, labels: weights.labels }),
    decisions: decided.decisions.map((decision) => rowPath(decision, { rows, weights })),
    rows,
  };
}

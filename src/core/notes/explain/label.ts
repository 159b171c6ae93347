import { B, type Chain, O, scoresOf, sumsOf, type Triple } from "../label/chain.ts";
import { partsOf } from "../label/feature.ts";
import { featuresOf } from "../label/features.ts";
import type { Unit } from "../label/unit.ts";

/** What the labeller weighed at one unit. */
export interface LabelPath {
  /** How probable B, I and O are. */
  readonly probability: Triple;
  /** The features that the table knows, with what each adds to B, I and O. */
  readonly features: readonly { readonly name: string; readonly weights: Triple }[];
  /** What its features add to B against O, and what the labels before and behind it do: the logarithm of P(B) / P(O) in three parts. */
  readonly own: number;
  readonly before: number;
  readonly behind: number;
  /** The likeliest label of the unit before, and its move to B against that to O; null at the first. */
  readonly move: { readonly from: number; readonly weight: number } | null;
}

/** What was weighed at each unit of a note, by the functions that weigh it. */
export function labelling(
  units: readonly Unit[],
  marginals: readonly Float64Array[],
  labels: Chain,
): (i: number) => LabelPath {
  const scores = scoresOf(units, labels);
  const { ahead, back } = sumsOf(scores, labels);
  return (i) => {
    const own = against(scores[i]);
    return {
      probability: tripleOf(marginals[i]),
      features: featuresOf(units, i).flatMap((name) => {
        const weights = labels.weights.get(name);
        return weights === undefined ? [] : [{ name: partsOf(name).join(" "), weights }];
      }),
      own,
      before: against(ahead[i]) - own,
      behind: against(back[i]),
      move: moveFrom(marginals[i - 1], labels),
    };
  };
}

/** What a row of three says for B against O. */
export function against(row: ArrayLike<number> | undefined): number {
  return (row?.[B] ?? 0) - (row?.[O] ?? 0);
}

function moveFrom(before: Float64Array | undefined, { moves }: Chain): LabelPath["move"] {
  if (before === undefined) {
    return null;
  }
  const from = before.indexOf(Math.max(...before));
  return { from, weight: against(moves[from]) };
}

function tripleOf(row: Float64Array | undefined): Triple {
  return [row?.[0] ?? 0, row?.[1] ?? 0, row?.[2] ?? 0];
}

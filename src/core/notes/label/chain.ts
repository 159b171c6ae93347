import { FeatureIndex, nameOf } from "./feature.ts";
import { eachFeature } from "./features.ts";
import type { Unit } from "./unit.ts";

/** The labels of a linear chain: B opens a promise, I goes on with the one before, O is none. */
export const B = 0;
export const I = 1;
export const O = 2;

/** What a feature, or a move, adds to B, I and O. */
export type Triple = readonly [number, number, number];

/** Weights of a linear-chain model. A feature without weights is not in the table. */
export interface Chain {
  readonly weights: ReadonlyMap<string, Triple>;
  readonly index: FeatureIndex<Triple>;
  /** From label to label, and from the start of the mail. */
  readonly moves: readonly Triple[];
  readonly start: Triple;
}

/** What each label scores at each unit before its neighbours are heard. */
export function scoresOf(units: readonly Unit[], { index }: Chain): Float64Array[] {
  return units.map((_, i) => {
    let [b, inside, o] = [0, 0, 0];
    eachFeature(units, i, (kind, first, second, third) => {
      const weights = index.find(kind, first, second, third);
      if (weights !== undefined) {
        b += weights[0];
        inside += weights[1];
        o += weights[2];
      }
    });
    return Float64Array.of(b, inside, o);
  });
}

type Moves = Pick<Chain, "moves" | "start">;

/** The probability of each label at each unit, by forward and backward sums in logarithms. */
export function marginalsOf(scores: readonly Float64Array[], chain: Moves): Float64Array[] {
  const { ahead, back } = sumsOf(scores, chain);
  return ahead.map((row, t) => {
    const b = at(row, B) + at(back[t], B);
    const inside = at(row, I) + at(back[t], I);
    const o = at(row, O) + at(back[t], O);
    const total = sumOfLogs(b, inside, o);
    return Float64Array.of(Math.exp(b - total), Math.exp(inside - total), Math.exp(o - total));
  });
}

/** What speaks for each label at each unit: `ahead` from the units before and its own score, `back` from those behind. */
export function sumsOf(
  scores: readonly Float64Array[],
  chain: Moves,
): { ahead: readonly Float64Array[]; back: readonly Float64Array[] } {
  const n = scores.length;
  const { moves, start } = chain;
  const ahead = scores.map(() => new Float64Array(3));
  const back = scores.map(() => new Float64Array(3));
  const move = (from: number, to: number): number => moves[from]?.[to as 0 | 1 | 2] ?? 0;
  for (let t = 0; t < n; t += 1) {
    for (let to = 0; to < 3; to += 1) {
      const before =
        t === 0
          ? (start[to as 0 | 1 | 2] ?? 0)
          : sumOfLogs(
              at(ahead[t - 1], B) + move(B, to),
              at(ahead[t - 1], I) + move(I, to),
              at(ahead[t - 1], O) + move(O, to),
            );
      (ahead[t] as Float64Array)[to] = before + at(scores[t], to);
    }
  }
  for (let t = n - 2; t >= 0; t -= 1) {
    for (let from = 0; from < 3; from += 1) {
      (back[t] as Float64Array)[from] = sumOfLogs(
        move(from, B) + at(scores[t + 1], B) + at(back[t + 1], B),
        move(from, I) + at(scores[t + 1], I) + at(back[t + 1], I),
        move(from, O) + at(scores[t + 1], O) + at(back[t + 1], O),
      );
    }
  }
  return { ahead, back };
}

function at(row: Float64Array | undefined, label: number): number {
  return row?.[label] ?? 0;
}

/** The logarithm of the sum of what three logarithms stand for. */
function sumOfLogs(one: number, two: number, three: number): number {
  const top = Math.max(one, two, three);
  return top + Math.log(Math.exp(one - top) + Math.exp(two - top) + Math.exp(three - top));
}

/** A chain of weights by the name of the feature. */
export function chainOf(weights: ReadonlyMap<string, Triple>, moves: readonly Triple[], start: Triple): Chain {
  return { weights, index: new FeatureIndex(weights), moves, start };
}

/** The generated table as a map: parts of a feature, weight for B, weight for I. O is what they are measured against. */
export function weightsFrom(rows: readonly (readonly (string | number)[])[]): Map<string, Triple> {
  return new Map(
    rows.map((row): [string, Triple] => [
      nameOf(...(row.slice(0, -2) as [string])),
      [Number(row.at(-2)), Number(row.at(-1)), 0],
    ]),
  );
}

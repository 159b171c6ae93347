import { type Chain, chainOf, O } from "../../core/notes/label/chain.ts";
import { namesHeldBy } from "./feature-names.ts";
import { minimise, type Objective } from "./owl-qn.ts";

/** One mail to learn from: the features and the label of each of its units. */
export interface Example {
  readonly features: readonly (readonly string[])[];
  readonly labels: readonly number[];
}

export interface Training {
  readonly l1: number;
  readonly l2: number;
  /** A feature that fewer mails hold is not learnt. */
  readonly least: number;
  readonly rounds: number;
  /** L1 for a second fit of the weights that the first one kept: what chooses features well shrinks them too much. */
  readonly relaxed?: number;
}

const LABELS = 3;

/** Fits a linear chain to labelled mails. The same examples give the same weights. */
export function fitChain(examples: readonly Example[], { l1, l2, least, rounds, relaxed }: Training): Chain {
  const names = namesHeldBy(
    examples.map(({ features }) => features.flat()),
    least,
  );
  const ids = new Map(names.map((name, id) => [name, id]));
  const mails = examples.map(({ features, labels }) => ({
    rows: features.map((row) => Int32Array.from(row.map((name) => ids.get(name) ?? -1).filter((id) => id >= 0))),
    labels,
  }));
  const moves = names.length * LABELS;
  const size = moves + LABELS * LABELS + LABELS;
  const objective = (at: Float64Array, gradient: Float64Array): number => loss(mails, moves, { x: at, gradient, l2 });
  const chosen = minimise(size, objective, { l1, rounds, memory: 8 });
  const x =
    relaxed === undefined
      ? chosen
      : minimise(size, within(chosen, moves, objective), { l1: relaxed, rounds, memory: 8, start: chosen });
  const triple = (from: number): [number, number, number] => [x[from] ?? 0, x[from + 1] ?? 0, x[from + 2] ?? 0];
  return chainOf(
    new Map(
      names
        .map((name, id): [string, [number, number, number]] => [name, triple(id * LABELS)])
        .filter(([, w]) => w.some((each) => each !== 0)),
    ),
    [triple(moves), triple(moves + 3), triple(moves + 6)],
    triple(moves + 9),
  );
}

/** The objective with every weight that is 0 held there; moves are free. */
function within(chosen: Float64Array, moves: number, objective: Objective): Objective {
  return (at, gradient) => {
    const value = objective(at, gradient);
    for (let i = 0; i < moves; i += 1) {
      if (chosen[i] === 0) {
        gradient[i] = 0;
      }
    }
    return value;
  };
}

interface Mail {
  readonly rows: readonly Int32Array[];
  readonly labels: readonly number[];
}

/** Negative log-likelihood with an L2 term, and its gradient. */
function loss(
  mails: readonly Mail[],
  moves: number,
  { x, gradient, l2 }: { x: Float64Array; gradient: Float64Array; l2: number },
): number {
  gradient.fill(0);
  let total = 0;
  for (let i = 0; i < x.length; i += 1) {
    const at = x[i] ?? 0;
    total += 0.5 * l2 * at * at;
    gradient[i] = l2 * at;
  }
  for (const mail of mails) {
    total += mailLoss(mail, moves, x, gradient);
  }
  return total;
}

function mailLoss({ rows, labels }: Mail, moves: number, x: Float64Array, gradient: Float64Array): number {
  const n = rows.length;
  if (n === 0) {
    return 0;
  }
  const scores = new Float64Array(n * 3);
  rows.forEach((row, t) => {
    for (const id of row) {
      for (let label = 0; label < 3; label += 1) {
        scores[t * 3 + label] = (scores[t * 3 + label] as number) + (x[id * 3 + label] as number);
      }
    }
  });
  const ahead = new Float64Array(n * 3);
  const back = new Float64Array(n * 3);
  const terms = new Float64Array(3);
  const start = moves + 9;
  for (let to = 0; to < 3; to += 1) {
    ahead[to] = (x[start + to] as number) + (scores[to] as number);
  }
  for (let t = 1; t < n; t += 1) {
    for (let to = 0; to < 3; to += 1) {
      for (let from = 0; from < 3; from += 1) {
        terms[from] = (ahead[(t - 1) * 3 + from] as number) + (x[moves + from * 3 + to] as number);
      }
      ahead[t * 3 + to] = logSum(terms) + (scores[t * 3 + to] as number);
    }
  }
  for (let t = n - 2; t >= 0; t -= 1) {
    for (let from = 0; from < 3; from += 1) {
      for (let to = 0; to < 3; to += 1) {
        terms[to] =
          (x[moves + from * 3 + to] as number) +
          (scores[(t + 1) * 3 + to] as number) +
          (back[(t + 1) * 3 + to] as number);
      }
      back[t * 3 + from] = logSum(terms);
    }
  }
  for (let label = 0; label < 3; label += 1) {
    terms[label] = ahead[(n - 1) * 3 + label] as number;
  }
  const partition = logSum(terms);
  let path = 0;
  for (let t = 0; t < n; t += 1) {
    const gold = labels[t] as number;
    path += scores[t * 3 + gold] as number;
    const into = t === 0 ? start + gold : moves + (labels[t - 1] as number) * 3 + gold;
    path += x[into] as number;
    gradient[into] = (gradient[into] as number) - 1;
    for (let label = 0; label < 3; label += 1) {
      const p = Math.exp((ahead[t * 3 + label] as number) + (back[t * 3 + label] as number) - partition);
      const pull = p - (label === gold ? 1 : 0);
      // O is what the others are measured against: it has no weights of its own.
      for (const id of label === O ? [] : (rows[t] as Int32Array)) {
        gradient[id * 3 + label] = (gradient[id * 3 + label] as number) + pull;
      }
      if (t === 0) {
        gradient[start + label] = (gradient[start + label] as number) + p;
      } else {
        for (let from = 0; from < 3; from += 1) {
          const both = Math.exp(
            (ahead[(t - 1) * 3 + from] as number) +
              (x[moves + from * 3 + label] as number) +
              (scores[t * 3 + label] as number) +
              (back[t * 3 + label] as number) -
              partition,
          );
          gradient[moves + from * 3 + label] = (gradient[moves + from * 3 + label] as number) + both;
        }
      }
    }
  }
  return partition - path;
}

function logSum(terms: Float64Array): number {
  const top = Math.max(terms[0] as number, terms[1] as number, terms[2] as number);
  return (
    top +
    Math.log(
      Math.exp((terms[0] as number) - top) +
        Math.exp((terms[1] as number) - top) +
        Math.exp((terms[2] as number) - top),
    )
  );
}

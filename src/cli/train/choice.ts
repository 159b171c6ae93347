import type { Linear } from "../../core/notes/label/linear.ts";
import type { Training } from "./crf.ts";
import { namesHeldBy } from "./feature-names.ts";
import { minimise } from "./owl-qn.ts";

/** One choice to learn from: the features of each option, and which of them are right (several may be). */
export interface Choice {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

/** Fits a linear model that gives the right options the greatest share. The same choices give the same weights. */
export function fitChoice(choices: readonly Choice[], { l1, l2, least, rounds }: Training): Linear {
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const names = namesHeldBy(
    usable.map(({ options }) => options.flat()),
    least,
  );
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = usable.map(({ options, right }) => ({
    right,
    options: options.map((each) => Int32Array.from(each.map((name) => ids.get(name) ?? -1).filter((id) => id >= 0))),
  }));
  const x = minimise(
    names.length,
    (at, gradient) => {
      gradient.fill(0);
      let total = 0;
      for (let i = 0; i < at.length; i += 1) {
        const value = at[i] ?? 0;
        total += 0.5 * l2 * value * value;
        gradient[i] = l2 * value;
      }
      for (const row of rows) {
        total += lossOf(row, at, gradient);
      }
      return total;
    },
    { l1, rounds, memory: 8 },
  );
  return new Map(names.map((name, id): [string, number] => [name, x[id] ?? 0]).filter(([, weight]) => weight !== 0));
}

interface Row {
  readonly options: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/** Minus the logarithm of the share that the right options have together; adds its gradient. */
function lossOf({ options, right }: Row, x: Float64Array, gradient: Float64Array): number {
  const sums = options.map((ids) => ids.reduce((sum, id) => sum + (x[id] ?? 0), 0));
  const top = Math.max(...sums);
  const exps = sums.map((sum) => Math.exp(sum - top));
  const all = exps.reduce((sum, each) => sum + each, 0);
  const good = exps.reduce((sum, each, k) => sum + (right[k] === true ? each : 0), 0);
  options.forEach((ids, k) => {
    const share = (exps[k] ?? 0) / all;
    const pull = share - (right[k] === true ? (exps[k] ?? 0) / good : 0);
    for (const id of ids) {
      gradient[id] = (gradient[id] ?? 0) + pull;
    }
  });
  return Math.log(all) - Math.log(good);
}

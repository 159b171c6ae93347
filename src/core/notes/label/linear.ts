/** Weights of a linear model by the name of the feature. One without a weight is not in the table. */
export type Linear = ReadonlyMap<string, number>;

/** The sum of what the features weigh. */
export function sumOf(features: readonly string[], linear: Linear): number {
  let sum = 0;
  for (const name of features) {
    sum += linear.get(name) ?? 0;
  }
  return sum;
}

/** How probable each of several options is, by the features that speak for it. They add up to 1. */
export function sharesOf(options: readonly (readonly string[])[], linear: Linear): number[] {
  const sums = options.map((features) => sumOf(features, linear));
  const top = Math.max(...sums);
  const exps = sums.map((sum) => Math.exp(sum - top));
  const total = exps.reduce((sum, each) => sum + each, 0);
  return exps.map((each) => each / total);
}

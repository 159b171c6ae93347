/** A smooth function and its gradient at `x`; writes the gradient into `gradient` and gives the value. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

interface Settings {
  readonly l1: number;
  readonly rounds: number;
  readonly memory: number;
  readonly start?: Float64Array;
}

/**
 * Minimises f(x) + l1·|x| by orthant-wise limited-memory quasi-Newton (Andrew and Gao 2007). Plain loops in a fixed
 * order: the same input gives the same bytes.
 */
export function minimise(size: number, objective: Objective, { l1, rounds, memory, start }: Settings): Float64Array {
  let x: Float64Array = start === undefined ? new Float64Array(size) : start.slice();
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(x, gradient) + l1 * norm1(x);
  const steps: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pseudo = pseudoGradient(x, gradient, l1);
    const direction = descent(pseudo, steps);
    for (let i = 0; i < size; i += 1) {
      // The step stays within the orthant that the pseudo-gradient points into.
      if ((direction[i] ?? 0) * (pseudo[i] ?? 0) >= 0) {
        direction[i] = 0;
      }
    }
    let slope = dot(direction, pseudo);
    if (slope >= 0) {
      break;
    }
    let size0 = round === 0 ? 1 / Math.sqrt(dot(direction, direction)) : 1;
    let next = x;
    let nextGradient = gradient;
    let nextValue = value;
    for (let tries = 0; tries < 30; tries += 1) {
      next = moved(x, direction, pseudo, size0);
      nextGradient = new Float64Array(size);
      nextValue = objective(next, nextGradient) + l1 * norm1(next);
      slope = 0;
      for (let i = 0; i < size; i += 1) {
        slope += ((next[i] ?? 0) - (x[i] ?? 0)) * (pseudo[i] ?? 0);
      }
      if (nextValue <= value + 1e-4 * slope) {
        break;
      }
      size0 *= 0.5;
    }
    const [s, y] = [difference(next, x), difference(nextGradient, gradient)];
    const curve = dot(s, y);
    if (curve > 1e-10) {
      steps.push({ s, y, rho: 1 / curve });
      if (steps.length > memory) {
        steps.shift();
      }
    }
    const gain = value - nextValue;
    [x, gradient, value] = [next, nextGradient, nextValue];
    if (gain < 1e-5 * Math.abs(value)) {
      break;
    }
  }
  return x;
}

function pseudoGradient(x: Float64Array, gradient: Float64Array, l1: number): Float64Array {
  return x.map((at, i) => {
    const slope = gradient[i] ?? 0;
    if (at !== 0) {
      return slope + Math.sign(at) * l1;
    }
    return slope + l1 < 0 ? slope + l1 : Math.max(slope - l1, 0);
  });
}

function descent(
  pseudo: Float64Array,
  steps: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[],
): Float64Array {
  const q = pseudo.slice();
  const alphas: number[] = [];
  for (let k = steps.length - 1; k >= 0; k -= 1) {
    const { s, y, rho } = steps[k] as (typeof steps)[number];
    const alpha = rho * dot(s, q);
    alphas[k] = alpha;
    add(q, y, -alpha);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let i = 0; i < q.length; i += 1) {
      q[i] = (q[i] ?? 0) * scale;
    }
  }
  for (const [k, { s, y, rho }] of steps.entries()) {
    add(q, s, (alphas[k] ?? 0) - rho * dot(y, q));
  }
  return q.map((each) => -each);
}

function moved(x: Float64Array, direction: Float64Array, pseudo: Float64Array, size: number): Float64Array {
  return x.map((at, i) => {
    const next = at + size * (direction[i] ?? 0);
    const orthant = at !== 0 ? Math.sign(at) : -Math.sign(pseudo[i] ?? 0);
    return Math.sign(next) === orthant ? next : 0;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) {
    sum += (a[i] ?? 0) * (b[i] ?? 0);
  }
  return sum;
}

function add(a: Float64Array, b: Float64Array, scale: number): void {
  for (let i = 0; i < a.length; i += 1) {
    a[i] = (a[i] ?? 0) + scale * (b[i] ?? 0);
  }
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, i) => each - (b[i] ?? 0));
}

function norm1(x: Float64Array): number {
  let sum = 0;
  for (const each of x) {
    sum += Math.abs(each);
  }
  return sum;
}

/** Draws that one seed repeats exactly. */
export interface Random {
  /** 0 up to, but not with, 1. */
  readonly share: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** Of mean 0 and deviation 1. */
  readonly normal: () => number;
  /** Around a median, by a factor: `spread` is the deviation of its logarithm. */
  readonly around: (median: number, spread: number) => number;
  /** How many of something that comes so often on average. */
  readonly count: (mean: number) => number;
  readonly pick: <T>(of: readonly [T, ...T[]]) => T;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a simulation. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // Box and Muller's way.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    chance: (probability) => share() < probability,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
    normal,
    around: (median, spread) => median * Math.exp(spread * normal()),
    count: (mean) => {
      // Knuth's way to draw from Poisson's distribution.
      let left = share();
      let many = 0;
      for (const least = Math.exp(-mean); left > least; many += 1) {
        left *= share();
      }
      return many;
    },
    pick: (of) => of[Math.floor(share() * of.length)] ?? of[0],
  };
}

import { expect } from "vitest";

const GROWTH = 4;
/** Twice what linear growth gives, and nothing that is fast anyway. */
const ALLOWED = 2 * GROWTH;
const FAST_MS = 60;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** A machine with other work stretches now this run, now that one; what is not linear is slow in every try. */
const TRIES = 4;

/** Fails where four times as much of a piece takes more than eight times as long, in every one of four tries. */
export function expectLinear(piece: string, small: number, run: (text: string) => void): void {
  const text = (size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const [little, much] = [text(small), text(small * GROWTH)];
  run(text(2_000));
  let large = timed(() => run(much));
  let growth = large > FAST_MS ? Number.POSITIVE_INFINITY : 0;
  let less = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && growth >= ALLOWED; tries++) {
    less = Math.min(
      less,
      timed(() => run(little)),
    );
    large = Math.min(
      large,
      timed(() => run(much)),
    );
    growth = large / less;
  }
  expect(growth, `${JSON.stringify(piece)}: ${large.toFixed()} ms`).toBeLessThan(ALLOWED);
}

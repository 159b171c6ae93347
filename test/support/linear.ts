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

/** Fails where four times as much of a piece takes more than eight times as long; each by the faster of two runs. */
export function expectLinear(piece: string, small: number, run: (text: string) => void): void {
  const text = (size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const [little, much] = [text(small), text(small * GROWTH)];
  run(text(2_000));
  const once = timed(() => run(much));
  if (once > FAST_MS) {
    const large = Math.min(
      once,
      timed(() => run(much)),
    );
    const less = Math.min(
      timed(() => run(little)),
      timed(() => run(little)),
    );
    expect(large / less, `${JSON.stringify(piece)}: ${large.toFixed()} ms`).toBeLessThan(ALLOWED);
  }
}

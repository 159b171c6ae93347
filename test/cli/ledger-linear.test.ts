import { describe, expect, it } from "vitest";
import { liveEnd } from "../../src/core/ledger/live-end.ts";
import { piecesOf } from "../../src/core/ledger/pieces.ts";
import { termsOf } from "../../src/core/ledger/read-terms.ts";
import { wordsIn } from "../../src/core/notes/words.ts";
import { kept, keptBy } from "../support/ledger.ts";

/** What the ledger's words begin with, over and over. Here, since a Worker's clock stands still. */
const PIECES = [
  "sent ",
  "will be sent, ",
  "if sent ",
  "the deck, ",
  "deck and deck ",
  "1 + ",
  "a\n",
  "- deck sent\n",
  "got it. ",
  "Deck Deck ",
  "on the 9th ",
  "itself it ",
  "forget the deck, ",
  "was of for the ",
];

const SMALL = 12_500;
const GROWTH = 4;
/** Twice what linear growth gives, and nothing that is fast anyway. */
const ALLOWED = 2 * GROWTH;
const FAST_MS = 60;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function expectLinear(piece: string, run: (text: string) => void): void {
  const text = (size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  run(text(2_000));
  const large = timed(() => run(text(SMALL * GROWTH)));
  if (large > FAST_MS) {
    const small = timed(() => run(text(SMALL)));
    // Another process may have had the machine: only what is slow twice grows too fast.
    const ratio =
      large / small < ALLOWED ? large / small : timed(() => run(text(SMALL * GROWTH))) / timed(() => run(text(SMALL)));
    expect(ratio, `${JSON.stringify(piece)}: ${large.toFixed()} ms`).toBeLessThan(ALLOWED);
  }
}

describe("time grows with the size of a hostile note, not with its square", () => {
  it.each(PIECES)("its words, pieces and ends, of %j", (piece) => {
    expectLinear(piece, (text) => {
      const words = wordsIn(text);
      termsOf(words, (_, i) => i);
      for (const each of piecesOf(words, text)) {
        liveEnd(each);
      }
      liveEnd(words);
    });
  });

  it.each(PIECES)("what it does to a ledger, of %j", (piece) => {
    const rows = Array.from({ length: 40 }, (_, i) => kept(i + 1, `I'll send deck ${i} for the launch`));
    expectLinear(piece, (text) => void keptBy(rows, text));
  });
});

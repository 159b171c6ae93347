import { describe, expect, it } from "vitest";
import { liveEnd } from "../../../src/core/ledger/live-end.ts";
import { piecesOf } from "../../../src/core/ledger/pieces.ts";
import { termsOf } from "../../../src/core/ledger/read-terms.ts";
import { wordsIn } from "../../../src/core/notes/words.ts";
import { kept, keptBy } from "../../support/ledger.ts";

const PIECES = [
  "sent ",
  "will be sent, ",
  "if sent ",
  "not done ",
  "the deck, ",
  "the deck (",
  "deck and deck ",
  "1 + ",
  "1-3 ",
  "v0.4 ",
  "A ",
  "a\n",
  "- deck\n",
  "got it. ",
  "has already ",
  "Deck Deck ",
  "on the 9th ",
  "instead of ",
  "itself it ",
  "rev B ",
  "forget ",
  "'s ",
  "was of for the ",
];
const SIZE = 50_000;

function slice(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
}

describe("a hostile note of 50 KB", () => {
  const rows = Array.from({ length: 40 }, (_, i) => kept(i + 1, `I'll send deck ${i} for the launch`));

  it.each(PIECES)("of %j is read to its end", (piece) => {
    const updates = keptBy(rows, slice(piece));
    expect(updates.every(({ found, start, end }) => found === null && start < end)).toBe(true);
  });

  it.each(PIECES)("of %j gives terms, pieces and ends of any length", (piece) => {
    const text = slice(piece);
    const words = wordsIn(text);
    expect(termsOf(words, (_, i) => i).words.size).toBeLessThan(10);
    expect(piecesOf(words, text).flat().length).toBeLessThanOrEqual(words.length);
    expect(liveEnd(words)?.at ?? 0).toBeLessThan(words.length);
  });
});

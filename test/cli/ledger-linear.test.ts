import { describe, it } from "vitest";
import { liveEnd } from "../../src/core/ledger/live-end.ts";
import { piecesOf } from "../../src/core/ledger/pieces.ts";
import { termsOf } from "../../src/core/ledger/read-terms.ts";
import { wordsIn } from "../../src/core/notes/words.ts";
import { kept, keptBy } from "../support/ledger.ts";
import { expectLinear } from "../support/linear.ts";

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

describe("time grows with the size of a hostile note, not with its square", () => {
  it.each(PIECES)("its words, pieces and ends, of %j", (piece) => {
    expectLinear(piece, SMALL, (text) => {
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
    expectLinear(piece, SMALL, (text) => void keptBy(rows, text));
  });
});

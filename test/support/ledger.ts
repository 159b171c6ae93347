import { keep } from "../../src/core/ledger/keep.ts";
import type { Kept, Update } from "../../src/core/ledger/kept.ts";
import type { FoundCommitment } from "../../src/core/notes/extraction.ts";
import { dana, sam } from "./people.ts";
import { surveyOf } from "./reading.ts";

/** Something that Dana promised Sam on 3 March, changed as a test needs it. */
export function kept(id: number, quote: string, change: Partial<Kept> = {}): Kept {
  return {
    id,
    what: quote,
    quotes: [quote],
    about: null,
    owner: dana,
    side: "ours",
    due: "2026-03-09",
    dueFrom: null,
    status: "open",
    recurring: null,
    noted: "2026-03-03",
    ...change,
  };
}

/** The same of Sam's. */
export function keptOfSam(id: number, quote: string, change: Partial<Kept> = {}): Kept {
  return kept(id, quote, { owner: sam, side: "theirs", ...change });
}

/** A commitment found in a text, Dana's unless a test says otherwise. */
export function foundIn(text: string, quote: string, change: Partial<FoundCommitment> = {}): FoundCommitment {
  const start = text.indexOf(quote);
  return {
    quote,
    start,
    end: start + quote.length,
    what: quote,
    owner: dana,
    to: null,
    side: "ours",
    due: null,
    dueFrom: null,
    duePhrase: null,
    status: "open",
    conditional: false,
    hedged: false,
    recurring: null,
    band: "sure",
    confidence: 0.9,
    reasons: ["said"],
    ...change,
  };
}

/** What Dana's mail of Tuesday, 10 March 2026, does to the ledger. */
export function keptBy(rows: readonly Kept[], text: string, found: readonly FoundCommitment[] = []): Update[] {
  return keep(rows, surveyOf(text), found);
}

/** What a text without promises of its own makes of each kept row: "1 done", "2 dropped"; only what is sure. */
export function newsOf(rows: readonly Kept[], text: string): string[] {
  return keptBy(rows, text).flatMap(({ id, set, sure }) =>
    sure && set.status !== undefined ? [`${id} ${set.status}`] : [],
  );
}

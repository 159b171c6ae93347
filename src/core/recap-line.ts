import type { Commitment } from "./commitment.ts";
import type { Terms } from "./ledger-row.ts";
import type { Question } from "./notes/extraction.ts";

/** A commitment in a recap: new in this note, or one from before that it changed, closed or left as it was. */
export interface RecapLine extends Commitment, Partial<Pick<Terms, "agreed" | "disputed" | "requested" | "late">> {
  readonly part: "new" | "changed" | "closed" | "open";
  /** Of one from before: the terms that the note changed, as they were; null where it changed nothing. */
  readonly was: Partial<Terms> | null;
  /** The note said it again, whether or not it changed it. */
  readonly again: boolean;
  /** The other side has had it in a mail. */
  readonly heard: boolean;
}

/** A doubt about a line: what the reader asks, or whether a later note says the same again, ends it, or changes it. */
export interface LineQuestion {
  readonly about: number;
  readonly ask: Question["ask"] | "same" | "done" | "dropped" | "moved" | "handed";
  /** What is meant, where it is not the line itself. */
  readonly other?: { readonly what: string; readonly quote: string };
}

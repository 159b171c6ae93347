import type { LocalDate } from "../calendar.ts";
import type { Status } from "../commitment.ts";
import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";

/** A commitment as the ledger holds it when a later note of the same client is read. */
export interface Kept {
  readonly id: number;
  readonly what: string;
  /** Every sentence that spoke of it, the first first. */
  readonly quotes: readonly string[];
  /** What stood before the first sentence, where that one points to it: "it", "the one for 2/1". */
  readonly about: string | null;
  readonly owner: Mailbox | null;
  readonly side: Side;
  readonly due: LocalDate | null;
  /** The first day, where the words name several; `due` is the last. */
  readonly dueFrom: LocalDate | null;
  readonly status: Status;
  readonly recurring: string | null;
  /** The meeting's day of the note in which it first stood. */
  readonly noted: LocalDate;
}

/** What a note changes about a kept commitment: only what becomes different. */
export interface Change {
  readonly due?: LocalDate;
  readonly dueFrom?: LocalDate | null;
  readonly duePhrase?: string | null;
  readonly status?: Status;
  readonly owner?: Mailbox;
  readonly side?: Side;
}

/** What one sentence of a note does to the ledger. */
export interface Update {
  /** Index into the note's found commitments; null for a sentence that only tells news. */
  readonly found: number | null;
  /** `text.slice(start, end)` of the note, exactly. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Of a new one that points to what stands before it: those words. */
  readonly about: string | null;
  /** The kept commitment it is about; null: a new one. */
  readonly id: number | null;
  readonly set: Change;
  /** A date that stood before is replaced by another. A first date is no move. */
  readonly moved: boolean;
  /** False: a question to the sender, and nothing is changed until it is answered; a found commitment is a new row until then. */
  readonly sure: boolean;
  /** In words, with the evidence. */
  readonly reason: string;
}

/** True of what still waits to be kept. */
export function isOpen(one: { readonly status: Status }): boolean {
  return one.status === "open" || one.status === "asked";
}

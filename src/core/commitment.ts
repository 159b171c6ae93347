import type { LocalDate } from "./calendar.ts";
import type { FoundCommitment, Side } from "./notes/extraction.ts";
import type { Mailbox } from "./notes/message.ts";
import type { Note, Zone } from "./notes/note.ts";

/** `asked`: below the confidence line, a question to the sender that nobody else sees. `merged`: another one, said again. */
export type Status = "asked" | "open" | "done" | "dropped" | "merged";

/** One promise as the ledger keeps it, with the number it has in every copy of its recap. */
export interface Commitment {
  readonly number: number;
  readonly what: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly owner: Mailbox | null;
  readonly to: Mailbox | null;
  readonly side: Side;
  readonly due: LocalDate | null;
  /** The first day, where the words name several; `due` is the last. */
  readonly dueFrom: LocalDate | null;
  readonly duePhrase: string | null;
  readonly status: Status;
  readonly conditional: boolean;
  readonly hedged: boolean;
  readonly recurring: string | null;
  readonly private: boolean;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/**
 * What was found, as numbered commitments. Shared lines come first, then `between` lines from before, then private ones,
 * then questions: so the other side's numbers have no gaps that would tell of lines they do not see.
 */
export function numbered(note: Note, found: readonly FoundCommitment[], between = 0): Commitment[] {
  const rank = (one: FoundCommitment): number =>
    one.band === "ask" ? 3 : isPrivate(note, one) ? 2 : one.owner === null ? 1 : 0;
  return found
    .map((one, order) => ({ one, order }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.order - b.order)
    .map(({ one }, index) => ({
      number: index + 1 + (rank(one) < 2 ? 0 : between),
      what: one.what,
      quote: one.quote,
      start: one.start,
      end: one.end,
      owner: one.owner,
      to: one.to,
      side: one.side,
      due: one.due,
      dueFrom: one.dueFrom,
      duePhrase: one.duePhrase,
      status: one.band === "ask" ? "asked" : one.status,
      conditional: one.conditional,
      hedged: one.hedged,
      recurring: one.recurring,
      private: isPrivate(note, one),
      confidence: one.confidence,
      reasons: one.reasons,
    }));
}

/** The zone of the note in which a commitment was found. */
export function zoneOf(note: Note, at: { readonly start: number }): Zone | null {
  return note.zones.find((zone) => zone.start <= at.start && at.start < zone.end) ?? null;
}

function isPrivate(note: Note, at: { readonly start: number }): boolean {
  return note.private || (zoneOf(note, at)?.private ?? false);
}

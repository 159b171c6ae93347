import type { LocalDate } from "./calendar.ts";
import type { Commitment } from "./commitment.ts";
import type { Mailbox } from "./notes/message.ts";

/** Who said something about a commitment, and when (UTC milliseconds). */
export interface Voice {
  readonly by: string;
  readonly name: string;
  readonly at: number;
}

/** What the side that does not owe a commitment asks of the side that does. */
export interface Request extends Voice {
  /** The firm's local day on which it was asked. */
  readonly day: LocalDate;
  readonly due?: LocalDate;
  readonly dueFrom?: LocalDate | null;
  readonly duePhrase?: string | null;
  readonly status?: "dropped" | "open";
  readonly owner?: Mailbox;
  readonly reason?: string | null;
}

/** The columns of a commitment that answers can change. */
export interface Terms
  extends Pick<Commitment, "owner" | "side" | "due" | "dueFrom" | "duePhrase" | "status" | "private"> {
  /** How often a stated date was changed. */
  readonly moved: number;
  /** A move or the end came after the due day. */
  readonly late: boolean;
  /** Who of the other side has agreed to it as it stands. */
  readonly agreed: Voice | null;
  readonly disputed: (Voice & { readonly words: string }) | null;
  readonly requested: Request | null;
  readonly endedAt: number | null;
}

/** A commitment as the ledger holds it, with its number in one note's recap. */
export interface LedgerRow extends Omit<Commitment, keyof Terms>, Terms {
  readonly id: number;
  /** How many events it has. */
  readonly seq: number;
  /** The note that it was first found in, and the member whose note that is. */
  readonly note: number;
  readonly member: string;
}

export type EventKind =
  | "done"
  | "reopened"
  | "moved"
  | "handed"
  | "dropped"
  | "agreed"
  | "disputed"
  | "requested"
  | "confirmed"
  | "restated"
  | "merged"
  | "hidden"
  | "undone";

/** A date moved before its day had ended was renegotiated; after it, it was late. */
export type Timing = "renegotiated" | "late";

/** One thing that happens to one row. */
export interface Change {
  readonly id: number;
  readonly kind: EventKind;
  readonly set: Partial<Terms>;
  readonly reason: string | null;
  readonly timing: Timing | null;
  /** Of a change that takes an answer back: which. */
  readonly undoes?: string | null;
}

/** The row after the change. The row in the ledger is the fold of all its changes. */
export function changed(row: LedgerRow, change: Change): LedgerRow {
  return { ...row, ...change.set, seq: row.seq + 1 };
}

/** The values that a change replaces, so that it can be taken back. */
export function valuesBefore(row: LedgerRow, { set }: Change): Partial<Terms> {
  const before: { [name: string]: unknown } = {};
  for (const name of Object.keys(set) as (keyof Terms)[]) {
    before[name] = row[name];
  }
  return before;
}

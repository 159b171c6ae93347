import type { LocalDate } from "../calendar.ts";
import type { Change, LedgerRow, Terms, Timing } from "../ledger-row.ts";
import type { Actor } from "./actor.ts";
import type { Remark } from "./remark.ts";

/** What a command does to a row: something, or nothing and why. */
export type Decision =
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "remark"; readonly remark: Remark };

export interface Parties {
  /** The side of an address; null where it is nobody's on the note. */
  readonly sideOf: (email: string) => "ours" | "theirs" | null;
}

/** A change of one row. */
export function change(
  { id }: LedgerRow,
  kind: Change["kind"],
  set: Partial<Terms>,
  more: { reason?: string | null; timing?: Timing | null } = {},
): Decision {
  return { kind: "change", change: { id, kind, set, reason: more.reason ?? null, timing: more.timing ?? null } };
}

/** Nothing changes, and why. */
export function remark(one: Remark): Decision {
  return { kind: "remark", remark: one };
}

/** A due day ends with the day: what is asked on it still counts as before it. */
export function isLate(row: LedgerRow, asked: LocalDate): boolean {
  return row.due !== null && asked > row.due;
}

/** New terms that the other side has set or answered are agreed by them; new terms of our own wait for their word. */
export function agreedAnew(actor: Actor): Pick<Terms, "agreed"> {
  return { agreed: actor.role === "other" ? voiceOf(actor) : null };
}

/** Who says it, and when. */
export function voiceOf({ mailbox, at }: Actor) {
  return { by: mailbox.email, name: mailbox.name, at };
}

/** Who asks for it, when, and on which of the firm's days. */
export function askOf(actor: Actor) {
  return { ...voiceOf(actor), day: actor.today };
}

/** A dispute is settled by the one who raised it. */
export function settled(row: LedgerRow, actor: Actor): Partial<Terms> {
  return row.disputed !== null && row.disputed.by === actor.mailbox.email ? { disputed: null } : {};
}

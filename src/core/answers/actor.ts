import { sameFirm } from "../address.ts";
import type { LocalDate } from "../calendar.ts";
import type { LedgerRow } from "../ledger-row.ts";
import type { Mailbox } from "../notes/message.ts";

/** Who answers a recap, and when. */
export interface Actor {
  readonly mailbox: Mailbox;
  readonly role: "sender" | "colleague" | "other";
  /** UTC milliseconds at which the answer arrived. */
  readonly at: number;
  /** The firm's local day at that moment. */
  readonly today: LocalDate;
  /** The note of theirs that nobody else has had yet: they still write it, and may change every line that is new in it. */
  readonly authoring: number | null;
}

/** Whether the actor still writes the note that a row is new in. */
export function isAuthor(actor: Actor, row: LedgerRow): boolean {
  return actor.authoring !== null && actor.authoring === row.note;
}

/**
 * What an actor is to a row. `owner`: of the side that owes it. `waiting`: of the side it is owed to.
 * `onlooker`: of a firm that it does not concern.
 */
export function standingOf(actor: Actor, row: LedgerRow): "owner" | "waiting" | "onlooker" {
  if (isAuthor(actor, row) || row.side === "both") {
    return "owner";
  }
  if (actor.role !== "other") {
    return row.side === "ours" ? "owner" : "waiting";
  }
  const { owner, to } = row;
  if (row.side === "ours") {
    return to === null || to.email === "" || sameFirm(to.email, actor.mailbox.email) ? "waiting" : "onlooker";
  }
  return owner === null || owner.email === "" || sameFirm(owner.email, actor.mailbox.email) ? "owner" : "onlooker";
}

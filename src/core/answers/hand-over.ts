import { sameFirm } from "../address.ts";
import type { LedgerRow } from "../ledger-row.ts";
import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";
import { type Actor, isAuthor, standingOf } from "./actor.ts";
import { agreedAnew, askOf, change, type Decision, type Parties, remark, settled, voiceOf } from "./decision.ts";

/** Another owner: within the side that owes it, or whoever takes it on themselves; to put it on the other side can only be asked. */
export function handOver(owner: Mailbox, row: LedgerRow, actor: Actor, { sideOf }: Parties): Decision {
  if (row.status === "done" || row.status === "dropped" || row.status === "merged") {
    return remark({ code: "ended", number: row.number, status: row.status });
  }
  const side: Side = (owner.email === "" ? null : sideOf(owner.email)) ?? row.side;
  const mine = actor.role === "other" ? "theirs" : "ours";
  const takes = actor.role === "other" ? sameFirm(owner.email, actor.mailbox.email) : side === mine;
  const within = standingOf(actor, row) === "owner" && (side === row.side || row.side === "both");
  return takes || within || isAuthor(actor, row)
    ? change(row, "handed", {
        owner,
        side,
        requested: null,
        ...(row.status === "asked" ? { status: "open" } : {}),
        ...agreedAnew(actor),
        ...settled(row, actor),
      })
    : change(row, "requested", { requested: { ...askOf(actor), owner } });
}

/** "Not mine": nobody's, as long as nobody else has seen it; after that it is a dispute until somebody is named. */
export function disown(row: LedgerRow, actor: Actor): Decision {
  return isAuthor(actor, row)
    ? change(row, "handed", { owner: null, agreed: null })
    : change(row, "disputed", { disputed: { ...voiceOf(actor), words: "" }, agreed: null });
}

import type { LedgerRow, Request } from "../ledger-row.ts";
import type { Actor } from "./actor.ts";
import { change, type Decision, type Parties, remark, voiceOf } from "./decision.ts";
import { moveTo } from "./move.ts";

/** "ok": takes up what the other side asks for, settles one's own dispute, or agrees to the line as it stands. */
export function agree(row: LedgerRow, actor: Actor, parties: Parties): Decision {
  const { requested } = row;
  const mine = actor.role === "other" ? "theirs" : "ours";
  if (requested !== null && (parties.sideOf(requested.by) ?? "theirs") !== mine) {
    return takeUp(requested, row, actor, parties);
  }
  if (row.disputed !== null && row.disputed.by === actor.mailbox.email) {
    return change(row, "agreed", { disputed: null, ...(actor.role === "sender" ? {} : { agreed: voiceOf(actor) }) });
  }
  // The recap is our side's proposal: what agrees to it is the other side's word, or our owner's own.
  const owns = row.owner !== null && row.owner.email === actor.mailbox.email;
  const counts = actor.role === "other" || (actor.role === "colleague" && owns && row.agreed === null);
  if (!counts || row.status === "asked" || row.disputed !== null) {
    return remark({ code: "nothing-to-agree" });
  }
  return row.agreed !== null && row.agreed.by === actor.mailbox.email
    ? remark({ code: "already", number: row.number, status: row.status })
    : change(row, "agreed", { agreed: voiceOf(actor) });
}

/** What the other side asked for becomes so. Whether it was in time is judged by when it was asked. */
function takeUp(requested: Request, row: LedgerRow, actor: Actor, parties: Parties): Decision {
  const asker = { by: requested.by, name: requested.name, at: requested.at };
  const agreed = { agreed: actor.role === "other" ? voiceOf(actor) : asker };
  if (requested.status === "dropped") {
    return change(
      row,
      "dropped",
      { status: "dropped", endedAt: actor.at, requested: null },
      { reason: requested.reason ?? null },
    );
  }
  if (requested.status === "open") {
    return change(row, "reopened", { status: "open", endedAt: null, requested: null });
  }
  if (requested.owner !== undefined) {
    const side = parties.sideOf(requested.owner.email) ?? row.side;
    return change(row, "handed", { owner: requested.owner, side, requested: null, ...agreed });
  }
  const decision = moveTo(
    {
      due: requested.due ?? null,
      dueFrom: requested.dueFrom ?? null,
      phrase: requested.duePhrase ?? "",
      reason: requested.reason ?? null,
    },
    row,
    actor,
    requested.day,
  );
  return decision.kind === "change"
    ? { ...decision, change: { ...decision.change, set: { ...decision.change.set, ...agreed } } }
    : decision;
}

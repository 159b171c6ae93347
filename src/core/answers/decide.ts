import type { LedgerRow, Terms } from "../ledger-row.ts";
import { type Actor, isAuthor, standingOf } from "./actor.ts";
import { agree } from "./agree.ts";
import { askOf, change, type Decision, isLate, type Parties, remark, settled, voiceOf } from "./decision.ts";
import { disown, handOver } from "./hand-over.ts";
import type { LineCommand } from "./line-command.ts";
import { move } from "./move.ts";

/**
 * Who may do what. Whoever owes it may close, move, hand over or decline it; whoever waits for it may confirm that it
 * is done, dispute it, or grant more time; what would put a burden on the other side is a request, which that side takes
 * up by agreeing.
 */
export function decide(command: LineCommand, row: LedgerRow, actor: Actor, parties: Parties): Decision {
  if (standingOf(actor, row) === "onlooker") {
    return remark({ code: "not-yours", number: row.number });
  }
  if (row.status === "asked" && actor.role !== "sender") {
    return remark({ code: "no-such-number", number: row.number });
  }
  switch (command.do) {
    case "done":
      return close(row, actor);
    case "reopen":
      return reopen(row, actor);
    case "move":
      return move(command, row, actor);
    case "drop":
      return drop(command.reason, row, actor);
    case "owner":
      return handOver(command.owner, row, actor, parties);
    case "not-me":
      return disown(row, actor);
    case "agree":
      return agree(row, actor, parties);
    case "dispute":
      return dispute(command.reason, row, actor);
    case "confirm":
      return confirm(row, actor);
    case "deny":
      return row.status === "asked"
        ? change(row, "dropped", { status: "dropped", endedAt: actor.at, ...unseen(row, actor) })
        : remark({ code: "nothing-to-agree" });
    default:
      return command satisfies never;
  }
}

function close(row: LedgerRow, actor: Actor): Decision {
  if (row.status === "done" || row.status === "merged") {
    return remark({ code: "already", number: row.number, status: row.status });
  }
  return change(
    row,
    "done",
    {
      status: "done",
      endedAt: actor.at,
      requested: null,
      ...settled(row, actor),
      ...(isLate(row, actor.today) ? { late: true } : {}),
    },
    { timing: isLate(row, actor.today) ? "late" : null },
  );
}

/** That it is not done after all anybody may say whom it concerns; what its owner called off is theirs to take up again. */
function reopen(row: LedgerRow, actor: Actor): Decision {
  if (row.status !== "done" && row.status !== "dropped") {
    return remark({ code: "already", number: row.number, status: row.status });
  }
  return row.status === "dropped" && standingOf(actor, row) === "waiting"
    ? change(row, "requested", { requested: { ...askOf(actor), status: "open" } })
    : change(row, "reopened", { status: "open", endedAt: null, requested: null });
}

function drop(reason: string | null, row: LedgerRow, actor: Actor): Decision {
  if (row.status === "dropped" || row.status === "done" || row.status === "merged") {
    return remark({ code: "already", number: row.number, status: row.status });
  }
  return standingOf(actor, row) === "waiting"
    ? change(row, "requested", { requested: { ...askOf(actor), status: "dropped", reason } }, { reason })
    : change(
        row,
        "dropped",
        { status: "dropped", endedAt: actor.at, requested: null, ...settled(row, actor), ...unseen(row, actor) },
        { reason },
      );
}

/** What nobody else has seen yet is none of their business when it is struck off: a question, a line before its recap has left. */
function unseen(row: LedgerRow, actor: Actor): Partial<Terms> {
  return row.status === "asked" || isAuthor(actor, row) ? { private: true } : {};
}

function dispute(words: string | null, row: LedgerRow, actor: Actor): Decision {
  if (actor.role !== "other" && standingOf(actor, row) === "owner") {
    return remark({ code: "what-instead", number: row.number });
  }
  return row.disputed !== null && row.disputed.by !== actor.mailbox.email
    ? remark({ code: "disputed-already", number: row.number, name: row.disputed.name || row.disputed.by })
    : change(row, "disputed", { disputed: { ...voiceOf(actor), words: words ?? "" }, agreed: null }, { reason: words });
}

function confirm(row: LedgerRow, actor: Actor): Decision {
  if (row.status === "asked") {
    return change(row, "confirmed", { status: "open" });
  }
  return actor.role === "sender" ? remark({ code: "nothing-to-agree" }) : agree(row, actor, { sideOf: () => null });
}

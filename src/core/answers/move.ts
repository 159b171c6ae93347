import type { LocalDate } from "../calendar.ts";
import type { LedgerRow, Request, Timing } from "../ledger-row.ts";
import { type Actor, isAuthor, standingOf } from "./actor.ts";
import { agreedAnew, askOf, change, type Decision, isLate, remark, settled } from "./decision.ts";
import type { LineCommand } from "./line-command.ts";

type Move = Extract<LineCommand, { do: "move" }>;

/** A new date: set by whoever owes it, granted by whoever waits; sooner than promised can only be asked for. */
export function move(command: Move, row: LedgerRow, actor: Actor): Decision {
  if (row.status === "done" || row.status === "dropped" || row.status === "merged") {
    return remark({ code: "ended", number: row.number, status: row.status });
  }
  if (command.due === row.due && row.due !== null) {
    return remark({ code: "same-date", number: row.number });
  }
  const grants = row.due !== null && command.due !== null && command.due > row.due;
  if (standingOf(actor, row) === "waiting" && !grants) {
    const asked: Request = {
      ...askOf(actor),
      ...(command.due === null ? {} : { due: command.due }),
      dueFrom: command.dueFrom,
      duePhrase: command.phrase,
      reason: command.reason,
    };
    return change(row, "requested", { requested: asked }, { reason: command.reason });
  }
  return moveTo(command, row, actor);
}

/** The date as it is set; a first one, and what its author corrects in time, is no move. */
export function moveTo(
  { due, dueFrom, phrase, reason }: Pick<Move, "due" | "dueFrom" | "phrase" | "reason">,
  row: LedgerRow,
  actor: Actor,
  asked: LocalDate = actor.today,
): Decision {
  const timing: Timing | null = row.due === null ? null : isLate(row, asked) ? "late" : "renegotiated";
  // A first date given later is no move, and a date that its author corrects before anybody has seen it is none either.
  const counts = timing !== null && !isAuthor(actor, row);
  return change(
    row,
    "moved",
    {
      due,
      dueFrom,
      duePhrase: phrase,
      requested: null,
      ...(counts ? { moved: row.moved + 1 } : {}),
      ...(counts && timing === "late" ? { late: true } : {}),
      ...(row.status === "asked" ? { status: "open" } : {}),
      ...agreedAnew(actor),
      ...settled(row, actor),
    },
    { reason, timing: counts ? timing : null },
  );
}

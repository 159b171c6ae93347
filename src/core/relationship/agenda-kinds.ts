import type { LocalDate } from "../calendar.ts";
import type { SummaryItem } from "../summary/facts.ts";
import { compareDays } from "../summary/parts.ts";

/**
 * Why an open commitment is raised. `own`: ours, overdue or at risk. `ask`: theirs, overdue or at risk. `waiting`: theirs
 * and on track. `undated`: no day. `unsettled`: disputed, or not agreed yet.
 */
export type Kind = "own" | "ask" | "waiting" | "undated" | "unsettled";

const ORDER: readonly Kind[] = ["own", "ask", "waiting", "undated", "unsettled"];

/** What is to be raised of what is open, each once, the most pressing first. */
export function toRaise(
  open: readonly SummaryItem[],
  today: LocalDate,
): { readonly one: SummaryItem; readonly kind: Kind }[] {
  return open
    .flatMap((one) => {
      const kind = kindOf(one, today);
      return kind === null ? [] : [{ one, kind }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compareDays(a.one.due, b.one.due) || a.one.id - b.one.id,
    );
}

/** Null: ours, dated, agreed and on track, so nothing has to be said of it. */
export function kindOf(one: SummaryItem, today: LocalDate): Kind | null {
  const isLate = one.due !== null && one.due < today;
  if (isLate || one.risk?.level === "at risk") {
    return one.side === "theirs" ? "ask" : "own";
  }
  if (one.disputed) {
    return "unsettled";
  }
  if (one.due === null) {
    return "undated";
  }
  return one.side === "theirs" ? "waiting" : one.agreed ? null : "unsettled";
}

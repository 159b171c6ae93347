import type { PlannedEvent } from "../answers/draft.ts";
import type { LocalDate } from "../calendar.ts";
import { type Change, changed, type EventKind, type LedgerRow, type Terms, valuesBefore } from "../ledger-row.ts";
import type { Update } from "./kept.ts";
import type { OlderRow } from "./older.ts";
import type { ReadNote } from "./read-note.ts";

/** A row from before, and what the note made of it. */
export interface After {
  readonly older: OlderRow;
  readonly row: LedgerRow;
  readonly events: readonly PlannedEvent[];
  readonly updates: readonly Update[];
  readonly was: Partial<Terms>;
}

/** A row after all that the note says of it, one event for each sentence. */
export function applied(older: OlderRow, updates: readonly Update[], { note, today }: ReadNote, now: number): After {
  let { row } = older;
  const events: PlannedEvent[] = [];
  let was: Partial<Terms> = {};
  for (const update of [...updates].sort((a, b) => a.start - b.start)) {
    const change = changeOf(update, row, { today: note.meetingDate > today ? today : note.meetingDate, now });
    const before = valuesBefore(row, change);
    const { kind, set, reason, timing } = change;
    row = changed(row, change);
    events.push({ commitment: row.id, seq: row.seq, kind, set, was: before, reason, timing });
    was = { ...before, ...was };
  }
  return { older, row, events, updates, was };
}

/** What one sentence changes. Its day is the meeting's: a date that was moved there was moved then. */
export function changeOf(update: Update, row: LedgerRow, { today, now }: { today: LocalDate; now: number }): Change {
  const isLate = row.due !== null && today > row.due;
  const { status } = update.set;
  const ends = status === "done" || status === "dropped";
  const set: Partial<Terms> = {
    ...update.set,
    ...(update.moved ? { moved: row.moved + 1 } : {}),
    ...(isLate && (update.moved || status === "done") ? { late: true } : {}),
    ...(ends ? { endedAt: now, requested: null } : status === "open" ? { endedAt: null } : {}),
    // New terms wait for the other side's word.
    ...(update.set.due !== undefined || update.set.owner !== undefined ? { agreed: null, requested: null } : {}),
  };
  const timing = update.moved || status === "done" ? (isLate ? "late" : update.moved ? "renegotiated" : null) : null;
  return { id: row.id, kind: kindOf(update), set, reason: null, timing };
}

function kindOf({ set }: Update): EventKind {
  switch (set.status) {
    case "done":
      return "done";
    case "dropped":
      return "dropped";
    case "open":
      return "reopened";
    default:
      return set.owner !== undefined ? "handed" : set.due !== undefined ? "moved" : "restated";
  }
}

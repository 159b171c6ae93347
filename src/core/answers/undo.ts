import type { Terms } from "../ledger-row.ts";
import type { Draft } from "./draft.ts";

/** An event of the last day by whoever wants it undone, oldest first. */
export interface Undoable {
  readonly commitment: number;
  readonly seq: number;
  readonly act: string;
  readonly kind: string;
  readonly was: Partial<Terms>;
  /** Of an event that takes an answer back: which. */
  readonly undoes: string | null;
}

/**
 * Takes back everything that the last answer of this person changed, unless somebody has changed the same line since.
 * An answer is taken back once: the next `undo` goes to the answer before it.
 */
export function undoLast(all: readonly Undoable[], draft: Draft, now: number): void {
  // A note that was made private stays so: others may have been told by now that there is nothing more.
  const events = all.filter((event) => event.kind !== "hidden");
  const undone = new Set(events.flatMap((event) => (event.undoes === null ? [] : [event.undoes])));
  const last = events.findLast((event) => event.kind !== "undone" && !undone.has(event.act));
  const mine = last === undefined ? [] : events.filter((event) => event.act === last.act);
  const numbers: number[] = [];
  for (const id of new Set(mine.map((event) => event.commitment))) {
    const row = draft.byId(id);
    const own = mine.filter((event) => event.commitment === id);
    if (row === null) {
      continue;
    }
    const end = own.at(-1)?.seq ?? 0;
    const takenBack = all.filter(
      (event) =>
        event.commitment === id &&
        event.seq > end &&
        (event.kind === "undone" || event.kind === "hidden" || undone.has(event.act)),
    );
    if (end + takenBack.length !== row.seq) {
      draft.remarks.push({ code: "changed-since", number: row.number });
      continue;
    }
    const set: Partial<Terms> = Object.assign({}, ...own.map((event) => beforeOf(event, now)).reverse());
    draft.apply({ id, kind: "undone", set, reason: null, timing: null, undoes: own[0]?.act ?? null });
    numbers.push(row.number);
  }
  if (numbers.length > 0) {
    draft.remarks.push({ code: "undone", numbers });
  } else if (mine.length === 0) {
    draft.remarks.push({ code: "nothing-to-undo" });
  }
}

/** What was added was not there before: it is called off. */
function beforeOf(event: Undoable, now: number): Partial<Terms> {
  return event.kind === "noted" ? { status: "dropped", endedAt: now } : event.was;
}

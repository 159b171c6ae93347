import type { LocalDate } from "../calendar.ts";
import type { FoundCommitment } from "../notes/extraction.ts";
import type { Kept, Update } from "./kept.ts";

/** A kept commitment and how often its date was moved. */
export interface Held extends Kept {
  readonly moved: number;
}

/** The ledger after a note: what it updates, then what is new. An update that is not sure changes nothing. */
export function fold(
  held: readonly Held[],
  updates: readonly Update[],
  { found, noted }: { found: readonly FoundCommitment[]; noted: LocalDate },
): Held[] {
  const inOrder = [...updates].sort((a, b) => a.start - b.start);
  const rows = held.map((row) => inOrder.filter((update) => update.sure && update.id === row.id).reduce(updated, row));
  let id = Math.max(0, ...rows.map((row) => row.id));
  for (const update of updates) {
    const one = update.found === null ? undefined : found[update.found];
    if (one !== undefined && (update.id === null || !update.sure)) {
      id += 1;
      rows.push(newRow(one, update, { id, noted }));
    }
  }
  return rows;
}

function updated(row: Held, { quote, set, moved }: Update): Held {
  return { ...row, ...set, quotes: [...row.quotes, quote], moved: row.moved + (moved ? 1 : 0) };
}

function newRow(one: FoundCommitment, update: Update, { id, noted }: { id: number; noted: LocalDate }): Held {
  const { quote, what, owner, side, due, dueFrom, status, recurring } = one;
  const row = {
    id,
    what,
    quotes: [quote],
    about: update.about,
    owner,
    side,
    due,
    dueFrom,
    status,
    recurring,
    noted,
    moved: 0,
  };
  return update.id === null ? { ...row, ...update.set } : row;
}

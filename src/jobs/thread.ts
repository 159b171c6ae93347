import type { Doubted } from "../core/answers/doubted.ts";
import type { LedgerRow, Terms } from "../core/ledger-row.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { type LedgerRecord, ledgerRowOf } from "../store/commitments.ts";
import { type CopyState, selectCopies } from "../store/copies.ts";
import {
  type AudienceRow,
  type DoubtRecord,
  doubtOf,
  type Part,
  selectAudience,
  selectDoubts,
  selectLines,
  selectUnsaid,
  type UnsaidRow,
} from "../store/lines.ts";
import { type NoteHead, selectNoteHead } from "../store/notes.ts";
import { type ReaderRow, selectReaders } from "../store/readers.ts";

/** A note's recap as it stands now: its lines, who sees which, where everybody's copy is. */
export interface Thread {
  readonly note: NoteHead;
  readonly readers: readonly ReaderRow[];
  readonly rows: readonly LedgerRow[];
  readonly parts: ReadonlyMap<number, { readonly part: Part; readonly was: Partial<Terms> | null }>;
  /** By commitment and address: whether the words may be quoted to them. */
  readonly audience: ReadonlyMap<number, ReadonlyMap<string, boolean>>;
  /** By commitment and address: from when they will see it. */
  readonly later: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** By commitment and address: terms as they know them, where a later note's copy has yet to tell them. */
  readonly unsaid: ReadonlyMap<string, Partial<Terms>>;
  readonly copies: readonly CopyState[];
  readonly doubts: readonly Doubted[];
}

/** Reads a thread in one round trip; null where there is no such note. */
export async function loadThread(db: D1Database, id: number, now: number): Promise<Thread | null> {
  const [heads, readers, lines, audience, copies, doubts, unsaid] = await db.batch([
    selectNoteHead(db, id),
    selectReaders(db, id),
    selectLines(db, id),
    selectAudience(db, id),
    selectCopies(db, id),
    selectDoubts(db, id),
    selectUnsaid(db, id),
  ]);
  const note = (heads?.results as NoteHead[] | undefined)?.[0];
  if (note === undefined) {
    return null;
  }
  const records = (lines?.results ?? []) as (LedgerRecord & { part: Part; was: string | null })[];
  const seen = new Map<number, Map<string, boolean>>();
  const later = new Map<number, Map<string, number>>();
  const outside = new Set(
    ((readers?.results ?? []) as ReaderRow[]).filter(({ role }) => role === "other").map(({ email }) => email),
  );
  for (const { commitment, email, quoted, shownAfter, had } of (audience?.results ?? []) as AudienceRow[]) {
    // A line from before whose recap was held never reached them: it is no news of this one either.
    if (had === 0 && outside.has(email)) {
      continue;
    }
    if (shownAfter > now) {
      later.set(commitment, (later.get(commitment) ?? new Map<string, number>()).set(email, shownAfter));
      continue;
    }
    seen.set(commitment, (seen.get(commitment) ?? new Map<string, boolean>()).set(email, quoted === 1));
  }
  return {
    note,
    readers: (readers?.results ?? []) as ReaderRow[],
    rows: records.map(ledgerRowOf),
    parts: new Map(
      records.map(({ id: line, part, was }) => [
        line,
        { part, was: was === null ? null : (JSON.parse(was) as Partial<Terms>) },
      ]),
    ),
    audience: seen,
    later,
    unsaid: unsaidIn((unsaid?.results ?? []) as UnsaidRow[]),
    copies: (copies?.results ?? []) as CopyState[],
    doubts: ((doubts?.results ?? []) as DoubtRecord[]).map(doubtOf),
  };
}

/** Whether a copy of the recap has left, or may have. */
export function hasLeft(copy: CopyState | undefined): boolean {
  return copy?.state === "sent" || copy?.state === "sending";
}

export function copyOf(thread: Thread, place: number): CopyState | undefined {
  return thread.copies.find((copy) => copy.key === `recap:${thread.note.id}:${place}`);
}

/** Whether anybody of the other side has had the recap. */
export function otherSideHeard(thread: Thread): boolean {
  return thread.readers.some((reader) => reader.role === "other" && hasLeft(copyOf(thread, reader.place)));
}

/** Everybody whom the thread knows by name. */
export function peopleOf(thread: Thread): Mailbox[] {
  return thread.readers.map(({ name, email }) => ({ name, email }));
}

function unsaidIn(rows: readonly UnsaidRow[]): Map<string, Partial<Terms>> {
  const known = new Map<string, Partial<Terms>>();
  for (const { commitment, email, was } of rows) {
    const key = `${commitment} ${email}`;
    known.set(key, { ...known.get(key), ...(JSON.parse(was) as Partial<Terms>) });
  }
  return known;
}

/** A row as one reader knows it: what a later note changed is told by that note's own copy, which may still be held. */
export function asKnownTo(thread: Thread, row: LedgerRow, email: string): LedgerRow {
  return { ...row, ...thread.unsaid.get(`${row.id} ${email}`) };
}

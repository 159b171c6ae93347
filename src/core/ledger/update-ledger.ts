import { sameFirm } from "../address.ts";
import type { PlannedEvent } from "../answers/draft.ts";
import { type Commitment, numbered } from "../commitment.ts";
import { changed, type LedgerRow } from "../ledger-row.ts";
import type { FoundCommitment } from "../notes/extraction.ts";
import type { Note } from "../notes/note.ts";
import { type After, applied } from "./applied.ts";
import { clientFor } from "./client-of.ts";
import { type Asked, doubtOf } from "./doubts.ts";
import { OWN_DEED } from "./en/own-deeds.ts";
import { keep } from "./keep.ts";
import type { Update } from "./kept.ts";
import type { OlderRow } from "./older.ts";
import { type OlderLine, olderLines } from "./older-lines.ts";
import type { ReadNote } from "./read-note.ts";

/** What a note does to the ledger, all of it, before anything is written. */
export interface LedgerUpdate {
  readonly commitments: readonly (Commitment & { readonly about: string | null; readonly client: string | null })[];
  readonly rows: readonly { readonly seen: number; readonly row: LedgerRow }[];
  readonly events: readonly PlannedEvent[];
  readonly said: readonly { readonly id: number; readonly quote: string }[];
  readonly asked: readonly Asked[];
  /** Lines from before, with whoever sees them in this recap. */
  readonly older: readonly OlderLine[];
  readonly moreOpen: number;
}

/** Holds a note against what is kept: what is new, changed, closed, still open, and what must be asked. */
export function updateLedger(before: readonly OlderRow[], read: ReadNote, now: number): LedgerUpdate {
  const { note, found } = read;
  const { updates, absorbed } =
    before.length === 0 ? { updates: found.map(asNew), absorbed: [] } : updatesOf(before, read);
  const fresh = updates.filter((update) => update.found !== null && (update.id === null || !update.sure));
  const freshFound = fresh.flatMap((update) => {
    const one = update.found === null ? undefined : found[update.found];
    return one === undefined
      ? []
      : [{ ...one, ...(update.id === null && update.set.side !== undefined ? { side: update.set.side } : {}) }];
  });
  const sure = updates.filter((update) => update.sure && update.id !== null);
  const after = before.map((older) =>
    absorbed.includes(older.row.id)
      ? merged(older)
      : applied(
          older,
          sure.filter((update) => update.id === older.row.id),
          read,
          now,
        ),
  );
  const doubted = new Set(updates.flatMap((update) => (update.sure || update.id === null ? [] : [update.id])));
  const shown = olderLines(after, doubted, read);
  const between = shown.lines.length;
  const commitments = numbered(note, freshFound, between).map((one) => ({
    ...one,
    about: fresh.find((update) => update.start === one.start && update.end === one.end)?.about ?? null,
    client: clientFor(one, read.clients),
  }));
  const shared = commitments.filter((one) => !one.private && one.status !== "asked").length;
  const older = shown.lines.map((one, index) => ({ ...one, line: { ...one.line, number: shared + index + 1 } }));
  const asked = updates
    .filter((update) => !update.sure && update.id !== null)
    .flatMap((update) => doubtOf(update, { commitments, older, after, read, now }));
  return {
    commitments,
    rows: after.flatMap(({ older: { row: seen }, row, events }) =>
      events.length === 0 ? [] : [{ seen: seen.seq, row }],
    ),
    events: after.flatMap(({ events }) => events),
    said: sure.map((update) => ({ id: update.id ?? 0, quote: update.quote })),
    asked,
    older,
    moreOpen: shown.more,
  };
}

/**
 * What the note says of what is kept, as far as it may: private words change nothing that others see before the sender
 * has said so; the other side's own deeds end nothing of ours; another client's is another. What was kept in private and
 * is now said openly goes into the new line.
 */
function updatesOf(before: readonly OlderRow[], read: ReadNote): { updates: Update[]; absorbed: number[] } {
  const { note, surveyed, found, clients } = read;
  const absorbed: number[] = [];
  const byId = new Map(before.map((older) => [older.row.id, older]));
  const updates = keep(
    before.map(({ kept }) => kept),
    surveyed,
    found,
  ).map((update): Update => {
    const older = update.id === null ? undefined : byId.get(update.id);
    const one = update.found === null ? undefined : found[update.found];
    if (older === undefined) {
      return update;
    }
    const client = one === undefined ? null : clientFor(one, clients);
    if (one !== undefined && update.found !== null && client !== null && client !== older.client) {
      return asNew(one, update.found);
    }
    const isPrivate = isPrivateAt(note, update.start);
    if (older.row.private && !isPrivate && update.sure && one !== undefined && update.found !== null) {
      absorbed.push(older.row.id);
      return asNew(one, update.found);
    }
    return (isPrivate && !older.row.private) || isTheirDeed(update, older, note) ? { ...update, sure: false } : update;
  });
  return { updates, absorbed };
}

function isPrivateAt(note: Note, at: number): boolean {
  return note.private || note.zones.some((zone) => zone.private && zone.start <= at && at < zone.end);
}

/** "I've sent the SOW to our lawyers", in a mail of the side that waits for it: what they did with it is no end of what we owe. */
function isTheirDeed(update: Update, { row }: OlderRow, note: Note): boolean {
  const zone = note.zones.find(({ start, end }) => start <= update.start && update.start < end);
  const theirs = zone !== undefined && !sameFirm(zone.author.email, note.account.email);
  return update.set.status === "done" && row.side === (theirs ? "ours" : "theirs") && OWN_DEED.test(update.quote);
}

/** A private line that was said openly since. */
function merged(older: OlderRow): After {
  const change = { id: older.row.id, kind: "merged", set: { status: "merged" }, reason: null, timing: null } as const;
  const row = changed(older.row, change);
  const event = {
    commitment: row.id,
    seq: row.seq,
    kind: change.kind,
    set: change.set,
    was: { status: older.row.status },
    reason: null,
    timing: null,
  };
  return { older, row, events: [event], updates: [], was: {} };
}

function asNew(one: FoundCommitment, found: number): Update {
  return {
    found,
    quote: one.quote,
    start: one.start,
    end: one.end,
    about: null,
    id: null,
    set: {},
    moved: false,
    sure: true,
    reason: "new",
  };
}

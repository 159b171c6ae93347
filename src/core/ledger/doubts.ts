import type { Doubted } from "../answers/doubted.ts";
import type { Commitment } from "../commitment.ts";
import type { LineQuestion } from "../recap-line.ts";
import { type After, changeOf } from "./applied.ts";
import type { Update } from "./kept.ts";
import type { OlderLine } from "./older-lines.ts";
import type { ReadNote } from "./read-note.ts";

/** A question to the sender: what a yes would change, and how it is asked. */
export interface Asked {
  readonly doubt: Doubted & { readonly quote: string };
  readonly question: LineQuestion;
}

export interface Asking {
  readonly commitments: readonly Commitment[];
  readonly older: readonly OlderLine[];
  readonly after: readonly After[];
  readonly read: ReadNote;
  readonly now: number;
}

/** What is likely and not sure is asked: about the new line, or about the old one where the note only tells news. */
export function doubtOf(update: Update, { commitments, older, after, read, now }: Asking): Asked[] {
  const about = after.find(({ row }) => row.id === update.id);
  const line =
    update.found === null
      ? older.find((one) => one.id === update.id)?.line
      : commitments.find((one) => one.start === update.start && one.end === update.end);
  // Only what stands in the recap can be asked about: a yes must not end in a line that nobody sees.
  if (!older.some((one) => one.id === update.id)) {
    return [];
  }
  if (about === undefined || line === undefined || (update.found === null && Object.keys(update.set).length === 0)) {
    return [];
  }
  const ask = update.found !== null ? "same" : askOf(update);
  const { kind, set } = changeOf(update, about.row, { today: read.note.meetingDate, now });
  return [
    {
      doubt: {
        number: line.number,
        ask,
        commitment: about.row.id,
        seq: about.row.seq,
        kind,
        set,
        quote: update.quote,
      },
      question: { about: line.number, ask, other: { what: about.row.what, quote: update.quote } },
    },
  ];
}

function askOf({ set }: Update): Doubted["ask"] {
  return set.status === "done"
    ? "done"
    : set.status === "dropped"
      ? "dropped"
      : set.owner !== undefined
        ? "handed"
        : "moved";
}

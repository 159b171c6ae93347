import type { LedgerRow } from "../core/ledger-row.ts";
import { isShared } from "../core/readers.ts";
import type { RecapLine } from "../core/recap-line.ts";
import { readerOf } from "../store/readers.ts";
import type { Additions } from "./additions.ts";
import type { Edge } from "./edge.ts";
import type { CopyFacts } from "./recaps.ts";
import { otherSideHeard, peopleOf, type Thread } from "./thread.ts";

/** The recap of a thread as it stands in the ledger, for copies that have not left yet. */
export function ledgerFacts(
  { config }: Edge,
  thread: Thread,
  rows: readonly LedgerRow[],
  additions: Additions | null,
): CopyFacts {
  const { note } = thread;
  const people = peopleOf(thread);
  const readers = thread.readers.map(readerOf);
  const heard = otherSideHeard(thread);
  const lines = rows.map(
    (row): RecapLine => ({ ...row, ...(thread.parts.get(row.id) ?? { part: "new", was: null }), again: true, heard }),
  );
  const added = additions?.lines ?? [];
  return {
    id: note.id,
    messageId: note.messageId,
    note: {
      account: people[0] ?? { name: "", email: note.member },
      people,
      subject: note.subject,
      meetingDate: note.meetingDate,
      private: note.private === 1,
    },
    lang: note.lang,
    lines: [...lines, ...added.map(({ line }) => line)],
    questions: [],
    readers,
    sees: ({ mailbox, role }, line) => {
      const extra = added.find((one) => one.line === line);
      const row = rows.find((one) => one.number === line.number);
      return (
        role === "sender" ||
        (isShared(line) &&
          (extra === undefined
            ? row !== undefined && (thread.audience.get(row.id)?.has(mailbox.email) ?? false)
            : extra.readers.some((one) => one.email === mailbox.email)))
      );
    },
    quotes: ({ mailbox, role }, line) => {
      const row = rows.find((one) => one.number === line.number);
      return role === "sender" || (row !== undefined && (thread.audience.get(row.id)?.get(mailbox.email) ?? false));
    },
    release: { minutes: config.undoMinutes, atMs: 0, zone: config.timeZone },
    openPage: null,
    warnings: [],
    moreOpen: 0,
  };
}

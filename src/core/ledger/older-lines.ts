import { isShared, type Reader } from "../readers.ts";
import type { RecapLine } from "../recap-line.ts";
import type { After } from "./applied.ts";
import type { ReadNote } from "./read-note.ts";

/** The rest of what is open is only counted: a recap is short. */
const MAX_OPEN = 15;

/** A line from before in a recap, with whoever sees it there. */
export interface OlderLine {
  readonly id: number;
  readonly line: RecapLine;
  readonly readers: readonly { readonly email: string; readonly quoted: boolean }[];
}

/** Changed, closed and still open, in this order; of the last those that are asked about, then by due day, and how many more there are. */
export function olderLines(
  after: readonly After[],
  doubted: ReadonlySet<number>,
  { readers }: ReadNote,
): { lines: OlderLine[]; more: number } {
  const isOpen = ({ row }: After): boolean => row.status === "open";
  const touched = after.filter(({ was }) => Object.keys(was).length > 0);
  const changedRows = touched.filter(isOpen);
  const closed = touched.filter((one) => !isOpen(one) && one.row.status !== "asked");
  const rest = after
    .filter((one) => isOpen(one) && !touched.includes(one))
    .sort(
      (a, b) =>
        Number(doubted.has(b.row.id)) - Number(doubted.has(a.row.id)) ||
        (a.row.due ?? "9999").localeCompare(b.row.due ?? "9999") ||
        a.row.id - b.row.id,
    );
  const all = [
    ...changedRows.map((one) => lineOf(one, "changed", readers)),
    ...closed.map((one) => lineOf(one, "closed", readers)),
    ...rest.slice(0, MAX_OPEN).map((one) => lineOf(one, "open", readers)),
  ];
  // What only the sender sees comes last, so that the others' numbers have no gaps.
  const isOwn = (one: OlderLine): boolean => one.readers.length < 2;
  const lines = [...all.filter((one) => !isOwn(one)), ...all.filter(isOwn)];
  return { lines, more: Math.max(0, rest.length - MAX_OPEN) };
}

/** Whoever has had it sees it again, and our own people; nobody new on the note reads of what was before. */
function lineOf(
  { older, row, updates, was }: After,
  part: "changed" | "closed" | "open",
  readers: readonly Reader[],
): OlderLine {
  const see = readers.filter(
    ({ mailbox, role }) =>
      role === "sender" || (!row.private && (role === "colleague" || older.audience.has(mailbox.email))),
  );
  const again = updates.length > 0;
  const line: RecapLine = { ...row, part, was: part === "open" ? null : was, again, heard: older.audience.size > 1 };
  return {
    id: row.id,
    line,
    readers: see.map(({ mailbox, role }) => ({
      email: mailbox.email,
      quoted: role === "sender" || (older.audience.get(mailbox.email) ?? false),
    })),
  };
}

/** Whether a line from before may stand in a reader's copy. */
export function seesOlder(older: readonly OlderLine[], reader: Reader, line: RecapLine): boolean {
  return (
    reader.role === "sender" ||
    (isShared(line) &&
      (older
        .find((one) => one.line.number === line.number)
        ?.readers.some((one) => one.email === reader.mailbox.email) ??
        false))
  );
}

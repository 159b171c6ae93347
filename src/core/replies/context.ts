import type { LocalDate } from "../calendar.ts";
import type { Status } from "../commitment.ts";
import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";

/** One line of the recap as the writer of the reply sees it. */
export interface ReplyLine {
  readonly number: number;
  readonly what: string;
  readonly owner: Mailbox | null;
  readonly side: Side;
  readonly due: LocalDate | null;
  readonly status: Status;
}

/** What a reply is read with. */
export interface ReplyContext {
  /** Only the lines that this reader sees. */
  readonly lines: readonly ReplyLine[];
  readonly people: readonly Mailbox[];
  /** Whoever wrote the reply. */
  readonly self: Mailbox;
  /** True where they belong to the firm whose service this is. */
  readonly ours: boolean;
  /** True where they sent the note, and so see what is asked. */
  readonly sender: boolean;
  readonly today: LocalDate;
  readonly order: "dmy" | "mdy" | null;
  readonly country: string | null;
}

/** True for a line that the writer of the reply owns. */
export function isOwn(line: ReplyLine, { self }: ReplyContext): boolean {
  return line.owner !== null && isSame(line.owner, self);
}

/** True for a line of the writer's own side. */
export function isOwnSide(line: ReplyLine, { ours }: ReplyContext): boolean {
  return line.side === "both" || (line.side === "ours") === ours;
}

/** The same person: by address, or by name where one of them has none. */
export function isSame(a: Mailbox, b: Mailbox): boolean {
  return a.email !== "" && b.email !== ""
    ? a.email.toLowerCase() === b.email.toLowerCase()
    : a.name !== "" && a.name.toLowerCase() === b.name.toLowerCase();
}

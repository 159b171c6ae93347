import type { LocalDate } from "../calendar.ts";
import type { Mailbox } from "../notes/message.ts";

/** Offsets of the reply's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What can be wanted of one line of a recap without saying more than which line. */
export type PlainEffect = "done" | "reopen" | "drop" | "not-me" | "agree" | "dispute" | "confirm" | "deny";

/** What can be wanted of a line of a recap. */
export type Wanted = PlainEffect | "move" | "owner";

/** What a reply can order about the recap as a whole. */
export type Order = "hold" | "send" | "private" | "undo" | "stop" | "help";

/** Why nothing can be done before somebody has answered. */
export type Doubt = "which" | "when" | "who" | "no-such-number";

/** One thing that a reply orders, and the words that do. */
export type Command = Span &
  (
    | { readonly do: PlainEffect; readonly item: number; readonly reason: string | null }
    | { readonly do: "agree-all" }
    | {
        readonly do: "move";
        readonly item: number;
        readonly due: LocalDate | null;
        readonly dueFrom: LocalDate | null;
        readonly phrase: string;
        readonly reason: string | null;
      }
    /** The address is "" where the name is nobody's on the list of people. */
    | { readonly do: "owner"; readonly item: number; readonly owner: Mailbox }
    | { readonly do: "add"; readonly text: string }
    | { readonly do: Order }
    | {
        readonly do: "ask";
        readonly item: number | null;
        readonly wants: Wanted;
        readonly why: Doubt;
        readonly candidates: readonly number[];
      }
  );

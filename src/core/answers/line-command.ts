import type { LocalDate } from "../calendar.ts";
import type { Mailbox } from "../notes/message.ts";

/** What an answer or a tap asks for one line of a recap. */
export type LineCommand =
  | {
      readonly do: "done" | "reopen" | "drop" | "not-me" | "agree" | "dispute" | "confirm" | "deny";
      readonly reason: string | null;
    }
  | {
      readonly do: "move";
      /** Null where the words name no calendar day. */
      readonly due: LocalDate | null;
      readonly dueFrom: LocalDate | null;
      readonly phrase: string;
      readonly reason: string | null;
    }
  | { readonly do: "owner"; readonly owner: Mailbox };

import type { LocalDate } from "../../core/calendar.ts";
import type { Side } from "../../core/notes/extraction.ts";
import type { Mailbox } from "../../core/notes/message.ts";
import type { WorkCalendar } from "../../core/working-days.ts";

/** A ledger as it came about: what became known on which day, in order. A replay sees no more than that. */
export interface Chronicle {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly events: readonly LedgerEvent[];
  /** On which days an owner works, by address. */
  readonly calendarOf: (owner: string) => WorkCalendar;
}

/** One thing that the ledger hears of on a day. */
export type LedgerEvent = { readonly day: LocalDate } & (
  | { readonly kind: "note" | "answer"; readonly client: string }
  | { readonly kind: "promised"; readonly promised: Promised }
  /** Said again in a note. */
  | { readonly kind: "mentioned" | "agreed" | "disputed"; readonly id: number }
  /** `late`: the day it was due on had passed. A first date is no move. */
  | { readonly kind: "moved"; readonly id: number; readonly due: LocalDate; readonly late: boolean }
  /** `endedOn`: the day of the deed, which may be told of later. */
  | { readonly kind: "done" | "dropped"; readonly id: number; readonly endedOn: LocalDate }
);

/** A commitment as it first stood in a note. */
export interface Promised {
  readonly id: number;
  /** Of the meeting. */
  readonly note: number;
  readonly client: string;
  readonly side: Side;
  readonly owner: Mailbox;
  readonly what: string;
  readonly quote: string;
  readonly due: LocalDate | null;
  readonly hedged: boolean;
  readonly conditional: boolean;
}

import type { LocalDate } from "../calendar.ts";
import type { Side } from "../notes/extraction.ts";
import type { WorkCalendar } from "../working-days.ts";

/** One open commitment with all that its risk is judged by. Days are local days of whoever is told of it. */
export interface RiskFacts {
  readonly today: LocalDate;
  /** The owner's working days and public holidays. */
  readonly calendar: WorkCalendar;
  readonly item: RiskItem;
  /** What it waits for, where its words name something else that is open; null otherwise. */
  readonly blocker: Blocker | null;
  /** Null where the owner is not known. */
  readonly owner: OwnerHistory | null;
  readonly client: ClientRhythm | null;
}

export interface RiskItem {
  readonly side: Side;
  readonly due: LocalDate | null;
  /** The meeting in which it was promised. */
  readonly notedOn: LocalDate;
  /** The last day on which anything was said or changed of it. */
  readonly heardOn: LocalDate;
  readonly hedged: boolean;
  readonly conditional: boolean;
  /** How often its date was moved. */
  readonly moved: number;
  readonly agreed: boolean;
  readonly disputed: boolean;
  /** In how many notes it was said, while it has no date. */
  readonly said: number;
}

export interface Blocker {
  readonly what: string;
  /** Who owes it, as words; null where nobody is named. */
  readonly who: string | null;
  readonly side: Side;
  readonly due: LocalDate | null;
}

/** How many fell due, and how many of them were kept on time. */
export interface Tally {
  readonly fellDue: number;
  readonly kept: number;
}

export interface OwnerHistory {
  readonly withClient: Tally;
  readonly overall: Tally;
  readonly firm: Tally;
  /**
   * Working days from the promise to its end, in which three of four were done that were kept on time; null where too
   * few are known.
   */
  readonly usualLead: number | null;
  /** The most that they kept on time with due days in one week (Monday to Sunday); null where too few weeks are known. */
  readonly mostKeptInAWeek: number | null;
  /** How many of theirs are open and due in the week of this one, itself counted. */
  readonly dueThatWeek: number;
  /** How many more of theirs are late today and still to be done. */
  readonly lateNow: number;
}

export interface ClientRhythm {
  /** The last day with a note or an answer of theirs. */
  readonly lastWordOn: LocalDate;
  /** Median days between notes; null where too few are known. */
  readonly usualGap: number | null;
}

/** A commitment of the past half year, as a history is made of it. */
export interface PastItem {
  readonly owner: string;
  readonly client: string | null;
  readonly notedOn: LocalDate;
  /** The date as it stood in the end. */
  readonly due: LocalDate | null;
  readonly status: "open" | "done" | "dropped";
  readonly endedOn: LocalDate | null;
  /** It was moved or ended after a due day. */
  readonly late: boolean;
}

export type Level = "watch" | "at risk" | "overdue";

/** Why a commitment may slip, each with the fact behind it. */
export type Reason =
  | { readonly code: "overdue"; readonly days: number }
  /** Working days. `usual`: what this owner usually needs from the promise to the end; null where that is not known. */
  | { readonly code: "short-notice"; readonly left: number; readonly usual: number | null }
  | { readonly code: "moved"; readonly times: number }
  | { readonly code: "hedged" }
  | { readonly code: "disputed" }
  | {
      readonly code: "waits";
      readonly what: string;
      readonly who: string | null;
      readonly due: LocalDate | null;
      readonly late: boolean;
    }
  | { readonly code: "conditional" }
  | { readonly code: "undated"; readonly days: number }
  | { readonly code: "undated-twice"; readonly times: number }
  /** Of those with this client, or of all where those are too few or the same. `ratio`: shrunk towards the firm's, per cent. */
  | {
      readonly code: "say-do";
      readonly kept: number;
      readonly fellDue: number;
      readonly of: "client" | "all";
      readonly ratio: number;
    }
  /** Due in its week and late before it, against the most that the owner ever kept in one week. */
  | { readonly code: "overload"; readonly due: number; readonly late: number; readonly most: number }
  | { readonly code: "no-word"; readonly days: number }
  | { readonly code: "client-quiet"; readonly days: number }
  | { readonly code: "day-off"; readonly due: LocalDate; readonly holiday: boolean }
  | { readonly code: "not-agreed" };

export interface Risk {
  /** Null: too little speaks against it. */
  readonly level: Level | null;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  /** The local day on which it was judged, where it is kept: counts of days are of that day. */
  readonly on?: LocalDate;
}

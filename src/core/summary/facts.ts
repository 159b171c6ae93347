import type { LocalDate } from "../calendar.ts";
import type { Timing } from "../ledger-row.ts";
import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Level, Reason, Risk } from "../risk/facts.ts";
import type { RatedItem } from "./rates.ts";

/** A commitment as a summary knows it. Days are the reader's local days. */
export interface SummaryItem {
  readonly id: number;
  /** Key of the client; null where none is known. */
  readonly client: string | null;
  readonly side: Side;
  readonly owner: Mailbox | null;
  readonly to: Mailbox | null;
  readonly what: string;
  readonly due: LocalDate | null;
  readonly dueFrom: LocalDate | null;
  readonly duePhrase: string | null;
  readonly status: "open" | "done" | "dropped";
  readonly late: boolean;
  readonly moved: number;
  readonly private: boolean;
  readonly agreed: boolean;
  readonly disputed: boolean;
  readonly hedged: boolean;
  readonly conditional: boolean;
  readonly notedOn: LocalDate;
  readonly heardOn: LocalDate;
  readonly endedOn: LocalDate | null;
  /** The last time that its date was changed, and whether that was in time. */
  readonly lastMove: { readonly on: LocalDate; readonly timing: Timing; readonly from: LocalDate | null } | null;
  /** As it stands today; null for what has ended. */
  readonly risk: Risk | null;
}

export interface SummaryClient {
  readonly key: string;
  readonly name: string;
  /** Days of the notes about them, latest first, of the last half year. */
  readonly notes: readonly LocalDate[];
  /** Days on which they answered one of our mails, latest first, and after how many days each. */
  readonly answers: readonly { readonly on: LocalDate; readonly after: number }[];
  /** How many of their lines were disputed in the last half year. */
  readonly disputes: number;
  /** What the member wanted to be reminded of, and has not been yet. */
  readonly remembered: readonly string[];
  /**
   * What the other side has had of them in recaps, whoever of us answers for it: both sides' numbers are made of it. Null
   * where they have had none: then the member's own items are.
   */
  readonly rated: readonly RatedItem[] | null;
  /** What they said last when they were asked what to do differently. */
  readonly pulse: { readonly on: LocalDate; readonly name: string; readonly text: string } | null;
}

/** A flag that was raised before the due day, with what became of it. */
export interface FlagOutcome {
  readonly commitment: number;
  readonly level: Level;
  readonly raisedOn: LocalDate;
  /** Working days from the flag to the due day. */
  readonly ahead: number;
  readonly reasons: readonly Reason[];
  /** `slipped`: late, moved or still open after its day. Null while it is open and not due. */
  readonly outcome: "kept" | "slipped" | "dropped" | null;
  readonly endedOn: LocalDate | null;
}

/** All that one member's weekly mail is made from. */
export interface SummaryFacts {
  readonly lang: string;
  readonly reader: Mailbox;
  /** ISO week of the mail; its Monday. */
  readonly monday: LocalDate;
  readonly today: LocalDate;
  /** Everything open that the reader answers for, and what ended in the last half year. */
  readonly items: readonly SummaryItem[];
  readonly clients: readonly SummaryClient[];
  readonly flags: readonly FlagOutcome[];
  /** Of what slipped in the last quarter, how many had no flag two working days ahead. */
  readonly unflagged: number;
  readonly away: { readonly from: LocalDate; readonly until: LocalDate } | null;
}

import type { LocalDate } from "../calendar.ts";
import type { Mailbox } from "./message.ts";

export type Side = "ours" | "theirs" | "both";
export type NotedStatus = "open" | "done" | "dropped";
/** `sure` goes to the ledger and the recap; `ask` is a question to the sender alone. */
export type Band = "sure" | "ask";

/** One promise as the notes state it. What was said and what was inferred stay apart. */
export interface FoundCommitment {
  /** `text.slice(start, end)` of the note, exactly. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The act in short: "send the revised SOW". */
  readonly what: string;
  /** Null where nobody can be named: then a question goes to the sender. */
  readonly owner: Mailbox | null;
  readonly to: Mailbox | null;
  readonly side: Side;
  readonly due: LocalDate | null;
  /** The first day, where the words name several: "10-12 April". */
  readonly dueFrom: LocalDate | null;
  readonly duePhrase: string | null;
  readonly status: NotedStatus;
  readonly conditional: boolean;
  readonly hedged: boolean;
  /** "every Friday", as said; null where it happens once. */
  readonly recurring: string | null;
  readonly band: Band;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A doubt for the sender: about commitment number `about` (1-based), what is missing. */
export interface Question {
  readonly about: number;
  readonly ask: "who" | "when" | "whether";
}

/** Everything the reader takes out of one message. */
export interface Extraction {
  readonly account: Mailbox;
  readonly author: Mailbox;
  readonly meetingDate: LocalDate;
  readonly lang: string;
  /** Addresses that may get a recap, the account first. */
  readonly recapTo: readonly string[];
  readonly commitments: readonly FoundCommitment[];
  readonly questions: readonly Question[];
}

import type { LocalDate } from "./calendar.ts";
import type { Mailbox } from "./notes/message.ts";
import type { Reader } from "./readers.ts";
import type { LineQuestion, RecapLine } from "./recap-line.ts";

/** What a recap says of a note, whether it was read just now or comes out of the ledger. */
export interface RecapNote {
  readonly account: Mailbox;
  readonly people: readonly Mailbox[];
  readonly subject: string;
  readonly meetingDate: LocalDate;
  readonly private: boolean;
}

/** All that the copies of one note's recap are made from. */
export interface RecapFacts {
  readonly note: RecapNote;
  readonly lang: string;
  readonly lines: readonly RecapLine[];
  readonly questions: readonly LineQuestion[];
  readonly readers: readonly Reader[];
  readonly sees: (reader: Reader, line: RecapLine) => boolean;
  /** Whether a line's words are no news to the reader: only then may their copy quote them. */
  readonly quotes: (reader: Reader, line: RecapLine) => boolean;
  /** Where a reader can answer by a tap; null where the pages have no address. */
  readonly answerPage: (reader: Reader) => string | null;
  readonly release: { readonly minutes: number; readonly atMs: number; readonly zone: string };
  /** Where the member's open commitments are, if the pages have an address. */
  readonly openPage: string | null;
  /** What the sender alone is told of their own new commitments, in words. */
  readonly warnings: readonly string[];
  /** How many lines that are still open from before were left out, so that the mail stays short. */
  readonly moreOpen: number;
}

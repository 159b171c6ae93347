import type { LocalDate } from "../calendar.ts";
import type { Locale } from "./locale.ts";
import type { Mailbox } from "./message.ts";

/** One meeting's notes, freed from forwards, quotes, signatures and footers. `unwrap` makes it. */
export interface Note {
  /** The member whose mail it is: the outer From. */
  readonly account: Mailbox;
  /** Whose "I" the notes speak with: in a forward of the client's mail, the client. */
  readonly author: Mailbox;
  /** Everybody whose address the message gives, the account among them, without our inbound addresses, tools and lists. */
  readonly people: readonly Party[];
  readonly subject: string;
  /** Where the author writes from: how they order a date, whose holidays they mean. */
  readonly locale: Locale;
  /** The day that relative dates count from, in the writer's own zone. */
  readonly meetingDate: LocalDate;
  /** The readable notes. All offsets count UTF-16 units of this string. */
  readonly text: string;
  /** The parts of `text`, in order, without gaps that hold words. */
  readonly zones: readonly Zone[];
  /** The sender asked for a recap to themselves only (`notes+private@`, or a first line `private`). */
  readonly private: boolean;
  /** What the account wrote behind `remember:`, for themselves at the next meeting; no part of `text`. */
  readonly remembered: readonly string[];
}

export interface Party extends Mailbox {
  /**
   * How the address came here. `addressed`: the sender's own mail went to it (To, Cc).
   * Everything else is a claim: `forwarded` header block or attached message, `invited` by an .ics part, `mentioned` in the text.
   */
  readonly via: "account" | "addressed" | "forwarded" | "invited" | "mentioned";
}

export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly kind: "body" | "cover" | "forwarded" | "file" | "answer";
  /** Who wrote these words ("I" in them). */
  readonly author: Mailbox;
  /** Addresses that have already seen these words, since they wrote them or were written to. */
  readonly seenBy: readonly string[];
  /** A `//` line or below `--- private`: never shown to the other side. */
  readonly private: boolean;
}

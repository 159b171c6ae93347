/**
 * A received message after decoding: what the reader sees. No bytes, no transport, no verdicts.
 * `src/mail/parse.ts` makes it; everything under `core/` only reads it.
 */
export interface Message {
  /** Every header field in the order it arrived, names in lower case, values unfolded. */
  readonly headers: readonly Header[];
  readonly from: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly sent: SentAt | null;
  /** With its angle brackets, as the header has it. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** The body as a person reads it: the plain part, or the HTML part turned into text. LF line ends. */
  readonly text: string;
  /** Notes that came as files: .txt, .md, .vtt (cues already stripped to `Name: words`). */
  readonly files: readonly TextFile[];
  readonly invitations: readonly Invitation[];
  /** Messages forwarded as attachments (message/rfc822), outermost first. */
  readonly attached: readonly Message[];
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A person as a header names them. `email` is lower case, or "" where only a name stood. */
export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

/** When a message was written: the instant, and the writer's own offset from UTC in minutes. */
export interface SentAt {
  readonly ms: number;
  readonly offset: number;
}

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What an .ics part claims about a meeting. Claims resolve names; they never grant mail. */
export interface Invitation {
  readonly summary: string;
  readonly description: string;
  readonly start: SentAt | null;
  readonly organizer: Mailbox | null;
  readonly attendees: readonly Mailbox[];
}

/** A mail as its reader sees it, free of markup: text and HTML are two renderings of this. */
export interface MailView {
  readonly lang: string;
  readonly subject: string;
  /** The line above which an answer is typed, where the mail can be answered. */
  readonly replyAbove: string | null;
  readonly greeting: string | null;
  readonly intro: readonly string[];
  /** Somebody's own words, passed on as they are. */
  readonly quoted: string | null;
  readonly questions: { readonly heading: string; readonly items: readonly ViewQuestion[] } | null;
  readonly groups: readonly ViewGroup[];
  readonly notices: readonly string[];
  /** Small print, and links by their words. */
  readonly footer: readonly { readonly text: string; readonly href?: string }[];
}

/** A mail whose numbers run through it alone: which commitment each of them is, so that it can be answered by number. */
export interface NumberedMail {
  readonly view: MailView;
  readonly lines: readonly { readonly number: number; readonly commitment: number }[];
}

export interface ViewGroup {
  readonly heading: string;
  readonly lines: readonly ViewLine[];
  /** Plain lines of words, below the numbered ones. */
  readonly texts?: readonly string[];
}

export interface ViewQuestion {
  readonly number: number;
  readonly ask: string;
  readonly quote: string;
}

export interface ViewLine {
  readonly number: number;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly marks: readonly string[];
  /** Why it is listed, a line for each reason. */
  readonly why?: readonly string[];
  readonly quote: string | null;
  /** A text that could be sent because of it, as it would leave. */
  readonly draft?: { readonly intro: string; readonly text: string } | null;
  readonly ended: boolean;
  /** What a tap can do with it; each opens a page with one button. */
  readonly actions: readonly { readonly text: string; readonly href: string }[];
}

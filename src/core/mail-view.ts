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
  readonly groups: readonly { readonly heading: string; readonly lines: readonly ViewLine[] }[];
  readonly notices: readonly string[];
  /** Small print, and links by their words. */
  readonly footer: readonly { readonly text: string; readonly href?: string }[];
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
  readonly quote: string | null;
  readonly ended: boolean;
  /** What a tap can do with it; each opens a page with one button. */
  readonly actions: readonly { readonly text: string; readonly href: string }[];
}

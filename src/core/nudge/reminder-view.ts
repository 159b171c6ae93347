import type { MailView, ViewLine } from "../mail-view.ts";
import { wordsFor } from "../words/words.ts";

/** A mail to somebody of a client in a member's own words, with the one line that it is about below. */
export interface WordsWithLine {
  readonly kind: "reminder" | "owned-miss";
  readonly lang: string;
  readonly what: string;
  readonly sender: string;
  readonly text: string;
  readonly line: ViewLine;
  readonly noMoreMail: string;
}

/** The member's words, then the line as it stands and how to answer it. */
export function wordsWithLine({ kind, lang, what, sender, text, line, noMoreMail }: WordsWithLine): MailView {
  const words = wordsFor(lang);
  const { nudge } = words;
  return {
    lang,
    subject: kind === "reminder" ? nudge.reminderSubject(what) : nudge.ownedMissSubject(what),
    replyAbove: words.replyAbove,
    greeting: null,
    intro: text.split(/\n{2,9}/),
    quoted: null,
    questions: null,
    groups: [{ heading: words.nudge.lineHeading, lines: [line] }],
    notices: [nudge.reminderHint(sender)],
    footer: [{ text: words.partyWhy(sender) }, { text: words.noMoreMail, href: `mailto:${noMoreMail}` }],
  };
}

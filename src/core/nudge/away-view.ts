import type { LocalDate } from "../calendar.ts";
import { dueWords, toReader, whoFor } from "../line-words.ts";
import type { MailView, NumberedMail } from "../mail-view.ts";
import type { Mailbox } from "../notes/message.ts";
import type { SummaryItem } from "../summary/facts.ts";
import type { SummaryLinks } from "../summary/summary-line.ts";
import { wordsFor } from "../words/words.ts";

interface AwayFacts {
  readonly lang: string;
  readonly reader: Mailbox;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** What is open. */
  readonly items: readonly SummaryItem[];
}

/** What of a member's own falls due while they are away, so that it can be moved or handed over before. */
export function awayView(
  { lang, reader, from, until, items }: AwayFacts,
  { actionsFor, footer }: SummaryLinks,
): NumberedMail {
  const words = wordsFor(lang);
  const { nudge } = words;
  const falls = items
    .filter(({ side, due }) => side !== "theirs" && due !== null && from <= due && due <= until)
    .sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const people = falls.flatMap(({ owner, to }) => [owner, to]).filter((person) => person !== null);
  const view: MailView = {
    lang,
    subject: nudge.awaySubject(until),
    replyAbove: words.replyAbove,
    greeting: null,
    intro: [nudge.awayIntro(from, until), ...(falls.length === 0 ? [nudge.awayNothing] : [])],
    quoted: null,
    questions: null,
    groups:
      falls.length === 0
        ? []
        : [
            {
              heading: nudge.awayFalls,
              lines: falls.map((item, index) => ({
                number: index + 1,
                who: whoFor(reader, item, people, words),
                what: toReader(item.what, reader, people, words),
                when: dueWords(item, words),
                marks: [],
                quote: null,
                ended: false,
                actions: actionsFor(item.id, index + 1),
              })),
            },
          ],
    notices: falls.length === 0 ? [] : [nudge.howToAnswer],
    footer,
  };
  return { view, lines: falls.map((item, index) => ({ number: index + 1, commitment: item.id })) };
}

import { shortName } from "../address.ts";
import { addDays, type LocalDate } from "../calendar.ts";
import type { MailView } from "../mail-view.ts";
import type { Mailbox } from "../notes/message.ts";
import type { SummaryItem } from "../summary/facts.ts";
import { compareDays } from "../summary/parts.ts";
import { speechFor } from "../summary/speech.ts";
import { wordsFor } from "../words/words.ts";

export interface FollowUpFacts {
  readonly lang: string;
  readonly reader: Mailbox;
  readonly member: Mailbox;
  /** What the member's side is called. */
  readonly us: string;
  /** The day that `followUpDay` gave. */
  readonly day: LocalDate;
  /** What this reader sees of the client's, ended within half a year. What is private is left out here as well. */
  readonly items: readonly SummaryItem[];
}

/** From a month after the end on; what is two months old is over and done with. Days. */
const FOLLOW_UP = { from: 30, until: 60 };

/**
 * The day on which a client's piece of work ended, where it is time to ask how it went: nothing is open, something was
 * kept, and the last of it ended 30 to 59 days ago. One such day is asked about once. `items` are one client's, all of
 * them, with what is private.
 */
export function followUpDay(items: readonly SummaryItem[], today: LocalDate): LocalDate | null {
  const isOver = items.every((one) => one.status !== "open");
  const isKept = items.some((one) => one.status === "done" && !one.late && !one.private);
  const last = items.reduce((day, { endedOn }) => (endedOn !== null && endedOn > day ? endedOn : day), "");
  return isOver && isKept && last <= addDays(today, -FOLLOW_UP.from) && last > addDays(today, -FOLLOW_UP.until)
    ? last
    : null;
}

/** So many lines recall what the work was. */
const MAX_KEPT = 5;

/** The one question to a client, a month after the last commitment was kept. `stop`: where such mails are ended. */
export function followUpView(facts: FollowUpFacts, stop: string | null): MailView {
  const words = wordsFor(facts.lang);
  const { followUp } = words.summary;
  const member = shortName(facts.member);
  const shared = facts.items.filter((one) => !one.private);
  const speech = speechFor(facts.reader, shared, words);
  const kept = shared
    .filter((one) => one.status === "done" && !one.late)
    .sort((a, b) => compareDays(b.endedOn, a.endedOn) || b.id - a.id);
  const texts = kept.slice(0, MAX_KEPT).map((one) => followUp.point(speech.who(one), speech.what(one)));
  const more = kept.length - texts.length;
  return {
    lang: facts.lang,
    subject: followUp.subject(facts.us),
    replyAbove: words.replyAbove,
    greeting: words.hello(shortName(facts.reader)),
    intro: [followUp.intro(member, facts.us, facts.day), followUp.question(member)],
    quoted: null,
    questions: null,
    groups:
      texts.length === 0
        ? []
        : [{ heading: followUp.kept, lines: [], texts: [...texts, ...(more === 0 ? [] : [followUp.more(more)])] }],
    notices: [],
    footer: [{ text: followUp.why(member) }, ...(stop === null ? [] : [{ text: followUp.stop, href: stop }])],
  };
}

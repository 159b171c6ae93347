import { shortName } from "../address.ts";
import type { LocalDate } from "../calendar.ts";
import type { MailView, NumberedMail, ViewGroup, ViewLine } from "../mail-view.ts";
import type { Mailbox } from "../notes/message.ts";
import type { SummaryItem } from "../summary/facts.ts";
import { type RatedItem, ratesOf, ratioWords } from "../summary/rates.ts";
import { type Speech, speechFor } from "../summary/speech.ts";
import { MAX_LINES, numberedLines } from "../summary/summary-groups.ts";
import type { SummaryWords } from "../words/summary-words.ts";
import { type Words, wordsFor } from "../words/words.ts";
import { type ClientPart, clientHeading, sortedParts } from "./client-parts.ts";

/** All that the other side's copy of a summary is made from. Days are the member's local days, as in the member's own mail. */
export interface ClientSummaryFacts {
  readonly lang: string;
  /** The person of the client who gets it. */
  readonly reader: Mailbox;
  readonly member: Mailbox;
  /** What the member's side is called: its firm, or the member's first name. */
  readonly us: string;
  readonly every: "week" | "month";
  /** The first day that their last copy did not tell of, a Monday: what was kept from then to last Sunday is told now. */
  readonly since: LocalDate;
  readonly today: LocalDate;
  /** The last day that this copy looks ahead to. */
  readonly until: LocalDate;
  /** What this reader sees of the client's, open and ended within half a year. What is private is left out here as well. */
  readonly items: readonly SummaryItem[];
  /** What both sides' numbers are made of: the same as in the member's own mail. */
  readonly rated: readonly RatedItem[] | null;
  /** Whether it asks what to do differently. */
  readonly pulse: boolean;
}

export interface ClientSummaryLinks {
  readonly actionsFor: (commitment: number, number: number) => ViewLine["actions"];
  /** Null where they get it monthly already. */
  readonly monthly: string | null;
  readonly stop: string | null;
}

/**
 * The other side's copy: the lines that it sees, and the member's numbers by the same formula. No reasons, no flags, no
 * health, nothing private. Null where there is nothing to say: nothing is open, and nothing was kept since the last one.
 */
export function clientSummaryView(facts: ClientSummaryFacts, links: ClientSummaryLinks): NumberedMail | null {
  const shared = facts.items.filter((one) => !one.private);
  const parts = sortedParts(shared, facts);
  if ([...parts.values()].every((items) => items.length === 0)) {
    return null;
  }
  const words = wordsFor(facts.lang);
  const { client } = words.summary;
  const speech = speechFor(facts.reader, shared, words);
  const month = facts.every === "month";
  const numbers = new Map<number, number>();
  const groups = [...parts].flatMap(([part, items]): ViewGroup[] => {
    const lines = items.slice(0, MAX_LINES - numbers.size).map((one) => {
      const number = numbers.size + 1;
      numbers.set(one.id, number);
      return lineOf(one, { number, speech, links, words });
    });
    return lines.length === 0 ? [] : [{ heading: clientHeading(part, facts, client), lines }];
  });
  const count = (...of: readonly ClientPart[]): number =>
    of.reduce((sum, part) => sum + (parts.get(part)?.length ?? 0), 0);
  const unshown = (items: readonly SummaryItem[]): number => items.filter(({ id }) => !numbers.has(id)).length;
  const unshownOpen = unshown(shared.filter((one) => one.status === "open"));
  const unshownKept = unshown(parts.get("kept") ?? []);
  const member = shortName(facts.member);
  const view: MailView = {
    lang: facts.lang,
    subject: client.subject(facts.us, {
      month,
      due: count("due yours", "due ours"),
      overdue: count("overdue yours", "overdue ours"),
    }),
    replyAbove: words.replyAbove,
    greeting: words.hello(shortName(facts.reader)),
    intro: [client.intro(member, facts.us, facts.since)],
    quoted: null,
    questions: null,
    groups: [...groups, ...ratesGroup(facts.rated ?? shared, facts, words.summary)],
    notices: [
      ...(unshownOpen === 0 ? [] : [client.moreOpen(unshownOpen)]),
      ...(unshownKept === 0 ? [] : [client.moreKept(unshownKept)]),
      ...(facts.pulse ? [client.pulse(member)] : []),
      client.howToAnswer,
    ],
    footer: [
      { text: client.why(member, month) },
      ...(links.monthly === null || month ? [] : [{ text: client.monthly, href: links.monthly }]),
      ...(links.stop === null ? [] : [{ text: client.stop, href: links.stop }]),
    ],
  };
  return { view, lines: numberedLines(numbers) };
}

interface LineSetting {
  readonly number: number;
  readonly speech: Speech;
  readonly links: ClientSummaryLinks;
  readonly words: Words;
}

function lineOf(one: SummaryItem, { number, speech, links, words }: LineSetting): ViewLine {
  const ended = one.status !== "open";
  return {
    number,
    who: speech.who(one),
    what: speech.what(one),
    when: ended ? words.summary.doneOn(one.endedOn ?? one.notedOn, one.due) : speech.when(one),
    marks: [
      ...(one.conditional ? [words.markConditional] : []),
      ...(one.hedged ? [words.markHedged] : []),
      ...(one.disputed ? [words.summary.markDisputed] : []),
    ],
    quote: null,
    ended,
    actions: ended ? [] : links.actionsFor(one.id, number),
  };
}

function ratesGroup(
  items: readonly RatedItem[],
  { us, today }: ClientSummaryFacts,
  summary: SummaryWords,
): ViewGroup[] {
  const { ours, theirs } = ratesOf(items, today);
  const sides = [ratioWords(summary.you, theirs), ratioWords(us, ours)].filter((side) => side !== null);
  return sides.length === 0 ? [] : [{ heading: summary.onTime, lines: [], texts: [summary.ratios(null, sides)] }];
}

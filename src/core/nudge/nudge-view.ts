import { dueWords, toReader, whoFor } from "../line-words.ts";
import type { MailView, ViewLine } from "../mail-view.ts";
import type { Mailbox } from "../notes/message.ts";
import { reasonWords } from "../risk/reason-words.ts";
import type { SummaryItem } from "../summary/facts.ts";
import { type Words, wordsFor } from "../words/words.ts";
import type { Stage } from "./stage.ts";

/** A commitment that a nudge tells of. */
export interface NudgeItem {
  /** Its number in the mail. */
  readonly number: number;
  readonly item: SummaryItem;
  readonly stage: Stage;
  /** A mail that could go out because of it: a reminder, or a note that owns the miss. */
  readonly draft: { readonly to: string; readonly text: string } | null;
  readonly actions: ViewLine["actions"];
  /** The other side is reminded of it by itself. */
  readonly reminded: boolean;
}

export interface NudgeFacts {
  readonly lang: string;
  readonly reader: Mailbox;
  readonly people: readonly Mailbox[];
  readonly items: readonly NudgeItem[];
  readonly footer: MailView["footer"];
}

/** The day's nudge to one member: what may slip, is due or is late, each with the ways out; null where nothing is. */
export function nudgeView(facts: NudgeFacts): MailView | null {
  const words = wordsFor(facts.lang);
  const { nudge } = words;
  const of = (is: (one: NudgeItem) => boolean): NudgeItem[] => facts.items.filter(is);
  const isTheirs = ({ item }: NudgeItem): boolean => item.side === "theirs";
  const isLate = ({ stage }: NudgeItem): boolean => stage.startsWith("late-");
  const own = (stage: Stage) => of((one) => !isTheirs(one) && one.stage === stage);
  const late = of((one) => !isTheirs(one) && isLate(one));
  const theirs = of((one) => isTheirs(one) && one.stage !== "awaited");
  const parts = [
    { heading: nudge.late, items: late },
    { heading: nudge.day, items: own("day") },
    { heading: nudge.ahead, items: own("ahead") },
    { heading: nudge.risk, items: own("risk") },
    { heading: nudge.theirsLate, items: theirs.filter(isLate) },
    { heading: nudge.theirs, items: theirs.filter((one) => !isLate(one)) },
    { heading: nudge.awaited, items: of(({ stage }) => stage === "awaited") },
  ].filter((part) => part.items.length > 0);
  return parts.length === 0
    ? null
    : {
        lang: facts.lang,
        subject: nudge.subject({
          late: late.length,
          day: own("day").length,
          ahead: own("ahead").length,
          risk: own("risk").length,
          theirs: theirs.length,
          awaited: of(({ stage }) => stage === "awaited").length,
        }),
        replyAbove: words.replyAbove,
        greeting: null,
        intro: [],
        quoted: null,
        questions: null,
        groups: parts.map(({ heading, items }) => ({
          heading,
          lines: items.map((one) => lineOf(one, facts, words)),
        })),
        notices: [nudge.howToAnswer],
        footer: [{ text: nudge.why }, ...facts.footer],
      };
}

function lineOf(
  { number, item, stage, actions, reminded, draft }: NudgeItem,
  { reader, people }: NudgeFacts,
  words: Words,
): ViewLine {
  const { nudge } = words;
  const isOwn = item.owner?.email === reader.email;
  const risk = item.risk?.level === "watch" ? null : item.risk;
  const reasons = (risk?.level === null ? [] : (risk?.reasons ?? []))
    .filter(({ code }) => code !== "overdue" && !(stage === "day" && code === "short-notice"))
    .slice(0, MOST_REASONS)
    .map((reason) => reasonWords(reason, isOwn ? null : whoFor(reader, item, people, words), words));
  return {
    number,
    who: whoFor(reader, item, people, words),
    what: toReader(item.what, reader, people, words),
    when: dueWords(item, words),
    why: reasons,
    marks: reminded ? [nudge.reminded] : [],
    quote: null,
    draft: draft === null ? null : { intro: nudge.readyToSend(draft.to), text: draft.text },
    ended: false,
    actions,
  };
}

const MOST_REASONS = 3;

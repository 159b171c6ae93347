import { daysBetween } from "../calendar.ts";
import type { ViewLine } from "../mail-view.ts";
import type { SummaryItem } from "../summary/facts.ts";
import { levelReasons } from "../summary/level-reasons.ts";
import type { Speech } from "../summary/speech.ts";
import type { SummaryLinks } from "../summary/summary-line.ts";
import type { Words } from "../words/words.ts";
import type { AgendaFacts } from "./agenda.ts";
import type { Kind } from "./agenda-kinds.ts";

/** With what every line of one agenda is said. */
export interface AgendaSetting {
  readonly facts: AgendaFacts;
  readonly speech: Speech;
  readonly links: SummaryLinks;
  readonly words: Words;
  /** The number of each commitment that has a line, by its id. */
  readonly numbers: Map<number, number>;
}

/** The next line of an agenda, with `marks` before its own. */
export function agendaLine(
  one: SummaryItem,
  marks: readonly string[],
  { speech, links, words, numbers }: AgendaSetting,
): ViewLine {
  const number = numbers.size + 1;
  numbers.set(one.id, number);
  return {
    number,
    who: speech.who(one),
    what: speech.what(one),
    when: speech.when(one),
    marks: [
      ...marks,
      ...(one.conditional ? [words.markConditional] : []),
      ...(one.hedged ? [words.markHedged] : []),
      ...(one.disputed ? [words.summary.markDisputed] : []),
      ...(one.private ? [words.summary.markPrivate] : []),
    ],
    why: one.risk?.level === "at risk" ? levelReasons(one, speech, words) : [],
    quote: null,
    ended: false,
    actions: links.actionsFor(one.id, number),
  };
}

/** What to do about it, where no heading says so. */
export function kindMark(kind: Kind, { summary: { agenda } }: Words): string {
  switch (kind) {
    case "own":
      return agenda.markOwn;
    case "ask":
      return agenda.markAsk;
    case "waiting":
      return agenda.markWaiting;
    case "undated":
      return agenda.markUndated;
    case "unsettled":
      return agenda.markUnsettled;
    default:
      return kind satisfies never;
  }
}

export function overdueMark({ due }: SummaryItem, { facts: { today }, words }: AgendaSetting): string[] {
  return due === null || due >= today ? [] : [words.summary.agenda.overdueFor(daysBetween(due, today))];
}

import type { MailView, ViewLine } from "../mail-view.ts";
import type { Reason } from "../risk/facts.ts";
import type { Words } from "../words/words.ts";
import type { SummaryItem } from "./facts.ts";
import { levelReasons, strongest } from "./level-reasons.ts";
import { isLastWeek, type Part, type Week } from "./parts.ts";
import type { Speech } from "./speech.ts";

export interface SummaryLinks {
  /** What a tap can do with a commitment, by the number that it has in this mail. */
  readonly actionsFor: (commitment: number, number: number) => ViewLine["actions"];
  readonly footer: MailView["footer"];
}

/** With what every line of one mail is said. */
export interface LineSetting {
  readonly week: Week;
  readonly speech: Speech;
  /** By the client's key. */
  readonly clientNames: ReadonlyMap<string, string>;
  readonly links: SummaryLinks;
  readonly words: Words;
}

/** A commitment as its reader is told of it in one part of the weekly mail. What is past takes no tap. */
export function summaryLine(
  { one, part, number }: { readonly one: SummaryItem; readonly part: Part; readonly number: number },
  setting: LineSetting,
): ViewLine {
  const { week, speech, links, words } = setting;
  const line = { number, who: speech.who(one), what: speech.what(one), quote: null, ended: one.status !== "open" };
  if (isPast(part)) {
    return { ...line, when: pastWords(one, part, setting), marks: marksOf(one, [], setting), actions: [] };
  }
  return {
    ...line,
    when: speech.when(one),
    marks: [...levelMark(one, part, words), ...marksOf(one, strongest(one), setting), ...moveMark(one, week, words)],
    why: levelReasons(one, speech, words),
    actions: links.actionsFor(one.id, number),
  };
}

function isPast(part: Part): boolean {
  return part === "kept" || part === "renegotiated" || part === "late" || part === "dropped";
}

/** The client, and what is to be known of a line that no reason says already. */
function marksOf(one: SummaryItem, reasons: readonly Reason[], { clientNames, words }: LineSetting): string[] {
  const client = one.client === null ? undefined : clientNames.get(one.client);
  const isNews = (code: Reason["code"]): boolean => reasons.every((reason) => reason.code !== code);
  return [
    ...(client === undefined ? [] : [client]),
    ...(one.conditional && isNews("conditional") ? [words.markConditional] : []),
    ...(one.hedged && isNews("hedged") ? [words.markHedged] : []),
    ...(one.disputed && isNews("disputed") ? [words.summary.markDisputed] : []),
    ...(one.private ? [words.summary.markPrivate] : []),
  ];
}

/** Which of the lines that stand together are at risk by now. */
function levelMark({ risk }: SummaryItem, part: Part, words: Words): string[] {
  return part !== "at risk" || risk === null || risk.level === null ? [] : [words.risk.levels[risk.level]];
}

/** A move of last week, where the line stands elsewhere since its new day has come near. */
function moveMark({ lastMove }: SummaryItem, week: Week, { summary }: Words): string[] {
  return lastMove === null || lastMove.from === null || !isLastWeek(lastMove.on, week)
    ? []
    : [summary.markMovedFrom(lastMove.from, lastMove.timing === "late")];
}

function pastWords(one: SummaryItem, part: Part, { speech, words }: LineSetting): string {
  const { summary } = words;
  if (one.status === "open") {
    const to = one.due === null ? speech.when(one) : words.shortDate(one.due);
    const from = one.lastMove?.from ?? null;
    return part === "late" ? summary.movedLate(from, to) : summary.moved(from, to);
  }
  const on = one.endedOn ?? one.notedOn;
  return part === "dropped"
    ? summary.droppedOn(on)
    : part === "late"
      ? summary.doneLate(on, one.due)
      : summary.doneOn(on, one.due);
}

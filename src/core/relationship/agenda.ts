import type { LocalDate } from "../calendar.ts";
import type { MailView, NumberedMail, ViewGroup } from "../mail-view.ts";
import type { Mailbox } from "../notes/message.ts";
import type { SummaryClient, SummaryItem } from "../summary/facts.ts";
import { speechFor } from "../summary/speech.ts";
import { numberedLines } from "../summary/summary-groups.ts";
import type { SummaryLinks } from "../summary/summary-line.ts";
import { type Words, wordsFor } from "../words/words.ts";
import { toRaise } from "./agenda-kinds.ts";
import { type AgendaSetting, agendaLine, kindMark, overdueMark } from "./agenda-line.ts";

/** What an agenda is made from. */
export interface AgendaFacts {
  readonly lang: string;
  readonly reader: Mailbox;
  readonly today: LocalDate;
  /** The one whose meeting it is for; null for all of `clients`. */
  readonly about: SummaryClient | null;
  readonly clients: readonly SummaryClient[];
  /** What is to be remembered of no client in particular; told where the agenda is of all. */
  readonly remembered: readonly string[];
  /** What is open; what has ended is left out here as well. */
  readonly items: readonly SummaryItem[];
}

const MAX_LINES = 40;
/** Where the agenda is of all clients. */
const MAX_LINES_OF_CLIENT = 6;

/** What to raise at the next meeting with a client, or with each: lines numbered through, then what to remember. */
export function agendaView(facts: AgendaFacts, links: SummaryLinks): NumberedMail {
  const words = wordsFor(facts.lang);
  const clients = facts.about === null ? facts.clients : [facts.about];
  const open = facts.items.filter((one) => one.status === "open" && clients.some(({ key }) => key === one.client));
  const setting: AgendaSetting = {
    facts,
    speech: speechFor(facts.reader, open, words),
    links,
    words,
    numbers: new Map(),
  };
  const told = facts.about === null ? ofAll(clients, open, setting) : ofOne(facts.about, open, setting);
  const { agenda, howToAnswer } = words.summary;
  const name = facts.about?.name ?? null;
  const listed = setting.numbers.size;
  const view: MailView = {
    lang: facts.lang,
    subject: agenda.subject(name),
    replyAbove: words.replyAbove,
    greeting: null,
    intro: [
      ...(told.groups.length === 0 ? [] : [agenda.intro(name)]),
      ...(open.length === 0
        ? [agenda.nothingOpen(name)]
        : listed === 0
          ? [agenda.nothingToRaise(name, open.length)]
          : []),
    ],
    quoted: null,
    questions: null,
    groups: told.groups,
    notices: [...told.notices, ...(listed === 0 ? [] : [howToAnswer])],
    footer: links.footer,
  };
  return { view, lines: numberedLines(setting.numbers) };
}

type Told = Pick<MailView, "groups" | "notices">;

/** A group for each kind of thing to raise. */
function ofOne(client: SummaryClient, open: readonly SummaryItem[], setting: AgendaSetting): Told {
  const { agenda } = setting.words.summary;
  const all = toRaise(open, setting.facts.today);
  const shown = all.slice(0, MAX_LINES);
  const groups: ViewGroup[] = [];
  for (const kind of ["own", "ask", "waiting", "undated", "unsettled"] as const) {
    const its = shown.filter((one) => one.kind === kind);
    if (its.length > 0) {
      groups.push({
        heading: agenda[kind],
        lines: its.map(({ one }) => agendaLine(one, overdueMark(one, setting), setting)),
      });
    }
  }
  const said = pulseTexts(client, setting);
  const onTrack = open.length - all.length;
  return {
    groups: [
      ...groups,
      ...rememberedGroup(client.remembered, setting.words),
      ...(said.length === 0 ? [] : [{ heading: agenda.pulse, lines: [], texts: said }]),
    ],
    notices: [
      ...(all.length === shown.length ? [] : [agenda.moreToRaise(all.length - shown.length)]),
      ...(onTrack === 0 || all.length === 0 ? [] : [agenda.onTrack(onTrack)]),
    ],
  };
}

/** A short group for each client with something to say. */
function ofAll(clients: readonly SummaryClient[], open: readonly SummaryItem[], setting: AgendaSetting): Told {
  const { facts, words } = setting;
  const notices: string[] = [];
  const groups = clients.flatMap((client): ViewGroup[] => {
    const all = toRaise(
      open.filter((one) => one.client === client.key),
      facts.today,
    );
    const shown = all.slice(0, MAX_LINES_OF_CLIENT);
    if (all.length > shown.length) {
      notices.push(words.summary.agenda.moreOfClient(client.name, all.length - shown.length));
    }
    const lines = shown.map(({ one, kind }) =>
      agendaLine(one, [kindMark(kind, words), ...overdueMark(one, setting)], setting),
    );
    const texts = [...rememberedTexts(client.remembered, words), ...pulseTexts(client, setting)];
    return lines.length + texts.length === 0
      ? []
      : [{ heading: client.name, lines, ...(texts.length === 0 ? {} : { texts }) }];
  });
  return { groups: [...groups, ...rememberedGroup(facts.remembered, words)], notices };
}

function rememberedGroup(remembered: readonly string[], words: Words): ViewGroup[] {
  const texts = rememberedTexts(remembered, words);
  return texts.length === 0 ? [] : [{ heading: words.summary.agenda.remembered, lines: [], texts }];
}

function rememberedTexts(remembered: readonly string[], { summary: { agenda } }: Words): string[] {
  return remembered.map(agenda.remember);
}

function pulseTexts({ pulse }: SummaryClient, { words }: AgendaSetting): string[] {
  return pulse === null ? [] : [words.summary.agenda.said(pulse.name, pulse.on, pulse.text)];
}

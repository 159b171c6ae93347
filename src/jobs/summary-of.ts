import type { LocalDate } from "../core/calendar.ts";
import { nextSummary, wallClock } from "../core/local-time.ts";
import type { MailView, NumberedMail } from "../core/mail-view.ts";
import { calendarOf, DEFAULTS, type Member } from "../core/member.ts";
import { settingsNotice } from "../core/notices.ts";
import { summaryView } from "../core/summary/summary-view.ts";
import { wordsFor } from "../core/words/words.ts";
import type { NudgedRow } from "../store/watched.ts";
import type { Edge } from "./edge.ts";
import { followUpOffers } from "./follow-up-offers.ts";
import { stagedOf } from "./staged.ts";
import { factsFor, type Known } from "./summary-facts.ts";
import { memberLinks } from "./summary-mail.ts";

/** What one member's summary comes to. */
export interface Made {
  readonly member: Member;
  /** The week that counts as made from now on, and when the next one's moment comes. */
  readonly week: string | null;
  readonly after: number | null;
  /** The week's moment has come, whether or not there is anything to say. */
  readonly isDue: boolean;
  readonly mail: NumberedMail | null;
  readonly today: LocalDate;
  /** The stages that its lines are at. */
  readonly nudged: readonly NudgedRow[];
}

/** What the summary of one member says, and when the next one comes. */
export async function summaryOf(edge: Edge, member: Member, known: Known, now: number): Promise<Made> {
  const zone = member.zone ?? edge.config.timeZone;
  const { summaryDay, summaryMinutes: minutes, summaryWeek } = member;
  const today = wallClock(now, zone).date;
  const silent = { member, week: summaryWeek, isDue: false, mail: null, today, nudged: [] };
  if (!edge.config.isMember(member.email)) {
    return { ...silent, after: null };
  }
  const time = { weekday: summaryDay ?? DEFAULTS.summaryDay, minutes, zone };
  const { at, week } = nextSummary(time, summaryWeek, now);
  if (at > now) {
    // The Worker stood still so long that the week is over.
    return { ...silent, after: at };
  }
  const after = nextSummary(time, week, now).at;
  if (summaryDay === null) {
    // They want none; the week comes all the same for the people of their clients.
    return { ...silent, week, after, isDue: true };
  }
  const facts = factsFor(member, known, { zone, week, now });
  const links = await memberLinks(edge, member, { records: known.records, lang: facts.lang, today }, now);
  const offers = await followUpOffers(edge, member, { facts, clients: known.relationships.clients }, now);
  const footer = [...offers, ...links.footer];
  const mail =
    summaryView(facts, { ...links, footer }) ??
    (offers.length === 0 ? null : { view: nothingButOffers(facts.lang, footer), lines: [] });
  const told = new Set(mail?.lines.map(({ commitment }) => commitment));
  const nudged = stagesOf(edge, member, known, today).filter(({ commitment }) => told.has(commitment));
  return { member, week, after, isDue: true, mail, today, nudged };
}

/** Where the member's open commitments stand today: what the summary tells of needs no nudge. */
function stagesOf({ config }: Edge, member: Member, { records }: Known, today: LocalDate): NudgedRow[] {
  const telling = { today, calendar: calendarOf(member, config.timeZone), nudgeDays: member.nudgeDays };
  const zone = member.zone ?? config.timeZone;
  return records
    .filter(({ watcher, status }) => watcher === member.email && status === "open")
    .flatMap((record) => stagedOf(record, { zone, telling }))
    .map(({ item: { id, due }, stage }) => ({ commitment: id, email: member.email, due: due ?? "", stage }));
}

/** Nothing is open and nothing ended, but a client could be asked how it went. */
function nothingButOffers(lang: string, footer: MailView["footer"]): MailView {
  const { nudge, settings } = wordsFor(lang);
  return { ...settingsNotice(nudge.nothingOpen, lang, footer), subject: settings.followUpSubject };
}

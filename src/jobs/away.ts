import { addDays, type LocalDate } from "../core/calendar.ts";
import { instantOf, nextOpenMoment, wallClock } from "../core/local-time.ts";
import {
  type Absence,
  absenceOn,
  absencesOf,
  calendarOf,
  type Member,
  withAbsence,
  withoutRunning,
} from "../core/member.ts";
import { localeOf } from "../core/notes/locale.ts";
import { settingsNotice } from "../core/notices.ts";
import { awayView } from "../core/nudge/away-view.ts";
import { awayUntil } from "../core/replies/away-until.ts";
import { wordsFor } from "../core/words/words.ts";
import { changeAway, memberByEmail } from "../store/members.ts";
import type { Asked } from "./asked.ts";
import type { Edge } from "./edge.ts";
import { mailOnDemand } from "./on-demand.ts";
import { knownOf } from "./summary-facts.ts";
import { summaryItem } from "./summary-items.ts";
import { memberLinks } from "./summary-mail.ts";

const LANG = "en";
/** So long nobody is reminded whose return is not known; whoever writes before is back. */
const OPEN_DAYS = 7;

/** A member is away: nudges pause, and they are shown what falls due meanwhile. */
export async function goAway(
  edge: Edge,
  { from, until, ...asked }: Asked & { readonly from: LocalDate; readonly until: LocalDate },
  now: number,
): Promise<void> {
  const { member, zone } = asked;
  const known = await knownOf(edge, [member], now);
  const today = wallClock(now, zone).date;
  const items = known.records
    .filter(({ watcher, status }) => watcher === member.email && status === "open")
    .map((record) => summaryItem(record, zone));
  const links = await memberLinks(edge, member, { records: known.records, lang: LANG, today }, now);
  const mail = awayView({ lang: LANG, reader: { name: member.name, email: member.email }, from, until, items }, links);
  const also = [away(edge, member, withAbsence(member, { from, until, open: false }, today), now)];
  await mailOnDemand(edge, asked, { kind: "away", mail, asOf: known.asOf, also }, now);
}

/** A member is back: nudges go on. */
export async function comeBack(edge: Edge, asked: Asked, now: number): Promise<void> {
  const words = wordsFor(LANG);
  const view = { ...settingsNotice(words.nudge.backIntro, LANG, []), subject: words.nudge.backSubject };
  const today = wallClock(now, asked.zone).date;
  const also = [away(edge, asked.member, withoutRunning(asked.member, today), now)];
  await mailOnDemand(edge, asked, { kind: "back", mail: { view, lines: [] }, asOf: 0, also }, now);
}

/**
 * An out-of-office answer of a member of ours pauses their nudges: until the day that it names, or for a week where it
 * names none. It is never answered; the summary shows what falls due meanwhile.
 */
export async function noteAbsence(edge: Edge, email: string, text: string, now: number): Promise<void> {
  const { db, config } = edge;
  const member = await memberByEmail(db, email);
  if (member === null) {
    return;
  }
  const zone = member.zone ?? config.timeZone;
  const today = wallClock(now, zone).date;
  const { order, country } = localeOf(email, null, text);
  const told = awayUntil(text, { today, order, country });
  if (told === null) {
    return;
  }
  const absence: Absence =
    told === "unknown-end"
      ? { from: today, until: addDays(today, OPEN_DAYS), open: true }
      : { from: told.from ?? today, until: told.until, open: false };
  // Of days that the member announced themselves their mail program knows no better.
  const known = absencesOf(member).filter(({ open, until }) => !open && today <= until);
  if (!known.some(({ from, until }) => from <= absence.from && absence.from <= until)) {
    await away(edge, member, [...known, absence], now).run();
  }
}

function away({ db, config }: Edge, member: Member, absences: readonly Absence[], now: number): D1PreparedStatement {
  const zone = member.zone ?? config.timeZone;
  const today = wallClock(now, zone).date;
  const running = absenceOn({ away: null, awayLater: absences }, today);
  const from = running === null ? now : instantOf(addDays(running.until, 1), 0, zone);
  const open = {
    zone,
    quietFrom: member.quietFrom,
    quietUntil: member.quietUntil,
    calendar: calendarOf(member, config.timeZone),
  };
  return changeAway(db, member.email, absences, nextOpenMoment(from, open));
}

import { isoWeekOf, wallClock } from "../core/local-time.ts";
import type { MailView, NumberedMail } from "../core/mail-view.ts";
import { settingsNotice } from "../core/notices.ts";
import { summaryView } from "../core/summary/summary-view.ts";
import { wordsFor } from "../core/words/words.ts";
import { insertBulletinLines, openBulletins } from "../store/bulletins.ts";
import { upsertMembers } from "../store/members.ts";
import { countByKey, insertOutbox } from "../store/outbox.ts";
import type { Asked } from "./asked.ts";
import { bulletinMail, memberFooter } from "./bulletin-mail.ts";
import type { Edge } from "./edge.ts";
import { factsFor, knownOf } from "./summary-facts.ts";
import { memberLinks } from "./summary-mail.ts";

const LANG = "en";
/** More of one kind in a day nobody asks for: a program answers each mail. */
const A_DAY = 20;
const DAY = 86_400_000;

/**
 * Mails a member what they asked for, once for their message, in the batch that ends it and does the rest of it. What is
 * more than anybody asks for in a day is done without a mail.
 */
export async function mailOnDemand(
  edge: Edge,
  { member, inbound, ending }: Asked,
  {
    kind,
    mail,
    asOf,
    also = [],
  }: { kind: string; mail: NumberedMail; asOf: number; also?: readonly D1PreparedStatement[] },
  now: number,
): Promise<void> {
  const { db } = edge;
  if ((await mailedToday(edge, kind, member.email, now)) >= A_DAY) {
    await db.batch([upsertMembers(db, [member], now), ...also, ending]);
    return;
  }
  const key = `${prefixOf(kind, member.email)}${inbound}`;
  const head = { key, email: member.email, name: member.name, client: null, member: null };
  const bulletin = (await openBulletins(db, [head], now)).get(key) ?? 0;
  const to = { name: member.name, email: member.email };
  const row = await bulletinMail(edge, mail.view, { key, bulletin, to, sendAfter: now, asOf });
  await db.batch([
    upsertMembers(db, [member], now),
    insertBulletinLines(
      db,
      mail.lines.map((line) => ({ bulletin, ...line })),
    ),
    ...insertOutbox(db, [row], now),
    ...also,
    ending,
  ]);
}

/** How many mails of a kind a member has asked for within a day. */
export function mailedToday({ db }: Pick<Edge, "db">, kind: string, email: string, now: number): Promise<number> {
  return countByKey(db, prefixOf(kind, email), now - DAY);
}

function prefixOf(kind: string, email: string): string {
  return `${kind}:${email}:`;
}

/** The summary of the running week, asked for; the one of Monday comes all the same. */
export async function summaryNow(edge: Edge, asked: Asked, now: number): Promise<void> {
  const { member, zone } = asked;
  const known = await knownOf(edge, [member], now);
  const today = wallClock(now, zone).date;
  const week = isoWeekOf(today);
  const links = await memberLinks(edge, member, { records: known.records, lang: LANG, today }, now);
  const made = summaryView(factsFor(member, known, { zone, week, now }), links);
  const words = wordsFor(LANG);
  const mail = made ?? { view: settingsNotice(words.nudge.nothingOpen, LANG, links.footer), lines: [] };
  await mailOnDemand(edge, asked, { kind: "summary-now", mail, asOf: known.asOf }, now);
}

/** Where a member changes how they are told. */
export async function settingsMail(edge: Edge, asked: Asked, now: number): Promise<void> {
  const words = wordsFor(LANG);
  const footer = await memberFooter(
    edge,
    asked.member.email,
    { openPage: words.openPage, settings: words.nudge.settings },
    now,
  );
  const text = footer.length === 0 ? words.nudge.noSettingsPage : words.nudge.settingsHint;
  const view: MailView = settingsNotice(text, LANG, footer);
  await mailOnDemand(edge, asked, { kind: "settings", mail: { view, lines: [] }, asOf: 0 }, now);
}

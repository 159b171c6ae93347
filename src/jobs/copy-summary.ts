import { fullName } from "../core/address.ts";
import { firstMonday } from "../core/calendar.ts";
import { mondayOfIsoWeek } from "../core/local-time.ts";
import type { NumberedMail } from "../core/mail-view.ts";
import { type BulletinLine, insertBulletinLines, openBulletins } from "../store/bulletins.ts";
import { type DueCopy, dueCopy, endCopy, insertPulses, selectAsked } from "../store/clients.ts";
import { isAnythingOpen } from "../store/commitments.ts";
import { lastEventIn, selectLastEvent } from "../store/events.ts";
import { memberByEmail } from "../store/members.ts";
import { insertOutbox, type NewOutbox } from "../store/outbox.ts";
import { type RatedRecord, selectRated } from "../store/shown.ts";
import { bulletinMail } from "./bulletin-mail.ts";
import { type ClientReader, clientReaders } from "./client-readers.ts";
import type { Edge } from "./edge.ts";
import { followUpMail } from "./follow-up.ts";
import { numbersLinks } from "./numbers-links.ts";
import { numbersMail } from "./numbers-mail.ts";
import { pastSince } from "./past.ts";
import { ratedOf } from "./rated.ts";

const HOUR = 60 * 60_000;

/**
 * Makes the copies of the weekly numbers for the people of one client, where a member turned that on; false where none
 * is due. Each sees what they have had in recaps, by the same formula. Once for each of them and ISO week, by unique key.
 */
export async function copySome(edge: Edge, now: number): Promise<boolean> {
  const client = await dueCopy(edge.db, now);
  if (client === null) {
    return false;
  }
  try {
    await copiesOf(edge, client, now);
  } catch (error) {
    console.error(JSON.stringify({ event: "numbers failed", error: String(error) }));
    await endCopy(edge.db, client, { after: now + HOUR }).run();
  }
  return true;
}

async function copiesOf(edge: Edge, client: DueCopy, now: number): Promise<void> {
  const { db, config } = edge;
  const member = client.summaryBy === null ? null : await memberByEmail(db, client.summaryBy);
  if (member === null || !config.isMember(member.email)) {
    await endCopy(db, client).run();
    return;
  }
  const monday = mondayOfIsoWeek(client.copyWeek);
  const running = monday.slice(0, 7);
  // A month whose first Monday was missed has its copies and its question with the next week that comes.
  const isMonths = firstMonday(monday) === monday || (client.copyMonth !== null && client.copyMonth < running);
  const month = isMonths ? running : null;
  const [last, asked] = await db.batch([selectLastEvent(db), selectAsked(db, client.key, month ?? "")]);
  const asOf = lastEventIn(last);
  const readers = await clientReaders(edge, client.key, { looks: false }, now);
  const hasOpen = await isAnythingOpen(db, client.key);
  const { results: records } = await selectRated(db, [client.key], pastSince(now)).all<RatedRecord>();
  const rated = ratedOf(records, client.key, member.zone ?? config.timeZone);
  const wasAsked = new Set(((asked?.results ?? []) as { email: string }[]).map(({ email }) => email));
  const zone = member.zone ?? config.timeZone;
  const mails: { key: string; reader: ClientReader; mail: NumberedMail; pulse: boolean }[] = [];
  for (const reader of readers.filter(
    ({ rhythm }) => rhythm === "weekly" || (rhythm === "monthly" && month !== null),
  )) {
    const pulse = month !== null && !wasAsked.has(reader.mailbox.email);
    const question = hasOpen ? null : await followUpMail(edge, { client: client.key, member, reader, zone }, now);
    const mail =
      question === null ? await numbersMail(edge, { member, reader, rated, monday, zone, pulse }, now) : null;
    if (question !== null) {
      mails.push({ ...question, reader, pulse: false });
    } else if (mail !== null) {
      mails.push({ key: `numbers:${client.key}:${reader.mailbox.email}:${client.copyWeek}`, mail, reader, pulse });
    }
  }
  const heads = mails.map(({ key, reader: { mailbox } }) => ({
    key,
    ...mailbox,
    client: client.key,
    member: member.email,
  }));
  const ids = heads.length === 0 ? new Map<string, number>() : await openBulletins(db, heads, now);
  const rows: NewOutbox[] = [];
  const lines: BulletinLine[] = [];
  for (const { key, reader, mail } of mails) {
    const bulletin = ids.get(key) ?? 0;
    const { header } = await numbersLinks(config, reader.subscription);
    rows.push(
      await bulletinMail(edge, mail.view, {
        key,
        bulletin,
        to: reader.mailbox,
        from: { name: `${fullName(member)} via Saydo`, email: config.from.email },
        reader: "other",
        noMoreMail: header,
        sendAfter: now,
        asOf,
      }),
    );
    lines.push(...mail.lines.map((line) => ({ bulletin, ...line })));
  }
  const pulses = mails.filter(({ pulse }) => pulse);
  await db.batch([
    endCopy(db, client, { month: running }),
    ...(rows.length === 0 ? [] : [insertBulletinLines(db, lines), ...insertOutbox(db, rows, now)]),
    ...(pulses.length === 0
      ? []
      : [
          insertPulses(
            db,
            pulses.map(({ key, reader: { mailbox } }) => ({
              client: client.key,
              ...mailbox,
              month: month ?? "",
              bulletin: key,
              member: member.email,
            })),
            now,
          ),
        ]),
  ]);
}

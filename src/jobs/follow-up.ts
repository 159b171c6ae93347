import { fullName, shortName } from "../core/address.ts";
import { type LocalDate, localDateOf } from "../core/calendar.ts";
import { wallClock } from "../core/local-time.ts";
import type { NumberedMail } from "../core/mail-view.ts";
import type { Member } from "../core/member.ts";
import { followUpDay, followUpView } from "../core/relationship/follow-up.ts";
import { openBulletins } from "../store/bulletins.ts";
import { isAnythingOpen } from "../store/commitments.ts";
import { insertOutbox, type NewOutbox } from "../store/outbox.ts";
import { bulletinMail } from "./bulletin-mail.ts";
import { type ClientReader, clientReaders, shownItem } from "./client-readers.ts";
import type { Edge } from "./edge.ts";
import { numbersLinks } from "./numbers-links.ts";

const LANG = "en";

interface FollowUp {
  readonly client: string;
  readonly member: Pick<Member, "name" | "email">;
  readonly reader: ClientReader;
  readonly zone: string;
}

/** The one question to somebody of a client, a month after the last of a piece of work; null where it is not its time. */
export async function followUpMail(
  { config }: Edge,
  { client, member, reader, zone }: FollowUp,
  now: number,
): Promise<{ key: string; mail: NumberedMail } | null> {
  const items = reader.shown.map((record) => shownItem(record, zone));
  const day = followUpDay(items, wallClock(now, zone).date);
  if (day === null || reader.rhythm === "none") {
    return null;
  }
  const { stop } = await numbersLinks(config, reader.subscription);
  const { name, email } = member;
  const facts = { lang: LANG, reader: reader.mailbox, member: { name, email }, us: shortName(member), day, items };
  return {
    // The day of the end in UTC: two members of two zones must not ask twice.
    key: `follow-up:${client}:${reader.mailbox.email}:${lastEnd(reader)}`,
    mail: { view: followUpView(facts, stop), lines: [] },
  };
}

function lastEnd({ shown }: ClientReader): LocalDate {
  return localDateOf({ ms: Math.max(0, ...shown.map(({ ended_at }) => ended_at ?? 0)), offset: 0 });
}

/** Sends the question to everybody of a client whose time it is, at a member's tap; to each once. How many it is for. */
export async function sendFollowUps(
  edge: Edge,
  { client, member, zone }: Omit<FollowUp, "reader">,
  now: number,
): Promise<number> {
  const { db, config } = edge;
  const rows: NewOutbox[] = [];
  if (await isAnythingOpen(db, client)) {
    return 0;
  }
  const made: { reader: ClientReader; key: string; mail: NumberedMail }[] = [];
  for (const reader of await clientReaders(edge, client, { looks: false }, now)) {
    const question = await followUpMail(edge, { client, member, reader, zone }, now);
    if (question !== null) {
      made.push({ ...question, reader });
    }
  }
  const heads = made.map(({ key, reader }) => ({ key, ...reader.mailbox, client, member: member.email }));
  const ids = heads.length === 0 ? new Map<string, number>() : await openBulletins(db, heads, now);
  for (const { key, mail, reader } of made) {
    const { header } = await numbersLinks(config, reader.subscription);
    rows.push(
      await bulletinMail(edge, mail.view, {
        key,
        bulletin: ids.get(key) ?? 0,
        to: reader.mailbox,
        from: { name: `${fullName(member)} via Saydo`, email: config.from.email },
        reader: "other",
        noMoreMail: header,
        sendAfter: now,
        asOf: 0,
      }),
    );
  }
  if (rows.length > 0) {
    await db.batch(insertOutbox(db, rows, now));
  }
  return rows.length;
}

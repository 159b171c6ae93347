import { type BulletinLine, insertBulletinLines, openBulletins } from "../store/bulletins.ts";
import { wakeCopies } from "../store/clients.ts";
import { dueSummaries, endSummary, markNudged, postponeSummary } from "../store/members.ts";
import { insertOutbox, type NewOutbox } from "../store/outbox.ts";
import { insertNudged } from "../store/watched.ts";
import { bulletinMail } from "./bulletin-mail.ts";
import type { Edge } from "./edge.ts";
import { knownOf } from "./summary-facts.ts";
import { type Made, summaryOf } from "./summary-of.ts";

/** So many members' summaries are made in one tick, with as many reads as one: Monday at eight is the same moment for all. */
const A_TICK = 4;
const HOUR = 60 * 60_000;

/**
 * Makes the weekly summaries whose moment has come; false where there is none. One for each member and ISO week, however
 * often ticks run or overlap: the week is ended in the batch that puts the mail into the outbox, whose key names it.
 */
export async function summariseSome(edge: Edge, now: number): Promise<boolean> {
  const { db } = edge;
  const due = await dueSummaries(db, now, A_TICK);
  if (due.length === 0) {
    return false;
  }
  const known = await knownOf(edge, due, now);
  const made: Made[] = [];
  for (const member of due) {
    try {
      made.push(await summaryOf(edge, member, known, now));
    } catch (error) {
      // One odd row must not keep the others from their summary.
      console.error(JSON.stringify({ event: "summary failed", error: String(error) }));
      await postponeSummary(db, member, now + HOUR);
    }
  }
  const { rows, lines } = await mailsOf(edge, made, known.asOf, now);
  // One mail a day at most: what the summary tells of today needs no nudge.
  const told = made.filter(({ mail }) => mail !== null);
  const ended = made.flatMap(({ member, week, isDue }) =>
    isDue && week !== null ? [{ member: member.email, week }] : [],
  );
  await db.batch([
    ...made.map(({ member, week, after }) => endSummary(db, member, { week, after })),
    wakeCopies(db, ended, now),
    ...(rows.length === 0 ? [] : [insertBulletinLines(db, lines), ...insertOutbox(db, rows, now)]),
    ...(told.length === 0
      ? []
      : [
          insertNudged(
            db,
            told.flatMap(({ nudged }) => nudged),
            now,
          ),
          markNudged(
            db,
            told.map(({ member }) => member.email),
            now,
          ),
        ]),
  ]);
  return true;
}

async function mailsOf(
  edge: Edge,
  made: readonly Made[],
  asOf: number,
  now: number,
): Promise<{ rows: NewOutbox[]; lines: BulletinLine[] }> {
  const said = made.flatMap(({ member, week, mail }) =>
    mail === null ? [] : [{ key: `summary:${member.email}:${week}`, member, mail }],
  );
  const heads = said.map(({ key, member: { email, name } }) => ({ key, email, name, client: null, member: null }));
  const ids = heads.length === 0 ? new Map<string, number>() : await openBulletins(edge.db, heads, now);
  const rows: NewOutbox[] = [];
  const lines: BulletinLine[] = [];
  for (const { key, member, mail } of said) {
    const bulletin = ids.get(key) ?? 0;
    const to = { name: member.name, email: member.email };
    rows.push(await bulletinMail(edge, mail.view, { key, bulletin, to, reader: "colleague", sendAfter: now, asOf }));
    lines.push(...mail.lines.map((line) => ({ bulletin, ...line })));
  }
  return { rows, lines };
}

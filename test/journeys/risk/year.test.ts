import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { isoWeekOf, wallClock } from "../../../src/core/local-time.ts";
import worker from "../../../src/index.ts";
import { countingDb } from "../../support/counting-db.ts";
import { firmOf } from "../../support/firm.ts";
import { StrictTransport, strictBinding } from "../../support/strict-transport.ts";

const MOST_STATEMENTS = 40;
const MINUTE = 60_000;
/** Both changes of the clock of each lie in the year; Kathmandu has none, and is a quarter of an hour off. */
const ZONES = ["America/New_York", "Europe/Madrid", "Pacific/Auckland", "Asia/Kathmandu"];
const START = Date.parse("2026-01-01T12:00:00Z");
const END = Date.parse("2027-01-02T12:00:00Z");

/** The first full minute in which a tick has something to do; null where there is none. */
async function nextMinute(): Promise<number | null> {
  const row = await env.DB.prepare(
    `SELECT MIN((SELECT COALESCE(MIN(summary_after), 9e15) FROM members),
       (SELECT COALESCE(MIN(send_after), 9e15) FROM outbox WHERE state IN ('pending', 'sending'))) AS at`,
  ).first<{ at: number }>();
  return row === null || row.at >= 9e15 ? null : Math.ceil(row.at / MINUTE) * MINUTE;
}

it("summarises a year for 200 members: one a week for each, at eight of their clock, within 40 statements a tick", async () => {
  const strict = new StrictTransport();
  const counting = countingDb(env.DB);
  const own: Env = { ...env, DB: counting.db, EMAIL: strictBinding(strict) };
  const emails = await firmOf(200, ZONES, START);
  let most = 0;
  let at = START;
  for (let next = await nextMinute(); next !== null && Math.max(next, at) < END; next = await nextMinute()) {
    // A minute has one tick, and each eleventh is run twice at once.
    at = Math.max(next, at + MINUTE);
    const before = counting.count();
    const tick = () =>
      worker.scheduled(createScheduledController({ scheduledTime: new Date(at), cron: "* * * * *" }), own);
    const overlaps = (at / MINUTE) % 11 === 0;
    await Promise.all(overlaps ? [tick(), tick()] : [tick()]);
    most = Math.max(most, (counting.count() - before) / (overlaps ? 2 : 1));
  }
  expect(most).toBeLessThanOrEqual(MOST_STATEMENTS);
  const { results } = await env.DB.prepare("SELECT key, to_email, created_at FROM outbox WHERE kind = 'summary'").all<{
    key: string;
    to_email: string;
    created_at: number;
  }>();
  const weeks = new Map<string, Set<string>>(emails.map((email) => [email, new Set()]));
  for (const { key, to_email } of results) {
    weeks.get(to_email)?.add(key.slice(key.lastIndexOf(":") + 1));
  }
  // 2026 has 53 ISO weeks; the first Monday after they joined is of its second.
  expect([...new Set([...weeks.values()].map((of) => of.size))]).toEqual([52]);
  expect(strict.sent).toHaveLength(52 * emails.length);
  for (const { to_email, created_at, key } of results) {
    const zone = ZONES[emails.indexOf(to_email) % ZONES.length] ?? "UTC";
    const { date, minutes } = wallClock(created_at, zone);
    expect(key).toContain(isoWeekOf(date));
    // Fifty members share the moment, five a tick.
    expect(minutes - 480).toBeGreaterThanOrEqual(0);
    expect(minutes - 480).toBeLessThan(30);
  }
}, 300_000);

import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetMail, insertOutbox, type NewOutbox } from "../../src/store/outbox.ts";
import { neverMail } from "../../src/store/people.ts";
import { type Claimed, claimMail, giveUp, markSent, putBack } from "../../src/store/sending.ts";

const NOW = Date.parse("2026-03-10T16:20:05Z");
const MINUTE = 60_000;

const row = (key: string, change: Partial<NewOutbox> = {}): NewOutbox => ({
  key,
  note: null,
  reader: "other",
  to: "sam@brightside.example",
  state: "pending",
  sendAfter: NOW,
  mail: "{}",
  ...change,
});

const stateOf = (key: string): Promise<string | null> =>
  env.DB.prepare("SELECT state FROM outbox WHERE key = ?").bind(key).first<string>("state");

async function claimed(now = NOW): Promise<Claimed> {
  const one = await claimMail(env.DB, now);
  if (one === null) {
    throw new Error("nothing was due");
  }
  return one;
}

beforeEach(async () => {
  await env.DB.exec("DELETE FROM outbox");
});

describe("the outbox", () => {
  it("keeps one row for one key", async () => {
    await env.DB.batch(insertOutbox(env.DB, [row("a"), row("a"), row("b")], NOW));
    await env.DB.batch(insertOutbox(env.DB, [row("a", { mail: "other" })], NOW));
    const { results } = await env.DB.prepare("SELECT key, mail FROM outbox ORDER BY key").all();
    expect(results).toEqual([
      { key: "a", mail: "{}" },
      { key: "b", mail: "{}" },
    ]);
  });

  it("gives each mail to one of many who ask at once", async () => {
    await env.DB.batch(
      insertOutbox(
        env.DB,
        Array.from({ length: 7 }, (_, index) => row(`race-${index}`)),
        NOW,
      ),
    );
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimMail(env.DB, NOW)));
    const ids = claims.flatMap((claim) => (claim === null ? [] : [claim.id]));
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
  });

  it("gives nothing before its time, and nothing that is held", async () => {
    await env.DB.batch(
      insertOutbox(env.DB, [row("later", { sendAfter: NOW + MINUTE }), row("held", { state: "held" })], NOW),
    );
    expect(await claimMail(env.DB, NOW)).toBeNull();
    expect(await claimMail(env.DB, NOW + MINUTE)).not.toBeNull();
  });

  it("lets somebody else try when a lease has ended, and the late one changes nothing", async () => {
    await env.DB.batch(insertOutbox(env.DB, [row("lease")], NOW));
    const slow = await claimed();
    expect(await claimMail(env.DB, NOW + 4 * MINUTE)).toBeNull();
    const quick = await claimed(NOW + 5 * MINUTE);
    expect(quick.attempts).toBe(2);
    expect(await markSent(env.DB, slow, "late", NOW)).toBe(false);
    expect(await markSent(env.DB, quick, "id", NOW)).toBe(true);
    await putBack(env.DB, quick, "no", NOW);
    await giveUp(env.DB, quick, "dead", "no", NOW);
    expect(await stateOf("lease")).toBe("sent");
  });

  it("knows at the moment of sending that a reader wants no more mail", async () => {
    await env.DB.batch(insertOutbox(env.DB, [row("unwilling", { to: "no@brightside.example" })], NOW));
    await neverMail(env.DB, "no@brightside.example", NOW).run();
    expect((await claimed()).neverMail).toBe(true);
  });

  it("forgets the words of a mail a month after it left", async () => {
    await env.DB.batch(insertOutbox(env.DB, [row("old", { mail: "words" })], NOW));
    await markSent(env.DB, await claimed(), null, NOW);
    expect(await forgetMail(env.DB, NOW + 29 * 24 * 60 * MINUTE, 10)).toBe(0);
    expect(await forgetMail(env.DB, NOW + 30 * 24 * 60 * MINUTE, 10)).toBe(1);
    expect(await env.DB.prepare("SELECT mail FROM outbox WHERE key = 'old'").first<string>("mail")).toBe("");
  });
});

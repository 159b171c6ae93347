import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { deliverOne } from "../../src/jobs/deliver.ts";
import type { Edge } from "../../src/jobs/edge.ts";
import { compose } from "../../src/mail/compose.ts";
import { insertOutbox } from "../../src/store/outbox.ts";
import { neverMail } from "../../src/store/people.ts";
import { sam } from "../support/people.ts";
import { StrictTransport } from "../support/strict-transport.ts";

const NOW = Date.parse("2026-03-10T16:20:05Z");
const MINUTE = 60_000;
const view = {
  lang: "en",
  subject: "Recap",
  replyAbove: null,
  greeting: null,
  intro: ["Text."],
  quoted: null,
  questions: null,
  groups: [],
  notices: [],
  footer: [],
};

async function outbox(to = sam): Promise<{ edge: Edge; strict: StrictTransport }> {
  const strict = new StrictTransport();
  const edge: Edge = { db: env.DB, config: readConfig({ ...env }), transport: strict };
  const mail = compose(view, {
    key: "recap:1:1",
    from: edge.config.from,
    to,
    replyTo: null,
    inReplyTo: null,
    thread: null,
    auto: "auto-generated",
    noMoreMail: null,
  });
  const row = {
    key: "recap:1:1",
    note: null,
    reader: "other",
    to: to.email,
    state: "pending",
    sendAfter: NOW,
    mail: JSON.stringify(mail),
  } as const;
  await env.DB.batch(insertOutbox(env.DB, [row], NOW));
  return { edge, strict };
}

const row = (): Promise<{ state: string; attempts: number; send_after: number; last_error: string | null } | null> =>
  env.DB.prepare("SELECT state, attempts, send_after, last_error FROM outbox").first();

beforeEach(async () => {
  await env.DB.exec("DELETE FROM outbox");
});

describe("delivering", () => {
  it("backs off longer each time, and is dead and visible after eight tries", async () => {
    const { edge, strict } = await outbox();
    strict.failNext("E_INTERNAL_SERVER_ERROR", 100);
    let now = NOW;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await deliverOne(edge, now)).toBe("as it was");
      const after = (await row())?.send_after ?? 0;
      waits.push(after - now);
      now = after;
    }
    expect(await row()).toMatchObject({ state: "dead", attempts: 8 });
    expect(waits.slice(0, 7).every((wait, index) => index === 0 || wait >= (waits[index - 1] ?? 0))).toBe(true);
    expect(await deliverOne(edge, now + 1000 * MINUTE)).toBe("none");
    expect(strict.sent).toHaveLength(0);
  });

  it("is over at once where the address will never take it", async () => {
    const { edge, strict } = await outbox();
    strict.failNext("E_RECIPIENT_SUPPRESSED", 1);
    await deliverOne(edge, NOW);
    expect(await row()).toMatchObject({ state: "dead", attempts: 1 });
    expect((await row())?.last_error).toContain("E_RECIPIENT_SUPPRESSED");
  });

  it("waits for midnight UTC when the day's quota is spent", async () => {
    const { edge, strict } = await outbox();
    strict.failNext("E_DAILY_LIMIT_EXCEEDED", 1);
    await deliverOne(edge, NOW);
    expect((await row())?.send_after).toBe(Date.parse("2026-03-11T00:00:00Z"));
  });

  it("asks once more at the last moment whether the reader wants it", async () => {
    const gone = { name: "", email: "gone@brightside.example" };
    const { edge, strict } = await outbox(gone);
    await neverMail(env.DB, gone.email, NOW).run();
    await deliverOne(edge, NOW);
    expect(await row()).toMatchObject({ state: "cancelled" });
    expect(strict.sent).toHaveLength(0);
  });

  it("sends one mail once when several ticks overlap", async () => {
    const { edge, strict } = await outbox();
    await Promise.all(Array.from({ length: 6 }, () => deliverOne(edge, NOW)));
    expect(strict.sent).toHaveLength(1);
    expect(await row()).toMatchObject({ state: "sent", attempts: 1 });
  });
});

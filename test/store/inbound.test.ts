import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  claimRecorded,
  endInbound,
  forgetRaw,
  heldMessages,
  type NewInbound,
  record,
} from "../../src/store/inbound.ts";

const NOW = Date.parse("2026-03-10T16:20:05Z");
const MINUTE = 60_000;

const row = (key: string, change: Partial<NewInbound> = {}): NewInbound => ({
  key,
  status: "recorded",
  reason: null,
  route: "notes",
  token: null,
  sender: "dana@northwind.example",
  proof: "pass",
  subject: "Kickoff",
  raw: new Uint8Array([0, 1, 255]),
  ...change,
});

describe("the record of messages", () => {
  it("takes one key once, whoever asks at the same time", async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => record(env.DB, row("same"), NOW)));
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
  });

  it("gives an unfinished message to one tick, with its bytes as they came", async () => {
    await record(env.DB, row("unfinished"), NOW);
    await env.DB.prepare("UPDATE inbound SET digest_after = NULL WHERE key <> 'unfinished'").run();
    expect(await claimRecorded(env.DB, NOW)).toBeNull();
    const claims = await Promise.all([1, 2, 3].map(() => claimRecorded(env.DB, NOW + 2 * MINUTE)));
    const [claim] = claims.filter((one) => one !== null);
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
    expect([...(claim?.raw ?? [])]).toEqual([0, 1, 255]);
  });

  it("ends a message once", async () => {
    const id = (await record(env.DB, row("ends"), NOW)) ?? 0;
    await endInbound(env.DB, id, "held", "first").run();
    const { meta } = await endInbound(env.DB, id, "digested", null).run();
    expect(meta.changes).toBe(0);
    expect((await heldMessages(env.DB, 10)).map((held) => held.reason)).toContain("first");
  });

  it("cannot be filled up by people who prove no sender", async () => {
    const attempts = Array.from({ length: 230 }, (_, index) =>
      record(env.DB, row(`anon-${index}`, { sender: null, status: "held", route: "none", raw: null }), NOW),
    );
    expect((await Promise.all(attempts)).filter((id) => id !== null)).toHaveLength(200);
    expect(await record(env.DB, row("member still comes in"), NOW)).not.toBeNull();
    expect(
      await record(
        env.DB,
        row("anon-next-day", { sender: null, status: "held", route: "none", raw: null }),
        NOW + 25 * 60 * MINUTE,
      ),
    ).not.toBeNull();
  });

  it("forgets the bytes after thirty days", async () => {
    await record(env.DB, row("old"), NOW - 40 * 24 * 60 * MINUTE);
    expect(await forgetRaw(env.DB, NOW, 100)).toBe(1);
    expect(await env.DB.prepare("SELECT raw FROM inbound WHERE key = 'old'").first("raw")).toBeNull();
  });
});

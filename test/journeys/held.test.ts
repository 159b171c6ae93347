import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { digest } from "../../src/jobs/digest.ts";
import type { Edge } from "../../src/jobs/edge.ts";
import type { Recorded } from "../../src/store/inbound.ts";
import { letter } from "../support/arriving.ts";
import { dana } from "../support/people.ts";
import { world } from "../support/world.ts";

async function heldReasons(): Promise<string[]> {
  const { results } = await env.DB.prepare("SELECT reason FROM inbound WHERE status = 'held' ORDER BY id").all<{
    reason: string;
  }>();
  return results.map((row) => row.reason);
}

describe("a message that cannot be read", () => {
  it("is held, and the member who sent it is told why, once and alone", async () => {
    const { receives, ticks, sent } = world();
    const huge = letter({ messageId: "<huge@northwind.example>", text: "I'll send it.\n".repeat(40_000) });
    const message = await receives(huge);
    await receives(huge);
    await ticks({ minutes: 30 });
    expect(message.rejected).toBeNull();
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
    expect(sent[0]?.subject).toBe("Could not be read: Kickoff");
    expect(sent[0]?.text).toContain("it has more than 20000 lines. Nobody else was written to.");
    expect(await heldReasons()).toContain("it has more than 20000 lines");
  });

  const nobody: [what: string, raw: () => string | Uint8Array, reason: RegExp][] = [
    ["that is no mail", () => new Uint8Array(5_000).fill(7), /^it is not a mail message/],
    ["that is empty", () => "", /^it is not a mail message/],
    ["without From", () => letter({}).replace(/^From: .*\r\n/m, ""), /^it has no From/],
    [
      "with two Froms",
      () => letter({}).replace("From: Dana", "From: Eve <e@evil.example>\r\nFrom: Dana"),
      /^it has more than one From/,
    ],
  ];
  it.each(nobody)("is held and mails nobody: one %s", async (_what, raw, reason) => {
    const { receives, ticks, sent } = world();
    const message = await receives(raw());
    await ticks({ minutes: 30 });
    expect(message.rejected).toBeNull();
    expect(sent).toEqual([]);
    expect((await heldReasons()).at(-1)).toMatch(reason);
  });

  it("is held without an end of tries: after the fifth the sender is told", async () => {
    const { receives, sent, strict } = world();
    await receives(letter({ messageId: "<tries@northwind.example>" }));
    const row = await env.DB.prepare("SELECT MAX(id) AS id FROM inbound").first<{ id: number }>();
    await env.DB.prepare("UPDATE inbound SET status = 'recorded' WHERE id = ?1").bind(row?.id).run();
    const recorded: Recorded = {
      id: row?.id ?? 0,
      route: "notes",
      token: null,
      sender: dana.email,
      proof: "pass",
      subject: "Kickoff",
      reason: null,
      receivedAt: 0,
      raw: new Uint8Array(0),
      attempts: 6,
    };
    const edge: Edge = { db: env.DB, config: readConfig({ ...env }), transport: strict };
    await digest(edge, recorded, Date.parse("2026-03-10T17:00:00Z"));
    await digest(edge, recorded, Date.parse("2026-03-10T17:00:00Z"));
    expect(await heldReasons()).toContain("reading it failed again and again");
    const told = await env.DB.prepare("SELECT COUNT(*) AS n FROM outbox WHERE key = ?1")
      .bind(`held:${row?.id}`)
      .first("n");
    expect(told).toBe(1);
    expect(sent).toHaveLength(1);
  });
});

describe("what is past its time", () => {
  it("is forgotten after thirty days: the raw message and the text of mails, not the ledger", async () => {
    const { receives, ticks } = world();
    await receives(letter({ messageId: "<forget@northwind.example>" }));
    await ticks({ minutes: 15 });
    const counts = async () =>
      env.DB.prepare(
        "SELECT (SELECT COUNT(*) FROM inbound WHERE raw IS NOT NULL) AS raws, (SELECT COUNT(*) FROM outbox WHERE kind = 'recap' AND mail <> '' AND state = 'sent') AS mails, (SELECT COUNT(*) FROM commitments) AS commitments",
      ).first<{ raws: number; mails: number; commitments: number }>();
    const before = await counts();
    expect(before?.raws).toBeGreaterThan(0);
    await ticks({ minutes: 29 * 24 * 60 });
    expect((await counts())?.raws).toBe(before?.raws);
    await ticks({ minutes: 62 * 24 * 60 });
    // What is forgotten waits for a tick that has nothing else to do.
    await ticks({ minutes: 62 * 24 * 60 + 1 });
    expect(await counts()).toEqual({ raws: 0, mails: 0, commitments: before?.commitments });
  });
});

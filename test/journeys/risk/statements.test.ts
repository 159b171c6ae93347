import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import worker from "../../../src/index.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { countingDb } from "../../support/counting-db.ts";
import { dana, priya } from "../../support/people.ts";
import { strictBinding } from "../../support/strict-transport.ts";
import { world } from "../../support/world.ts";

const MOST = 40;
const CLIENTS = 9;
const MINUTE = 60_000;

describe("the free plan's statements", () => {
  it("are enough for every tick and answer of three weeks with nine clients, reminders and numbers of their own", async () => {
    const counting = countingDb(env.DB);
    const bindings = { DB: counting.db, PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
    const told = world(bindings);
    const own: Env = { ...env, ...bindings, EMAIL: strictBinding(told.strict) };
    let most = 0;
    const measured = async (run: () => Promise<unknown>): Promise<void> => {
      const before = counting.count();
      await run();
      most = Math.max(most, counting.count() - before);
    };
    for (let index = 0; index < CLIENTS; index++) {
      const sam = { name: `Sam${index} Reyes`, email: `sam@client${index}.example` };
      const text = `Hi Sam${index},\n\nI'll send the revised SOW ${index} by Friday.\nPriya will book studio ${index} by Thursday.\nSam${index} will share the logo files by Friday.\nI'll prepare the plan once the logo files are in.\n\nDana`;
      await measured(() =>
        told.receives(letter({ to: [sam], cc: [priya], text, messageId: `<n${index}@northwind.example>` })),
      );
    }
    await env.DB.prepare("UPDATE clients SET reminders = 'auto', summary_by = ?1").bind(dana.email).run();
    const tick = (at: number) =>
      worker.scheduled(createScheduledController({ scheduledTime: new Date(at), cron: "* * * * *" }), own);
    const START = Date.parse("2026-03-10T16:20:00Z");
    const runFor = async (from: number, minutes: number): Promise<void> => {
      for (let at = from; at <= from + minutes * MINUTE; at += MINUTE) {
        await measured(() => tick(at));
      }
    };
    await runFor(START, 60);
    for (const moment of [
      "2026-03-11T08:00:00Z",
      "2026-03-13T08:00:00Z",
      "2026-03-16T08:00:00Z",
      "2026-03-23T08:00:00Z",
    ]) {
      await runFor(Date.parse(moment), 40);
    }
    const summary = told.bulletins(dana, "summary").at(-1);
    await measured(() =>
      told.replies(
        dana,
        summary,
        "done 1, 2, 3, 4, 5\nmove 6 to Friday\n7: next Monday because of Easter\nundo\nwhat about the rest?",
        {
          minutes: minutesTo("2026-03-23T09:00:00Z"),
        },
      ),
    );
    await runFor(Date.parse("2026-03-23T09:01:00Z"), 30);
    expect(most).toBeLessThanOrEqual(MOST);
    // Everything was due in that time, and the counter counts.
    expect(most).toBeGreaterThan(20);
    expect(told.bulletins(dana, "nudge").length).toBeGreaterThan(1);
    expect(told.bulletins(priya, "nudge").length).toBeGreaterThan(1);
    expect(told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "numbers").length).toBeGreaterThan(CLIENTS);
    expect(told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "reminder")).toHaveLength(CLIENTS);
    const done = await env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'done'").first("n");
    expect(done).toBe(5);
  }, 120_000);
});

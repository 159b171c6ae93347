import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import worker from "../../../src/index.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { failingDb } from "../../support/failing-db.ts";
import { dana } from "../../support/people.ts";
import { strictBinding } from "../../support/strict-transport.ts";
import { world } from "../../support/world.ts";

const MONDAY = "2026-03-16T08:00:00Z";
const WEDNESDAY = "2026-03-11T08:00:00Z";

describe("where the database breaks, or two ticks overlap", () => {
  it.each([
    ["before the summary is kept", "before", "summary", MONDAY],
    ["after it was kept, with the answer lost", "after", "summary", MONDAY],
    ["before the nudge is kept", "before", "nudge", WEDNESDAY],
    ["after it was kept, with the answer lost", "after", "nudge", WEDNESDAY],
  ] as const)("nothing comes twice and nothing is lost: %s", async (_what, batches, kind, moment) => {
    const told = world();
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    const broken: Env = { ...env, DB: failingDb(env.DB, { batches }), EMAIL: strictBinding(told.strict) };
    const controller = createScheduledController({ scheduledTime: new Date(moment), cron: "* * * * *" });
    await Promise.resolve(worker.scheduled(controller, broken)).catch(() => undefined);
    // A nudge that failed is tried again in an hour.
    for (const minutes of [1, 2, 61, 62]) {
      await told.ticks({ minutes: minutesTo(moment) + minutes });
    }
    expect(told.bulletins(dana, kind)).toHaveLength(1);
  });

  it("a mail that went out and was not marked goes out again, once, as the same mail", async () => {
    const told = world();
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    told.strict.dieAfterSending(1);
    await told.ticks({ minutes: minutesTo(MONDAY) });
    await told.ticks({ minutes: minutesTo("2026-03-16T09:30:00Z") });
    const summaries = told.bulletins(dana, "summary");
    expect(new Set(summaries.map(({ text }) => text)).size).toBe(1);
    expect(summaries.length).toBeLessThanOrEqual(2);
  });

  it("two ticks at once remind once", async () => {
    const told = world();
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    const minutes = minutesTo(WEDNESDAY);
    await Promise.all([told.ticks({ minutes }), told.ticks({ minutes }), told.ticks({ minutes })]);
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
  });
});

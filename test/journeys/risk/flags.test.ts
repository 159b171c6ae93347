import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

async function flags() {
  const { results } = await env.DB.prepare(
    "SELECT commitment, due_date AS due, level, ahead, outcome FROM flags ORDER BY id",
  ).all();
  return results;
}

describe("flags", () => {
  it("are raised when a day passes, and settled when the commitment ends", async () => {
    const told = world();
    await told.receives(letter());
    for (const moment of ["2026-03-10T16:40:00Z", "2026-03-13T06:00:00Z", "2026-03-14T06:00:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    const { id } = await line(1);
    expect(await flags()).toContainEqual({
      commitment: id,
      due: "2026-03-13",
      level: "overdue",
      ahead: expect.any(Number),
      outcome: "slipped",
    });
    await told.replies(dana, told.to(dana)[0], "done 1", { minutes: minutesTo("2026-03-16T10:00:00Z") });
    await told.ticks({ minutes: minutesTo("2026-03-16T10:10:00Z") });
    const row = await env.DB.prepare("SELECT risk, check_after, watcher FROM commitments WHERE id = ?1")
      .bind(id)
      .first();
    expect(row).toEqual({ risk: null, check_after: null, watcher: dana.email });
  });

  it("look only at commitments whose moment has come", async () => {
    const told = world();
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    const { results } = await env.DB.prepare("SELECT check_after FROM commitments").all<{ check_after: number }>();
    for (const row of results) {
      expect(row.check_after).toBeGreaterThan(Date.parse("2026-03-10T16:31:05Z"));
      expect(row.check_after).toBeLessThanOrEqual(Date.parse("2026-03-17T05:00:00Z"));
    }
  });

  it("push a row that cannot be judged an hour ahead, and go on with the others", async () => {
    const told = world();
    await told.receives(letter());
    await env.DB.prepare("UPDATE commitments SET due_date = 'nonsense' WHERE number = 1").run();
    await told.ticks({ minutes: 11 });
    const { results } = await env.DB.prepare("SELECT number, check_after, risk FROM commitments ORDER BY number").all<{
      number: number;
      check_after: number;
      risk: string | null;
    }>();
    const now = Date.parse("2026-03-10T16:31:05Z");
    expect(results[0]).toMatchObject({ check_after: now + 3_600_000, risk: null });
    expect(results[1]).toMatchObject({ risk: expect.any(String) });
  });
});

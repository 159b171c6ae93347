import { describe, expect, it, vi } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
const NUDGE = "2026-03-11T08:01:00Z";

/** The first nudge, and where its links lead. */
async function nudged() {
  const told = world(PAGES);
  await told.receives(letter({ cc: [priya] }));
  await told.ticks({ minutes: 11 });
  await told.ticks({ minutes: minutesTo(NUDGE) });
  const html = told.bulletins(dana, "nudge")[0]?.html ?? "";
  const pathOf = (name: string): string =>
    new RegExp(`href="https://saydo\\.example(/a/[^"]+/${name})"`).exec(html)?.[1] ?? "";
  vi.setSystemTime(Date.parse(NUDGE));
  const tap = (name: string, fields: { [name: string]: string } = {}) =>
    told.fetch(pathOf(name), PAGES, { method: "POST", body: new URLSearchParams({ turn: "0", ...fields }) });
  return { told, pathOf, tap };
}

describe("the ways out of a nudge", () => {
  it("are pages that change nothing by being opened", async () => {
    const { told, pathOf } = await nudged();
    for (const name of ["done", "move", "hand", "drop"]) {
      expect((await told.fetch(pathOf(name), PAGES)).status).toBe(200);
      expect((await told.fetch(pathOf(name), PAGES, { method: "HEAD" })).status).toBe(200);
    }
    expect(await line(1)).toMatchObject({ status: "open", seq: 1 });
  });

  it("hand over: the new owner is told, and nudged from then on", async () => {
    const { told, tap } = await nudged();
    expect((await tap("hand")).status).toBe(400);
    await tap("hand", { name: "Priya Nair", email: "Priya@Northwind.example" });
    expect(await line(1)).toMatchObject({ owner: priya, side: "ours" });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:10:00Z") });
    expect(told.to(priya).at(-1)?.text).toContain("Dana → Priya");
    expect(told.to(sam).at(-1)?.text).toContain("Dana → Priya");
    await told.ticks({ minutes: minutesTo("2026-03-12T08:05:00Z") });
    expect(told.bulletins(priya, "nudge").at(-1)?.text).toContain("You: send the revised SOW");
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
  });

  it("decline: it is called off with the reason, and both sides hear it", async () => {
    const { told, tap } = await nudged();
    await tap("drop", { reason: "the scope changed" });
    expect(await line(1)).toMatchObject({ status: "dropped" });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:10:00Z") });
    expect(told.to(sam).at(-1)?.text).toContain("the scope changed");
    await told.ticks({ minutes: minutesTo("2026-03-13T08:05:00Z") });
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
  });

  it("move now: counted as renegotiated, and the flag for the old day is settled", async () => {
    const { told, tap } = await nudged();
    await tap("move", { due: "2026-03-20", reason: "legal is slow" });
    expect(await line(1)).toMatchObject({ due: "2026-03-20", moved: 1, late: false });
    await told.ticks({ minutes: minutesTo("2026-03-13T08:05:00Z") });
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
  });
});

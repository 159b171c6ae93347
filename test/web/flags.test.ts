import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { letter } from "../support/arriving.ts";
import { minutesTo } from "../support/calendar.ts";
import { dana } from "../support/people.ts";
import { world } from "../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

/** The SOW slips with a warning two working days ahead, the studio on the day after it was promised, without one. */
async function slipped() {
  const told = world(PAGES);
  const text = "Hi Sam,\n\nI'll send the revised SOW by Friday.\nI'll book the studio tomorrow.\n\nDana";
  await told.receives(letter({ text }));
  for (const moment of [
    "2026-03-10T16:40:00Z",
    "2026-03-11T05:30:00Z",
    "2026-03-12T05:30:00Z",
    "2026-03-14T05:30:00Z",
    "2026-03-16T08:00:00Z",
  ]) {
    await told.ticks({ minutes: minutesTo(moment) });
  }
  const open =
    /https:\/\/saydo\.example(\/open\/[^\s"]+)/.exec(told.bulletins(dana, "summary")[0]?.text ?? "")?.[1] ?? "";
  vi.setSystemTime(Date.parse("2026-03-16T09:00:00Z"));
  return { told, open };
}

describe("the page of how right the warnings were", () => {
  it("says how many came true, how early, with their reasons, and what slipped without one", async () => {
    const { told, open } = await slipped();
    const page = await (await told.fetch(`${open}/flags`, PAGES)).text();
    const { results } = await env.DB.prepare(
      "SELECT c.what, f.level, f.ahead, f.outcome FROM flags f JOIN commitments c ON c.id = f.commitment WHERE f.level = 'at risk' ORDER BY f.id",
    ).all<{ what: string; ahead: number; outcome: string }>();
    expect(results).toContainEqual({ what: "send the revised SOW", level: "at risk", ahead: 2, outcome: "slipped" });
    expect(page).toContain("send the revised SOW: at risk");
    expect(page).toContain("came true");
    expect(page).toContain("2 working days left");
    const unflagged = page.slice(page.indexOf("Slipped without a warning"));
    expect(unflagged).toContain("book the studio");
    expect(unflagged).not.toContain("revised SOW");
  });

  it("is reached from everything open, which gives the reasons of what is late", async () => {
    const { told, open } = await slipped();
    const page = await (await told.fetch(open, PAGES)).text();
    expect(page).toContain(`href="${open}/flags"`);
    expect(page).toContain("overdue · 3 days past its date");
  });

  it("is shown to nobody without the member's link", async () => {
    const { told, open } = await slipped();
    expect((await told.fetch(`${open.slice(0, -2)}/flags`, PAGES)).status).toBe(403);
  });
});

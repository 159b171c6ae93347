import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
const MONDAY = "2026-03-16T08:00:00Z";

async function noted(text?: string) {
  const told = world(PAGES);
  await told.receives(letter(text === undefined ? {} : { text }));
  await told.ticks({ minutes: 11 });
  return told;
}

describe("the weekly summary", () => {
  it("comes on Monday at eight of the member's clock, once, and says what is due, late and kept", async () => {
    const told = await noted();
    await told.ticks({ minutes: minutesTo("2026-03-16T07:59:00Z") });
    expect(told.bulletins(dana, "summary")).toEqual([]);
    for (const moment of [MONDAY, "2026-03-16T08:01:00Z", "2026-03-17T08:00:00Z", "2026-03-22T23:00:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    const [summary, ...more] = told.bulletins(dana, "summary");
    expect(more).toEqual([]);
    expect(summary?.subject).toContain("1 overdue");
    expect(summary?.text).toContain("send the revised SOW");
    expect(summary?.text).toContain("share the logo files");
  });

  it("is made once where two ticks overlap", async () => {
    const told = await noted();
    const minutes = minutesTo(MONDAY);
    await Promise.all([told.ticks({ minutes }), told.ticks({ minutes }), told.ticks({ minutes })]);
    expect(told.bulletins(dana, "summary")).toHaveLength(1);
  });

  it("says nothing where there is nothing to say, and comes again when there is", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll send the SOW tomorrow.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await told.replies(dana, told.to(dana)[0], "done 1", { minutes: 20 });
    for (const moment of [MONDAY, "2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    // The first tells of what was kept; a week on there is nothing. Europe/London is at summer time from 29 March.
    expect(told.bulletins(dana, "summary")).toHaveLength(1);
    const row = await env.DB.prepare("SELECT summary_week AS week, summary_after AS after FROM members").first();
    expect(row).toEqual({ week: "2026-W14", after: Date.parse("2026-04-06T07:00:00Z") });
  });

  it("and nudges end for whoever has left the firm", async () => {
    const told = await noted();
    const left = world({ ...PAGES, MEMBERS: "ana@northwind.example" } as Partial<Env>);
    for (const moment of ["2026-03-11T08:01:00Z", MONDAY, "2026-03-23T08:00:00Z"]) {
      await left.ticks({ minutes: minutesTo(moment) });
    }
    expect(left.sent).toEqual([]);
    expect(told.bulletins(dana, "summary", "nudge")).toEqual([]);
  });

  it("takes answers by number", async () => {
    const told = await noted();
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [summary] = told.bulletins(dana, "summary");
    const number = /(\d+)\. You: send the revised SOW/.exec(summary?.text ?? "")?.[1];
    await told.replies(dana, summary, `done ${number}`, { minutes: minutesTo("2026-03-16T09:00:00Z") });
    const status = await env.DB.prepare("SELECT status, late FROM commitments WHERE number = 1").first();
    expect(status).toEqual({ status: "done", late: 1 });
  });

  it("goes to the other side only where the member turned it on, without what is private", async () => {
    const told = await noted(
      "Hi Sam,\n\nI'll send the revised SOW by Friday.\nSam will share the logo files by March 20.\n\n--- private\nI'll check their credit by Thursday.\n",
    );
    await told.ticks({ minutes: minutesTo(MONDAY) });
    expect(told.bulletins(sam, "numbers")).toEqual([]);
    await env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();
    await told.ticks({ minutes: minutesTo("2026-03-23T08:00:00Z") });
    const [copy, ...more] = told.bulletins(sam, "numbers");
    expect(more).toEqual([]);
    expect(copy?.text).toContain("logo files");
    expect(`${copy?.text}${copy?.html}`).not.toMatch(/credit/);
    expect(copy?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const url = /<(https:\/\/saydo\.example[^>]+)>/.exec(copy?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    const path = new URL(url).pathname;
    expect((await told.fetch(path, PAGES)).status).toBe(200);
    expect(await env.DB.prepare("SELECT rhythm FROM subscriptions").first("rhythm")).toBe("weekly");
    await told.fetch(`${path}/monthly`, PAGES, { method: "POST" });
    expect(await env.DB.prepare("SELECT rhythm FROM subscriptions").first("rhythm")).toBe("monthly");
    await told.ticks({ minutes: minutesTo("2026-03-30T08:00:00Z") });
    expect(told.bulletins(sam, "numbers")).toHaveLength(1);
    await told.ticks({ minutes: minutesTo("2026-04-06T08:00:00Z") });
    expect(told.bulletins(sam, "numbers")).toHaveLength(2);
    await told.fetch(path, PAGES, { method: "POST" });
    expect(await env.DB.prepare("SELECT rhythm FROM subscriptions").first("rhythm")).toBe("none");
  });
});

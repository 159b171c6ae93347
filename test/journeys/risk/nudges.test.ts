import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

/** Dana's note of Tuesday: the SOW is hers by Friday 13 March, the logo files are Sam's by Friday 20 March. */
async function noted(bindings: Partial<Env> = PAGES) {
  const told = world(bindings);
  await told.receives(letter());
  await told.ticks({ minutes: 11 });
  return told;
}

/** Runs the ticks of these moments, one after the other. */
async function at(told: { ticks: (when: { minutes: number }) => Promise<number> }, ...moments: string[]) {
  for (const moment of moments) {
    await told.ticks({ minutes: minutesTo(moment) });
  }
}

/** On Mondays the summary tells what a nudge would. */
async function withoutSummary() {
  await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
}

describe("nudges", () => {
  it("remind the owner two working days ahead, on the day, and when it is over, each once", async () => {
    const told = await noted();
    await withoutSummary();
    await at(told, "2026-03-11T07:59:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
    await at(told, "2026-03-11T08:01:00Z", "2026-03-11T12:00:00Z", "2026-03-12T09:00:00Z");
    expect(told.bulletins(dana, "nudge").map(({ subject }) => subject)).toEqual(["Your promises: 1 due soon"]);
    await at(told, "2026-03-13T08:01:00Z", "2026-03-14T10:00:00Z", "2026-03-15T10:00:00Z", "2026-03-16T08:05:00Z");
    expect(told.bulletins(dana, "nudge").map(({ subject }) => subject)).toEqual([
      "Your promises: 1 due soon",
      "Your promises: 1 due today",
      "Your promises: 1 overdue",
    ]);
    expect(told.bulletins(sam, "nudge", "reminder")).toEqual([]);
  });

  it("come once a day with all that is due in it", async () => {
    const told = world(PAGES);
    await told.receives(
      letter({ text: "Hi Sam,\n\nI'll send the SOW by Friday.\nI'll book the studio by Friday.\n\nDana" }),
    );
    await at(told, "2026-03-10T16:40:00Z", "2026-03-11T08:01:00Z", "2026-03-11T09:01:00Z");
    const [nudge, ...more] = told.bulletins(dana, "nudge");
    expect(more).toEqual([]);
    expect(nudge?.text).toContain("1. You: send the SOW");
    expect(nudge?.text).toContain("2. You: book the studio");
  });

  it("tell forty at most, and the rest on the next day", async () => {
    const told = world(PAGES);
    const acts = Array.from({ length: 45 }, (_one, index) => `I'll send drawing ${index + 101} by Thursday.`);
    await told.receives(letter({ text: `Hi Sam,\n\n${acts.join("\n")}\n\nDana` }));
    await withoutSummary();
    await at(told, "2026-03-10T16:40:00Z", "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z", "2026-03-13T08:01:00Z");
    const counts = told.bulletins(dana, "nudge").map(({ text }) => text.match(/^\d+\. /gm)?.length);
    expect(counts).toEqual([40, 5, 40, 40]);
    const told45 = await env.DB.prepare("SELECT COUNT(DISTINCT commitment) AS n FROM nudged").first("n");
    expect(told45).toBe(45);
  });

  it("say nothing of what was done in the meantime, even where the mail waits to leave", async () => {
    const told = await noted();
    told.strict.failNext("E_DELIVERY_FAILED", 1);
    await at(told, "2026-03-11T08:01:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
    await told.replies(dana, told.to(dana)[0], "done 1", { minutes: minutesTo("2026-03-11T08:01:30Z") });
    await at(told, "2026-03-11T08:20:00Z", "2026-03-11T09:30:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
  });

  it("take answers by number, which reach everybody who sees the line", async () => {
    const told = await noted();
    await at(told, "2026-03-11T08:01:00Z");
    const [nudge] = told.bulletins(dana, "nudge");
    await told.replies(dana, nudge, "move 1 to Monday because legal is slow", {
      minutes: minutesTo("2026-03-11T08:10:00Z"),
    });
    expect(await line(1)).toMatchObject({ due: "2026-03-16", moved: 1, late: false });
    await at(told, "2026-03-11T08:20:00Z");
    expect(told.to(sam).at(-1)?.text).toContain("Fri 13 Mar → Mon 16 Mar, at Dana’s request: legal is slow");
    // The new day has its own stages.
    await at(told, "2026-03-12T08:02:00Z");
    expect(told.bulletins(dana, "nudge")).toHaveLength(2);
  });

  it("stay away on days off, in quiet hours and while their reader is away", async () => {
    const told = await noted();
    await told.replies(dana, told.to(dana)[0], "away until 12 March", { minutes: 30 });
    const [answer] = told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "away");
    expect(answer?.text).toContain("Nothing of yours falls due in that time.");
    await at(told, "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
    await at(told, "2026-03-13T07:00:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
    await at(told, "2026-03-13T08:01:00Z");
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
  });

  it("offer a reminder of theirs, which one tap sends once and in the member's name", async () => {
    const told = await noted();
    await at(told, "2026-03-16T08:00:00Z", "2026-03-18T08:01:00Z");
    const nudge = told.bulletins(dana, "nudge").at(-1);
    expect(nudge?.text).toContain("Sam: share the logo files");
    expect(nudge?.text).toContain("Hi Sam");
    expect(nudge?.text).toContain("Sam will share the logo files by March 20");
    const path = /href="https:\/\/saydo\.example(\/a\/[^"]+\/remind)"/.exec(nudge?.html ?? "")?.[1] ?? "";
    const page = await (await told.fetch(path, PAGES)).text();
    expect(page).toContain("Send to Sam Reyes");
    const body = new URLSearchParams({ text: "Hi Sam, how are the logo files coming along?\n\nDana", turn: "0" });
    const post = () => told.fetch(path, PAGES, { method: "POST", body });
    expect((await post()).status).toBe(200);
    await post();
    await at(told, "2026-03-18T08:05:00Z");
    const [reminder, ...more] = told.bulletins(sam, "reminder");
    expect(more).toEqual([]);
    expect(reminder?.from.name).toBe("Dana Okafor via Saydo");
    expect(reminder?.text).toContain("how are the logo files coming along?");
    expect(reminder?.headers["List-Unsubscribe"]).toBeDefined();
    await told.replies(sam, reminder, "done, they are in the shared folder", {
      minutes: minutesTo("2026-03-18T09:00:00Z"),
    });
    expect(await line(2)).toMatchObject({ status: "done" });
  });

  it("send reminders by themselves where the member wants that for the client, and never about what is done", async () => {
    const told = await noted();
    await env.DB.prepare("UPDATE clients SET reminders = 'auto', tone = 'formal'").run();
    await at(told, "2026-03-16T08:00:00Z", "2026-03-18T08:01:00Z", "2026-03-19T08:01:00Z", "2026-03-23T08:01:00Z");
    const reminders = told.bulletins(sam, "reminder");
    expect(reminders.map(({ subject }) => subject)).toEqual(["A reminder: share the logo files"]);
    expect(reminders[0]?.text).toContain("Dear Sam Reyes");
    expect(reminders[0]?.text).toContain("“Sam will share the logo files by March 20”");
  });

  it("leave to the summary what it tells on the same day", async () => {
    const told = await noted();
    await at(told, "2026-03-13T08:01:00Z", "2026-03-16T08:00:00Z", "2026-03-16T10:00:00Z", "2026-03-17T08:00:00Z");
    expect(told.bulletins(dana, "nudge", "summary").map(({ subject }) => subject.slice(0, 13))).toEqual([
      "Your promises",
      "Your week: 1 ",
    ]);
  });

  it("let the owner own a miss: the note goes to whoever waits, and the line moves", async () => {
    const told = await noted();
    await withoutSummary();
    await at(told, "2026-03-16T08:05:00Z");
    const nudge = told.bulletins(dana, "nudge").at(-1);
    expect(nudge?.text).toContain("I said I would send the revised SOW by Friday 13 March, and I did not");
    const path = /href="https:\/\/saydo\.example(\/a\/[^"]+\/own)"/.exec(nudge?.html ?? "")?.[1] ?? "";
    const before = told.sent.length;
    vi.setSystemTime(Date.parse("2026-03-16T08:06:00Z"));
    const body = new URLSearchParams({ text: "Sorry Sam, Wednesday.", due: "2026-03-18", turn: "0" });
    await told.fetch(path, PAGES, { method: "POST", body });
    await told.fetch(path, PAGES, { method: "POST", body });
    await at(told, "2026-03-16T08:30:00Z");
    expect(await line(1)).toMatchObject({ due: "2026-03-18", late: true, moved: 1 });
    const toSam = told.sent.slice(before).filter((mail) => mail.to.email === sam.email);
    expect(toSam.map((mail) => mail.headers["X-Saydo-Kind"])).toEqual(["owned-miss"]);
    expect(toSam[0]?.text).toContain("Sorry Sam, Wednesday.");
  });
});

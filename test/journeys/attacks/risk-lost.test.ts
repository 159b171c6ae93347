import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

type Told = ReturnType<typeof world>;

async function at(told: Told, ...moments: string[]) {
  for (const moment of moments) {
    await told.ticks({ minutes: minutesTo(moment) });
  }
}

const withoutSummary = () => env.DB.prepare("UPDATE members SET summary_after = NULL").run();
const numbersOn = () => env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();

describe("what the summary does not tell, a nudge does", () => {
  it("where somebody wants the summary on Friday: what is due on Tuesday is told before", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nSam will confirm the budget by Tuesday.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await env.DB.prepare("UPDATE members SET summary_day = 5, summary_after = ?1")
      .bind(Date.parse("2026-03-13T08:00:00Z"))
      .run();
    await at(told, "2026-03-12T08:05:00Z", "2026-03-13T08:00:00Z", "2026-03-13T08:30:00Z", "2026-03-16T08:05:00Z");
    await at(told, "2026-03-17T08:05:00Z");
    const ahead = told.bulletins(dana, "nudge", "summary").filter(({ text }) => text.includes("confirm the budget"));
    expect(ahead.map(({ subject }) => subject)).toHaveLength(1);
  });

  it("where somebody wants to be told five working days ahead", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll send the revised SOW by March 23.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await env.DB.prepare("UPDATE members SET nudge_days = 5").run();
    await at(
      told,
      "2026-03-16T08:00:00Z",
      "2026-03-16T10:00:00Z",
      "2026-03-17T08:05:00Z",
      "2026-03-18T08:05:00Z",
      "2026-03-20T09:00:00Z",
    );
    const ahead = told.bulletins(dana, "nudge", "summary").filter(({ text }) => text.includes("send the revised SOW"));
    expect(ahead.length).toBeGreaterThan(0);
  });

  it("where another commitment waits for one without a day", async () => {
    const told = world(PAGES);
    const text =
      "Hi Sam,\n\nPriya will send the site plans.\nOnce Priya has sent the site plans, I'll prepare the permit drawings by Wednesday, March 18.\n\nDana";
    await told.receives(letter({ text, to: [sam], cc: [priya] }));
    await told.ticks({ minutes: 11 });
    await at(told, "2026-03-16T08:00:00Z", "2026-03-16T08:10:00Z", "2026-03-17T08:05:00Z", "2026-03-18T08:05:00Z");
    const heard = told.bulletins(priya, "nudge", "summary").filter(({ text: said }) => said.includes("site plans"));
    expect(heard.map(({ subject }) => subject)).toHaveLength(1);
  });
});

describe("what waits to leave", () => {
  it("a nudge that could not leave keeps away from quiet hours and days off", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z", "2026-03-13T07:59:00Z");
    const before = told.bulletins(dana, "nudge").length;
    // The day's quota is spent: it comes back at midnight UTC, on Saturday.
    told.strict.failNext("E_DAILY_LIMIT_EXCEEDED", 1);
    await at(
      told,
      "2026-03-13T08:00:00Z",
      "2026-03-13T08:01:00Z",
      "2026-03-14T00:00:00Z",
      "2026-03-14T00:05:00Z",
      "2026-03-15T12:00:00Z",
    );
    expect(told.bulletins(dana, "nudge")).toHaveLength(before);
  });

  it("and what it told late is not told again", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z", "2026-03-13T07:59:00Z");
    told.strict.failNext("E_DAILY_LIMIT_EXCEEDED", 1);
    await at(
      told,
      "2026-03-13T08:00:00Z",
      "2026-03-13T08:01:00Z",
      "2026-03-14T00:00:00Z",
      "2026-03-14T00:05:00Z",
      "2026-03-16T08:01:00Z",
      "2026-03-17T08:01:00Z",
    );
    const subjects = told.bulletins(dana, "nudge").map(({ subject }) => subject);
    expect(subjects.filter((one) => one.includes("overdue"))).toHaveLength(1);
  });

  it("a nudge that leaves behind midnight does not speak of a day that is over", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await env.DB.prepare("UPDATE members SET quiet_from = 0, quiet_until = 0").run();
    await at(told, "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z");
    await env.DB.prepare("UPDATE members SET nudge_after = ?1").bind(Date.parse("2026-03-13T23:40:00Z")).run();
    told.strict.failNext("E_DELIVERY_FAILED", 5);
    for (let minute = 40; minute < 120; minute++) {
      await told.ticks({ minutes: minutesTo("2026-03-13T23:00:00Z") + minute });
    }
    const last = told.bulletins(dana, "nudge").at(-1);
    expect(last?.subject).not.toContain("due today");
  });

  it("a note that owns a miss does not leave when its move was undone", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-16T08:05:00Z");
    const path =
      /href="https:\/\/saydo\.example(\/a\/[^"]+\/own)"/.exec(told.bulletins(dana, "nudge").at(-1)?.html ?? "")?.[1] ??
      "";
    vi.setSystemTime(Date.parse("2026-03-16T08:06:00Z"));
    const body = new URLSearchParams({ text: "Sorry Sam, Wednesday.", due: "2026-03-18", turn: "0" });
    await told.fetch(path, PAGES, { method: "POST", body });
    told.strict.failNext("E_DELIVERY_FAILED", 1);
    await at(told, "2026-03-16T08:06:10Z");
    vi.setSystemTime(Date.parse("2026-03-16T08:06:30Z"));
    await told.fetch(path.replace(/\/1\/own$/, "/0/undo"), PAGES, {
      method: "POST",
      body: new URLSearchParams({ turn: "1" }),
    });
    expect(await line(1)).toMatchObject({ due: "2026-03-13" });
    await at(told, "2026-03-16T08:10:00Z", "2026-03-16T08:40:00Z");
    expect(told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "owned-miss")).toEqual([]);
  });
});

describe("handing over between members", () => {
  async function dueToday() {
    const told = world(PAGES);
    await told.receives(letter({ cc: [priya] }));
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-13T08:01:00Z");
    expect(told.bulletins(dana, "nudge").at(-1)?.subject).toBe("Your promises: 1 due today");
    return told;
  }

  it("is understood in answer to a nudge, which says so itself", async () => {
    const told = await dueToday();
    const [nudge] = told.bulletins(dana, "nudge").slice(-1);
    await told.replies(dana, nudge, "1 is Priya's", { minutes: minutesTo("2026-03-13T08:30:00Z") });
    expect((await line(1)).owner).toEqual(priya);
  });

  it("the new owner is reminded of the day as the old one was", async () => {
    const told = await dueToday();
    await told.replies(dana, told.to(dana)[0], "1 is Priya's", { minutes: minutesTo("2026-03-13T08:30:00Z") });
    expect((await line(1)).owner).toEqual(priya);
    await told.ticks({ minutes: minutesTo("2026-03-13T08:32:00Z") });
    await withoutSummary();
    await at(told, "2026-03-13T09:00:00Z", "2026-03-13T12:00:00Z", "2026-03-13T17:00:00Z");
    expect(told.bulletins(priya, "nudge").map(({ subject }) => subject)).toEqual(["Your promises: 1 due today"]);
  });
});

describe("who comes back from where nobody knew the end", () => {
  it("is reminded of the day again", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll confirm the budget by March 16.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await told.replies(sam, told.to(sam)[0], "ok", { minutes: 12 });
    for (const day of ["11", "12"]) {
      await at(told, `2026-03-${day}T05:00:00Z`, `2026-03-${day}T08:01:00Z`);
    }
    const away = letter({
      subject: "Out of office",
      headers: ["Auto-Submitted: auto-replied"],
      messageId: "<ooo-2@northwind.example>",
      text: "I am currently out of the office and will reply when I return.",
    });
    const to = told.to(dana)[0]?.replyTo ?? "";
    await told.receives(away, { to, minutes: minutesTo("2026-03-12T18:00:00Z") });
    await told.replies(dana, told.to(dana)[0], "what is this?", { minutes: minutesTo("2026-03-13T09:00:00Z") });
    expect(await env.DB.prepare("SELECT away_from FROM members").first("away_from")).toBeNull();
    for (const day of ["13", "14", "15", "16"]) {
      await at(told, `2026-03-${day}T05:00:00Z`, `2026-03-${day}T09:05:00Z`);
    }
    expect(told.bulletins(dana, "nudge").map(({ subject }) => subject)).toEqual([
      "Your promises: 1 due soon",
      "Your promises: 1 due today",
    ]);
  });
});

describe("a member who changes zone", () => {
  it("loses no nudge, though a day by that name had one before", async () => {
    const told = world(PAGES);
    const note = (text: string, moment: string) =>
      told.receives(
        letter({
          text: `Hi Sam,\n\n${text}\n\nDana`,
          messageId: `<${moment}@northwind.example>`,
          date: new Date(Date.parse(moment)).toUTCString().replace("GMT", "+0000"),
        }),
        { minutes: minutesTo(moment) },
      );
    const inZone = (zone: string) =>
      env.DB.prepare("UPDATE members SET summary_after = NULL, zone = ?1, quiet_from = 0, quiet_until = 0")
        .bind(zone)
        .run();
    await note("I'll send the revised SOW by Friday.", "2026-03-10T16:20:05Z");
    await told.ticks({ minutes: 11 });
    await inZone("Pacific/Auckland");
    // Thursday in Auckland, Wednesday in London.
    await at(told, "2026-03-11T19:00:00Z");
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
    await inZone("Europe/London");
    await note("I'll call the bank today.", "2026-03-11T20:00:00Z");
    await at(told, "2026-03-11T20:05:00Z", "2026-03-11T20:06:00Z");
    await note("I'll book the studio today.", "2026-03-12T07:00:00Z");
    await at(told, "2026-03-12T07:05:00Z", "2026-03-12T08:00:00Z", "2026-03-12T12:00:00Z");
    const heard = told.bulletins(dana, "nudge").filter(({ text }) => text.includes("book the studio"));
    expect(heard).toHaveLength(1);
  });
});

describe("a member whose summary comes later than their day begins", () => {
  it("gets one mail that day all the same", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll send the revised SOW by March 16.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await env.DB.prepare("UPDATE members SET summary_minutes = 540, summary_after = ?1")
      .bind(Date.parse("2026-03-16T09:00:00Z"))
      .run();
    await at(told, "2026-03-12T08:01:00Z");
    const before = told.bulletins(dana, "nudge", "summary").length;
    await at(told, "2026-03-16T08:01:00Z", "2026-03-16T09:00:00Z");
    expect(told.bulletins(dana, "nudge", "summary")).toHaveLength(before + 1);
  });
});

describe("what a nudge says of a line", () => {
  it("is true on the day that it leaves", async () => {
    const told = world(PAGES);
    const text =
      "Hi Sam,\n\nPriya will send the site plans.\nOnce Priya has sent the site plans, I'll prepare the permit drawings by Wednesday, March 18.\n\nDana";
    await told.receives(letter({ text, to: [sam], cc: [priya] }));
    await told.ticks({ minutes: 11 });
    for (const day of ["11", "12", "13", "14", "15", "16", "17", "18"]) {
      await at(told, `2026-03-${day}T05:00:00Z`, `2026-03-${day}T08:01:00Z`);
    }
    const nudge = told.bulletins(dana, "nudge").at(-1);
    expect(nudge?.subject).toBe("Your promises: 1 due today");
    expect(nudge?.text).not.toContain("working days left");
  });
});

describe("what a summary says of a line", () => {
  it("counts the days up to the day that it leaves", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll confirm the budget by March 16.\n\nDana" }));
    for (let day = 11; day <= 23; day++) {
      await at(told, `2026-03-${day}T05:00:00Z`, `2026-03-${day}T08:00:00Z`);
    }
    const summary = told.bulletins(dana, "summary").at(-1);
    expect(summary?.text).toContain("by Monday 16 March 2026");
    expect(summary?.text).toContain("The week of Monday 23 March 2026");
    expect(summary?.text).not.toContain("1 day past its date");
  });
});

describe("two absences", () => {
  it("one announced for later does not end the one that runs", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await told.replies(dana, told.to(dana)[0], "away until 13 March", { minutes: 20 });
    await told.replies(dana, told.to(dana)[0], "away from 1 to 14 April", { minutes: 25 });
    await at(told, "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z", "2026-03-13T08:01:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
  });

  it("an out-of-office today counts where one was announced for later", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await told.replies(dana, told.to(dana)[0], "away from 1 to 14 April", { minutes: 20 });
    const away = letter({
      subject: "Out of office",
      headers: ["Auto-Submitted: auto-replied"],
      messageId: "<ooo-3@northwind.example>",
      text: "I am out of the office until 13 March with limited access to mail.",
    });
    await told.receives(away, { to: told.to(dana)[0]?.replyTo ?? "", minutes: 30 });
    await at(told, "2026-03-11T08:01:00Z", "2026-03-12T08:01:00Z", "2026-03-13T08:01:00Z");
    expect(told.bulletins(dana, "nudge")).toEqual([]);
  });
});

describe("the other side's numbers", () => {
  it("come where the member wants no summary of their own", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    const settings = await settingsPath(told);
    const html = await (await told.fetch(settings, PAGES)).text();
    const form = formIn(html);
    form.set("summary-day", "never");
    vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
    expect((await told.fetch(settings, PAGES, { method: "POST", body: form })).status).toBe(200);
    expect(await env.DB.prepare("SELECT summary_by FROM clients").first("summary_by")).toBe(dana.email);
    await at(told, "2026-03-16T08:00:00Z", "2026-03-16T08:10:00Z", "2026-03-23T08:00:00Z");
    expect(told.bulletins(sam, "numbers").length).toBeGreaterThan(0);
  });

  it("monthly and the month's question come, late, where the Worker stood still over the first Monday", async () => {
    const told = world(PAGES);
    await told.receives(
      letter({
        text: "Hi Sam,\n\nI'll send the revised SOW by May 29.\nSam will share the logo files by May 29.\n\nDana",
      }),
    );
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await at(told, "2026-03-16T08:00:00Z", "2026-03-16T08:02:00Z");
    const [copy] = told.bulletins(sam, "numbers");
    const url = /<(https:\/\/saydo\.example[^>]+)>/.exec(copy?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-03-17T08:00:00Z"));
    await told.fetch(`${new URL(url).pathname}/monthly`, PAGES, { method: "POST" });
    await at(told, "2026-03-23T08:00:00Z", "2026-03-30T08:00:00Z");
    // It stands still from 1 to 14 April; the month's first Monday is the 6th.
    await at(told, "2026-04-14T09:00:00Z", "2026-04-14T09:02:00Z", "2026-04-20T08:00:00Z", "2026-04-27T08:00:00Z");
    expect(told.bulletins(sam, "numbers")).toHaveLength(2);
  });
});

describe("a Worker that stood still for three weeks", () => {
  it("sends one summary and one copy of this week, and goes on", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await at(told, "2026-03-16T08:00:00Z", "2026-03-16T08:02:00Z");
    await at(
      told,
      "2026-04-08T09:00:00Z",
      "2026-04-08T09:02:00Z",
      "2026-04-09T09:00:00Z",
      "2026-04-13T07:00:00Z",
      "2026-04-13T07:05:00Z",
    );
    expect(told.bulletins(dana, "summary")).toHaveLength(3);
    expect(told.bulletins(sam, "numbers")).toHaveLength(3);
  });
});

describe("where nudges are off", () => {
  it("reminders that go by themselves still go", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await env.DB.prepare("UPDATE clients SET reminders = 'auto'").run();
    const settings = await settingsPath(told);
    vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
    const form = formIn(await (await told.fetch(settings, PAGES)).text());
    form.set("nudge-days", "never");
    expect((await told.fetch(settings, PAGES, { method: "POST", body: form })).status).toBe(200);
    await at(told, "2026-03-18T08:01:00Z", "2026-03-19T08:01:00Z", "2026-03-23T08:01:00Z");
    expect(told.bulletins(sam, "reminder")).toHaveLength(1);
  });
});

/** The path of Dana's settings, by the order that mails it. */
async function settingsPath(told: Told): Promise<string> {
  await told.replies(dana, told.to(dana)[0], "settings", { minutes: 22 });
  const mail = told.sent.findLast((one) => one.headers["X-Saydo-Kind"] === "settings");
  vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
  return /href="https:\/\/saydo\.example(\/settings\/[^"]+)"/.exec(mail?.html ?? "")?.[1] ?? "";
}

/** The fields of a form as a browser would post them unchanged. */
function formIn(html: string): URLSearchParams {
  const form = new URLSearchParams();
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const of = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1];
    const name = of("name");
    if (name !== undefined && (of("type") !== "checkbox" || /\bchecked\b/.test(input))) {
      form.append(name, of("value") ?? "on");
    }
  }
  for (const [, name, options] of html.matchAll(/<select name="([^"]+)">(.*?)<\/select>/g)) {
    form.append(name ?? "", /<option value="([^"]*)" selected/.exec(options ?? "")?.[1] ?? "");
  }
  return form;
}

import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import type { OutgoingMail } from "../../../src/mail/transport.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
const MONDAY = "2026-03-16T08:00:00Z";

/** All that a mail says. */
function said(mail: OutgoingMail | undefined): string {
  return `${mail?.subject}\n${mail?.text}\n${mail?.html}`;
}

/** The path of a link in a mail that ends so. */
function pathIn(mail: OutgoingMail | undefined, end: string): string {
  return new RegExp(`href="https://saydo\\.example(/[^"]*${end})"`).exec(mail?.html ?? "")?.[1] ?? "";
}

const numbersOn = () => env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();

describe("what a colleague is told", () => {
  /** Dana keeps to herself that she owes a credit report; then Priya promises something that waits for it. */
  async function noted() {
    const told = world(PAGES);
    await told.receives(letter());
    await told.receives(
      letter({
        to: [{ name: "", email: "notes+private@in.saydo.example" }],
        subject: "Brightside",
        messageId: "<private@northwind.example>",
        text: "I'll send the credit report by Thursday.",
      }),
      { to: "notes+private@in.saydo.example", minutes: 5 },
    );
    await told.ticks({ minutes: 16 });
    const text =
      "Hi Sam,\n\nOnce Dana has sent the credit report, Priya will prepare the permit drawings by Friday.\n\nDana";
    await told.receives(letter({ text, to: [sam], cc: [priya], messageId: "<n2@northwind.example>" }), { minutes: 20 });
    await told.ticks({ minutes: 31 });
    return told;
  }

  it("names no private line of the member's that theirs waits for, in a nudge", async () => {
    const told = await noted();
    await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:05:00Z") });
    const nudge = told.bulletins(priya, "nudge").at(-1);
    expect(said(nudge)).toContain("prepare the permit drawings");
    expect(said(nudge)).not.toContain("send the credit report");
  });

  it("nor in a summary, nor on their page", async () => {
    const told = await noted();
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [summary] = told.bulletins(priya, "summary");
    expect(said(summary)).toContain("prepare the permit drawings");
    expect(said(summary)).not.toContain("send the credit report");
  });

  it("nor on the page of everything open", async () => {
    const told = await noted();
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [summary] = told.bulletins(priya, "summary");
    const path = /href="https:\/\/saydo\.example(\/open\/[^"]+)"/.exec(summary?.html ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse(MONDAY));
    const page = await (await told.fetch(path, PAGES)).text();
    expect(page).toContain("prepare the permit drawings");
    expect(page).not.toContain("send the credit report");
  });
});

describe("the page of everything open", () => {
  it("tells a colleague no reasons of what another answers for", async () => {
    const told = world(PAGES);
    await told.receives(
      letter({
        cc: [priya],
        text: "Hi Sam,\n\nI'll try to send the revised SOW by Friday.\nPriya will book the studio by Friday.\n\nDana",
      }),
    );
    await told.ticks({ minutes: minutesTo("2026-03-14T08:01:00Z") });
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [summary] = told.bulletins(priya, "summary");
    const path = /href="https:\/\/saydo\.example(\/open\/[^"]+)"/.exec(summary?.html ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse(MONDAY));
    const page = await (await told.fetch(path, PAGES)).text();
    const dana_line = page.slice(
      page.indexOf("send the revised SOW"),
      page.indexOf("</li>", page.indexOf("send the revised SOW")),
    );
    expect(dana_line).toContain("Fri");
    expect(dana_line).not.toMatch(/[Oo]verdue/);
  });
});

describe("the other side's numbers", () => {
  it("tell nothing that the member may still take back", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await told.replies(dana, told.to(dana)[0], "add: I'll send the price list by Thursday", {
      minutes: minutesTo("2026-03-16T07:59:00Z"),
    });
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [copy] = told.bulletins(sam, "numbers");
    expect(said(copy)).toContain("logo files");
    expect(said(copy)).not.toContain("price list");
  });

  it("tell nothing that a held recap would", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await told.receives(
      letter({
        messageId: "<n2@northwind.example>",
        date: "Fri, 13 Mar 2026 10:00:00 +0000",
        text: "Hi Sam,\n\nI'll send the revised SOW by March 27 instead of this Friday.\n\nDana",
      }),
      { minutes: minutesTo("2026-03-13T10:00:00Z") },
    );
    await told.replies(dana, told.to(dana).at(-1), "hold", { minutes: minutesTo("2026-03-13T10:02:00Z") });
    await told.ticks({ minutes: minutesTo("2026-03-13T10:30:00Z") });
    expect(await env.DB.prepare("SELECT due_date FROM commitments ORDER BY id LIMIT 1").first("due_date")).toBe(
      "2026-03-27",
    );
    expect(told.to(sam)).toHaveLength(1);
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [copy] = told.bulletins(sam, "numbers");
    expect(said(copy)).toContain("revised SOW");
    expect(said(copy)).not.toContain("27 Mar");
  });
});

describe("the month's question", () => {
  it("whose answer one member reads, by its own words, is answered to no other", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll send the revised SOW by May 29.\n\nDana" }));
    const hers = "Hi Sam,\n\nI'll paint the hall by May 29.\n\nPriya";
    await told.receives(letter({ from: priya, messageId: "<p@northwind.example>", text: hers }), { from: priya.email });
    await told.ticks({ minutes: 11 });
    await numbersOn();
    for (const moment of ["2026-03-30T08:00:00Z", "2026-04-06T08:00:00Z", "2026-04-06T08:02:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    const asks = told.bulletins(sam, "numbers").at(-1);
    expect(asks?.text).toContain("Just answer this mail; Dana reads it.");
    await told.replies(sam, asks, "Between us, Dana: Priya is not up to this.", {
      minutes: minutesTo("2026-04-06T09:00:00Z"),
    });
    await told.replies(priya, told.to(priya)[0], "agenda", { minutes: minutesTo("2026-04-06T10:00:00Z") });
    const agenda = told.sent.findLast((mail) => mail.headers["X-Saydo-Kind"] === "agenda");
    expect(agenda?.to.email).toBe(priya.email);
    expect(said(agenda)).not.toContain("not up to this");
  });
});

describe("who asked for no more mail", () => {
  it("gets no numbers that wait to leave", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [first] = told.bulletins(sam, "numbers");
    await told.ticks({ minutes: minutesTo("2026-03-23T07:59:00Z") });
    // Everything to be sent at eight fails once.
    told.strict.failNext("E_DELIVERY_FAILED", 6);
    await told.ticks({ minutes: minutesTo("2026-03-23T08:00:00Z") });
    expect(told.bulletins(sam, "numbers")).toHaveLength(1);
    const url = /<(https:\/\/saydo\.example[^>]+)>/.exec(first?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-03-23T08:00:30Z"));
    expect((await told.fetch(new URL(url).pathname, PAGES, { method: "POST" })).status).toBe(200);
    for (const moment of ["2026-03-23T08:05:00Z", "2026-03-23T08:30:00Z", "2026-03-23T12:00:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    expect(told.bulletins(sam, "numbers")).toHaveLength(1);
  });
});

describe("whoever has left the firm", () => {
  const LEFT = { ...PAGES, MEMBERS: "ana@northwind.example, priya@northwind.example" } as Partial<Env>;

  it("sends no reminder in the firm's name by an old link", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    for (const moment of ["2026-03-16T08:00:00Z", "2026-03-18T08:01:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    const path = pathIn(told.bulletins(dana, "nudge").at(-1), "/remind");
    expect(path).not.toBe("");
    vi.setSystemTime(Date.parse("2026-03-18T09:00:00Z"));
    const left = world(LEFT);
    const body = new URLSearchParams({ text: "Sam, pay me privately instead.", turn: "0" });
    await left.fetch(path, LEFT, { method: "POST", body });
    await left.ticks({ minutes: minutesTo("2026-03-18T09:01:00Z") });
    expect(left.bulletins(sam, "reminder")).toEqual([]);
  });

  it("owns no miss by an old link", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:05:00Z") });
    const path = pathIn(told.bulletins(dana, "nudge").at(-1), "/own");
    expect(path).not.toBe("");
    vi.setSystemTime(Date.parse("2026-03-18T09:00:00Z"));
    const left = world(LEFT);
    await left.fetch(path, LEFT, {
      method: "POST",
      body: new URLSearchParams({ text: "Bye.", due: "2026-03-30", turn: "0" }),
    });
    await left.ticks({ minutes: minutesTo("2026-03-18T09:01:00Z") });
    expect(left.sent.filter((mail) => mail.to.email === sam.email)).toEqual([]);
  });

  it("asks no client how it went, and sees no settings and no flags", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await told.replies(dana, told.to(dana)[0], "done 1 and 2", { minutes: 60 });
    for (const day of ["03-16", "03-23", "03-30", "04-06", "04-13"]) {
      await told.ticks({ minutes: minutesTo(`2026-${day}T08:00:00Z`) });
    }
    const last = told.bulletins(dana, "summary").at(-1);
    const ask = /href="https:\/\/saydo\.example(\/follow-up\/[^"]+)"/.exec(last?.html ?? "")?.[1] ?? "";
    expect(ask).not.toBe("");
    const settings = /href="https:\/\/saydo\.example(\/settings\/[^"]+)"/.exec(last?.html ?? "")?.[1] ?? "";
    const open = /href="https:\/\/saydo\.example(\/open\/[^"]+)"/.exec(last?.html ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-04-13T09:00:00Z"));
    const left = world(LEFT);
    const statuses = [
      (await left.fetch(settings, LEFT)).status,
      (await left.fetch(`${open}/flags`, LEFT)).status,
      (await left.fetch(ask, LEFT)).status,
      (await left.fetch(ask, LEFT, { method: "POST" })).status,
    ];
    await left.ticks({ minutes: minutesTo("2026-04-13T09:01:00Z") });
    expect(left.bulletins(sam, "follow-up")).toEqual([]);
    expect(statuses.map((status) => status >= 400)).toEqual([true, true, true, true]);
  });

  it("is not sent what a client answers", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await told.ticks({ minutes: minutesTo(MONDAY) });
    const [copy] = told.bulletins(sam, "numbers");
    const left = world(LEFT);
    await left.replies(sam, copy, "Our budget for next year is two million, please keep that between us.", {
      minutes: minutesTo("2026-03-17T08:00:00Z"),
    });
    await left.ticks({ minutes: minutesTo("2026-03-17T08:02:00Z") });
    expect(left.sent.filter((mail) => mail.to.email === dana.email)).toEqual([]);
  });

  it("changes nothing by answering an old nudge", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:01:00Z") });
    const [nudge] = told.bulletins(dana, "nudge");
    const left = world(LEFT);
    await left.replies(dana, nudge, "drop 1", { minutes: minutesTo("2026-03-11T09:00:00Z") });
    expect(await env.DB.prepare("SELECT status FROM commitments WHERE number = 1").first("status")).toBe("open");
  });
});

describe("a colleague who tapped no more mail", () => {
  it("gets no nudges and no summaries", async () => {
    const told = world(PAGES);
    await told.receives(
      letter({
        cc: [priya],
        text: "Hi Sam,\n\nPriya will book the studio by Friday.\nI'll send the SOW by Friday.\n\nDana",
      }),
    );
    await told.ticks({ minutes: 11 });
    const [copy] = told.to(priya);
    await told.replies(priya, copy, "stop", { minutes: 20 });
    expect(await env.DB.prepare("SELECT email FROM never_mail").first("email")).toBe(priya.email);
    const before = told.sent.filter((mail) => mail.to.email === priya.email).length;
    for (const moment of ["2026-03-11T08:01:00Z", "2026-03-13T08:01:00Z", MONDAY]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    expect(told.sent.filter((mail) => mail.to.email === priya.email)).toHaveLength(before);
  });
});

describe("remember: in an answer", () => {
  it("is a line of nobody's copy", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    const before = told.sent.length;
    await told.replies(dana, told.to(dana)[0], "done 1\n\nremember: I'll ask Sam for the late fee by Thursday", {
      minutes: 20,
    });
    for (const minutes of [30, 40, 60, 90]) {
      await told.ticks({ minutes });
    }
    expect(
      told.sent.slice(before).filter((mail) => mail.to.email === sam.email && said(mail).includes("late fee")),
    ).toEqual([]);
  });
});

describe("a reminder", () => {
  it("tells nothing of a line that the member may still take back", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await told.replies(dana, told.to(dana)[0], "add: Sam will send the deposit by Thursday", { minutes: 20 });
    await env.DB.prepare("UPDATE clients SET reminders = 'auto'").run();
    await env.DB.prepare("UPDATE members SET quiet_from = 0, quiet_until = 0").run();
    await told.ticks({ minutes: 21 });
    await told.ticks({ minutes: 22 });
    expect(told.bulletins(sam, "reminder").map(({ subject }) => subject)).toEqual([]);
  });
});

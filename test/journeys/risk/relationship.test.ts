import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, mallory, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

async function noted() {
  const told = world(PAGES);
  await told.receives(letter());
  await told.ticks({ minutes: 11 });
  return told;
}

const numbersOn = () => env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();

describe("the client's own mails", () => {
  it("ask once a month what to do differently, and the answer reaches the member and the agenda", async () => {
    const told = await noted();
    await numbersOn();
    for (const moment of [
      "2026-03-16T08:00:00Z",
      "2026-03-23T08:00:00Z",
      "2026-03-30T08:00:00Z",
      "2026-04-06T08:00:00Z",
      "2026-04-13T08:00:00Z",
    ]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    const copies = told.bulletins(sam, "numbers");
    const asks = copies.filter(({ text }) => /do differently/.test(text));
    expect(asks).toHaveLength(1);
    await told.replies(sam, asks[0], "A bit more warning when dates move would help us.", {
      minutes: minutesTo("2026-04-13T10:00:00Z"),
    });
    const passed = told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "pass");
    expect(passed.map((mail) => [mail.to.email, mail.replyTo])).toEqual([[dana.email, sam.email]]);
    expect(passed[0]?.text).toContain("more warning when dates move");
    await told.replies(dana, told.to(dana)[0], "agenda", { minutes: minutesTo("2026-04-13T11:00:00Z") });
    const agenda = told.sent.findLast((mail) => mail.headers["X-Saydo-Kind"] === "agenda");
    expect(agenda?.text).toContain("more warning when dates move");
  });

  it("take answers by their own numbers, which both sides hear of", async () => {
    const told = await noted();
    await numbersOn();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:00:00Z") });
    const [copy] = told.bulletins(sam, "numbers");
    const number = /(\d+)\. You: share the logo files/.exec(copy?.text ?? "")?.[1];
    await told.replies(sam, copy, `${number}: 24 March, our designer is away`, {
      minutes: minutesTo("2026-03-16T10:00:00Z"),
    });
    await told.ticks({ minutes: minutesTo("2026-03-16T10:10:00Z") });
    expect(await env.DB.prepare("SELECT due_date FROM commitments WHERE number = 2").first("due_date")).toBe(
      "2026-03-24",
    );
    expect(told.to(dana).at(-1)?.text).toContain("Fri 20 Mar → Tue 24 Mar, at Sam’s request");
  });

  it("do nothing for somebody else who answers them", async () => {
    const told = await noted();
    await numbersOn();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:00:00Z") });
    const [copy] = told.bulletins(sam, "numbers");
    const before = told.sent.length;
    await told.replies(mallory, copy, "done 1, done 2", { minutes: minutesTo("2026-03-16T10:00:00Z") });
    expect(told.sent).toHaveLength(before);
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'open'").first("n")).toBe(2);
    expect(await env.DB.prepare("SELECT reason FROM inbound WHERE status = 'held'").first("reason")).toMatch(
      /somebody else/,
    );
  });
});

describe("a month after the last commitment was kept", () => {
  async function done() {
    const told = await noted();
    await told.replies(dana, told.to(dana)[0], "done 1 and 2", { minutes: 60 });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:00:00Z") });
    return told;
  }
  const MONDAYS = ["03-16", "03-23", "03-30", "04-06", "04-13", "04-20", "04-27", "05-04"].map(
    (day) => `2026-${day}T08:00:00Z`,
  );

  it("the member is offered one question to the client, which one tap sends once", async () => {
    const told = await done();
    for (const moment of MONDAYS.slice(0, 5)) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    const offer = told.bulletins(dana, "summary").at(-1);
    const path = /https:\/\/saydo\.example(\/follow-up\/[^\s"]+)/.exec(offer?.text ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-04-13T09:00:00Z"));
    expect(await (await told.fetch(path, PAGES)).text()).toContain("Sam Reyes");
    expect(told.bulletins(sam, "follow-up")).toEqual([]);
    await told.fetch(path, PAGES, { method: "POST" });
    await told.fetch(path, PAGES, { method: "POST" });
    await told.ticks({ minutes: minutesTo("2026-04-13T09:05:00Z") });
    const [question, ...more] = told.bulletins(sam, "follow-up");
    expect(more).toEqual([]);
    expect(question?.headers["List-Unsubscribe"]).toBeDefined();
    await told.replies(sam, question, "It did, thank you. The training was the best part.", {
      minutes: minutesTo("2026-04-14T09:00:00Z"),
    });
    expect(told.sent.findLast((mail) => mail.headers["X-Saydo-Kind"] === "pass")?.text).toContain(
      "The training was the best part",
    );
  });

  it("goes by itself, once, where the client gets the numbers", async () => {
    const told = await done();
    await numbersOn();
    for (const moment of MONDAYS) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    expect(told.bulletins(sam, "follow-up")).toHaveLength(1);
  });
});

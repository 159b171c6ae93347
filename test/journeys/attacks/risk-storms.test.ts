import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Mailbox } from "../../../src/core/notes/message.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

/** Answers every mail to somebody within a minute, by a machine that sets no header; how many it got in so many minutes. */
async function robot(
  told: ReturnType<typeof world>,
  who: Mailbox,
  from: string,
  minutes: number,
  say: (count: number) => string,
) {
  let answered = told.sent.length;
  let got = 0;
  for (let minute = 0; minute < minutes; minute++) {
    await told.ticks({ minutes: minutesTo(from) + minute });
    const fresh = told.sent.slice(answered).filter((mail) => mail.to.email === who.email);
    answered = told.sent.length;
    for (const mail of fresh) {
      got += 1;
      await told.replies(who, mail, say(got), { minutes: minutesTo(from) + minute });
    }
  }
  return got;
}

describe("a machine that answers without saying so", () => {
  it.each([
    ["the same words", () => "We have received your message and will answer soon."],
    ["other words each time", (count: number) => `Your request has been filed under ticket ${count * 7919}.`],
    ["an out-of-office text", () => "I am out of the office until 30 March and will answer when I am back."],
    ["a short out-of-office text", () => "I am away until 14 April."],
    ["another", () => "Hello,\n\nI'm on leave until 14 April, back on the 15th.\n\nThanks"],
  ])(
    "at the member's address meets no storm: %s",
    async (_what, say) => {
      const told = world(PAGES);
      await told.receives(letter());
      await told.ticks({ minutes: 11 });
      expect(await robot(told, dana, "2026-03-11T07:59:00Z", 240, say)).toBeLessThanOrEqual(6);
    },
    60_000,
  );

  it.each([
    ["the same words", () => "We have received your message and will answer soon."],
    ["other words each time", (count: number) => `Your request has been filed under ticket ${count * 7919}.`],
    ["an out-of-office text", () => "I am out of the office until 30 March and will answer when I am back."],
    ["a date each time", (count: number) => `1: ${(count % 27) + 1} April`],
  ])(
    "at the client's address meets no storm: %s",
    async (_what, say) => {
      const told = world(PAGES);
      await told.receives(letter());
      await told.ticks({ minutes: 11 });
      await env.DB.prepare("UPDATE clients SET summary_by = ?1, reminders = 'auto'").bind(dana.email).run();
      const before = told.sent.filter((mail) => mail.to.email === dana.email).length;
      const got = await robot(told, sam, "2026-03-16T07:59:00Z", 240, say);
      expect(got).toBeLessThanOrEqual(14);
      expect(told.sent.filter((mail) => mail.to.email === dana.email).length - before).toBeLessThanOrEqual(30);
    },
    60_000,
  );
});

describe("a flood", () => {
  it("of one answer sent a hundred times is one answer", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:00:00Z") });
    const [copy] = told.bulletins(sam, "numbers");
    const before = told.sent.length;
    for (let count = 0; count < 40; count++) {
      await told.replies(sam, copy, `Question ${count}: when is the kickoff?`, {
        minutes: minutesTo("2026-03-16T09:00:00Z") + count,
      });
    }
    await told.ticks({ minutes: minutesTo("2026-03-16T10:00:00Z") });
    expect(told.sent.slice(before).filter((mail) => mail.to.email === dana.email)).toHaveLength(10);
  }, 60_000);

  it("of mails to a member that their own answers to one bulletin ask for ends", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:01:00Z") });
    const nudge = told.bulletins(dana, "nudge").at(-1);
    const before = told.sent.length;
    for (let count = 0; count < 60; count++) {
      await told.replies(dana, nudge, "agenda", { minutes: minutesTo("2026-03-11T09:00:00Z") + count });
    }
    expect(told.sent.length - before).toBeLessThanOrEqual(20);
  }, 60_000);
});

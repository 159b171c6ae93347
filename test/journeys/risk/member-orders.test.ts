import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { OutgoingMail } from "../../../src/mail/transport.ts";
import { memberByEmail } from "../../../src/store/members.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, mallory, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const NOTES = { name: "", email: "notes@in.saydo.example" };

async function noted() {
  const told = world();
  await told.receives(letter());
  await told.ticks({ minutes: 11 });
  const of = (kind: string): OutgoingMail[] => told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === kind);
  return { told, of };
}

describe("what a member asks for by mail", () => {
  it("agenda: what to raise at the next meeting, by answer to any mail of ours or to notes@", async () => {
    const { told, of } = await noted();
    await told.replies(dana, told.to(dana)[0], "agenda for Brightside", { minutes: 20 });
    await told.receives(letter({ to: [NOTES], subject: "x", text: "agenda", messageId: "<a@northwind.example>" }), {
      minutes: 25,
    });
    expect(of("agenda")).toHaveLength(2);
    expect(of("agenda")[0]?.text).toContain("share the logo files");
    // An agenda is answered by its own numbers.
    const number = /(\d+)\. Sam: share the logo files/.exec(of("agenda")[0]?.text ?? "")?.[1];
    await told.replies(dana, of("agenda")[0], `done ${number}`, { minutes: 30 });
    expect(await env.DB.prepare("SELECT status FROM commitments WHERE number = 2").first("status")).toBe("done");
  });

  it("away until a day: nudges pause, and what falls due meanwhile is shown", async () => {
    const { told, of } = await noted();
    await told.replies(dana, told.to(dana)[0], "I'm away until 20 March", { minutes: 20 });
    expect(of("away")[0]?.text).toContain("send the revised SOW");
    expect((await memberByEmail(env.DB, dana.email))?.away).toEqual({
      from: "2026-03-10",
      until: "2026-03-20",
      open: false,
    });
    await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
    for (const moment of ["2026-03-11T08:01:00Z", "2026-03-16T08:01:00Z", "2026-03-20T08:01:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    expect(told.bulletins(dana, "nudge")).toEqual([]);
    await told.replies(dana, of("away")[0], "back", { minutes: minutesTo("2026-03-20T09:00:00Z") });
    await told.ticks({ minutes: minutesTo("2026-03-20T09:05:00Z") });
    expect(of("back")).toHaveLength(1);
    expect(told.bulletins(dana, "nudge")).toHaveLength(1);
  });

  it("an out-of-office answer of a member pauses their nudges and is never answered", async () => {
    const { told } = await noted();
    const before = told.sent.length;
    const away = letter({
      subject: "Automatic reply: Recap: Kickoff",
      to: [{ name: "", email: told.to(dana)[0]?.replyTo ?? "" }],
      headers: ["Auto-Submitted: auto-replied"],
      messageId: "<ooo@northwind.example>",
      text: "I am out of the office until 17 March with limited access to mail.",
    });
    await told.receives(away, { to: told.to(dana)[0]?.replyTo ?? "", minutes: 20 });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:01:00Z") });
    await told.ticks({ minutes: minutesTo("2026-03-13T08:01:00Z") });
    expect(told.sent).toHaveLength(before);
    expect((await memberByEmail(env.DB, dana.email))?.away?.until).toBe("2026-03-17");
  });

  it("one without a day pauses for a week at most, and ends when they write again", async () => {
    const { told } = await noted();
    const away = letter({
      subject: "Out of office",
      headers: ["Auto-Submitted: auto-replied"],
      messageId: "<ooo-2@northwind.example>",
      text: "I am currently out of the office and will reply when I return.",
    });
    await told.receives(away, { to: told.to(dana)[0]?.replyTo ?? "", minutes: 20 });
    expect((await memberByEmail(env.DB, dana.email))?.away).toMatchObject({ open: true });
    await told.receives(
      letter({ messageId: "<next@northwind.example>", text: "Hi Sam,\n\nI'll call you tomorrow.\n\nDana" }),
      { minutes: 60 },
    );
    expect((await memberByEmail(env.DB, dana.email))?.away).toBeNull();
  });

  it("is for members alone: a client's words are an answer, a stranger's are nothing", async () => {
    const { told, of } = await noted();
    await told.replies(sam, told.to(sam)[0], "agenda", { minutes: 20 });
    await told.receives(letter({ from: mallory, to: [NOTES], text: "agenda", messageId: "<m@elsewhere.example>" }), {
      from: mallory.email,
      minutes: 25,
    });
    expect(of("agenda")).toEqual([]);
    expect(told.to(mallory)).toEqual([]);
  });

  it("the summary now, and where settings are", async () => {
    const { told, of } = await noted();
    await told.replies(dana, told.to(dana)[0], "summary", { minutes: 20 });
    await told.replies(dana, told.to(dana)[0], "settings", { minutes: 22 });
    expect(of("summary-now")[0]?.text).toContain("send the revised SOW");
    expect(of("settings")[0]?.text).toContain("no pages");
  });
});

describe("remember: lines", () => {
  it("come back on the agenda of that client, are seen by nobody else, and end with the next meeting", async () => {
    const told = world();
    const text = "Hi Sam,\n\nI'll send the revised SOW by Friday.\nremember: ask how the move went\n\nDana";
    await told.receives(letter({ text, to: [sam] }));
    await told.ticks({ minutes: 11 });
    expect(told.sent.filter((mail) => `${mail.text}${mail.html}`.includes("the move went"))).toEqual([]);
    await told.replies(dana, told.to(dana)[0], "agenda brightside", { minutes: 20 });
    const agenda = () => told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "agenda").at(-1)?.text ?? "";
    expect(agenda()).toContain("ask how the move went");
    const next = "Hi Sam,\n\nI'll book the studio by Friday.\n\nDana";
    await told.receives(letter({ text: next, messageId: "<next@northwind.example>" }), { minutes: 60 });
    await told.replies(dana, told.to(dana)[0], "agenda brightside", { minutes: 70 });
    expect(agenda()).toContain("book the studio");
    expect(agenda()).not.toContain("the move went");
  });
});

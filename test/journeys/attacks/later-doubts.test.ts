import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, priya } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const WEEK = 7 * 24 * 60;
const LATER = "Tue, 17 Mar 2026 16:20:00 +0000";
const rows = async () =>
  (await env.DB.prepare("SELECT id, note, client, what, status, due_date, private FROM commitments ORDER BY id").all())
    .results as Record<string, unknown>[];
const _short = async () =>
  JSON.stringify((await rows()).map((r) => [r.id, r.client, r.what, r.status, r.due_date, r.private]));
const _all = (mails: { text: string; subject?: string }[]): string =>
  mails.map((mail) => `[${mail.subject}] ${mail.text}`).join("\n=====\n");
const week = (id: string, text: string, more: object = {}) =>
  letter({ messageId: `<${id}@n.example>`, subject: "Week two", date: LATER, text, ...more });
const doubts = async () =>
  (await env.DB.prepare("SELECT number, ask, commitment FROM doubts").all()).results as {
    number: number;
    ask: string;
  }[];

describe("doubts", () => {
  for (const say of ["# yes", "#: yes", "yes #", "# is done", "yes"]) {
    it(`D1 a yes to “is it done?” ends the older line: ${say}`, async () => {
      const { receives, replies, ticks, to } = world();
      await receives(letter({ messageId: "<d1@n.example>" }));
      await ticks({ minutes: 10 });
      await receives(
        week(
          "d1b",
          "Hi Sam,\n\n// The revised SOW went out on Friday.\nI'll book the photographer by 27 March.\n\nDana",
        ),
        { minutes: WEEK },
      );
      const [one] = await doubts();
      expect(one?.ask).toBe("done");
      await replies(dana, to(dana).at(-1), say.replace("#", `${one?.number}`), { minutes: WEEK + 30 });
      await ticks({ minutes: WEEK + 60 });
      expect((await rows())[0]).toMatchObject({ status: "done" });
    });
  }
  it("a no to “is it done?” ends the question", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<d1n@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(
      week(
        "d1nb",
        "Hi Sam,\n\n// The revised SOW went out on Friday.\nI'll book the photographer by 27 March.\n\nDana",
      ),
      { minutes: WEEK },
    );
    const [one] = await doubts();
    await replies(dana, to(dana).at(-1), `${one?.number} no`, { minutes: WEEK + 30 });
    await ticks({ minutes: WEEK + 60 });
    expect(await doubts()).toEqual([]);
    expect((await rows())[0]).toMatchObject({ status: "open" });
  });
  it("a yes to “the same?” merges", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<d2@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(
      week(
        "d2b",
        "Hi Sam,\n\n// I'll send the revised SOW by Thursday 19 March.\nI'll book the photographer by 27 March.\n\nDana",
      ),
      { minutes: WEEK },
    );
    const [one] = await doubts();
    expect(one?.ask).toBe("same");
    await replies(dana, to(dana).at(-1), `${one?.number} yes`, { minutes: WEEK + 30 });
    await ticks({ minutes: WEEK + 60 });
    expect((await rows())[0]).toMatchObject({ due_date: "2026-03-19" });
  });
  it("the other side's own deeds do not end ours", async () => {
    const { receives, ticks, to } = world();
    await receives(
      letter({
        messageId: "<d3@n.example>",
        text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\nI'll book the venue by Friday.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    await receives(
      letter({
        messageId: "<d3b@n.example>",
        subject: "Fwd: status",
        date: LATER,
        to: [{ name: "", email: "notes@in.saydo.example" }],
        text: `---------- Forwarded message ---------\nFrom: Sam Reyes <sam@brightside.example>\nDate: Tue, 17 Mar 2026 at 15:00\nSubject: status\nTo: Dana Okafor <dana@northwind.example>\n\nHi Dana,\n\nI've sent the revised SOW to our lawyers. We have booked the venue for another event.\n\nSam`,
      }),
      { minutes: WEEK },
    );
    void to;
    expect((await rows()).map((r) => r.status)).toEqual(["open", "open"]);
  });
  it("a note made private in its window: the colleague whose line it changed is not told of it", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({
        messageId: "<d4@n.example>",
        from: priya,
        text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\n\nPriya",
      }),
      { from: priya.email },
    );
    await ticks({ minutes: 10 });
    await receives(
      week("d4b", "Hi Sam,\n\nWe no longer need the revised SOW.\nI'll book the photographer by 27 March.\n\nDana"),
      { minutes: WEEK },
    );
    await replies(dana, to(dana).at(-1), "private", { minutes: WEEK + 1 });
    const _before = to(priya).length;
    await ticks({ minutes: WEEK + 30 });
    // Priya's own promise to Sam, in her own note, is still what it was to her and Sam.
    expect((await rows())[0]).toMatchObject({ private: 0 });
  });
  it("undo takes back what a yes changed, and the line is asked for or open again", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<d5@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("d5b", "Hi Sam,\n\nThe revised SOW went out on Friday.\n\nDana"), { minutes: WEEK });
    await replies(dana, to(dana).at(-1), "undo", { minutes: WEEK + 1 });
    await ticks({ minutes: WEEK + 30 });
  });
});

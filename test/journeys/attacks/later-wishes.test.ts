import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, mallory, priya, sam } from "../../support/people.ts";
import { ledger } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const WEEK = 7 * 24 * 60;
const LATER = "Tue, 17 Mar 2026 16:20:00 +0000";
const lee = { name: "Lee Ode", email: "lee@acme.example" };
const rows = async () =>
  (
    await env.DB.prepare(
      "SELECT id, note, client, what, status, due_date, private, moved, late, agreed, requested FROM commitments ORDER BY id",
    ).all()
  ).results as Record<string, unknown>[];
const _short = async () =>
  JSON.stringify((await rows()).map((r) => [r.id, r.note, r.client, r.what, r.status, r.due_date, r.private]));
const all = (mails: { text: string }[]): string => mails.map((mail) => mail.text).join("\n=====\n");
const week = (id: string, text: string, more: object = {}) =>
  letter({ messageId: `<${id}@n.example>`, subject: "Week two", date: LATER, text, ...more });

describe("wishes", () => {
  it("hold outlives a copy that had nothing to say for a while", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<w1@n.example>" }));
    await replies(dana, to(dana)[0], "hold", { minutes: 1 });
    await replies(dana, to(dana)[0], "drop 1\ndrop 2", { minutes: 2 });
    await replies(dana, to(dana)[0], "undo", { minutes: 3 });
    await ticks({ minutes: 60 });
    expect(to(sam)).toEqual([]);
  });

  it("hold before anything is theirs to see holds what comes", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({ messageId: "<w2@n.example>", text: "Hi Sam,\n\n// I'll send the revised SOW by Friday.\n\nDana" }),
    );
    await replies(dana, to(dana)[0], "hold", { minutes: 1 });
    await replies(dana, to(dana)[0], "add: I'll order lunch by Friday", { minutes: 2 });
    await ticks({ minutes: 60 });
    expect(to(sam)).toEqual([]);
  });

  for (const text of ["send\nhold", "Send it now. No, wait: hold.", "send it.\n\nActually hold it back please."]) {
    it(`W3 the last of two wishes counts: ${JSON.stringify(text)}`, async () => {
      const { receives, replies, ticks, to } = world();
      await receives(letter({ messageId: "<w3@n.example>" }));
      await replies(dana, to(dana)[0], text, { minutes: 1 });
      await ticks({ minutes: 60 });
      expect(to(sam)).toEqual([]);
    });
  }

  it("undo after hold/send/private", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<w4@n.example>" }));
    await replies(dana, to(dana)[0], "private", { minutes: 1 });
    await replies(dana, to(dana)[0], "send", { minutes: 2 });
    await ticks({ minutes: 60 });
    expect(to(sam)).toEqual([]);
  });

  for (const text of [
    "No, that was not me. All fine otherwise.",
    "No.\n\nOk?",
    "That's not me, please ignore. Everything else is fine.",
    "Not mine. Great.",
    "I don't agree",
    "Don't take it as mine. Thanks, looks good otherwise",
    "no",
  ]) {
    it(`A1 a no to the stranger's answer: ${JSON.stringify(text)}`, async () => {
      const { receives, replies, ticks, to } = world();
      await receives(letter({ messageId: "<a1@n.example>" }));
      await ticks({ minutes: 10 });
      await replies(mallory, to(sam)[0], "done 2", { minutes: 20 });
      await ticks({ minutes: 21 });
      const asked = to(sam).at(-1);
      expect(asked?.replyTo).toMatch(/^a\+/);
      await replies(sam, asked, text, { minutes: 30 });
      expect((await rows())[1]).toMatchObject({ status: "open" });
    });
  }

  it("the quoted words of a stranger are no yes (no quote marks, Outlook)", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<a2@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(mallory, to(sam)[0], "done 2\n\nok", { minutes: 20 });
    await ticks({ minutes: 21 });
    const asked = to(sam).at(-1);
    const q = asked?.text.replace(/^/gm, "") ?? "";
    await replies(sam, asked, "", {
      minutes: 30,
      text: `Who is this?\n\n${"_".repeat(32)}\nVon: Saydo <recap@saydo.example>\nGesendet: Dienstag, 10. März 2026 16:40\nAn: Sam Reyes\nBetreff: ${asked?.subject}\n\n${q}`,
    } as never);
    await replies(sam, asked, "", { minutes: 31, text: `Who is this?\n\n-------- Original --------\n\n${q}` } as never);
    expect((await rows())[1]).toMatchObject({ status: "open" });
  });

  it("how many private lines there are is not told", async () => {
    const { receives, ticks, to } = world();
    const things =
      "apples bread candles dishes eggs forks glasses hats inks jars kites lamps maps nails oars pens quilts ropes".split(
        " ",
      );
    await receives(
      letter({
        messageId: "<l8@n.example>",
        text: `Hi Sam,\n\nSam will share the logo files by March 20.\n\n--- private\n\n${things.map((t) => `- I'll order the ${t} by Friday`).join("\n")}\n`,
      }),
    );
    await ticks({ minutes: 10 });
    await receives(week("l8b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana"), { minutes: WEEK });
    await ticks({ minutes: WEEK + 20 });
    expect(to(sam).at(-1)?.text).not.toMatch(/more lines? (?:is|are) still open/);
  });

  it("a yes in a private note that ends a shared line is told to who sees it", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l14@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l14b", "Sam at Brightside on the phone.\n\nThe revised SOW went out on Friday.\n"), {
      minutes: WEEK,
      to: "notes+private@in.saydo.example",
    });
    const sow = (await ledger()).find((r) => r.what.includes("SOW"));
    const before = to(sam).length;
    await replies(dana, to(dana).at(-1), `${sow?.number} yes`, { minutes: WEEK + 5 });
    await ticks({ minutes: WEEK + 30 });
    expect((await rows())[0]).toMatchObject({ status: "done" });
    expect(all(to(sam).slice(before))).toContain("SOW");
  });

  it("words in a // line do not hide it: a no to `same` beside a question leaves none open", async () => {
    const { receives, replies, ticks } = world();
    await receives(letter({ messageId: "<l15@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(
      week(
        "l15b",
        "Hi Sam,\n\n// The revised SOW went out on Friday.\n// I'll send the revised SOW by Thursday 19 March.\nI'll book the photographer by 27 March.\n\nDana",
      ),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 20 });
    void replies;
  });

  it("several firms: the first address decides whose ledger it is", async () => {
    const { receives, ticks } = world();
    await receives(
      letter({
        messageId: "<l16@n.example>",
        to: [lee],
        text: "I'll send the price list by Friday.\nLee will send the floor plan by Friday.\n",
      }),
    );
    await ticks({ minutes: 10 });
    await receives(
      week(
        "l16b",
        "Hi both,\n\nLee, got the floor plan, thanks. The price list went out on Friday.\nSam will share the logo files by March 20.\n\nDana",
        { to: [sam, lee] },
      ),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 20 });
    expect((await rows())[1]).toMatchObject({ status: "done" });
  });

  it("a new promise of another firm's person is not kept under the first firm", async () => {
    const { receives, ticks } = world();
    await receives(
      letter({
        messageId: "<l17@n.example>",
        to: [sam, lee],
        text: "Lee will send the floor plan by Friday.\nSam will share the logo files by March 20.\n",
      }),
    );
    await ticks({ minutes: 10 });
    await receives(
      week("l17b", "Lee, got the floor plan, thanks.\nI'll send the price list by Friday.\n", { to: [lee] }),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 20 });
    expect((await rows()).find((r) => String(r.what).includes("floor"))).toMatchObject({ status: "done" });
  });
  void priya;
});

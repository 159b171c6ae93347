import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, priya, sam } from "../../support/people.ts";
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
const all = (mails: { text: string }[]): string => mails.map((mail) => mail.text).join("\n=====\n");
const week = (id: string, text: string, more: object = {}) =>
  letter({ messageId: `<${id}@n.example>`, subject: "Week two", date: LATER, text, ...more });

describe("ledger", () => {
  it("lines of a held recap do not leave in the next recap", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l1@n.example>" }));
    await replies(dana, to(dana)[0], "hold", { minutes: 1 });
    await ticks({ minutes: 30 });
    expect(to(sam)).toEqual([]);
    await receives(week("l1b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana"), { minutes: WEEK });
    await ticks({ minutes: WEEK + 20 });
    expect(all(to(sam))).not.toContain("logo");
  });

  it("private to a later note does not take older shared lines away", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l2@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l2b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana"), { minutes: WEEK });
    await replies(dana, to(dana).at(-1), "private", { minutes: WEEK + 1 });
    await ticks({ minutes: WEEK + 20 });
    const _before = to(sam).length;
    await replies(sam, to(sam)[0], "done 2", { minutes: WEEK + 30 });
    await ticks({ minutes: WEEK + 40 });
    expect((await rows()).find((r) => String(r.what).includes("logo"))).toMatchObject({ private: 0, status: "done" });
  });

  it("private on note 1 stops what note 2's waiting copy says of it", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l3@n.example>" }));
    await receives(
      letter({
        messageId: "<l3b@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana",
      }),
      { minutes: 2 },
    );
    await replies(dana, to(dana)[0], "private", { minutes: 3 });
    await ticks({ minutes: 30 });
    expect(all(to(sam))).not.toContain("logo");
  });

  it("authoring a later note does not override the other side's agreed older line", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l4@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "ok", { minutes: 20 });
    await ticks({ minutes: 30 });
    await receives(
      letter({
        messageId: "<l4b@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana",
      }),
      { minutes: 60 },
    );
    const logo = (await ledger()).find((r) => r.what.includes("logo"));
    await replies(dana, to(dana).at(-1), `${logo?.number}: 12 March`, { minutes: 61 });
    expect((await rows()).find((r) => String(r.what).includes("logo"))).toMatchObject({ due_date: "2026-03-20" });
  });

  it("dropping an older line in the window of a later note is told to its other side", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l4c@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "ok", { minutes: 20 });
    await ticks({ minutes: 30 });
    await receives(
      letter({
        messageId: "<l4d@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana",
      }),
      { minutes: 60 },
    );
    const sow = (await ledger()).find((r) => r.what.includes("SOW"));
    const before = to(sam).length;
    await replies(dana, to(dana).at(-1), `drop ${sow?.number}`, { minutes: 61 });
    await ticks({ minutes: 90 });
    expect(all(to(sam).slice(before))).toContain("SOW");
  });

  it("a private promise said again openly reaches the other side", async () => {
    const { receives, ticks, to } = world();
    await receives(
      letter({
        messageId: "<l5@n.example>",
        text: "Hi Sam,\n\nSam will share the logo files by March 20.\n// I'll send the revised SOW by Friday.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    await receives(
      week("l5b", "Hi Sam,\n\nI'll send the revised SOW by Friday.\nI'll book the photographer by 27 March.\n\nDana"),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 20 });
    expect(to(sam).at(-1)?.text).toContain("SOW");
  });

  it("what a note in its undo window changed is not told before", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l6@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l6b", "Hi Sam,\n\nI'll send the revised SOW by Thursday 19 March.\n\nDana"), {
      minutes: WEEK,
    });
    await replies(dana, to(dana).at(-1), "hold", { minutes: WEEK + 1 });
    await replies(sam, to(sam)[0], "done 2", { minutes: WEEK + 2 });
    const before = to(sam).length;
    await ticks({ minutes: WEEK + 6 });
    expect(all(to(sam).slice(before))).not.toContain("19 Mar");
  });

  it("somebody new on a note does not see what an older line says beyond the words they read", async () => {
    const { receives, ticks, to } = world();
    await receives(
      letter({
        messageId: "<l7@n.example>",
        text: "Hi Sam,\n\nI'll send the revised SOW with the 40% discount for Brightside by Friday.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    await receives(
      week(
        "l7b",
        "Hi both,\n\nThe revised SOW went out on Friday.\nLee will send the floor plan by Friday 20 March.\n\nDana",
        { to: [sam, lee] },
      ),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 20 });
    expect(all(to(lee))).not.toContain("40%");
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
        text: `Hi Sam,\n\n${things.map((t) => `- I'll order the ${t} by Friday`).join("\n")}\n\nDana`,
      }),
      { to: "notes+private@in.saydo.example" },
    );
    await ticks({ minutes: 10 });
    expect(to(sam)).toEqual([]);
    await receives(week("l8b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana"), { minutes: WEEK });
    await ticks({ minutes: WEEK + 20 });
    expect(all(to(sam))).not.toMatch(/more lines? (?:is|are) still open/);
  });

  it("gaps in the numbers do not tell of private lines", async () => {
    const { receives, ticks, to } = world();
    await receives(
      letter({
        messageId: "<l9@n.example>",
        text: "Hi Sam,\n\nSam will share the logo files by March 20.\n// I'll order the secret audit by March 12.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    await receives(week("l9b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana"), { minutes: WEEK });
    await ticks({ minutes: WEEK + 20 });
    const numbers = [...(to(sam).at(-1)?.text ?? "").matchAll(/^(\d+)\. /gm)].map((m) => Number(m[1]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it("an everyday word is no client", async () => {
    const { receives, ticks } = world();
    await receives(
      letter({ messageId: "<l10@n.example>", text: "Hi Sam,\n\nSam will sign the contract by March 20.\n\nDana" }),
    );
    await ticks({ minutes: 10 });
    await receives(
      week(
        "l10b",
        "Bright day at the Acme office with Lee.\n\nContract came through, all signed.\nI'll send the invoice by Friday",
        { subject: "acme call", to: [] },
      ),
      { minutes: WEEK },
    );
    expect((await rows())[0]).toMatchObject({ status: "open" });
  });

  it("a note to a client whose only contact wants no mail is still that client's", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l11@n.example>" }));
    await receives(
      letter({ messageId: "<l11a@n.example>", to: [lee], text: "Lee will send the floor plan by Friday.\n" }),
    );
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "stop", { minutes: 20 });
    await receives(
      week(
        "l11b",
        "Hi Sam,\n\nThe revised SOW went out on Friday.\nGot the logo files.\nI'll book the photographer by 27 March.\n\nDana",
      ),
      { minutes: WEEK },
    );
    const r = await rows();
    expect(r.map((x) => x.client)).not.toContain(null);
    expect(r[0]).toMatchObject({ status: "done" });
  });

  it("and not another client's", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l11c@n.example>" }));
    await receives(
      letter({ messageId: "<l11d@n.example>", to: [lee], text: "Lee Ode will send the floor plan by Friday.\n" }),
    );
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "stop", { minutes: 20 });
    await receives(
      week(
        "l11e",
        "Hi Sam,\n\nAs Lee Ode at Acme did, got your floor plan, thanks.\nI'll book the photographer by 27 March.\n\nDana",
      ),
      { minutes: WEEK },
    );
    expect((await rows()).at(-1)).toMatchObject({ client: "brightside.example" });
  });

  it("a change in thread 1 is in note 2's waiting copy, or told", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l12@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(
      week("l12b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana", { to: [sam], cc: [priya] }),
      { minutes: WEEK },
    );
    await replies(sam, to(sam)[0], "done 2", { minutes: WEEK + 2 });
    await ticks({ minutes: WEEK + 8 });
    await ticks({ minutes: WEEK + 60 });
    await ticks({ minutes: WEEK + 600 });
    expect(all(to(priya))).toMatch(/logo files \(done/);
  });

  it("what was told in one thread is not told again in another", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l13@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l13b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana"), { minutes: WEEK });
    await ticks({ minutes: WEEK + 20 });
    const before = to(dana).length;
    await replies(sam, to(sam)[0], "done 2", { minutes: WEEK + 30 });
    await ticks({ minutes: WEEK + 40 });
    await replies(sam, to(sam)[1], "ok 1", { minutes: WEEK + 60 });
    await ticks({ minutes: WEEK + 70 });
    expect(
      to(dana)
        .slice(before)
        .filter((m) => m.text.includes("logo files")),
    ).toHaveLength(1);
  });

  it("a yes in a private note that ends a shared line is told", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<l14@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l14b", "The revised SOW went out on Friday.\n"), {
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
});

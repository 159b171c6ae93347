import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { history, ledger } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const WEEK = 7 * 24 * 60;
const open = (): Promise<number | null> =>
  env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'open'").first<number>("n");

describe("the same promise in next week's notes", () => {
  it("is one commitment with a new date, shown as changed beside what is new and what is still open", async () => {
    const { receives, ticks, to } = world();
    await receives(letter({ messageId: "<week-1@northwind.example>" }));
    await ticks({ minutes: 10 });
    expect(await open()).toBe(2);
    const text =
      "Hi Sam,\n\nI'll send the revised SOW by Thursday 19 March.\nI'll book the photographer by 27 March.\n\nDana";
    await receives(
      letter({
        messageId: "<week-2@northwind.example>",
        subject: "Catch-up",
        date: "Tue, 17 Mar 2026 16:20:00 +0000",
        text,
      }),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 10 });
    expect(await open()).toBe(3);
    const rows = await ledger();
    expect(rows.map(({ number, what, due, moved, late }) => [number, what, due, moved, late])).toEqual([
      [1, "book the photographer", "2026-03-27", 0, false],
      [2, "send the revised SOW", "2026-03-19", 1, true],
      [3, "share the logo files", "2026-03-20", 0, false],
    ]);
    for (const mail of [to(dana).at(-1)?.text ?? "", to(sam).at(-1)?.text ?? ""]) {
      expect(mail).toMatch(/\n1\. (?:You|Dana): book the photographer/);
      expect(mail).toMatch(/Changed\n-+\n2\. (?:You|Dana): send the revised SOW.*\n {3}Fri 13 Mar → Thu 19 Mar/);
      expect(mail).toMatch(/Still open from before\n-+\n3\. (?:You|Sam): share the logo files/);
    }
    expect((await history(2)).map((event) => event.kind)).toEqual(["noted", "moved"]);
  });

  it("is answered by its number in either recap", async () => {
    const { receives, replies, ticks, to } = world();
    const firm = { from: dana, to: [{ name: "Lee Ode", email: "lee@acme.example" }] };
    const lee = { name: "Lee Ode", email: "lee@acme.example" };
    await receives(
      letter({ ...firm, messageId: "<either-1@northwind.example>", text: "Lee will send the floor plan by Friday.\n" }),
    );
    await ticks({ minutes: 10 });
    await receives(
      letter({
        ...firm,
        messageId: "<either-2@northwind.example>",
        date: "Tue, 17 Mar 2026 16:20:00 +0000",
        text: "I'll send the price list by Friday.\n",
      }),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 10 });
    expect((await ledger()).map((row) => row.what)).toEqual(["send the price list", "send the floor plan"]);
    await replies(lee, to(lee)[0], "done 1", { minutes: WEEK + 20 });
    await ticks({ minutes: WEEK + 30 });
    expect((await ledger())[1]).toMatchObject({ status: "done", late: true });
    await replies(lee, to(lee)[1], "ok 1", { minutes: WEEK + 40 });
    expect((await ledger())[0]).toMatchObject({ agreed: { by: lee.email } });
  });

  it("of another client is a commitment of its own", async () => {
    const { receives } = world();
    const lee = { name: "Lee Ode", email: "lee@other.example" };
    const before = (await open()) ?? 0;
    await receives(
      letter({ messageId: "<other-1@northwind.example>", to: [lee], text: "I'll send the revised SOW by Friday.\n" }),
    );
    expect(await open()).toBe(before + 1);
  });
});

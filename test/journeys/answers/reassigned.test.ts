import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { history, ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const WEEK = 7 * 24 * 60;
const raj = { name: "Raj Patel", email: "raj@brightside.example" };

describe("a promise that changes hands", () => {
  it("by answer goes to a colleague, and everybody who sees it is told", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<hand-1@northwind.example>", to: [sam, raj], cc: [priya] }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "2 is Raj's", { minutes: 20 });
    await replies(dana, to(dana)[0], "1: Priya", { minutes: 21 });
    await ticks({ minutes: 30 });
    expect(await line(2)).toMatchObject({ owner: raj, side: "theirs", agreed: { by: sam.email } });
    expect(await line(1)).toMatchObject({ owner: priya, side: "ours", agreed: null });
    for (const person of [dana, sam, raj, priya]) {
      const told = to(person).at(-1)?.text ?? "";
      expect(told).toContain("Sam → Raj");
      expect(told).toContain("Dana → Priya");
    }
    expect(to(raj).at(-1)?.text).toContain("2. You: share the logo files");
    expect((await history(2)).at(-1)).toMatchObject({ kind: "handed", actor: sam.email });
  });

  it("cannot be put on the other side without its word", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<hand-2@northwind.example>", subject: "Second", to: [sam] }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam).at(-1), "2 is Dana's", { minutes: 20 });
    await ticks({ minutes: 30 });
    expect(await line(2)).toMatchObject({ owner: sam, requested: { by: sam.email, owner: dana } });
    expect(to(dana).at(-1)?.text).toContain("Sam asks that Dana does it");
  });

  it("by later notes keeps its place and its history", async () => {
    const { receives, ticks } = world();
    const lee = { name: "Lee Ode", email: "lee@acme.example" };
    await receives(
      letter({
        messageId: "<hand-3@northwind.example>",
        to: [lee],
        cc: [priya],
        text: "I'll draft the floor plan by Friday.\n",
      }),
    );
    await ticks({ minutes: 10 });
    const text = "Priya takes over the floor plan from me.\nLee will send the keys by Friday.\n";
    await receives(
      letter({
        messageId: "<hand-4@northwind.example>",
        to: [lee],
        cc: [priya],
        date: "Tue, 17 Mar 2026 16:20:00 +0000",
        text,
      }),
      { minutes: WEEK },
    );
    const rows = await ledger();
    expect(rows.map((row) => [row.what, row.owner?.name])).toEqual([
      ["send the keys", lee.name],
      ["draft the floor plan", priya.name],
    ]);
  });
});

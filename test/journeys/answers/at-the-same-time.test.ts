import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { changed, type LedgerRow } from "../../../src/core/ledger-row.ts";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { history, ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

/** The row is what its events make of how it began. */
async function expectOneHistory(number: number): Promise<void> {
  const row = await line(number);
  const events = await history(number);
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  expect(row.seq).toBe(events.length);
  const changes = events.filter((event) => event.kind !== "noted");
  const first: LedgerRow = Object.assign({}, row, ...changes.map((event) => event.was).reverse());
  const folded = changes.reduce(
    (before, event) =>
      event.kind === "noted"
        ? before
        : changed(before, { id: row.id, kind: event.kind, set: event.set, reason: event.reason, timing: event.timing }),
    { ...first, seq: 1 },
  );
  expect(folded).toEqual(row);
}

describe("at the same time", () => {
  it("two answers to one line both count, one after the other", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<same-1@northwind.example>" }));
    await ticks({ minutes: 10 });
    await Promise.all([
      replies(sam, to(sam)[0], "2: 24 March", { minutes: 20 }),
      replies(dana, to(dana)[0], "done 2", { minutes: 20 }),
      replies(sam, to(sam)[0], "2: 25 March", { minutes: 20 }),
      replies(dana, to(dana)[0], "done 1", { minutes: 20 }),
    ]);
    await ticks({ minutes: 30 });
    await expectOneHistory(1);
    await expectOneHistory(2);
    expect(await line(1)).toMatchObject({ status: "done" });
    const turns = await env.DB.prepare(
      "SELECT COUNT(*) AS n FROM turns WHERE note = (SELECT MAX(id) FROM notes)",
    ).first("n");
    expect(turns).toBe(4);
  });

  it("the same answer five times is one", async () => {
    const { receives, ticks, to } = world();
    await receives(letter({ messageId: "<same-2@northwind.example>" }));
    await ticks({ minutes: 10 });
    const raw = letter({ from: sam, messageId: "<five@brightside.example>", to: [], text: "2: 24 March" });
    const envelope = { from: sam.email, to: to(sam).at(-1)?.replyTo ?? "", minutes: 20 };
    await Promise.all([1, 2, 3, 4, 5].map(() => receives(raw, envelope)));
    await ticks({ minutes: 40 });
    expect(await line(2)).toMatchObject({ moved: 1, due: "2026-03-24" });
    expect((await history(2)).map((event) => event.kind)).toEqual(["noted", "moved"]);
    await expectOneHistory(2);
  });

  it("an answer while the recap is on its way is in the copy or told behind it, never lost", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<same-3@northwind.example>", subject: "On its way" }));
    await Promise.all([ticks({ minutes: 10 }), replies(dana, to(dana).at(-1), "1: Monday 16 March", { minutes: 10 })]);
    await ticks({ minutes: 20 });
    await ticks({ minutes: 30 });
    const heard = to(sam)
      .filter((mail) => mail.subject.includes("On its way"))
      .map((mail) => mail.text)
      .join("\n");
    expect(heard).toMatch(/16 March|Mon 16 Mar/);
    expect(await ledger()).toHaveLength(2);
    await expectOneHistory(1);
  });
});

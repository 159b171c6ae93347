import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { failingDb } from "../support/failing-db.ts";
import { dana, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

describe("a message that was recorded and not digested", () => {
  it("is taken up by a later tick when the database failed before the batch", async () => {
    const { receives, ticks, sent } = world();
    const broken = world({ DB: failingDb(env.DB, { batches: "before" }) });
    await expect(broken.receives(letter({ messageId: "<crash-1@northwind.example>" }))).rejects.toThrow("D1_ERROR");
    expect(broken.sent).toHaveLength(0);
    await ticks({ minutes: 1 });
    expect(sent).toHaveLength(0);
    await ticks({ minutes: 3 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
    await ticks({ minutes: 20 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email, sam.email]);
    await receives(letter({ messageId: "<crash-1@northwind.example>" }));
    await ticks({ minutes: 40 });
    expect(sent).toHaveLength(2);
  });

  it("is not doubled when the answer was lost after the batch had landed", async () => {
    const { ticks, sent } = world();
    const broken = world({ DB: failingDb(env.DB, { batches: "after" }) });
    await broken.receives(letter({ messageId: "<crash-2@northwind.example>" }));
    await ticks({ minutes: 3 });
    await ticks({ minutes: 20 });
    expect([...broken.sent, ...sent].map((mail) => mail.to.email)).toEqual([dana.email, sam.email]);
  });

  it("makes the sending server try again when it cannot even be recorded", async () => {
    const broken = world({ DB: failingDb(env.DB, { statements: "before" }) });
    await expect(broken.receives(letter({ messageId: "<crash-3@northwind.example>" }))).rejects.toThrow("D1_ERROR");
    const { receives, sent } = world();
    await receives(letter({ messageId: "<crash-3@northwind.example>" }));
    expect(sent).toHaveLength(1);
  });

  it("sends a mail again when the sender died before it was marked, and never twice when it was", async () => {
    const { receives, ticks, sent, strict } = world();
    strict.dieAfterSending(1);
    await receives(letter({ messageId: "<crash-4@northwind.example>" }));
    expect(sent).toHaveLength(1);
    await ticks({ minutes: 4 });
    expect(sent).toHaveLength(1);
    await ticks({ minutes: 120 });
    expect(sent.filter((mail) => mail.to.email === dana.email)).toHaveLength(2);
    await ticks({ minutes: 240 });
    expect(sent.filter((mail) => mail.to.email === dana.email)).toHaveLength(2);
  });
});

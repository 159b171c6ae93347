import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { dana, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

const count = async (sql: string): Promise<number> => (await env.DB.prepare(sql).first<number>("n")) ?? -1;

describe("the same message again", () => {
  it("is one note and one recap to each reader, fifty times at once", async () => {
    const { receives, ticks, sent } = world();
    const before = await count("SELECT COUNT(*) AS n FROM notes");
    const raw = letter({ messageId: "<fifty@northwind.example>" });
    await Promise.all(Array.from({ length: 50 }, () => receives(raw)));
    await Promise.all([ticks({ minutes: 10 }), ticks({ minutes: 10 }), ticks({ minutes: 10 })]);
    await ticks({ minutes: 11 });
    expect(await count("SELECT COUNT(*) AS n FROM notes")).toBe(before + 1);
    expect(sent.map((mail) => mail.to.email).sort()).toEqual([dana.email, sam.email]);
  });

  it("is known although other servers wrote their trace on top", async () => {
    const { receives, sent } = world();
    const raw = letter({ messageId: "<trace@northwind.example>" });
    await receives(raw);
    await receives(raw.replace("id abc123", "id zzz999"));
    expect(sent).toHaveLength(1);
  });

  it("is two notes where the words differ, whatever the Message-ID says", async () => {
    const { receives, sent } = world();
    await receives(letter({ messageId: "<reused@northwind.example>" }));
    await receives(letter({ messageId: "<reused@northwind.example>", text: "I'll send the invoice by Monday." }));
    expect(sent).toHaveLength(2);
  });

  it("cannot be used up by somebody else with the same Message-ID", async () => {
    const { receives, sent } = world();
    const priya = { name: "Priya Nair", email: "priya@northwind.example" };
    await receives(letter({ messageId: "<squat@northwind.example>", from: priya }));
    await receives(letter({ messageId: "<squat@northwind.example>" }));
    expect(sent.map((mail) => mail.to.email).sort()).toEqual([dana.email, priya.email]);
  });
});

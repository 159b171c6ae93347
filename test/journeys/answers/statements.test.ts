import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { countingDb } from "../../support/counting-db.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const MOST = 40;
const DAY = 24 * 60;

describe("the free plan's statements", () => {
  it("are enough for a note, a later note, an answer of many commands, and a tick", async () => {
    const counting = countingDb(env.DB);
    const { receives, replies, ticks, to } = world({ DB: counting.db });
    const spent: { [what: string]: number } = {};
    const measure = async (what: string, run: () => Promise<unknown>): Promise<void> => {
      const before = counting.count();
      const runs = await run();
      spent[what] = (counting.count() - before) / (typeof runs === "number" ? runs : 1);
    };
    await measure("a note", () => receives(letter({ messageId: "<count-1@northwind.example>", cc: [priya] })));
    await measure("ticks", () => ticks({ minutes: 10 }));
    const text =
      "The revised SOW went out.\nI'll book the studio by Friday.\nSam will share the logo files by 27 March.\n";
    const date = "Tue, 17 Mar 2026 16:20:00 +0000";
    await measure("a later note", () =>
      receives(letter({ messageId: "<count-2@northwind.example>", cc: [priya], date, text }), { minutes: 7 * DAY }),
    );
    const answer = "hold\ndone 1\n2: 30 March\nadd: I'll send the photos by Monday\nundo\nhelp";
    await measure("an answer", () => replies(dana, to(dana).at(-1), answer, { minutes: 7 * DAY + 2 }));
    await measure("an answer in prose", () =>
      replies(sam, to(sam)[0], "Which colours? I'll send the fonts by Monday.", { minutes: 7 * DAY + 3 }),
    );
    await measure("more ticks", () => ticks({ minutes: 7 * DAY + 30 }));
    for (const [what, statements] of Object.entries(spent)) {
      expect([what, statements <= MOST]).toEqual([what, true]);
    }
    // The counter counts.
    expect(spent["a note"]).toBeGreaterThan(10);
  });
});

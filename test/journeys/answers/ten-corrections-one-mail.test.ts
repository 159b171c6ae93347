import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const TEXT = `Hi Sam,

I'll send the revised SOW by Friday.
I'll send the price list by Friday.
I'll book the studio by Friday.
Sam will share the logo files by March 20.
Sam will send the guest list by March 20.

Dana`;

describe("ten corrections", () => {
  it("by several answers are one mail to each who sees the lines, with what came of them in the end", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<ten@northwind.example>", text: TEXT }));
    await ticks({ minutes: 10 });
    const [own, copy] = [to(dana)[0], to(sam)[0]];
    const answers = [
      "1: 16 March",
      "2: 16 March",
      "3: 16 March",
      "1: 17 March",
      "done 2",
      "reopen 2",
      "2: 18 March",
      "drop 3",
    ];
    for (const [index, text] of answers.entries()) {
      await replies(dana, own, text, { minutes: 60 + index / 10 });
    }
    await replies(sam, copy, "4: 23 March", { minutes: 61 });
    await replies(sam, copy, "done 5", { minutes: 61.5 });
    await ticks({ minutes: 62 });
    expect([to(dana).length, to(sam).length]).toEqual([1, 1]);
    await ticks({ minutes: 66 });
    await ticks({ minutes: 70 });
    expect([to(dana).length, to(sam).length]).toEqual([2, 2]);
    const told = to(sam)[1]?.text ?? "";
    expect(told).toContain("Fri 13 Mar → Tue 17 Mar, at Dana’s request");
    expect(told).toContain("Fri 13 Mar → Wed 18 Mar, at Dana’s request");
    expect(told).toMatch(/3\. Dana: book the studio\n {3}called off, says Dana/);
    expect(told).toContain("Fri 20 Mar → Mon 23 Mar, at your request");
    expect(told).toMatch(/5\. You: send the guest list\n {3}done/);
    expect(told).not.toContain("16 Mar");
  });
});

import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, mallory, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

describe("a recap that was forwarded and answered by somebody else", () => {
  it("changes nothing, asks the reader, and counts as theirs by their own yes", async () => {
    const { receives, replies, ticks, to, sent } = world();
    await receives(letter({ messageId: "<stranger@northwind.example>" }));
    await ticks({ minutes: 10 });
    await replies(mallory, to(sam)[0], "done 2", { minutes: 60 });
    await ticks({ minutes: 64 });
    expect(await line(2)).toMatchObject({ status: "open" });
    expect(to(mallory)).toEqual([]);
    const question = to(sam).at(-1);
    expect(question?.text).toContain("Mallory (mallory@elsewhere.example) answered your copy");
    expect(question?.text).toContain("| done 2");
    expect(to(dana)).toHaveLength(1);

    // The stranger cannot say the yes either.
    await replies(mallory, question, "ok", { minutes: 70 });
    expect(await line(2)).toMatchObject({ status: "open" });
    await replies(sam, question, "ok", { minutes: 80 });
    await ticks({ minutes: 84 });
    expect(await line(2)).toMatchObject({ status: "done" });
    expect(to(dana).at(-1)?.text).toContain("done, says Sam");

    const before = sent.length;
    await replies(sam, question, "ok", { minutes: 90 });
    await ticks({ minutes: 99 });
    expect(sent).toHaveLength(before);
  });

  it("floods nobody", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<flood@northwind.example>" }));
    await ticks({ minutes: 10 });
    for (let i = 0; i < 8; i++) {
      await replies(mallory, to(sam)[0], `done ${i}`, { minutes: 20 + i });
    }
    await ticks({ minutes: 40 });
    expect(to(sam)).toHaveLength(1 + 3);
  });

  it("says nothing to a bad token or to a sender who is not proved", async () => {
    const { receives, replies, ticks, to, sent } = world();
    await receives(letter({ messageId: "<bad-token@northwind.example>" }));
    await ticks({ minutes: 10 });
    const before = sent.length;
    const address = to(sam)[0]?.replyTo ?? "";
    const wrong = address.replace(/^r\+./, (start) => `r+${start.endsWith("a") ? "b" : "a"}`);
    await replies(sam, to(sam)[0], "done 2", { minutes: 20, to: wrong });
    await replies(sam, to(sam)[0], "done 2", { minutes: 21, dmarc: "fail" });
    await ticks({ minutes: 40 });
    expect(sent).toHaveLength(before);
    expect(await line(2)).toMatchObject({ status: "open" });
  });
});

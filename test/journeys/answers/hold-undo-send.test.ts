import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { history, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

describe("hold, undo, send", () => {
  it("lets the sender hold the other side's copy, correct it, take a correction back, and send what is right", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<hold-undo@northwind.example>" }));
    await replies(dana, to(dana)[0], "hold", { minutes: 5 });
    expect(to(dana).at(-1)?.text).toContain("Held. Nothing goes to Sam Reyes (sam@brightside.example)");
    await replies(dana, to(dana)[0], "1: Monday", { minutes: 6 });
    await replies(dana, to(dana)[0], "drop 2", { minutes: 7 });
    await replies(dana, to(dana)[0], "undo", { minutes: 8 });
    await ticks({ minutes: 60 });
    expect(to(sam)).toEqual([]);
    // What its author corrects before anybody has seen it was never moved.
    expect(await line(1)).toMatchObject({ due: "2026-03-16", moved: 0 });
    expect(await line(2)).toMatchObject({ status: "open" });

    await replies(dana, to(dana)[0], "send", { minutes: 61 });
    await ticks({ minutes: 80 });
    expect(to(sam)).toHaveLength(1);
    expect(to(sam)[0]?.text).toContain("by Monday 16 March 2026");
    expect(to(sam)[0]?.text).toContain("2. You: share the logo files");
    expect(to(sam)[0]?.text).not.toContain("13 March");
  });

  it("undoes the last answer only, once, within a day, and not over somebody else's", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<undo@northwind.example>" }));
    await ticks({ minutes: 10 });
    const copy = to(sam)[0];
    await replies(sam, copy, "2: 24 March", { minutes: 20 });
    await replies(sam, copy, "done 2", { minutes: 21 });
    await replies(sam, copy, "undo", { minutes: 22 });
    expect(await line(2)).toMatchObject({ status: "open", due: "2026-03-24" });
    await replies(sam, copy, "undo", { minutes: 23 });
    expect(await line(2)).toMatchObject({ status: "open", due: "2026-03-20", moved: 0 });
    expect((await history(2)).map((event) => event.kind)).toEqual(["noted", "moved", "done", "undone", "undone"]);

    await replies(sam, copy, "2: 25 March", { minutes: 30 });
    await replies(dana, to(dana)[0], "done 2", { minutes: 31 });
    await replies(sam, copy, "undo", { minutes: 32 });
    await ticks({ minutes: 40 });
    expect(await line(2)).toMatchObject({ status: "done", due: "2026-03-25" });
    expect(to(sam).at(-1)?.text).toContain("2 was changed by somebody since");

    await replies(dana, to(dana)[0], "undo", { minutes: 25 * 60 });
    await ticks({ minutes: 25 * 60 + 5 });
    expect(await line(2)).toMatchObject({ status: "done" });
    expect(to(dana).at(-1)?.text).toContain("nothing of yours to take back");
  });

  it("keeps a note private from then on, whoever was to get a copy", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<private@northwind.example>" }));
    await replies(dana, to(dana)[0], "private", { minutes: 5 });
    await ticks({ minutes: 60 });
    await replies(dana, to(dana)[0], "1: Monday", { minutes: 70 });
    await ticks({ minutes: 90 });
    expect(to(sam)).toEqual([]);
    expect(
      to(dana)
        .map((mail) => mail.text)
        .join("\n"),
    ).toContain("Private from now on");
    expect(await line(1)).toMatchObject({ private: true, due: "2026-03-16" });
  });

  it("is the sender's alone to say", async () => {
    const { receives, replies, ticks, to } = world();
    const priya = { name: "Priya Nair", email: "priya@northwind.example" };
    await receives(letter({ messageId: "<colleague@northwind.example>", cc: [priya] }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "private", { minutes: 12 });
    await ticks({ minutes: 20 });
    expect(await line(1)).toMatchObject({ private: false });
    expect(to(dana).at(-1)?.text).toContain("| private");
  });
});

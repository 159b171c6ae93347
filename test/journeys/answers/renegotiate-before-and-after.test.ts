import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { history, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const DAY = 24 * 60;

describe("a promise that is moved", () => {
  it("counts as renegotiated until its day has ended, and as late from the next day on", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<renegotiate@northwind.example>" }));
    await ticks({ minutes: 10 });

    // Friday 13 March is the due day itself, late in the evening.
    await replies(dana, to(dana)[0], "move 1 to next Tuesday because legal is slow", { minutes: 3 * DAY + 6 * 60 });
    await ticks({ minutes: 3 * DAY + 6 * 60 + 4 });
    expect(await line(1)).toMatchObject({ due: "2026-03-17", moved: 1, late: false });
    const told = to(sam).at(-1)?.text;
    expect(told).toContain("Fri 13 Mar → Tue 17 Mar, at Dana’s request: legal is slow");
    expect(to(dana).at(-1)?.text).toContain("Fri 13 Mar → Tue 17 Mar, at your request: legal is slow");

    // Wednesday 18 March: the day has passed.
    await replies(dana, to(dana)[0], "1: Friday", { minutes: 8 * DAY });
    await ticks({ minutes: 8 * DAY + 4 });
    expect(await line(1)).toMatchObject({ due: "2026-03-20", moved: 2, late: true });
    const moves = (await history(1)).filter((event) => event.kind === "moved");
    expect(moves.map(({ timing, reason, was, set }) => [was.due, set.due, timing, reason])).toEqual([
      ["2026-03-13", "2026-03-17", "renegotiated", "legal is slow"],
      ["2026-03-17", "2026-03-20", "late", null],
    ]);
  });

  it("is granted where the waiting side gives more time, and asked for where it wants less", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<grant@northwind.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "1: Tuesday is fine too", { minutes: 60 });
    await ticks({ minutes: 64 });
    expect(await line(1)).toMatchObject({ due: "2026-03-17", moved: 1, agreed: { by: sam.email } });

    await replies(sam, to(sam)[0], "1: Thursday please", { minutes: 120 });
    await ticks({ minutes: 124 });
    expect(await line(1)).toMatchObject({ due: "2026-03-17", requested: { by: sam.email, due: "2026-03-12" } });
    expect(to(dana).at(-1)?.text).toContain("Sam asks for Thu 12 Mar");
    expect(to(dana).at(-1)?.text).toContain("Answer “ok 1” to accept.");

    await replies(dana, to(dana).at(-1), "ok 1", { minutes: 180 });
    await ticks({ minutes: 184 });
    expect(await line(1)).toMatchObject({ due: "2026-03-12", requested: null, agreed: { by: sam.email } });
  });
});

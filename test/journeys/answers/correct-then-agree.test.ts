import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { history, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

describe("correct, then agree", () => {
  it("lets the client correct his line and agree to the rest, and both sides read the same", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<correct@northwind.example>" }));
    await ticks({ minutes: 10 });
    const copy = to(sam)[0];
    expect(copy?.text).toContain("1. Dana: send the revised SOW");
    expect(copy?.text).toContain("2. You: share the logo files");

    await replies(sam, copy, "Hi Dana,\n\n2: Tuesday 24 March\n\nSam", { minutes: 60 });
    await ticks({ minutes: 64 });
    expect(await line(2)).toMatchObject({ due: "2026-03-24", moved: 1, late: false, agreed: { by: sam.email } });
    expect(to(dana).at(-1)?.text).toContain("2. Sam: share the logo files");
    expect(to(dana).at(-1)?.text).toContain("Fri 20 Mar → Tue 24 Mar, at Sam’s request");
    expect(to(sam).at(-1)?.text).toContain("Fri 20 Mar → Tue 24 Mar, at your request");
    expect(to(sam).at(-1)?.text).toContain("2. You: share the logo files");

    await replies(sam, to(sam).at(-1), "ok", { minutes: 90 });
    await ticks({ minutes: 94 });
    expect(await line(1)).toMatchObject({ due: "2026-03-13", agreed: { by: sam.email, name: sam.name } });
    expect(to(dana).at(-1)?.text).toMatch(/1\. You: send the revised SOW.*\n {3}agreed by Sam/);
    expect((await history(1)).map((event) => [event.kind, event.actor])).toEqual([
      ["noted", dana.email],
      ["agreed", sam.email],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const DAY = 24 * 60;
const LATER = {
  LINK_SECRET: "the-next-secret-of-thirty-two-char",
  LINK_SECRET_PREVIOUS: "test-secret-of-thirty-two-characters",
};

describe("a change of the secret", () => {
  it("leaves addresses signed by the last one good for sixty days from the first use of the new one", async () => {
    const before = world({ LINK_SECRET: LATER.LINK_SECRET_PREVIOUS });
    await before.receives(letter({ messageId: "<old@northwind.example>" }));
    await before.ticks({ minutes: 10 });
    const copy = before.to(sam)[0];

    const after = world(LATER as Partial<Env>);
    await after.receives(letter({ messageId: "<new@northwind.example>", to: [], text: "I'll call Ana by Friday." }), {
      minutes: DAY,
    });
    await after.replies(sam, copy, "2: 24 May", { minutes: 60 * DAY });
    expect((await ledger(1))[1]).toMatchObject({ due: "2026-05-24" });
    await after.replies(sam, copy, "2: 25 May", { minutes: 61 * DAY + 10 });
    expect((await ledger(1))[1]).toMatchObject({ due: "2026-05-24" });
  });

  it("ends them at once where the last one is not kept", async () => {
    const before = world({ LINK_SECRET: LATER.LINK_SECRET_PREVIOUS });
    await before.receives(letter({ messageId: "<old-2@northwind.example>" }));
    await before.ticks({ minutes: 10 });
    const after = world({ LINK_SECRET: LATER.LINK_SECRET });
    await after.replies(dana, before.to(dana)[0], "done 1", { minutes: 20 });
    expect(await line(1)).toMatchObject({ status: "open" });
  });
});

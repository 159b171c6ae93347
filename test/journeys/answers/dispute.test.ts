import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

describe("a dispute", () => {
  it("shows on both sides' copies until the one who raised it settles it", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<dispute@northwind.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "2 is wrong, we never said that", { minutes: 60 });
    await ticks({ minutes: 64 });
    expect(await line(2)).toMatchObject({ status: "open", disputed: { by: sam.email } });
    for (const person of [dana, sam]) {
      expect(to(person).at(-1)?.text).toMatch(
        /2\. (?:You|Sam): share the logo files\n {3}(?:you say|Sam says): “2 is wrong, we never said that”/,
      );
    }

    await replies(dana, to(dana).at(-1), "2: 27 March", { minutes: 90 });
    await ticks({ minutes: 94 });
    expect(await line(2)).toMatchObject({ disputed: { by: sam.email } });
    await replies(sam, to(sam).at(-1), "ok 2", { minutes: 120 });
    await ticks({ minutes: 124 });
    expect(await line(2)).toMatchObject({ disputed: null, due: "2026-03-27", agreed: { by: sam.email } });
    expect(to(dana).at(-1)?.text).toContain("settled by Sam");
  });

  it("of whose it is asks the sender for the right name", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<not-mine@northwind.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "2 isn't me", { minutes: 60 });
    await ticks({ minutes: 64 });
    expect(to(dana).at(-1)?.text).toContain("Sam says that 2 is not theirs. Whose is it? Answer “2 is …”.");
  });
});

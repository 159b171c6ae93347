import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { ledger } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const WEEK = 7 * 24 * 60;
const LATER = "Tue, 17 Mar 2026 16:20:00 +0000";

describe("later notes", () => {
  it("close what they tell as done and drop what is called off, and a chaser closes nothing", async () => {
    const { receives, ticks, to } = world();
    const first = `Hi Sam,

I'll send the revised SOW by Friday.
I'll book the venue by Friday.
Sam will share the logo files by March 20.
Sam will sign the contract by March 20.

Dana`;
    await receives(letter({ messageId: "<later-1@northwind.example>", text: first }));
    await ticks({ minutes: 10 });
    const text = `Hi Sam,

The revised SOW went out on Friday.
Got the logo files, thank you.
We no longer need the venue.
I'm still waiting for the signed contract.

Dana`;
    await receives(letter({ messageId: "<later-2@northwind.example>", subject: "Week two", date: LATER, text }), {
      minutes: WEEK,
    });
    await ticks({ minutes: WEEK + 10 });
    const status = Object.fromEntries((await ledger()).map((row) => [row.what, row.status]));
    expect(status).toEqual({
      "send the revised SOW": "done",
      "share the logo files": "done",
      "book the venue": "dropped",
      "sign the contract": "open",
    });
    const copy = to(sam).at(-1)?.text ?? "";
    expect(copy).toMatch(/Closed\n-+\n/);
    expect(copy).toMatch(/Dana: send the revised SOW \(done.*\)\n {3}done/);
    expect(copy).toMatch(/Dana: book the venue \(called off.*\)\n {3}called off/);
    expect(copy).toMatch(/Still open from before\n-+\n\d\. You: sign the contract/);
  });

  it("of the member alone reach nobody else, and find the client by its name", async () => {
    const { receives, ticks, to } = world();
    await receives(
      letter({ messageId: "<alone-1@northwind.example>", text: "Sam will sign the contract by March 20.\n" }),
    );
    await ticks({ minutes: 10 });
    const text = "Brightside / Sam on the phone\n\ncontract came through\nI'll send the invoice by Friday";
    const before = to(sam).length;
    await receives(
      letter({ messageId: "<alone@northwind.example>", subject: "brightside", to: [], date: LATER, text }),
      { minutes: WEEK + 60, to: "notes@in.saydo.example" },
    );
    await ticks({ minutes: WEEK + 90 });
    expect(to(sam)).toHaveLength(before);
    const status = Object.fromEntries((await ledger()).map((row) => [row.what, row.status]));
    expect(status).toMatchObject({ "sign the contract": "done", "send the invoice": "open" });
    expect(to(dana).at(-1)?.text).toContain("sign the contract");
  });
});

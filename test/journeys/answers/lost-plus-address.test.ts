import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { mallory, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

describe("an answer whose plus address got lost", () => {
  it("finds its recap by the id of ours in References", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<lost-1@northwind.example>" }));
    await ticks({ minutes: 10 });
    const copy = to(sam)[0];
    const headers = [`References: ${copy?.headers.References} <provider@saydo.example>`];
    await replies(sam, copy, "done 2", { minutes: 20, to: "r@in.saydo.example", headers });
    expect(await line(2)).toMatchObject({ status: "done" });
  });

  it("finds it by the message that it answers, where the program kept nothing else", async () => {
    const { receives, replies, ticks, to, messageIds } = world({ FROM: "Saydo <recap@in.saydo.example>" });
    await receives(letter({ messageId: "<lost-2@northwind.example>" }));
    await ticks({ minutes: 10 });
    const copy = to(sam)[0];
    const headers = [`In-Reply-To: ${messageIds.get(copy)}`];
    await replies(mallory, copy, "done 2", { minutes: 20, to: "recap@in.saydo.example", headers });
    expect(await line(2)).toMatchObject({ status: "open" });
    await replies(sam, copy, "done 2", { minutes: 21, to: "recap@in.saydo.example", headers });
    expect(await line(2)).toMatchObject({ status: "done" });
  });

  it("is dropped without a word where nothing says which recap", async () => {
    const { receives, replies, ticks, to, sent } = world();
    await receives(letter({ messageId: "<lost-3@northwind.example>", subject: "Third" }));
    await ticks({ minutes: 10 });
    const mails = () => sent.filter((mail) => mail.subject.includes("Third"));
    expect(mails()).toHaveLength(2);
    await replies(sam, to(sam).at(-1), "done 2", { minutes: 20, to: "r@in.saydo.example" });
    await ticks({ minutes: 30 });
    expect(mails()).toHaveLength(2);
    expect(await line(2)).toMatchObject({ status: "open" });
  });
});

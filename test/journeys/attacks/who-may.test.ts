import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const all = (mails: { text: string }[]): string => mails.map((mail) => mail.text).join("\n=====\n");
const bob = { name: "Bob Stone", email: "bob@acme.example" };

describe("who may do what", () => {
  it("another client does not close, dispute or move what is owed to somebody else's firm", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({
        messageId: "<r1@n.example>",
        to: [sam, bob],
        text: "Hi Sam, Bob,\n\nI'll send Bob the draft contract by Friday.\nI'll send Sam the logo by Friday.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    await env.DB.prepare("UPDATE commitments SET to_email = ?1, to_name = 'Bob' WHERE what LIKE '%draft contract%'")
      .bind(bob.email)
      .run();
    const row = (await ledger()).find((one) => one.to?.email === bob.email);
    expect(row).toMatchObject({ side: "ours", to: { email: bob.email } });
    await replies(sam, to(sam)[0], `done ${row?.number}`, { minutes: 60 });
    expect(await line(row?.number ?? 0)).toMatchObject({ status: "open" });
  });

  it("nor moves it later", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({
        messageId: "<r1b@n.example>",
        to: [sam, bob],
        text: "Hi Sam, Bob,\n\nI'll send Bob the draft contract by Friday.\nI'll send Sam the logo by Friday.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    await env.DB.prepare("UPDATE commitments SET to_email = ?1, to_name = 'Bob' WHERE what LIKE '%draft contract%'")
      .bind(bob.email)
      .run();
    const row = (await ledger()).find((one) => one.to?.email === bob.email);
    await replies(sam, to(sam)[0], `${row?.number}: 2026-04-30`, { minutes: 60 });
    expect(await line(row?.number ?? 0)).toMatchObject({ due: "2026-03-13" });
  });

  it("a colleague of the sender does not agree in the client's place", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r2@n.example>", cc: [priya] }));
    await ticks({ minutes: 10 });
    await replies(priya, to(priya)[0], "ok", { minutes: 60 });
    expect((await line(1)).agreed).toBeNull();
  });

  it("a colleague's ok does not replace the client's", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r2b@n.example>", cc: [priya] }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "ok", { minutes: 60 });
    await replies(priya, to(priya)[0], "ok", { minutes: 61 });
    expect((await line(1)).agreed?.by).toBe(sam.email);
  });

  it("whoever waits cannot open again what its owner called off", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r3@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "drop 1", { minutes: 60 });
    await replies(sam, to(sam)[0], "reopen 1", { minutes: 61 });
    expect(await line(1)).toMatchObject({ status: "dropped" });
  });

  it("a dispute stays until whoever raised it settles it", async () => {
    const ana = { name: "Ana Lopez", email: "ana@brightside.example" };
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r4@n.example>", to: [sam, ana] }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "1 is wrong: it was the MSA", { minutes: 60 });
    expect((await line(1)).disputed?.by).toBe(sam.email);
    await replies(ana, to(ana)[0], "1 is wrong: whatever", { minutes: 61 });
    await replies(ana, to(ana)[0], "ok 1", { minutes: 62 });
    expect((await line(1)).disputed?.by).toBe(sam.email);
  });

  it("a line is not handed to a client of another firm without their word", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({
        messageId: "<r5@n.example>",
        to: [sam, bob],
        text: "Hi Sam, Bob,\n\nI'll send Bob the draft contract by Friday.\nI'll send Sam the logo by Friday.\n\nDana",
      }),
    );
    await ticks({ minutes: 10 });
    const row = (await ledger()).find((one) => one.what.includes("logo"));
    await replies(sam, to(sam)[0], `${row?.number} is Bob's`, { minutes: 60 });
    expect((await line(row?.number ?? 0)).owner?.email).toBe(dana.email);
  });

  it("an older line's reader who came by a later note hears of an answer in the old thread", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r7@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(
      letter({
        messageId: "<r7b@n.example>",
        subject: "Second",
        cc: [priya],
        text: "Hi Sam,\n\nI'll book the venue by Monday.\n\nDana",
      }),
      { minutes: 30 },
    );
    await ticks({ minutes: 50 });
    expect(all(to(priya))).toContain("share the logo files");
    await replies(sam, to(sam)[0], "done 2", { minutes: 60 });
    await ticks({ minutes: 80 });
    expect(all(to(priya))).toContain("done, says Sam");
  });

  it("the owner hears when a colleague's later note closes their line", async () => {
    const { receives, ticks, to } = world();
    await receives(letter({ messageId: "<r8@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(
      letter({
        from: priya,
        messageId: "<r8b@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nDana sent the revised SOW yesterday.\nI'll book the venue by Monday.\n\nPriya",
      }),
      { from: priya.email, minutes: 30 },
    );
    await ticks({ minutes: 60 });
    const { results } = await env.DB.prepare("SELECT what, status FROM commitments").all();
    expect(JSON.stringify(results)).toContain('"status":"done"');
    expect(to(dana)).toHaveLength(2);
  });

  it("the other side of a moved line keeps 'late' and 'moved' for a note that has no other readers", async () => {
    const { receives, replies, to } = world();
    await receives(
      letter({ messageId: "<r9@n.example>", to: [], text: "I'll send Sam the revised SOW by Friday.\n\nDana" }),
    );
    await replies(dana, to(dana)[0], "1: 2026-03-31", { minutes: 10 * 24 * 60 });
    expect(await line(1)).toMatchObject({ due: "2026-03-31", moved: 1, late: true });
  });
});

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, mallory, priya, sam } from "../../support/people.ts";
import { ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
const all = (mails: { text: string }[]): string => mails.map((mail) => mail.text).join("\n=====\n");
const pageOf = (html = ""): string => html.match(/href="https:\/\/saydo\.example(\/a\/[^"/]+)"/)?.[1] ?? "";

describe("mails that were not meant to leave", () => {
  it("private stops a copy whose first attempt failed", async () => {
    const { receives, replies, ticks, to, strict } = world();
    await receives(letter({ messageId: "<m1@n.example>" }));
    strict.failNext("E_INTERNAL_SERVER_ERROR", 1);
    await ticks({ minutes: 10 });
    expect(to(sam)).toEqual([]);
    await replies(dana, to(dana)[0], "private", { minutes: 10.5 });
    await ticks({ minutes: 30 });
    await ticks({ minutes: 300 });
    expect(to(dana).at(-1)?.text).toContain("Private from now on");
    expect(to(sam)).toEqual([]);
  });

  it("a held copy whose first attempt failed: no echo goes to who has no recap", async () => {
    const { receives, replies, ticks, to, strict } = world();
    await receives(letter({ messageId: "<m2@n.example>" }));
    strict.failNext("E_INTERNAL_SERVER_ERROR", 1);
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "hold", { minutes: 10.5 });
    expect(to(dana).at(-1)?.text).toContain("Held. Nothing goes to Sam");
    await replies(dana, to(dana)[0], "1: 2026-03-16", { minutes: 12 });
    await ticks({ minutes: 30 });
    await ticks({ minutes: 300 });
    expect(all(to(sam))).toBe("");
  });

  it("a held copy whose first attempt failed leaves with what is true at `send`", async () => {
    const { receives, replies, ticks, to, strict } = world();
    await receives(letter({ messageId: "<m2b@n.example>" }));
    strict.failNext("E_INTERNAL_SERVER_ERROR", 1);
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "hold", { minutes: 10.5 });
    await replies(dana, to(dana)[0], "1: 2026-03-16", { minutes: 12 });
    await replies(dana, to(dana)[0], "send", { minutes: 13 });
    await ticks({ minutes: 14 });
    const recap = to(sam).find(
      (mail) => mail.text.includes("What Dana") || mail.text.includes("Hi Sam") || mail.text.includes("Hello Sam"),
    );
    expect(recap?.text).toContain("16 March");
  });

  const QUESTION = "Hi Sam,\n\nthe merger, legal, Monday\nI'll send Sam the logo by Friday.\n\nDana";

  it("a question answered no is not told to the other side (copy has left)", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m3@n.example>", text: QUESTION }));
    expect((await ledger()).map((one) => one.status)).toContain("asked");
    await ticks({ minutes: 10 });
    expect(all(to(sam))).not.toContain("merger");
    await replies(dana, to(dana)[0], `${(await ledger()).find((one) => one.status === "asked")?.number} no`, {
      minutes: 20,
    });
    await ticks({ minutes: 40 });
    expect(all(to(sam))).not.toContain("merger");
  });

  it("a question answered no is not in the copy that leaves later", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m4@n.example>", text: QUESTION }));
    await replies(dana, to(dana)[0], `${(await ledger()).find((one) => one.status === "asked")?.number} no`, {
      minutes: 2,
    });
    await ticks({ minutes: 30 });
    expect(to(sam)).toHaveLength(1);
    expect(all(to(sam))).not.toContain("merger");
  });

  it("what its sender drops before anybody has had it is not in the copy", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({
        messageId: "<m5@n.example>",
        text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\nSam will share the logo files by March 20.\nI'll fire your account manager by Monday.\n\nDana",
      }),
    );
    await replies(dana, to(dana)[0], "drop 3", { minutes: 2 });
    await ticks({ minutes: 30 });
    expect(to(sam)).toHaveLength(1);
    expect(all(to(sam))).not.toContain("fire");
  });

  it("an addition undone inside the undo window is not told", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m6@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "add: I'll grant the secret discount by Friday", { minutes: 60 });
    await replies(dana, to(dana)[0], "undo", { minutes: 61 });
    await ticks({ minutes: 90 });
    expect(all(to(sam))).not.toContain("secret discount");
  });

  it("the undo window of an addition holds though an echo waits already", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m7@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "1: 2026-03-16", { minutes: 60 });
    await replies(dana, to(dana)[0], "add: I'll grant the secret discount by Friday", { minutes: 61 });
    await ticks({ minutes: 66 });
    expect(all(to(sam))).not.toContain("secret discount");
  });

  it("the page does not show an addition before its undo window ends", async () => {
    const { receives, replies, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<m8@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "add: I'll grant the secret discount by Friday", { minutes: 60 });
    const path = pageOf(to(sam)[0]?.html);
    expect(await (await fetch(path)).text()).not.toContain("secret discount");
  });

  it("private and add in one answer: the addition is private too", async () => {
    const { receives, replies, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<m9@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "private\nadd: I'll prepare the lawsuit by Friday", { minutes: 60 });
    const path = pageOf(to(sam)[0]?.html);
    const page = await (await fetch(path)).text();
    expect((await ledger()).find((row) => row.what.includes("lawsuit"))?.private).toBe(true);
    expect(page).not.toContain("lawsuit");
  });

  it("and is not in the next recap to the other side", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m9b@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "private\nadd: I'll prepare the lawsuit by Friday", { minutes: 60 });
    await receives(
      letter({
        messageId: "<m9b2@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll book the venue by Monday.\n\nDana",
      }),
      { minutes: 100 },
    );
    await ticks({ minutes: 120 });
    expect(all(to(sam))).toContain("book the venue");
    expect(all(to(sam))).not.toContain("lawsuit");
  });

  it("undo after private does not bring lines back into sight of the firm", async () => {
    const { receives, replies, to } = world();
    await receives(letter({ messageId: "<m10@n.example>" }));
    await replies(dana, to(dana)[0], "private", { minutes: 5 });
    await replies(dana, to(dana)[0], "undo", { minutes: 6 });
    const note = await env.DB.prepare("SELECT private FROM notes").first<number>("private");
    const rows = await ledger();
    // Either both are undone or neither.
    expect(rows.map((row) => (row.private ? 1 : 0))).toEqual(rows.map(() => note));
  });

  it("no question about strangers goes to a reader after private", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m11@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "private", { minutes: 20 });
    await ticks({ minutes: 40 });
    const before = to(sam).length;
    await replies(mallory, to(sam)[0], "done 2", { minutes: 60 });
    await ticks({ minutes: 80 });
    expect(to(sam)).toHaveLength(before);
  });

  it("the mark of an undo is not shown to readers", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m12@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "1: 2026-03-16", { minutes: 60 });
    await replies(dana, to(dana)[0], "undo", { minutes: 60.5 });
    await replies(dana, to(dana)[0], "1: 2026-03-17", { minutes: 61 });
    await ticks({ minutes: 80 });
    expect(all(to(sam))).toContain("17 Mar");
    expect(all(to(sam))).not.toContain("undo:");
  });

  it("a copy that had nothing to say leaves when it has something again", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({
        messageId: "<m13@n.example>",
        cc: [priya],
        text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\n\nDana",
      }),
    );
    await replies(dana, to(dana)[0], "1 isn't mine", { minutes: 3 });
    await replies(dana, to(dana)[0], "1 is Priya's", { minutes: 4 });
    expect(await line(1)).toMatchObject({ owner: { email: priya.email } });
    await ticks({ minutes: 30 });
    await ticks({ minutes: 60 });
    expect(to(sam)).toHaveLength(1);
  });

  it("one reader's machine does not eat what another reader writes", async () => {
    const ana = { name: "Ana Lopez", email: "ana@brightside.example" };
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m14@n.example>", to: [sam, ana] }));
    await ticks({ minutes: 10 });
    for (let i = 0; i < 10; i++) {
      await replies(sam, to(sam)[0], `Ticket ${i} was opened for your request.`, { minutes: 20 + i });
    }
    await replies(ana, to(ana)[0], "Please call me, the contract is about to be cancelled!", { minutes: 60 });
    await ticks({ minutes: 90 });
    expect(all(to(dana))).toContain("about to be cancelled");
  });

  it("words that do not go on are not dropped in silence", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m15@n.example>" }));
    await ticks({ minutes: 10 });
    for (let i = 0; i < 11; i++) {
      await replies(sam, to(sam)[0], `Message number ${i}, please read.`, { minutes: 20 + i * 20 });
      await ticks({ minutes: 25 + i * 20 });
    }
    const last = "Message number 10";
    expect(all(to(dana)).includes(last) || to(sam).length > 2).toBe(true);
  });

  it("nor into a colleague's recap to the same client", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<m10b@n.example>" }));
    await replies(dana, to(dana)[0], "private", { minutes: 5 });
    await replies(dana, to(dana)[0], "undo", { minutes: 6 });
    await receives(
      letter({
        from: priya,
        messageId: "<m10c@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll book the venue by Monday.\n\nPriya",
      }),
      { from: priya.email, minutes: 30 },
    );
    await ticks({ minutes: 60 });
    expect(all(to(priya))).toContain("book the venue");
    expect(all(to(priya))).not.toContain("revised SOW");
  });

  it.each(["hold", "private"])("M16 %s stops a copy whose sender did not come back", async (word) => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: `<m16${word}@n.example>` }));
    // An invocation claimed it at minute 10 and died before it sent.
    const at = Date.parse("2026-03-10T16:20:05Z");
    await env.DB.prepare(
      "UPDATE outbox SET state = 'sending', lease = 'x', attempts = 1, send_after = ?1 WHERE to_email = ?2",
    )
      .bind(at + 15 * 60_000, sam.email)
      .run();
    await replies(dana, to(dana)[0], word, { minutes: 11 });
    await ticks({ minutes: 30 });
    expect(to(sam)).toEqual([]);
  });

  it("no mail leaves by the word of a weak proof", async () => {
    const { receives, ticks, to } = world();
    await receives(letter({ messageId: "<m17@n.example>" }));
    await ticks({ minutes: 10 });
    const raw = letter({
      from: dana,
      to: [],
      dmarc: "none",
      messageId: "<weak@n.example>",
      text: "add: I'll grant the secret discount by Friday",
    }).replace("dkim=none header.d", "dkim=pass header.d");
    await receives(raw, { from: dana.email, to: to(dana)[0]?.replyTo ?? "", minutes: 60 });
    expect(await env.DB.prepare("SELECT proof FROM inbound ORDER BY id DESC LIMIT 1").first<string>("proof")).toBe(
      "weak",
    );
    await ticks({ minutes: 90 });
    expect(all(to(sam))).not.toContain("secret discount");
  });

  it("a line that its owner disowns does not vanish for the side that waits for it", async () => {
    const { receives, replies, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<m18@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "1 isn't mine", { minutes: 60 });
    await ticks({ minutes: 90 });
    const page = await (await fetch(pageOf(to(sam)[0]?.html))).text();
    expect(to(sam).length > 1 || page.includes("revised SOW")).toBe(true);
  });
});

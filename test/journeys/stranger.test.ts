import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { mallory } from "../support/people.ts";
import { world } from "../support/world.ts";

const notes = async (): Promise<number> =>
  (await env.DB.prepare("SELECT COUNT(*) AS n FROM notes").first<number>("n")) ?? -1;

describe("somebody who is no member", () => {
  it("is refused in the session, stores no note and gets no mail", async () => {
    const { receives, ticks, sent } = world();
    const before = await notes();
    const message = await receives(letter({ from: mallory, messageId: "<m1@elsewhere.example>" }), {
      from: mallory.email,
    });
    await ticks({ minutes: 30 });
    expect(message.rejected).toBe("Only members of this Saydo can send notes here");
    expect(await notes()).toBe(before);
    expect(sent).toHaveLength(0);
  });

  const forged: readonly (readonly [string, (raw: string) => string])[] = [
    ["whose mail failed DMARC", (raw) => raw.replace(/dmarc=pass/, "dmarc=fail")],
    ["whose server wrote no verdict", (raw) => raw.replace(/Authentication-Results:.*\r\n/, "")],
    ["who wrote a second verdict into the mail", (raw) => raw.replace(/(Authentication-Results:.*\r\n)/, "$1$1")],
    [
      "who wrote the verdict below the receiving server's trace",
      (raw) => raw.replace(/(Authentication-Results:.*\r\n)(Received: from laptop.*\r\n)/, "$2$1"),
    ],
    ["who names another verifier", (raw) => raw.replace("mx.cloudflare.net;", "mx.cloudflare.net.evil.example;")],
    [
      "who hides a pass in a comment",
      (raw) => raw.replace(/dmarc=pass header\.from=\S+/, "dmarc=fail (x; dmarc=pass header.from=northwind.example)"),
    ],
    [
      "whose pass is for another domain",
      (raw) =>
        raw
          .replaceAll("northwind.example header.s", "elsewhere.example header.s")
          .replace("header.from=northwind.example", "header.from=elsewhere.example"),
    ],
  ];
  it.each(forged)("is dropped without a word: one %s", async (_who, forge) => {
    const { receives, ticks, sent } = world();
    const before = await notes();
    const message = await receives(forge(letter({ messageId: "<forged@northwind.example>" })), { from: mallory.email });
    await ticks({ minutes: 30 });
    expect(message.rejected).toBeNull();
    expect(await notes()).toBe(before);
    expect(sent).toHaveLength(0);
  });

  it("cannot pass with two From fields, or two people in one", async () => {
    const { receives, sent } = world();
    const before = await notes();
    await receives(letter({}).replace("From: Dana", "From: Mallory <mallory@elsewhere.example>\r\nFrom: Dana"));
    await receives(
      letter({}).replace(
        "<dana@northwind.example>\r\nTo",
        "<dana@northwind.example>, Mallory <mallory@elsewhere.example>\r\nTo",
      ),
    );
    expect(await notes()).toBe(before);
    expect(sent).toHaveLength(0);
  });

  it("finds no other mailbox here", async () => {
    const { receives } = world();
    expect((await receives(letter({}), { to: "info@in.saydo.example" })).rejected).toContain("No such mailbox");
    expect((await receives(letter({}), { to: "notes@other.example" })).rejected).toContain("No such mailbox");
  });
});

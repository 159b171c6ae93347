import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { dana, priya, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

describe("a note in Bcc becomes a recap to both parties", () => {
  it("sends the sender's recap at once and the other side's after the undo window, each once", async () => {
    const { receives, ticks, sent } = world();
    await receives(letter({ messageId: "<bcc-1@northwind.example>", cc: [priya] }));
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
    const [own] = sent;
    expect(own?.subject).toBe("Recap: Kickoff (1 for you)");
    expect(own?.text).toContain("You: send the revised SOW");
    expect(own?.text).toContain("by Friday 13 March 2026");
    expect(own?.text).toContain("Sam: share the logo files");
    expect(own?.text).toMatch(
      /Sam Reyes \(sam@brightside\.example\) and Priya Nair \(priya@northwind\.example\): copy leaves in 10 minutes, at \d\d:\d\d GMT/,
    );
    expect(own?.html).toContain("send the revised SOW");
    expect(own?.headers["In-Reply-To"]).toBe("<bcc-1@northwind.example>");
    expect(own?.headers["Auto-Submitted"]).toBe("auto-replied");
    expect(own?.replyTo).toMatch(/^r\+[a-z2-7]{32}@in\.saydo\.example$/);

    await ticks({ minutes: 9 });
    expect(sent).toHaveLength(1);
    await ticks({ minutes: 10 });
    await ticks({ minutes: 11 });
    expect(sent.map((mail) => mail.to.email).sort()).toEqual([dana.email, priya.email, sam.email]);
    const copy = sent.find((mail) => mail.to.email === sam.email);
    expect(copy?.text).toContain("Hello Sam,");
    expect(copy?.text).toContain("You: share the logo files");
    expect(copy?.text).toContain("by Friday 20 March 2026");
    expect(copy?.text).toContain("Dana: send the revised SOW");
    expect(copy?.text).toContain("“I'll send the revised SOW by Friday”");
    expect(copy?.replyTo).toMatch(/^r\+[a-z2-7]{32}@in\.saydo\.example$/);
    expect(copy?.replyTo).not.toBe(own?.replyTo);
    expect(copy?.from.name).toBe("Dana Okafor via Saydo");
    expect(copy?.headers["List-Unsubscribe"]).toMatch(/^<mailto:u\+[a-z2-7]{32}@in\.saydo\.example>$/);
  });

  it("gives both copies the same number for the same line", async () => {
    const { receives, ticks, sent } = world();
    await receives(letter({ messageId: "<bcc-2@northwind.example>" }));
    await ticks({ minutes: 10 });
    const numberOf = (to: string, what: string): string | undefined =>
      sent
        .find((mail) => mail.to.email === to)
        ?.text.split("\n")
        .find((line) => line.includes(what))
        ?.split(".")[0];
    expect(numberOf(dana.email, "logo files")).toBeDefined();
    expect(numberOf(dana.email, "logo files")).toBe(numberOf(sam.email, "logo files"));
  });

  it("answers a note without promises to the sender alone", async () => {
    const { receives, ticks, sent } = world();
    await receives(
      letter({ messageId: "<bcc-3@northwind.example>", text: "Hi Sam,\n\nIt was a sunny afternoon.\n\nDana" }),
    );
    await ticks({ minutes: 10 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
    expect(sent[0]?.text).toContain("I found no promise in “Kickoff”. Nobody else was written to.");
  });

  it("keeps private lines and a private note to the sender", async () => {
    const { receives, ticks, sent } = world();
    const text = "I'll send the revised SOW by Friday.\n\n--- private\nI'll ask Priya about the overtime by Friday.";
    await receives(letter({ messageId: "<bcc-4@northwind.example>", text }));
    await ticks({ minutes: 10 });
    expect(sent.find((mail) => mail.to.email === dana.email)?.text).toContain("overtime");
    expect(sent.find((mail) => mail.to.email === sam.email)?.text).toContain("revised SOW");
    for (const part of ["text", "html", "subject"] as const) {
      expect(sent.find((mail) => mail.to.email === sam.email)?.[part]).not.toContain("overtime");
    }
    sent.length = 0;
    await receives(letter({ messageId: "<bcc-5@northwind.example>" }), { to: "notes+private@in.saydo.example" });
    await ticks({ minutes: 20 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
    expect(sent[0]?.text).toContain("This note is private");
  });
});

import { describe, expect, it } from "vitest";
import type { Message } from "../../../src/core/notes/message.ts";
import { unwrap } from "../../../src/core/notes/unwrap.ts";
import { messageOf } from "../../support/messages.ts";

const ANA = { name: "Ana Diaz", email: "ana@alder.example" };
const BEN = { name: "Ben Okri", email: "ben@birch.example" };
const NOTES = { name: "", email: "notes@in.saydo.example" };

function mail(text: string, more: Partial<Message> = {}): Message {
  const sent = { ms: Date.UTC(2026, 2, 12, 16), offset: 0 };
  return messageOf(text, { from: [ANA], to: [BEN], subject: "Kick-off", sent, ...more });
}

const OPTIONS = { mailDomain: "in.saydo.example" };

describe("unwrap", () => {
  it("leaves a plain note as one zone that both sides have seen", () => {
    const note = unwrap(mail("Ben,\n\nI will send the plan."), OPTIONS);
    expect(note.text).toBe("Ben,\n\nI will send the plan.");
    expect(note.zones).toEqual([
      { start: 0, end: note.text.length, kind: "body", author: ANA, seenBy: [ANA.email, BEN.email], private: false },
    ]);
    expect(note.people).toEqual([
      { ...ANA, via: "account" },
      { ...BEN, via: "addressed" },
    ]);
  });

  it("keeps the cover line for the account and gives the forwarded words to their writer", () => {
    const text =
      "I will pay.\n\n---------- Forwarded message ---------\nFrom: Ben Okri <ben@birch.example>\nDate: Wed, 11 Mar 2026 at 10:00\nSubject: x\nTo: Ana Diaz <ana@alder.example>\n\nI will send the plan.";
    const note = unwrap(mail(text, { to: [NOTES], subject: "Fwd: x" }), OPTIONS);
    expect(
      note.zones.map(({ kind, author, seenBy, start, end }) => [
        kind,
        author.email,
        seenBy,
        note.text.slice(start, end),
      ]),
    ).toEqual([
      ["cover", ANA.email, [ANA.email], "I will pay."],
      ["forwarded", BEN.email, [BEN.email, ANA.email], "I will send the plan."],
    ]);
    expect(note.author).toEqual(BEN);
    expect(note.meetingDate).toBe("2026-03-11");
    expect(note.people.at(-1)).toEqual({ ...BEN, via: "forwarded" });
  });

  it("never takes one of our own addresses for a party", () => {
    const note = unwrap(mail("x", { to: [NOTES, { name: "Saydo", email: "n+1@in.saydo.example" }] }), OPTIONS);
    expect(note.people).toEqual([{ ...ANA, via: "account" }]);
  });

  it("treats mail under an Outlook header as older where the subject is a reply to somebody", () => {
    const text =
      "Fine.\n\nFrom: Ben Okri <ben@birch.example>\nSent: 11 March 2026 10:00\nTo: Ana\nSubject: x\n\nI will call you.";
    expect(unwrap(mail(text, { subject: "RE: x" }), OPTIONS).text).toBe("Fine.");
  });

  it("takes the same mail for a forward where it went to us alone", () => {
    const text =
      "Fine.\n\nFrom: Ben Okri <ben@birch.example>\nSent: 11 March 2026 10:00\nTo: Ana\nSubject: x\n\nI will call you.";
    expect(unwrap(mail(text, { subject: "RE: x", to: [NOTES] }), OPTIONS).text).toBe("Fine.\n\nI will call you.");
  });

  it("hides lines behind two slashes and everything below the private rule", () => {
    const note = unwrap(mail("I will send it.\n// he is broke\nBen will pay.\n--- private\nDrop him in May."), OPTIONS);
    expect(note.zones.map((zone) => [note.text.slice(zone.start, zone.end), zone.private])).toEqual([
      ["I will send it.", false],
      ["he is broke", true],
      ["Ben will pay.", false],
      ["Drop him in May.", true],
    ]);
    expect(note.private).toBe(false);
  });

  it("is private by its first line or by its route", () => {
    const note = unwrap(mail("Private\n\nI will send it."), OPTIONS);
    expect([note.private, note.text]).toEqual([true, "I will send it."]);
    expect(unwrap(mail("I will send it."), { ...OPTIONS, private: true }).private).toBe(true);
  });

  it("reads an invitation's description once where the body repeats it", () => {
    const invitation = {
      summary: "Call",
      description: "Ben will pay.",
      start: null,
      organizer: null,
      attendees: [BEN],
    };
    expect(unwrap(mail("Hi.\nBen will  pay.", { invitations: [invitation] }), OPTIONS).text).toBe(
      "Hi.\nBen will  pay.",
    );
  });

  it("survives a message without sender, date and text", () => {
    expect(unwrap(mail("", { from: [], to: [], sent: null }), OPTIONS)).toMatchObject({
      text: "",
      zones: [],
      people: [],
    });
  });
});

describe("unwrap on hostile text", () => {
  const forward = "---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: 1/2/2026\n\nx\n";
  it.each([
    ["spaces", `${" ".repeat(50_000)}x`],
    ["newlines", "\n".repeat(50_000)],
    ["dashes", "-".repeat(50_000)],
    ["an endless attribution", `On ${"x ".repeat(25_000)}`],
    ["quote marks", ">".repeat(50_000)],
    ["quoted blank lines", ">\n".repeat(50_000)],
    ["From on one line", "From: ".repeat(20_000)],
    ["From lines", "From: a@b.example\n".repeat(20_000)],
    ["To lines", "To: a <a@b.example>,\n".repeat(20_000)],
    ["years", "2026".repeat(10_000)],
    ["years with words", "2026 from <".repeat(5_000)],
    ["dates", "1/2/2026 ".repeat(6_000)],
    ["forwards within forwards", forward.repeat(5_000)],
    ["markers", "-----Original Message-----\n".repeat(10_000)],
    ["attributions", "On Mon, 1 Jan 2026 x wrote:\n".repeat(10_000)],
    ["half addresses", "a@".repeat(25_000)],
    ["dotted addresses", `x@${"a.".repeat(25_000)}`],
    ["names", "Ana Diaz\n".repeat(6_000)],
    ["postscripts", "Regards\nPS x\n".repeat(8_000)],
    ["private lines", "//\n".repeat(20_000)],
    ["unusual spaces", "\u00a0".repeat(30_000)],
    ["mixed white space", "\n \n\t".repeat(20_000)],
  ])("stays fast on %s", (_name, text) => {
    const before = Date.now();
    unwrap(mail(text, { to: [NOTES], subject: "Fwd: x" }), OPTIONS);
    // Tens of milliseconds as measured; the bound only tells linear from quadratic on a busy machine.
    expect(Date.now() - before).toBeLessThan(1_000);
  });
});

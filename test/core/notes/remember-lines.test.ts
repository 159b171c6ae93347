import { describe, expect, it } from "vitest";
import { extract } from "../../../src/core/notes/extract.ts";
import { toLines } from "../../../src/core/notes/lines.ts";
import type { Message } from "../../../src/core/notes/message.ts";
import { remembered, withoutRemembered } from "../../../src/core/notes/remember-lines.ts";
import { messageOf } from "../../support/messages.ts";
import { sam } from "../../support/people.ts";

const OPTIONS = { mailDomain: "in.saydo.example" };
const US = { name: "", email: "notes@in.saydo.example" };

describe("a line that its writer keeps for the next meeting", () => {
  it.each([
    ["remember: ask about the new CFO", "ask about the new CFO"],
    ["Remember: Sam's birthday is in May", "Sam's birthday is in May"],
    ["REMEMBER : the budget", "the budget"],
    ["- remember: the budget", "the budget"],
    ["  * Remember: the budget", "the budget"],
    ["• remember: the budget", "the budget"],
    ["3. remember: the budget", "the budget"],
    ["- [ ] remember: the budget", "the budget"],
    ["**Remember:** the budget", "the budget"],
    ["// remember: the budget", "the budget"],
    ["//remember:the budget", "the budget"],
    ["// - remember: the budget", "the budget"],
    ["remember： the budget", "the budget"],
    ["remember: I'll send the deck by Friday", "I'll send the deck by Friday"],
  ])("%j", (line, said) => {
    const lines = toLines(`We met.\n${line}\nSam will send the logo.`);
    expect(remembered(lines)).toEqual([said]);
    expect(withoutRemembered(lines).map(({ text }) => text)).toEqual(["We met.", "Sam will send the logo."]);
  });

  it.each([
    "Remember to send the deck",
    "I remember: we said Friday",
    "Please remember: Friday",
    "Remember:",
    "remember",
    "/// remember: a rule",
    "> remember: the budget",
    "Reminder: the budget",
  ])("is not %j", (line) => {
    expect(remembered(toLines(line))).toEqual([]);
    expect(withoutRemembered(toLines(line))).toHaveLength(1);
  });

  it("goes on where a mail program broke it, and not into the next item", () => {
    const lines = toLines(
      "remember: ask Sam about the budget of the second phase and of\nthe launch, and who signs\n- Sam will send the logo",
    );
    expect(remembered(lines)).toEqual([
      "ask Sam about the budget of the second phase and of the launch, and who signs",
    ]);
    expect(withoutRemembered(lines).map(({ text }) => text)).toEqual(["- Sam will send the logo"]);
    expect(remembered(toLines("remember: the budget\nthen the launch"))).toEqual(["the budget"]);
  });

  it("keeps so many of a note and so much of a line", () => {
    const lines = toLines(`remember: ${"x".repeat(2_000)}\n`.repeat(100));
    expect(remembered(lines)).toHaveLength(20);
    expect(remembered(lines)[0]).toHaveLength(500);
    expect(withoutRemembered(lines)).toHaveLength(1);
  });
});

const PLAIN = `Kickoff with Sam

- I'll send the revised SOW by Friday
- Sam to share the logo by 20 March
We agreed on the blue one.

Dana will book the room.

// I doubt they will pay
Sam will call on Monday.

--- private
I'll ask for a discount by Thursday.

Thanks,
Dana`;
const FORWARD = `Our side books the room: I'll do it by Friday.

---------- Forwarded message ---------
From: Sam Reyes <sam@brightside.example>
Date: Mon, 9 Mar 2026 at 10:00
Subject: Kickoff
To: Dana Okafor <dana@northwind.example>

I will send the plan by Thursday.`;
const BARE_FORWARD = `
On Mon, 9 Mar 2026 at 10:00, Sam Reyes <sam@brightside.example> wrote:
> I will send the plan by Thursday.`;

/** All that is read of a mail but for what is kept for its writer. */
function read(text: string, change: Partial<Message> = {}) {
  const { note, extraction } = extract(messageOf(text, change), OPTIONS);
  const { remembered: kept, ...rest } = note;
  return { kept, rest: { note: rest, extraction } };
}

describe("a note with such a line", () => {
  it.each<[string, string, Partial<Message>, number]>([
    ["plain", PLAIN, {}, PLAIN.split("\n").length],
    ["marked private", `private\n${PLAIN}`, {}, 8],
    ["that forwards", FORWARD, { to: [US], subject: "Fwd: Kickoff" }, 2],
    ["that forwards without a word", BARE_FORWARD, { to: [US], subject: "Fwd: Kickoff" }, 2],
  ])("gives the same rows as without it, wherever it stands: %s", (_name, text, change, places) => {
    const without = read(text, change);
    expect(without.rest.extraction.commitments.length).toBeGreaterThan(0);
    expect(without.kept).toEqual([]);
    const lines = text.split("\n");
    for (let at = 0; at < places; at += 1) {
      for (const line of ["Remember: I'll ask Sam for the contract by Friday", "// - remember: the new CFO"]) {
        const { kept, rest } = read(lines.toSpliced(at, 0, line).join("\n"), change);
        expect(rest).toEqual(without.rest);
        expect(kept).toHaveLength(1);
      }
    }
  });

  it("keeps those of an attached file of notes", () => {
    const file = (text: string) => ({ files: [{ name: "notes.md", type: "text/markdown", text }] });
    const { kept, rest } = read("", file("I'll send the SOW by Friday.\nremember: the new CFO"));
    expect(kept).toEqual(["the new CFO"]);
    expect(rest).toEqual(read("", file("I'll send the SOW by Friday.")).rest);
  });

  it("keeps nothing that a client wrote", () => {
    const forwarded = read(`${FORWARD}\nRemember: I will send the invoice by Friday.`, {
      to: [US],
      subject: "Fwd: Kickoff",
    });
    expect(forwarded.kept).toEqual([]);
    expect(forwarded.rest.note.text).toContain("I will send the invoice");
    const attached = messageOf("Remember: I will send the invoice by Friday.", { from: [sam] });
    expect(read("See below.", { attached: [attached] }).kept).toEqual([]);
    expect(read("See below.", { attached: [attached] }).rest.note.text).toContain("I will send the invoice");
  });
});

import { describe, expect, it } from "vitest";
import { extract } from "../../../src/core/notes/extract.ts";
import { messageOf } from "../../support/messages.ts";

/** Who owns what in Dana's mail to Sam of Tuesday, 10 March 2026, as "name side". */
function owners(text: string): string[] {
  return extract(messageOf(text), { mailDomain: "in.saydo.example" }).extraction.commitments.map(
    (one) => `${one.owner?.name ?? "nobody"} ${one.side}`,
  );
}

describe("who owns a promise", () => {
  const cases: [text: string, expected: string[]][] = [
    ["You'll have the revised plan from me on Friday.", ["Dana Okafor ours"]],
    ["You'll get us the headcount by Monday.", ["Sam Reyes theirs"]],
    ["Next steps\n- Floor plan: Sam, by Friday\n- Quote: me, by Monday", ["Sam Reyes theirs", "Dana Okafor ours"]],
    ["Actions\n- @Sam photo rights by Thursday", ["Sam Reyes theirs"]],
    ["Your engineer will check the lift on Thursday.", ["Your engineer theirs"]],
    ["Our Kev is fitting the new rollers on Thursday.", ["Kev ours"]],
    ["Sam and I will draft the brief by Friday.", ["Sam Reyes both"]],
    ["Sam was in good form. He will bring the samples on Tuesday.", ["Sam Reyes theirs"]],
    ["Action items\n- Chairs for the hall\n- Sam to send the logo by Friday", ["nobody ours", "Sam Reyes theirs"]],
  ];
  it.each(cases)("is read from %j", (text, expected) => {
    const found = owners(text);
    expect(found.filter((one) => expected.includes(one))).toEqual(expected);
  });

  it("is never a word of the language that only begins a sentence", () => {
    const names = owners("Actions\n- Reminder texts for all, Sam, by Friday\n- Notices on every landing (Sam), Monday");
    expect(names).toEqual(["Sam Reyes theirs", "Sam Reyes theirs"]);
  });
});

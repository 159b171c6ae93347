import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../src/core/notes/blocks.ts";
import { besideOthers, evidenceOf, nameShape, proofOf } from "../../../src/core/notes/roster/sides.ts";
import { unwrap } from "../../../src/core/notes/unwrap.ts";
import { wordsIn } from "../../../src/core/notes/words.ts";
import { messageOf } from "../../support/messages.ts";

const SETTING = { speaker: "ours", across: false, sideAt: () => null } as const;

/** What is read of a name's side where it stands first in the text. */
function evidence(text: string, name: string): string[] {
  const note = unwrap(messageOf(text), { mailDomain: "in.saydo.example" });
  const found = blocksOf(note).flatMap((block) => {
    const words = wordsIn(note.text, block.start, block.end);
    const from = words.findIndex((word) => word.raw === name);
    return from < 0 ? [] : [{ block, words, from, next: from + 1 }];
  });
  return evidenceOf(found.slice(0, 1), SETTING);
}

describe("the side of a name without an address", () => {
  const cases: [text: string, name: string, evidence: string][] = [
    ["Who: Gerald (client), Ivan (ops, us)", "Gerald", "bracket across"],
    ["Who: Gerald (client), Ivan (ops, us)", "Ivan", "bracket beside"],
    ["On our side me and Comfort.", "Comfort", "with me"],
    ["Them: Karen, Dev from logistics", "Karen", "label across"],
    ["Our Kev will do it.", "Kev", "of our"],
    ["Your Gav will do it.", "Gav", "of your"],
    ["Manny in our shop is cutting the plate.", "Manny", "of our"],
    ["Brent will credit us for July.", "Brent", "does us"],
    ["Lyn from Medilift sends the rest.", "Lyn", "of some firm"],
    ["Pam says the roof is done.", "Pam", "heard"],
    ["My sister Brid does the flowers.", "Brid", "kin"],
  ];
  it.each(cases)("%j tells of %s: %s", (text, name, expected) => {
    expect(evidence(text, name)).toContain(expected);
  });

  it("is weighed with what the other names prove: who is on no list of theirs is mostly of ours", () => {
    const alone = evidence("Arjun sends the report.", "Arjun");
    expect(proofOf(alone)).toEqual({ beside: false, across: false });
    expect(besideOthers(alone, { beside: false, across: true }, SETTING)).toContain("proof none others across");
  });

  it("tells strangers, firms and initials from people one knows by the shape of the name", () => {
    expect(["Mr Breen", "Allard Grounds", "KJ", "Kev"].map((name) => nameShape(name, SETTING)[0])).toEqual([
      "shape titled",
      "shape firm",
      "shape initials",
      "shape short",
    ]);
  });
});

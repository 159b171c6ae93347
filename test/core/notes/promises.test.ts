import { describe, expect, it } from "vitest";
import { extract } from "../../../src/core/notes/extract.ts";
import type { FoundCommitment } from "../../../src/core/notes/extraction.ts";
import { messageOf } from "../../support/messages.ts";
import { dana, sam } from "../../support/people.ts";

/** What is read out of Dana's mail to Sam of Tuesday, 10 March 2026. */
function read(text: string) {
  return extract(messageOf(text), { mailDomain: "in.saydo.example" }).extraction;
}

function only(text: string): FoundCommitment {
  const { commitments } = read(text);
  expect(commitments.map((one) => one.quote)).toHaveLength(1);
  return commitments[0] as FoundCommitment;
}

describe("promises", () => {
  const found: [text: string, owner: string | null, side: string, due: string | null, what: string][] = [
    ["I'll send the revised SOW by Friday.", dana.name, "ours", "2026-03-13", "send the revised SOW"],
    ["We will send the deck tomorrow.", dana.name, "ours", "2026-03-11", "send the deck"],
    ["Sam will return the forms by March 20.", sam.name, "theirs", "2026-03-20", "return the forms"],
    ["You'll get us the logo by Monday.", sam.name, "theirs", "2026-03-16", "get Dana the logo"],
    ["- Sam to share the brand guide", sam.name, "theirs", null, "share the brand guide"],
    ["- Sam: brand guide by Thursday", sam.name, "theirs", "2026-03-12", "brand guide"],
    ["- Brand guide (Sam)", sam.name, "theirs", null, "Brand guide (Sam"],
    ["Action items\n- [ ] Draft the SOW by EOW", null, "ours", "2026-03-13", "Draft the SOW"],
    ["Sam agreed to review the contract by next Wednesday.", sam.name, "theirs", "2026-03-18", "review the contract"],
    ["Sam has promised the floor plan.", sam.name, "theirs", null, "promised the floor plan"],
    ["I'm sending the samples on Thursday.", dana.name, "ours", "2026-03-12", "sending the samples"],
    ["I send the samples on Thursday.", dana.name, "ours", "2026-03-12", "send the samples"],
    ["The invoice is on me.", dana.name, "ours", null, "The invoice is on Dana"],
    ["Leave the permit with me.", dana.name, "ours", null, "Leave the permit with Dana"],
    ["Let me check the numbers by tomorrow.", dana.name, "ours", "2026-03-11", "check the numbers"],
    [
      "The report will be sent by Sam before EOD Friday.",
      sam.name,
      "theirs",
      "2026-03-13",
      "The report will be sent by Sam",
    ],
    ["Sam and I will draft the brief by July 10.", sam.name, "both", "2026-07-10", "draft the brief"],
    ["Your printer will ship the proofs next week.", "Your printer", "theirs", "2026-03-20", "ship the proofs"],
    ["Our Kev is fitting the rollers on Thursday.", "Kev", "ours", "2026-03-12", "fitting the rollers"],
  ];
  it.each(found)("reads %j", (text, owner, side, due, what) => {
    const one = only(text);
    expect({ owner: one.owner?.name ?? null, side: one.side, due: one.due }).toEqual({ owner, side, due });
    expect(one.what).toContain(what);
  });

  const nothing: string[] = [
    "We won't move the date.",
    "We could send it by Friday.",
    "I might ask the board on Monday.",
    "Could you send me the brief by Friday?",
    "Will Sam send the deck?",
    "I sent the deck on Monday.",
    "Sam sent the crates back last week.",
    "The contract ends on June 30.",
    "Launch is 4 May.",
    "The API will return a 429 after 500 requests.",
    "I would have sent it on Friday if you had asked.",
    "I'll be away until Thursday.",
    "The Supplier shall deliver within 30 days.",
    "Decisions\n- Blue it is, from 1 April",
    "Thanks for today!",
  ];
  it.each(nothing)("reads nothing into %j", (text) => {
    expect(read(text).commitments.map((one) => one.quote)).toEqual([]);
  });

  it("reads a table by its columns, whatever their order", () => {
    const { commitments } = read(
      "| When | Who | Task |\n|---|---|---|\n| 13 March | Sam | brand guide |\n| EOW | Dana | signed SOW |",
    );
    expect(commitments.map((one) => [one.what, one.owner?.name, one.due])).toEqual([
      ["brand guide", "Sam Reyes", "2026-03-13"],
      ["signed SOW", "Dana Okafor", "2026-03-13"],
    ]);
  });

  it("gives the items under a name to that name", () => {
    const { commitments } = read("Next steps\n\nSam\n\n- send the logo\n- pick a date\n\nDana\n\n- book the studio");
    expect(commitments.map((one) => one.owner?.name)).toEqual(["Sam Reyes", "Sam Reyes", "Dana Okafor"]);
  });

  it("gives what a speaker says to the speaker, known or not", () => {
    const { commitments } = read("Sam Reyes: I'll count the chairs tomorrow.\nMick Farrell: I will bring the lamps.");
    expect(commitments.map((one) => [one.owner?.name, one.side])).toEqual([
      ["Sam Reyes", "theirs"],
      ["Mick Farrell", "theirs"],
    ]);
  });

  it("reads she as the last one named", () => {
    const text = "Priya will join on Monday. She will set up the tenant then.";
    expect(read(text).commitments.at(-1)?.owner?.name).toBe("Priya");
  });

  it("ticked is done, struck through is dropped", () => {
    const { commitments } = read("Action items\n- [x] Sam: logo\n- ~~Sam: banner~~\n- [ ] Sam: flyer");
    expect(commitments.map((one) => one.status)).toEqual(["done", "dropped", "open"]);
  });

  it("marks conditions, doubts and repetition", () => {
    expect(only("Once you send the logo, I'll build the banner.")).toMatchObject({ conditional: true });
    expect(only("I'll try to send the deck by Friday.")).toMatchObject({ hedged: true });
    expect(only("I'll send a status mail every Friday.")).toMatchObject({ recurring: "every Friday" });
  });

  it("asks who, where an item of a list names nobody", () => {
    const { commitments, questions } = read("Action items\n- Chairs for the hall\n- Sam to send the logo by Friday");
    expect(commitments[0]).toMatchObject({ owner: null, what: "Chairs for the hall" });
    expect(questions).toContainEqual({ about: 1, ask: "who" });
  });

  it("asks whether, where it is not sure, and keeps that out of the sure ones", () => {
    const { commitments, questions } = read("- Brand guide (Sam)");
    expect(commitments[0]).toMatchObject({ band: "ask" });
    expect(questions).toEqual([{ about: 1, ask: "whether" }]);
  });

  it("keeps a promise that is said twice once", () => {
    const { commitments } = read(
      "- Sam to send the signed order form by Friday\n\nSo Sam will send the signed order form.",
    );
    expect(commitments).toHaveLength(1);
  });

  it("sends a private note's recap to the sender alone", () => {
    expect(read("private\n\nI'll send the deck.").recapTo).toEqual([dana.email]);
  });

  it("quotes what stands in the text and says why", () => {
    const { commitments } = read("Hi Sam,\n\nI'll send the\nrevised SOW by Friday.");
    expect(commitments[0]).toMatchObject({ quote: "I'll send the\nrevised SOW by Friday", band: "sure" });
    expect(commitments[0]?.reasons).toEqual(["first person, firm", "date in clause"]);
  });
});

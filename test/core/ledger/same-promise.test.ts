import { describe, expect, it } from "vitest";
import type { Kept } from "../../../src/core/ledger/kept.ts";
import type { FoundCommitment } from "../../../src/core/notes/extraction.ts";
import { foundIn, kept, keptBy, keptOfSam } from "../../support/ledger.ts";
import { sam } from "../../support/people.ts";

const OF_SAM: Partial<FoundCommitment> = { owner: sam, side: "theirs" };

/** Which kept one a sentence is taken for: its id, "new", or "ask 1" where that is only a question. */
function takenFor(rows: readonly Kept[], text: string, change: Partial<FoundCommitment> = {}): string {
  const [update] = keptBy(rows, text, [foundIn(text, text.replace(/\.$/, ""), change)]);
  return update === undefined || update.id === null ? "new" : update.sure ? String(update.id) : `ask ${update.id}`;
}

const SAME: readonly (readonly [string, string])[] = [
  ["I'll send the revised SOW by Friday", "I'll send you the revised SOW on Thursday."],
  ["I'll send the revised SOW by Friday", "Revised SOW: Dana, Thursday."],
  ["I'll take photos of the roof", "I'll send the roof pics on Friday."],
  ["We'll get you an estimate for the kitchen", "The kitchen quote follows on Friday."],
  ["I'll write to the insurer about the roof", "The insurer letter goes on Friday."],
  ["I'll do the risk assessment for the trip", "RA by Friday."],
  ["Dana to finish the hall drawings", "I'll have the drawings of the hall done by Friday."],
  ["I'll email the caterer about the nut allergy", "Caterer email about the allergy: me, Friday."],
  ["I'll fix the side gate", "The gate I'll fix on Saturday instead."],
  ["I'll send the spec v0.4 by Monday", "Spec v0.4 will reach you on Friday."],
  ["I'll send the May report", "May's report comes on Friday."],
];

const NEW: readonly (readonly [string, string, Partial<FoundCommitment>])[] = [
  ["I'll send the May invoice by Friday", "I'll send the June invoice by Friday.", {}],
  ["I'll send the deposit invoice", "I'll send the balance invoice on Friday.", {}],
  ["I'll send the first draft of the plan", "I'll send the second draft of the plan on Friday.", {}],
  ["I'll send the draft menu", "I'll send the final menu on Friday.", {}],
  ["I'll send the spec v0.4 by Monday", "I'll send spec v0.5 on Friday.", {}],
  ["I'll quote CR-11 by Monday", "I'll quote CR-12 by Friday.", {}],
  ["I'll send rev B of the drawings", "Rev C of the drawings follows on Friday.", {}],
  ["I'll write to the insurer", "I'll send the insurer a report on Friday.", {}],
  ["I'll swage the forestay by Monday", "KESTREL forestay goes out on Friday.", {}],
  ["Dana sends the contract", "Sam signs the contract on Friday.", OF_SAM],
  ["I'll invoice the March fee", "I'll pay the invoice on the 15th.", OF_SAM],
  ["I'll inspect the boiler at Elm Elementary", "I'll inspect Oak Middle's boiler on Friday.", {}],
  ["We'll paint the kitchen", "We'll paint the bathroom on Friday.", {}],
  ["I'll order the tiles", "I'll book the plumber on Friday.", {}],
  ["I'll send the English subtitles", "I'll send the German subtitles on Friday.", {}],
  ["I'll do the subs for episode 2", "I'll do the subs for episode 3 by Friday.", {}],
  ["I'll send the deck", "There will be a separate deck for the board on Friday.", {}],
];

describe("a promise that a later note states", () => {
  it.each(SAME)("“%s” is said again by “%s”", (before, text) => {
    expect(takenFor([kept(1, before)], text)).toBe("1");
  });

  it.each(NEW)("“%s” is another than “%s”", (before, text, change) => {
    expect(takenFor([kept(1, before)], text, change)).not.toBe("1");
  });

  it("is a question where two kept ones fit alike", () => {
    const rows = [kept(1, "I'll send the report on the north roof"), kept(2, "I'll send the report on the south roof")];
    expect(takenFor(rows, "I'll send the roof report on Friday.")).toMatch(/^ask/);
  });

  it("stays with the one that has its number, its month or its name", () => {
    const rows = [kept(1, "I'll send the invoice for May"), kept(2, "I'll send the invoice for June")];
    expect(takenFor(rows, "June's invoice follows on Friday.")).toBe("2");
  });

  it("is a new round once the last one is done, unless words open it again", () => {
    const done = [kept(1, "I'll send the usage report by Monday", { status: "done" })];
    expect(takenFor(done, "I'll send the usage report by Friday.")).toBe("new");
    expect(takenFor(done, "I'll send the usage report again after all by Friday.")).toBe("1");
  });

  it("is new where something else is done with the same thing, and what was sent is done", () => {
    const text = "I'll print the menu by 10 April. The draft menu went out on Thursday.";
    const updates = keptBy([kept(1, "I'll send the draft menu by Friday", { due: "2026-03-06" })], text, [
      foundIn(text, "I'll print the menu by 10 April", { due: "2026-04-10" }),
    ]);
    expect(updates.map(({ id, set }) => [id, set.status])).toEqual([
      [null, undefined],
      [1, "done"],
    ]);
  });

  it("takes one kept one each: two promises of a note are two", () => {
    const text = "I'll send the deck by Friday. I'll send the deck to the board by Thursday.";
    const ids = keptBy([kept(1, "I'll send the deck")], text, [
      foundIn(text, "I'll send the deck by Friday", { due: "2026-03-13" }),
      foundIn(text, "I'll send the deck to the board by Thursday", { due: "2026-03-12" }),
    ]).map(({ id, sure }) => (sure ? id : null));
    expect(ids.filter((id) => id === 1)).toHaveLength(1);
  });

  it("is found by what stood before it, where it only points there", () => {
    const rows = [kept(1, "I'll drop it off on Monday", { about: "The dehumidifier is yours for a week." })];
    expect(takenFor(rows, "The dehumidifier I'll drop off on Friday.")).toBe("1");
  });
});

describe("what a promise said again changes", () => {
  const set = (rows: readonly Kept[], text: string, change: Partial<FoundCommitment>) => {
    const [update] = keptBy(rows, text, [foundIn(text, text.replace(/\.$/, ""), change)]);
    return { ...update?.set, moved: update?.moved };
  };

  it("moves a date that stood before", () => {
    const due = { due: "2026-03-13", duePhrase: "on Friday" };
    expect(set([kept(1, "I'll send the deck")], "I'll send the deck on Friday.", due)).toEqual({
      due: "2026-03-13",
      dueFrom: null,
      duePhrase: "on Friday",
      moved: true,
    });
  });

  it("gives a first date, which is no move, and so is a day out of those that were named", () => {
    const due = { due: "2026-03-13" };
    expect(set([kept(1, "I'll send the deck", { due: null })], "I'll send the deck on Friday.", due).moved).toBe(false);
    const week = kept(1, "I'll send the deck this week", { dueFrom: "2026-03-09", due: "2026-03-15" });
    expect(set([week], "I'll send the deck on Friday.", due).moved).toBe(false);
  });

  it("changes nothing where nothing is different", () => {
    expect(set([kept(1, "I'll send the deck")], "I'll send the deck as planned.", {})).toEqual({ moved: false });
  });

  it("hands it over", () => {
    const change = set([kept(1, "I'll drop the urns off")], "Sam will collect the urns himself on Friday.", OF_SAM);
    expect(change).toMatchObject({ owner: sam, side: "theirs" });
    const rows = [keptOfSam(1, "Sam books the van")];
    const garth = { name: "Garth", email: "" };
    expect(set(rows, "Garth will book the van.", { owner: garth, side: "theirs" })).toMatchObject({ owner: garth });
  });

  it("hands it over where the sentence was found to be on whoever had it", () => {
    const rows = [kept(1, "I'll draft the floor plan by Monday")];
    const text = "Priya takes over the floor plan from me.";
    const [update] = keptBy(rows, `${text} Priya will bring it.`, [foundIn(text, text.replace(/\.$/, ""))]);
    expect(update).toMatchObject({ id: 1, set: { owner: { name: "Priya" }, side: "ours" } });
  });

  it("keeps its date where it is ticked or called off", () => {
    const done = { status: "done", due: "2026-03-10" } as const;
    expect(set([kept(1, "I'll send the deck")], "Launch deck sent 10 March.", done)).toEqual({
      status: "done",
      moved: false,
    });
  });
});

describe("half of it done", () => {
  it("leaves it open for what remains, with that one's date", () => {
    const text = "The four halyards are all spliced. The two sheets follow by Friday.";
    const rows = [kept(1, "Dana splices four halyards and two sheets by Monday")];
    const updates = keptBy(rows, text, [foundIn(text, "The two sheets follow by Friday", { due: "2026-03-13" })]);
    expect(updates.map(({ id, set }) => [id, set.due, set.status])).toContainEqual([1, "2026-03-13", undefined]);
    expect(updates.every(({ set }) => set.status === undefined)).toBe(true);
  });
});

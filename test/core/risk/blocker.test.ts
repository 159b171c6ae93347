import { describe, expect, it } from "vitest";
import type { Mailbox } from "../../../src/core/notes/message.ts";
import { blockerOf, type MayBlock } from "../../../src/core/risk/blocker.ts";
import { expectLinear } from "../../support/linear.ts";
import { dana, priya, sam } from "../../support/people.ts";

let id = 0;

function one(owner: Mailbox | null, what: string, changes: Partial<MayBlock> = {}): MayBlock {
  id += 1;
  const side = owner === sam ? "theirs" : "ours";
  return { id, what, quote: what, conditional: false, side, owner, due: null, note: 1, ...changes };
}

/** What is open with the client beside the one that is asked about. */
const OTHERS = [
  one(sam, "send the Q3 figures", { quote: "Sam will send the Q3 figures by Friday" }),
  one(sam, "sign the contract"),
  one(sam, "send the logo"),
  one(sam, "approve the budget"),
  one(sam, "pay the deposit", { quote: "the 30% deposit is Sam's to pay" }),
  one(sam, "confirm the headcount for the gala"),
  one(sam, "share the access list"),
  one(dana, "send the invoice"),
  one(priya, "finish the floor plan"),
  one(null, "collect the passports"),
];

function blockerIn(owner: Mailbox | null, quote: string, others: readonly MayBlock[] = OTHERS): string | null {
  return blockerOf(one(owner, "x", { quote, conditional: true }), others)?.what ?? null;
}

describe("what a conditional commitment waits for", () => {
  it.each<readonly [Mailbox, string, string]>([
    [dana, "I'll send the proposal once you send the figures", "send the Q3 figures"],
    [dana, "I'll start the build when Sam signs", "sign the contract"],
    [dana, "the banner goes out as soon as the logo is in", "send the logo"],
    [dana, "the order is placed subject to approval of the budget", "approve the budget"],
    [dana, "Once the contract is signed, I will start", "sign the contract"],
    [dana, "Once the floor plan is done I'll price the tables", "finish the floor plan"],
    [dana, "We start the minute the deposit is paid", "pay the deposit"],
    [dana, "I'll send the menu when you confirm the headcount", "confirm the headcount for the gala"],
    [dana, "if you send the figures I can finish the model", "send the Q3 figures"],
    [sam, "I'll pay as soon as I have the invoice from you", "send the invoice"],
    [sam, "You'll get the numbers after we have had the floor plan", "finish the floor plan"],
    [dana, "Dana to order the badges, pending the passports", "collect the passports"],
    [dana, "Dana: set up the accounts, waiting for the access list", "share the access list"],
    [dana, "Once the headcount lands I'll bill you for the second half", "confirm the headcount for the gala"],
    [dana, "I'll book the hall provided the budget is approved", "approve the budget"],
  ])("%s: “%s” waits for “%s”", (owner, quote, what) => {
    expect(blockerIn(owner, quote)).toBe(what);
  });

  it.each<readonly [string, Mailbox, string]>([
    ["another thing", dana, "I'll order once the site plan is done"],
    ["a thing more than the promise has", dana, "I'll call once the gala budget is approved"],
    ["another act: who sends it is not who pays it", dana, "I'll call when the invoice is paid"],
    ["the balance is not the deposit", dana, "I'll start once the balance is paid"],
    ["another share", dana, "I'll start once the 50% deposit is paid"],
    ["one's own", dana, "I'll pay once the invoice is in"],
    ["a wish", dana, "if you want the figures I'll send them"],
    ["a doubt", dana, "if the figures are wrong I'll redo them"],
    ["the opposite", dana, "I'll go on when the contract is not signed"],
    ["nothing", dana, "when I've calmed down I'll write"],
    ["the weather", dana, "I'll photograph the yard if it stays dry"],
    ["somebody who owes something else", dana, "I'll start when Priya signs"],
    ["no condition", dana, "I'll send the figures by Friday"],
    ["what is due before, not what it waits for", dana, "I'll send it before the contract is signed"],
    ["unless", dana, "I'll send it unless the contract is signed"],
  ])("is not %s", (_, owner, quote) => {
    expect(blockerIn(owner, quote)).toBeNull();
  });

  it("is nothing where several could be meant", () => {
    const two = [...OTHERS, one(sam, "send the March figures")];
    expect(blockerIn(dana, "I'll send the proposal once you send the figures", two)).toBeNull();
    expect(blockerIn(dana, "I'll start when Sam signs", [...OTHERS, one(sam, "sign the lease")])).toBeNull();
  });

  it("is nothing for one that is on no condition, and never the one itself", () => {
    const firm = one(dana, "x", { quote: "I'll send the proposal once you send the figures" });
    expect(blockerOf(firm, OTHERS)).toBeNull();
    const own = one(dana, "sign the lease once the lease is drafted", { conditional: true });
    expect(blockerOf(own, [own])).toBeNull();
    expect(blockerIn(dana, "I'll send the proposal once you send the figures", [])).toBeNull();
  });

  it("is found in linear time, however long the sentence", () => {
    for (const piece of ["once the ", "as soon as ", "if you ", "waiting for the figures, ", "and I "]) {
      expectLinear(piece, 20_000, (quote) => void blockerIn(dana, quote));
    }
  });
});

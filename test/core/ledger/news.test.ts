import { describe, expect, it } from "vitest";
import { kept, keptOfSam, newsOf } from "../../support/ledger.ts";

const LEDGER = [
  kept(1, "I'll send the launch deck by Monday"),
  kept(2, "We'll book the photographer for the launch"),
  kept(3, "I'll write to the printer about the banners"),
  keptOfSam(4, "Sam will share the logo files by Monday"),
  keptOfSam(5, "Sam pays the deposit invoice by Monday"),
  keptOfSam(6, "You're getting us the guest list"),
  kept(7, "Priya measures the foyer on Monday", { owner: { name: "Priya", email: "" } }),
  kept(8, "I'll drop the fabric samples off on Monday"),
];

const DONE: readonly (readonly [number, string])[] = [
  [1, "The deck went out Monday."],
  [1, "Launch deck sent."],
  [1, "I sent you the deck yesterday."],
  [1, "The launch deck is with you since Monday."],
  [1, "- launch deck: done ✔"],
  [1, "- [x] launch deck"],
  [1, "Deck is done and dusted."],
  [1, "You have had the deck since Monday."],
  [1, "I've emailed the deck over."],
  [2, "The photographer is booked."],
  [2, "photographer booked, 9am on the day"],
  [2, "We have booked the photographer."],
  [3, "I wrote to the printer on Friday."],
  [3, "The letter to the printer about the banners went off."],
  [4, "Got the logo, ta."],
  [4, "Thanks for the logo files."],
  [4, "Thank you for the logo files, they look great."],
  [4, "logo files came through"],
  [4, "The logo files arrived on Monday."],
  [4, "We received the logos last week."],
  [4, "Your logo files are in."],
  [4, "Logos: received."],
  [4, "The logo files you sent are perfect."],
  [5, "Your deposit landed on Friday."],
  [5, "The deposit invoice has been paid."],
  [5, "Deposit invoice paid, thank you."],
  [5, "The deposit is in the bank."],
  [6, "The guest list reached us on Monday."],
  [6, "Sam handed over the guest list."],
  [6, "Guest list - got it."],
  [6, "I have the guest list now."],
  [7, "Priya did the foyer on Monday."],
  [7, "Priya has measured the foyer, 9.4 m."],
  [7, "foyer measured"],
  [8, "I dropped off the fabric samples."],
  [8, "The fabric samples are on your desk."],
  [8, "Sam has the fabric samples."],
];

const DROPPED: readonly (readonly [number, string])[] = [
  [1, "The launch deck is no longer needed."],
  [1, "Forget the deck."],
  [1, "No need for a deck any more."],
  [1, "We decided against the launch deck."],
  [2, "Scrap the photographer."],
  [2, "The photographer is cancelled."],
  [2, "We won't need the photographer after all."],
  [2, "We can do without the photographer."],
  [3, "You can leave the letter to the printer."],
  [3, "Don't bother writing to the printer about the banners."],
  [4, "We can forget the logo files."],
  [6, "Sam, give up on that guest list."],
  [7, "Priya need not measure the foyer."],
  [8, "The fabric samples: not needed after all."],
  [8, "~~fabric samples~~ dropped"],
];

const NOTHING: readonly string[] = [
  "Still waiting for the logo files.",
  "Did you send the logo files?",
  "Any news on the guest list?",
  "Where is the guest list?",
  "Could you send the logo files?",
  "The deck will be sent on Friday.",
  "I am going to send the deck.",
  "The deck is not done.",
  "I have not sent the deck.",
  "I haven't booked the photographer yet.",
  "Once the deposit is paid we start.",
  "If the guest list arrives in time we print it.",
  "As soon as the logo files are in, we start.",
  "The photographer needs to be booked.",
  "The deposit invoice is to be paid on Friday.",
  "Half of the guest list is in.",
  "Most of the logo files came through.",
  "Thanks for your time today.",
  "Sam swore he had paid the deposit invoice and of course he hadn't.",
  "The budget deck went out in January for another client.",
  "We should maybe forget the photographer.",
  "The sent deck has the wrong year on it.",
  "The balance invoice has been paid.",
  "Priya measured the kitchen.",
  "The photographer took lovely pictures last year.",
  "The guest list is overdue.",
  "We wanted to send the deck on Monday.",
  "The foyer was lovely.",
  "Please send the guest list.",
];

describe("what a later note tells of a kept promise", () => {
  it.each(DONE)("closes %i by “%s”", (id, text) => {
    expect(newsOf(LEDGER, text)).toEqual([`${id} done`]);
  });

  it.each(DROPPED)("drops %i by “%s”", (id, text) => {
    expect(newsOf(LEDGER, text)).toEqual([`${id} dropped`]);
  });

  it.each(NOTHING)("closes nothing by “%s”", (text) => {
    expect(newsOf(LEDGER, text)).toEqual([]);
  });
});

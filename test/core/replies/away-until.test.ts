import { describe, expect, it } from "vitest";
import { awayUntil } from "../../../src/core/replies/away-until.ts";

/** A Tuesday. */
const context = { today: "2026-03-10", order: "dmy", country: "GB" } as const;

describe("what an automatic answer says of an absence", () => {
  it.each([
    ["I am out of the office until 14 April with limited access to email.", null, "2026-04-14"],
    ["back on Monday 20 April", null, "2026-04-19"],
    ["I am on annual leave from 3 to 14 April.", "2026-04-03", "2026-04-14"],
    ["I am on annual leave from 3 April to 14 April and will reply on my return.", "2026-04-03", "2026-04-14"],
    [
      "Thank you for your email. I am currently out of the office and will be back on Monday 20 April.",
      null,
      "2026-04-19",
    ],
    [
      "I will be out of the office starting Friday, April 3 and returning on Tuesday, April 14.",
      "2026-04-03",
      "2026-04-13",
    ],
    ["I'm away from my desk until Thursday. For urgent matters please contact Sam Reyes.", null, "2026-03-12"],
    ["I am out of the office from Friday 3rd April until Tuesday 14th April inclusive.", "2026-04-03", "2026-04-14"],
    ["Dana Okafor is out of the office until 14/04/2026.", null, "2026-04-14"],
    ["Out of office: back Monday 23 March", null, "2026-03-22"],
    [
      "Hello,\n\nI am on holiday until Monday 20 April, when I will be back in the office.\n\nKind regards\nDana",
      null,
      "2026-04-20",
    ],
    [
      "I am currently on maternity leave until January 2027. Please contact my colleague Priya Nair.",
      null,
      "2027-01-01",
    ],
    ["I'm on parental leave and will return to work on 1 September.", null, "2026-08-31"],
    ["I am out of the office today.", "2026-03-10", "2026-03-10"],
    ["I am out of the office this week.", null, "2026-03-13"],
    ["I'm on leave next week.", "2026-03-16", "2026-03-20"],
    ["I am travelling until 14 April and have limited access to email.", null, "2026-04-14"],
    ["I am attending a conference from 3 to 5 April and will be slow to reply.", "2026-04-03", "2026-04-05"],
    ["I will respond when I return on 20 April.", null, "2026-04-19"],
    ["On my return (20 April) I will answer your message.", null, "2026-04-19"],
    ["Our office is closed from 24 December to 2 January.", "2026-12-24", "2027-01-02"],
    ["I am out of the office with no access to email.\nI will return on Monday, April 20th, 2026.", null, "2026-04-19"],
    [
      "Thank you for your message. I'm out of the office\nfrom 3 April\nto 14 April. My messages are not forwarded.",
      "2026-04-03",
      "2026-04-14",
    ],
    ["I'm out of the office and will be back online from 20 April.", null, "2026-04-19"],
    ["I'm on leave from 3 to 14 April, back on the 15th.", "2026-04-03", "2026-04-14"],
    ["I am away between 3 and 14 April (both included).", "2026-04-03", "2026-04-14"],
    ["I will have no access to email until 14 April. Urgent? Call +44 20 7946 0958.", null, "2026-04-14"],
    ["I am not in the office until Tuesday. Working days: Monday to Thursday.", null, "2026-03-17"],
    ["I am away for two weeks from Monday.", "2026-03-16", "2026-03-29"],
    ["Until 14 April I am out of the office.", null, "2026-04-14"],
    ["From 3 to 14 April I will be on holiday.", "2026-04-03", "2026-04-14"],
    [
      "I'll be back in the office on Monday, 20 April and will get back to you by Wednesday 22 April.",
      null,
      "2026-04-19",
    ],
    ["I'm taking some time away and will be returning Monday 20 April.", null, "2026-04-19"],
    ["I am on vacation, returning to the office on 4/20.", null, "2026-04-19"],
  ])("%j", (text, from, until) => {
    expect(awayUntil(text, context)).toEqual({ from, until });
  });

  it.each([
    "I am off sick and do not know when I will be back.",
    "I am on leave. Your mail will not be forwarded.",
    "I am out of the office until further notice.",
    "I am on leave from 3 April.",
    "I'm away; my colleague Priya Nair is back on 16 April.",
  ])("knows no end of %j", (text) => {
    expect(awayUntil(text, context)).toBe("unknown-end");
  });

  it.each([
    "Your email has been received. We will get back to you by Monday.",
    "Thank you for contacting Northwind. We answer within two working days.",
    "This mailbox is not monitored.",
    "Dana no longer works at Northwind.",
    "I will answer right away.",
    "Please return the form by 20 April.",
    "Please return by 20 April.",
    "My working days are Monday to Thursday.",
    "We are open Monday to Friday, 9 to 5.",
    "Happy holidays! See you on 5 January.",
    "The deck is done, I'll send it by Friday.",
    "Undeliverable: Re: recap",
    "I'll call you back on Monday.",
    "I will send the contract back on 14 April.",
    "7 has to wait until the 22nd, our lawyer is on holiday",
    "You'll have the forms then: the director is back on the 26th",
    // over, or forgotten
    "I was away until Monday, sorry for the delay.",
    "Sorry, I was on leave last week. 2 is done.",
    "I am out of the office until 9 March.",
    "I am out of the office until 14 April 2025.",
    "I am away until 2 January.",
    "I'll be back in the office on 10 March.",
    // not theirs
    "> I am out of the office until 14 April",
    "On Tue, 10 Mar 2026 at 10:00, Dana wrote:\nI am out of the office until 14 April",
    "",
  ])("is none in %j", (text) => {
    expect(awayUntil(text, context)).toBeNull();
  });
});

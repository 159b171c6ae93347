import { describe, expect, it } from "vitest";
import { ownWords } from "../../../src/core/answers/own-words.ts";
import { messageOf } from "../../support/messages.ts";

const RECAP =
  "– reply above this line –\n\nYour side\n---------\n1. You: send the SOW\n   by Friday 13 March 2026\n2. Sam: share the logo\n   no date given\n\nReply “ok”, “done 5”.\n\n--\nYou get this one mail.";
const quoted = RECAP.replace(/^/gm, "> ");
const OUTLOOK = `________________________________\nFrom: Saydo <recap@saydo.example>\nSent: 10 March 2026 16:21\nTo: Sam Reyes <sam@brightside.example>\nSubject: Recap: Kickoff\n\n${RECAP}`;
const GMAIL = `On Tue, 10 Mar 2026 at 16:21, Saydo <recap@saydo.example> wrote:\n${quoted}`;

describe("what the writer of an answer typed", () => {
  it.each([
    ["above Gmail's quote", `done 2\n\n${GMAIL}`, "done 2"],
    ["above Outlook's header", `done 2\n\n${OUTLOOK}`, "done 2"],
    ["above a recap that a program quotes without a sign", `done 2\n\n${RECAP}`, "done 2"],
    ["nothing, above the quote", GMAIL, ""],
    ["nothing, above Outlook's header", OUTLOOK, ""],
    ["a mark of notes, which is a command here", `private\n\n${GMAIL}`, "private"],
    ["a mark of notes above Outlook's header", `private\n\n${OUTLOOK}`, "private"],
    ["below the whole quote", `${GMAIL}\n\ndone 2`, "done 2"],
    ["with a line to oneself", `done 2\n// he always says so\n\n${GMAIL}`, "done 2"],
  ])("%s", (_what, text, words) => {
    expect(ownWords(messageOf(text))).toBe(words);
  });

  it("under the lines that it answers", () => {
    const text = `On Tue, 10 Mar 2026 at 16:21, Saydo wrote:\n${quoted.replace("> \n> Reply", "needs another week\n> \n> Reply").replace("> 2. Sam", "done\n> 2. Sam")}`;
    expect(ownWords(messageOf(text)).split(/\n+/)).toEqual(["1: done", "2: needs another week"]);
  });
});

import { describe, it } from "vitest";
import { ownWords } from "../../src/core/answers/own-words.ts";
import { unwrap } from "../../src/core/notes/unwrap.ts";
import { awayUntil } from "../../src/core/replies/away-until.ts";
import type { ReplyLine } from "../../src/core/replies/context.ts";
import { memberOrder } from "../../src/core/replies/member-orders.ts";
import { inOwnWords, isMisread } from "../../src/core/replies/plain-order.ts";
import { readReply } from "../../src/core/replies/read-reply.ts";
import { expectLinear } from "../support/linear.ts";
import { messageOf } from "../support/messages.ts";
import { dana, priya, sam } from "../support/people.ts";

/** What the words and patterns of replies begin with, over and over. Here, since a Worker's clock stands still. */
const PIECES =
  `a |done 2 |1,2,|2 and |#2 |no. |2: Friday |2-4 |- 2\n|. |, |; |! |? |\n|\n\n|> a\n|a\n|add: a\n|move 2 to |by Friday |next week |14 April |3-14 April |from 3 |
until |until Friday |for a week |for two weeks from |the 15th |the |not |don't |no |stop |please stop me |undo |oops, undo |because of |I have |deck and deck |
send the revised SOW |the SOW is done, |is Sam's |Sam Reyes |you |hold |send |it |that |away until |I'm away |on leave |out of the |back on |I will return |with no access |
agenda for |agenda Brightside |what should I raise with |settings |summary |On Mon, a wrote:\n|From: a@b.example\n|-- \n|Thanks\n|cheers, |Sent from my |
(|"|'|“|’|'s |…|–|* |é|日本|😀|a@b.example |http://a |Aa |1/2/|12:12:|10am |2026-|of the |end of |rest of the |so please |again |remember: a\n|// remember: |- |\t`
    .split(/\|\n?/)
    .filter((piece) => piece !== "");

/** A reply is read so far; behind it nothing costs more. */
const READ = 8_000;
const HOSTILE = 50_000;
const GROWTH = 4;

const lines = ["send the revised SOW", "share the deck", "book the venue", "pay the deposit"].map(
  (what, i): ReplyLine => ({
    number: i + 1,
    what,
    owner: i % 2 === 0 ? sam : dana,
    side: i % 2 === 0 ? "theirs" : "ours",
    due: "2026-03-20",
    status: "open",
  }),
);
const dates = { today: "2026-03-10", order: "dmy", country: "GB" } as const;
const context = { ...dates, lines, people: [dana, priya, sam], self: sam, ours: false, sender: false };

function expectAllLinear(piece: string, run: (text: string) => void): void {
  // A line is read only so far as well, so that many lines of it cost more than a long one.
  const paragraph = `${piece.repeat(Math.ceil(180 / piece.length)).trimEnd()}\n\n`;
  for (const each of [piece, paragraph]) {
    expectLinear(each, READ / GROWTH, run);
    expectLinear(each, HOSTILE / GROWTH, run);
  }
}

describe("time grows with the size of a hostile reply, not with its square", () => {
  it.each(PIECES)("reading %j", (piece) => {
    expectAllLinear(piece, (text) => void readReply(text, context));
  });

  it.each(PIECES)("what was typed of %j", (piece) => {
    expectAllLinear(piece, (text) => void ownWords({ text, from: [dana], sent: null }));
  });

  it.each(PIECES)("a command in its own words, of %j", (piece) => {
    expectAllLinear(piece, (text) => {
      const whole = { start: 0, end: text.length };
      isMisread({ do: "stop", ...whole }, text);
      isMisread({ do: "undo", ...whole }, text);
      inOwnWords({ do: "dispute", item: 1, reason: null, start: 0, end: 1 }, text);
      inOwnWords({ do: "dispute", item: 1, reason: null, ...whole }, text);
      inOwnWords({ do: "drop", item: 1, reason: text, ...whole }, text);
    });
  });

  it.each(PIECES)("an order of a member, of %j", (piece) => {
    expectAllLinear(piece, (text) => void memberOrder(text, dates));
    // The longest that is read.
    expectLinear(piece, 1_000 / GROWTH, (text) => void memberOrder(text, dates));
  });

  it.each(PIECES)("an automatic answer of %j", (piece) => {
    expectAllLinear(piece, (text) => void awayUntil(text, dates));
  });

  it.each(PIECES.filter((piece) => piece.includes("remember") || piece.includes("\n")))(
    "what is kept for the writer of notes, of %j",
    (piece) => {
      const options = { mailDomain: "in.saydo.example" };
      expectLinear(piece, HOSTILE / GROWTH, (text) => void unwrap(messageOf(text), options));
      expectLinear(`remember: ${piece}`, HOSTILE / GROWTH, (text) => void unwrap(messageOf(text), options));
    },
  );
});

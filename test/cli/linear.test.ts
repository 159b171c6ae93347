import { describe, it } from "vitest";
import { extract } from "../../src/core/notes/extract.ts";
import { htmlToText } from "../../src/mail/html-text.ts";
import { expectLinear } from "../support/linear.ts";
import { messageOf } from "../support/messages.ts";

/** What makes patterns backtrack: every piece that one of ours begins with, over and over. Here, since a Worker's clock stands still. */
const PIECES =
  `a |a.|A |Aa |a, |. |- |* |1. |[x] |☐ |\\||\t|: |:|name: |Sam: |> |>|(|[|{|)|~~|**|__|_|# |=|–|—|→|"|'|'ll |I'll |I |we |will |to |and |if |
1 day |half a week and |an hour |mon |1 jan |1 |from 1 to |12:12:|next |week |of |end of |1/2/|1.|2026-|10am |Sam and |Sam / |the |your |by |
\n|\n\n| \n|a\n|- a\n|  - a\n|> a\n|-- \n|On Mon, a wrote:\n|From: a@b.example\n|Sent: x\n|-----Original Message-----\n|Begin forwarded message:\n|
a@b.example |<a@b.example> |@|http://a |[cid:a]|www.|Date: |Subject: |Confidential |Sent from my |unsubscribe |10:11 AM\n|Ana  10:11 AM\n|
Who\tWhat\n|Sam\tdeck\n|\\| Sam \\| deck \\|\n|é|日本|😀|\u200b|\u00a0|Action items\n|Mr. |e.g. |... |…|? |! |; |, and |leave |on me |be |sent by |let me `
    .split(/(?<!\\)\|\n?/)
    .map((piece) => piece.replaceAll("\\|", "|"));

const SMALL = 12_500;

describe("time grows with the size of a hostile note, not with its square", () => {
  it.each(PIECES)("reading %j", (piece) => {
    expectLinear(
      piece,
      SMALL,
      (text) => void extract(messageOf(text, { subject: text.slice(0, 900) }), { mailDomain: "in.saydo.example" }),
    );
  });

  it.each([...PIECES, "<div>", "<li>", "<table><tr><td>", "</p>", "<", "&amp;", "&", "<!--", "<a href='"])(
    "HTML of %j",
    (piece) => {
      expectLinear(piece, SMALL, (text) => void htmlToText(text));
    },
  );
});

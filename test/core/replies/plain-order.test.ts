import { describe, expect, it } from "vitest";
import { OWN_DEED } from "../../../src/core/ledger/en/own-deeds.ts";
import { REASON_LEAD, STOP, UNDO, YES } from "../../../src/core/replies/en/plain-orders.ts";
import { isMisread } from "../../../src/core/replies/plain-order.ts";

const order = (name: "stop" | "undo", text: string): boolean =>
  !isMisread({ do: name, start: 0, end: text.length }, text);

describe("an order that ends all mail or takes an answer back", () => {
  it.each([
    "stop",
    "STOP.",
    "unsubscribe please",
    "please stop mailing me",
    "take me off this list",
    "no more of these emails",
  ])("is %s", (text) => expect(order("stop", text)).toBe(true));
  it.each(["Please stop the SOW work until legal is back", "Never again!", "stop by the office on Monday"])(
    "is not %s",
    (text) => expect(order("stop", text)).toBe(false),
  );
  it.each(["undo", "oops, undo that", "take that back"])("is %s", (text) => expect(order("undo", text)).toBe(true));
  it.each(["The designer has to undo the last change", "my mistake, new files follow"])("is not %s", (text) =>
    expect(order("undo", text)).toBe(false),
  );

  it.each(["stop ", "please stop me ", "undo ", "I have ", "because of ", " ", "yes ", "!"])(
    "stays cheap on 50 KB of %j: every repeat in its patterns is bounded",
    (piece) => {
      const text = piece.repeat(50_000 / piece.length);
      expect([STOP, UNDO, YES, REASON_LEAD, OWN_DEED].map((pattern) => typeof pattern.test(text))).toHaveLength(5);
    },
  );
});

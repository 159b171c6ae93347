import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/core/replies/read-reply.ts";
import h1 from "../../fixtures/replies/h1.json";
import h2 from "../../fixtures/replies/h2.json";
import h3 from "../../fixtures/replies/h3.json";
import h4 from "../../fixtures/replies/h4.json";
import more from "../../fixtures/replies/more.json";
import own from "../../fixtures/replies/own.json";
import second from "../../fixtures/replies/second.json";
import unseen from "../../fixtures/replies/unseen.json";
import { contextOf, type Labelled, read, wanted } from "./labelled.ts";

/** Cases that are read wrongly, by id: known faults, kept until they are mended. None closes or moves a wrong line. */
const WRONG = new Set<string>(
  `h2-080 h3-068 h4-023 h4-040 m3-027 m5-035 m5-040 m5-054 m5-057 m5-086 m6-006 m6-009 m6-029 m6-046 m6-082 m7-057 more-091 p1-107 p1-201 p1-204 p1-216 p1-234 p2-021 p2-107 p2-198 p3-009 p3-046 p3-047 p3-048 p3-097 p3-145 p3-146 p3-148 p3-150 p3-152 p4-002 p4-025 p4-078 p4-079 p4-087 p4-096 p4-104`.split(
    " ",
  ),
);

const FILES: readonly (readonly [name: string, labelled: Labelled])[] = [
  ["h1", h1],
  ["h2", h2],
  ["h3", h3],
  ["h4", h4],
  ["own", own],
  ["more", more],
  ["second", second],
];

describe.each(FILES)("replies of %s", (_name, labelled) => {
  const right = labelled.cases.filter(({ id }) => !WRONG.has(id));
  const wrong = labelled.cases.filter(({ id }) => WRONG.has(id));

  it.each(right)("reads $id: $text", (one) => {
    expect(read(labelled, one)).toEqual(wanted(one));
  });

  if (wrong.length > 0) {
    it.fails.each(wrong)("does not yet read $id: $text", (one) => {
      expect(read(labelled, one)).toEqual(wanted(one));
    });
  }
});

/** What would close, move or hand over a line, or end the mail. */
const HARMFUL = /^(?:done|reopen|move|drop|owner|not-me|deny|stop|send|undo)\b/;

describe("a hundred texts that nothing was written or tuned for", () => {
  it("are read as well as was measured: the floor is a point under it", () => {
    const right = unseen.cases.filter((one) => `${read(unseen, one)}` === `${wanted(one)}`);
    const harmful = unseen.cases.filter((one) =>
      read(unseen, one).some((effect) => HARMFUL.test(effect) && !wanted(one).includes(effect)),
    );
    expect(right.length).toBeGreaterThanOrEqual(80);
    expect(harmful.length).toBeLessThanOrEqual(5);
  });
});

const shop = contextOf(own.recaps.shop, "dana@northwind.example");

describe("what a reply says", () => {
  it("keeps the place, the phrase and the reason of a move", () => {
    const text = "Hi Sam,\n\n1 slips to Monday because legal is slow.\n\nDana";
    const [command] = readReply(text, shop).commands;
    expect(command).toMatchObject({
      do: "move",
      item: 1,
      due: "2026-03-16",
      phrase: "Monday",
      reason: "because legal is slow",
    });
    expect(text.slice(command?.start, command?.end)).toBe("1 slips to Monday");
  });

  it("takes the sentence behind a command as its reason", () => {
    const { commands, rest } = readReply("Please drop 4. The client builds it himself.", shop);
    expect(commands).toMatchObject([{ do: "drop", item: 4, reason: "The client builds it himself." }]);
    expect(rest).toEqual([]);
  });

  it("leaves to the human what is no command", () => {
    const text = "3 done. By the way, who brings the cake?";
    const { rest } = readReply(text, shop);
    expect(rest.map(({ start, end }) => text.slice(start, end))).toEqual(["By the way, who brings the cake?"]);
  });

  it("says why it asks and among which lines", () => {
    expect(readReply("14 done", shop).commands).toMatchObject([{ do: "ask", why: "no-such-number", wants: "done" }]);
    expect(readReply("move 8", shop).commands).toMatchObject([{ do: "ask", item: 8, why: "when", wants: "move" }]);
    expect(readReply("done", shop).commands).toMatchObject([
      { do: "ask", item: null, why: "which", candidates: [1, 4, 8] },
    ]);
  });

  it("counts another week from the day that the line has", () => {
    expect(readReply("1 needs another week", shop).commands).toMatchObject([
      { do: "move", item: 1, due: "2026-03-20" },
    ]);
    expect(readReply("4 needs another week", shop).commands).toMatchObject([{ do: "ask", item: 4, why: "when" }]);
  });

  it("lets nobody but the sender see to what is asked", () => {
    expect(readReply("9 yes", contextOf(own.recaps.shop, "sam@brightside.example")).commands).toMatchObject([
      { do: "ask", why: "no-such-number" },
    ]);
  });

  it("lets the other side neither hold nor send", () => {
    const sam = contextOf(own.recaps.shop, "sam@brightside.example");
    expect(readReply("hold", sam).commands).toEqual([]);
    expect(readReply("send it", sam).commands).toEqual([]);
  });

  it("has nothing to say of an empty reply or a number alone", () => {
    expect(readReply("  \n", shop)).toEqual({ commands: [], rest: [] });
    expect(readReply("2", shop).commands).toEqual([]);
  });

  it.each<[text: string, expected: object[]]>([
    ["I won't be able to do 8, as I'm on parental leave from tomorrow", [{ do: "drop", item: 8 }]],
    ["I'm on annual leave next week so 4 moves to Friday", [{ do: "move", item: 4, due: "2026-03-13" }]],
    ["Ik ben tot 24 maart afwezig en zal uw bericht daarna beantwoorden", []],
    ["I am away until 24 March and will answer when I am back.", []],
    ["don't send this to Sam yet", [{ do: "hold" }]],
    ["4 isn't needed. Scrap that one please", [{ do: "drop", item: 4 }]],
    ["scrap that please", [{ do: "undo" }]],
    [
      "1 done 4 sam",
      [
        { do: "done", item: 1 },
        { do: "owner", item: 4, owner: { email: "sam@brightside.example" } },
      ],
    ],
    ["8 is off, nobody said anything about it", [{ do: "dispute", item: 8 }]],
    ["8 isn't me, I only look at the invoices", [{ do: "not-me", item: 8 }]],
  ])("reads %j whole", (text, expected) => {
    expect(readReply(text, shop).commands).toMatchObject(expected);
  });

  it("reads no line below the fortieth", () => {
    expect(readReply(`${"\n".repeat(45)}1 done`, shop).commands).toEqual([]);
  });
});

describe("hostile replies", () => {
  const units = [
    "1, ",
    "# ",
    "not ",
    "done ",
    "the ",
    "keep the their ",
    "friday 1 to ",
    "’s ",
    "((((",
    "\n1",
    "done 1\n",
    "A B ",
    "😀",
    "don't ",
    "1 done 2 fri ",
    "1. ok ",
    "not on leave until ",
  ];

  it.each(units)("reads 50 KB of %j in no time", (unit) => {
    const lines = `${unit.repeat(Math.ceil(990 / unit.length)).slice(0, 990)}\n`.repeat(50);
    const flat = unit.repeat(Math.ceil(50_000 / unit.length));
    const start = performance.now();
    readReply(lines, shop);
    readReply(flat, shop);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

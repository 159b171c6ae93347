import { describe, expect, it } from "vitest";
import type { Commitment } from "../../src/core/commitment.ts";
import { titleOf } from "../../src/core/line-words.ts";
import type { Note } from "../../src/core/notes/note.ts";
import { hasSeenWords, sees } from "../../src/core/readers.ts";
import { partyRecap, senderRecap } from "../../src/core/recap.ts";
import type { RecapFacts } from "../../src/core/recap-facts.ts";
import { wordsFor } from "../../src/core/words/words.ts";
import { commitment, noteOf } from "../support/notes.ts";
import { dana, sam } from "../support/people.ts";

const toSam = { mailbox: sam, role: "other", release: "window" } as const;
const LINES = [
  commitment(),
  commitment({ number: 2, owner: sam, side: "theirs", what: "share the logo", due: null, duePhrase: null }),
];
const facts = ({
  note = noteOf(),
  lines = LINES,
  ...change
}: Partial<Omit<RecapFacts, "note" | "lines">> & { note?: Note; lines?: readonly Commitment[] } = {}): RecapFacts => ({
  note,
  lang: "en",
  lines: lines.map((one) => ({ part: "new", was: null, again: false, heard: false, ...one })),
  questions: [],
  readers: [{ mailbox: dana, role: "sender", release: "at once" }, toSam],
  sees: (reader, line) => sees(reader, line, note),
  quotes: (reader, line) => hasSeenWords(reader, line, note),
  answerPage: () => null,
  release: { minutes: 10, atMs: Date.parse("2026-03-10T16:30:00Z"), zone: "Europe/London" },
  openPage: null,
  warnings: [],
  moreOpen: 0,
  ...change,
});

describe("the sender's recap", () => {
  it("begins with the doubts, by the number of the line they are about", () => {
    const asked = commitment({ number: 3, status: "asked", quote: "maybe a blog", what: "write a blog" });
    const view = senderRecap(facts({ lines: [...LINES, asked], questions: [{ about: 3, ask: "whether" }] }));
    expect(view.questions?.items).toEqual([{ number: 3, ask: wordsFor("en").askWhether, quote: "maybe a blog" }]);
    expect(view.groups.flatMap((group) => group.lines.map((line) => line.number))).toEqual([1, 2]);
    expect(view.notices).toContain("Only you see number 3.");
  });

  it("says when the other copy leaves, in words and by the clock", () => {
    expect(senderRecap(facts()).notices[0]).toContain("copy leaves in 10 minutes, at 16:30 GMT");
    expect(senderRecap(facts({ release: { ...facts().release, minutes: 0 } })).notices[0]).toContain("copy leaves now");
  });

  it("shows an unknown date as none, and a phrase that is no calendar day as said", () => {
    const view = senderRecap(
      facts({
        lines: [
          commitment({ due: null, duePhrase: "after the holidays" }),
          commitment({ number: 2, due: null, duePhrase: null }),
        ],
      }),
    );
    expect(view.groups[0]?.lines.map((line) => line.when)).toEqual([
      "“after the holidays”, no calendar day",
      "no date given",
    ]);
  });
});

describe("the other side's recap", () => {
  it("speaks in you and Dana", () => {
    const view = partyRecap(toSam, facts(), null);
    expect(view?.greeting).toBe("Hello Sam,");
    expect(view?.groups.map((group) => [group.heading, group.lines.map((line) => line.who)])).toEqual([
      ["Your side", ["You"]],
      ["Dana’s side", ["Dana"]],
    ]);
    expect(view?.subject).toBe("Recap: Kickoff (1 for you)");
  });

  it("is no mail at all where no line is theirs to see", () => {
    expect(partyRecap(toSam, facts({ lines: [commitment({ private: true })] }), null)).toBeNull();
  });

  it("tells namesakes apart by their full names", () => {
    const other = { name: "Sam Ode", email: "ode@brightside.example" };
    const note = noteOf({
      people: [
        { ...dana, via: "account" },
        { ...sam, via: "addressed" },
        { ...other, via: "addressed" },
      ],
    });
    const view = partyRecap({ ...toSam, mailbox: other }, facts({ note }), null);
    expect(view?.groups[0]?.lines[0]?.who).toBe("Sam Reyes");
  });
});

describe("the title of a recap", () => {
  it.each([
    ["Re: Fwd: AW: Kickoff", "Kickoff"],
    ["Re[2]: Kickoff", "Kickoff"],
    ["", "notes of Tuesday 10 March 2026"],
    ["Fw:", "notes of Tuesday 10 March 2026"],
  ])("of %j is %j", (subject, title) => {
    expect(titleOf({ subject, meetingDate: "2026-03-10" }, wordsFor("en"))).toBe(title);
  });
});

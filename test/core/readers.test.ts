import { describe, expect, it } from "vitest";
import type { Commitment } from "../../src/core/commitment.ts";
import type { Note, Party } from "../../src/core/notes/note.ts";
import { hasSeenWords, type Reader, readersOf, sees } from "../../src/core/readers.ts";
import { commitment, noteOf } from "../support/notes.ts";
import { dana, priya, sam } from "../support/people.ts";

const knowing = (...known: string[]) => ({
  isMember: (email: string) => email.endsWith("@northwind.example"),
  known: new Set(known),
});
const party = (person: { name: string; email: string }, via: Party["via"]): Party => ({ ...person, via });
const reader = (email: string): Reader => ({ mailbox: { name: "", email }, role: "other", release: "window" });

describe("who gets a recap", () => {
  it("is the sender at once, and whoever they wrote to after the window", () => {
    const note = noteOf({ people: [party(dana, "account"), party(sam, "addressed"), party(priya, "forwarded")] });
    expect(readersOf(note, knowing()).map((one) => [one.mailbox.email, one.role, one.release])).toEqual([
      [dana.email, "sender", "at once"],
      [sam.email, "other", "window"],
      [priya.email, "colleague", "window"],
    ]);
  });

  it.each(["forwarded", "invited", "mentioned"] as const)(
    "waits for the sender's word where the address was only %s",
    (via) => {
      const note = noteOf({ people: [party(dana, "account"), party(sam, via)] });
      expect(readersOf(note, knowing())[1]?.release).toBe("send");
      expect(readersOf(note, knowing(sam.email))[1]?.release).toBe("window");
    },
  );

  it("is nobody else where the note is private", () => {
    const note = noteOf({ private: true, people: [party(dana, "account"), party(sam, "addressed")] });
    expect(readersOf(note, knowing()).map((one) => one.role)).toEqual(["sender"]);
  });
});

describe("what a reader sees", () => {
  const note: Note = noteOf({ people: [party(dana, "account"), party(sam, "addressed")] });

  it("is neither private lines, nor questions, nor lines without an owner", () => {
    const hidden: Partial<Commitment>[] = [{ private: true }, { status: "asked" }, { owner: null }];
    for (const change of hidden) {
      expect(sees(reader(sam.email), commitment({ ...change }), note)).toBe(false);
    }
    expect(sees(reader(sam.email), commitment({}), note)).toBe(true);
  });

  it("is only their own firm's business where another firm is on the note too", () => {
    const third = { name: "Ola", email: "ola@thirdfirm.example" };
    const two = noteOf({
      people: [party(dana, "account"), party(sam, "forwarded"), party(third, "forwarded")],
      zones: [{ start: 0, end: 100, kind: "body", author: dana, seenBy: [], private: false }],
    });
    const samsLine = commitment({ owner: sam, side: "theirs" });
    const forThird = commitment({ owner: dana, to: third, side: "ours" });
    const forNobodyNamed = commitment({ owner: dana, to: null, side: "ours" });
    expect([samsLine, forThird, forNobodyNamed].map((line) => sees(reader(third.email), line, two))).toEqual([
      false,
      true,
      false,
    ]);
    expect([samsLine, forThird, forNobodyNamed].map((line) => sees(reader(sam.email), line, two))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("holds the quote only where they have read those words already", () => {
    expect(hasSeenWords(reader(sam.email), commitment({}), note)).toBe(true);
    const straight = noteOf({
      zones: [{ start: 0, end: 100, kind: "body", author: dana, seenBy: [dana.email], private: false }],
    });
    expect(hasSeenWords(reader(sam.email), commitment({}), straight)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { addresseeOf } from "../../../src/core/nudge/addressee.ts";
import { ownedMiss, reminderText } from "../../../src/core/nudge/draft.ts";
import { TONES } from "../../../src/core/tone.ts";
import { wordsFor } from "../../../src/core/words/words.ts";
import { dana, mallory, sam } from "../../support/people.ts";

const words = wordsFor("en");

describe("a text in the member's name", () => {
  it.each(TONES)("reminds in a %s tone with the promise and its day, and never scolds", (tone) => {
    const one = { from: dana, to: sam, tone, what: "share the logo files", due: "2026-03-20" } as const;
    for (const today of ["2026-03-18", "2026-03-25"]) {
      const text = reminderText({ ...one, today, quote: "I'll share the logo files by 20 March" }, words);
      expect(text).toContain("“I'll share the logo files by 20 March”");
      expect(text).toContain("Friday 20 March");
      expect(text).not.toMatch(/still|again|yet|fail|overdue|should have|must|urgent|!/i);
    }
    const unseen = reminderText({ ...one, today: "2026-03-18", quote: null }, words);
    expect(unseen).toContain("share the logo files");
    expect(unseen).not.toContain("“");
  });

  it.each(TONES)("owns a miss in a %s tone with the old day and the new", (tone) => {
    const text = ownedMiss(
      { from: dana, to: sam, tone, what: "send the SOW", due: "2026-03-13", today: "2026-03-16", newDue: "2026-03-18" },
      words,
    );
    expect(text).toContain("send the SOW");
    expect(text).toContain("Friday 13 March");
    expect(text).toContain("Wednesday 18 March");
    expect(text).toMatch(tone === "formal" ? /Dana Okafor$/ : /Dana$/);
  });
});

describe("whom it goes to", () => {
  const heard = [sam, mallory];
  it("is the owner of theirs, and whoever ours is promised to", () => {
    expect(addresseeOf({ side: "theirs", owner: sam, to: dana }, heard)).toBe(sam);
    expect(addresseeOf({ side: "ours", owner: dana, to: mallory }, heard)).toBe(mallory);
  });

  it("is nobody who has not had it in a recap", () => {
    expect(addresseeOf({ side: "theirs", owner: sam, to: dana }, [mallory])).toBeNull();
    expect(addresseeOf({ side: "ours", owner: dana, to: sam }, [])).toBeNull();
  });

  it("is the only one who has heard of ours where no address is known, and never a guess among several", () => {
    expect(addresseeOf({ side: "ours", owner: dana, to: null }, [sam])).toBe(sam);
    expect(addresseeOf({ side: "ours", owner: dana, to: null }, heard)).toBeNull();
    expect(addresseeOf({ side: "theirs", owner: { name: "Sam", email: "" }, to: null }, [sam])).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { isReleased, isUnreal } from "../../../src/core/notes/moods.ts";
import { wordsIn } from "../../../src/core/notes/words.ts";

describe("a release", () => {
  it.each([
    "no longer needs to fetch it",
    "needn't bother",
    "doesn't need to come",
    "doesnt need the van",
    "do not have to pay",
    "is off the hook",
  ])("stands in: %s", (text) => {
    expect(isReleased(wordsIn(text), 0)).toBe(true);
  });

  it.each(["do need is a log", "does have to pay", "don't have the keys", "is off on Friday", "no need"])(
    "is not seen in: %s",
    (text) => {
      expect(isReleased(wordsIn(text), 0)).toBe(false);
    },
  );
});

describe("what was meant once, or never", () => {
  it.each(["was going to ring", "were to choose", "had hoped to show", "might be able to", "would have sent"])(
    "stands in: %s",
    (text) => {
      expect(isUnreal(wordsIn(text), 0)).toBe(true);
    },
  );

  it.each(["was there", "had the keys", "might send it", "would like"])("is not seen in: %s", (text) => {
    expect(isUnreal(wordsIn(text), 0)).toBe(false);
  });
});

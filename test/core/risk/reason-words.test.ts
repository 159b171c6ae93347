import { describe, expect, it } from "vitest";
import type { Reason } from "../../../src/core/risk/facts.ts";
import { reasonWords } from "../../../src/core/risk/reason-words.ts";
import { wordsFor } from "../../../src/core/words/words.ts";

const en = wordsFor("en");

/** The sentence for the owner, and for somebody else. */
const SENTENCES: {
  readonly [code in Reason["code"]]: readonly (readonly [reason: Reason, toOwner: string, toOther?: string])[];
} = {
  overdue: [
    [{ code: "overdue", days: 1 }, "1 day past its date"],
    [{ code: "overdue", days: 9 }, "9 days past its date"],
  ],
  "short-notice": [
    [
      { code: "short-notice", left: 3, usual: 6 },
      "3 working days left; you usually need 6",
      "3 working days left; Sam usually needs 6",
    ],
    [{ code: "short-notice", left: 1, usual: null }, "1 working day left"],
    [
      { code: "short-notice", left: 0, usual: 2 },
      "no working day left; you usually need 2",
      "no working day left; Sam usually needs 2",
    ],
  ],
  moved: [
    [{ code: "moved", times: 1 }, "moved once already"],
    [{ code: "moved", times: 2 }, "moved twice already"],
    [{ code: "moved", times: 3 }, "moved 3 times already"],
  ],
  hedged: [[{ code: "hedged" }, "not a firm yes when it was said"]],
  disputed: [[{ code: "disputed" }, "not settled: somebody says that it is not right"]],
  waits: [
    [
      { code: "waits", what: "send the figures", who: "Priya", due: "2026-03-13", late: false },
      "waits for “send the figures” from Priya, due Fri 13 Mar",
    ],
    [
      { code: "waits", what: "send the figures", who: "Priya", due: "2026-03-06", late: true },
      "waits for “send the figures” from Priya, due since Fri 6 Mar",
    ],
    [{ code: "waits", what: "send the figures", who: null, due: null, late: false }, "waits for “send the figures”"],
  ],
  conditional: [[{ code: "conditional" }, "hangs on a condition"]],
  undated: [[{ code: "undated", days: 15 }, "15 days old, and no date"]],
  "undated-twice": [[{ code: "undated-twice", times: 2 }, "said twice, never with a date"]],
  "say-do": [
    [
      { code: "say-do", kept: 3, fellDue: 5, of: "client", ratio: 69 },
      "you kept 3 of the last 5 with this client in time",
      "Sam kept 3 of the last 5 with this client in time",
    ],
    [
      { code: "say-do", kept: 6, fellDue: 12, of: "all", ratio: 58 },
      "you kept 6 of the last 12 in time",
      "Sam kept 6 of the last 12 in time",
    ],
  ],
  overload: [
    [
      { code: "overload", due: 6, late: 0, most: 4 },
      "6 due that week; the most you kept in one is 4",
      "6 due that week; the most Sam kept in one is 4",
    ],
    [
      { code: "overload", due: 3, late: 2, most: 4 },
      "3 due that week and 2 late already; the most you kept in one is 4",
      "3 due that week and 2 late already; the most Sam kept in one is 4",
    ],
  ],
  "no-word": [[{ code: "no-word", days: 15 }, "no word on it for 15 days"]],
  "client-quiet": [[{ code: "client-quiet", days: 22 }, "nothing heard from the client for 22 days"]],
  "day-off": [
    [{ code: "day-off", due: "2026-05-17", holiday: false }, "due on a Sunday, a day off"],
    [{ code: "day-off", due: "2026-12-25", holiday: true }, "due on a public holiday, Fri 25 Dec"],
  ],
  "not-agreed": [[{ code: "not-agreed" }, "not agreed yet"]],
};

describe("a reason in words", () => {
  it.each(
    Object.values(SENTENCES)
      .flat()
      .map(([reason, toOwner, toOther = toOwner]) => ({ reason, toOwner, toOther })),
  )("$toOwner", ({ reason, toOwner, toOther }) => {
    expect(reasonWords(reason, null, en)).toBe(toOwner);
    expect(reasonWords(reason, en.you, en)).toBe(toOwner);
    expect(reasonWords(reason, "Sam", en)).toBe(toOther);
  });

  it("has a name for each level", () => {
    expect(en.risk.levels).toEqual({ watch: "worth watching", "at risk": "at risk", overdue: "overdue" });
  });
});

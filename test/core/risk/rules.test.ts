import { describe, expect, it } from "vitest";
import type { Reason, RiskFacts } from "../../../src/core/risk/facts.ts";
import { riskOf } from "../../../src/core/risk/risk.ts";
import { factsOf, TODAY } from "../../support/risk.ts";

type Case = readonly [name: string, facts: RiskFacts, reason: Reason | null];

/** Each rule just under, at and just over where it begins to speak. */
const CASES: { readonly [code in Reason["code"]]: readonly Case[] } = {
  overdue: [
    ["due tomorrow", factsOf({ item: { due: "2026-03-11" } }), null],
    ["due today", factsOf({ item: { due: TODAY } }), null],
    ["due yesterday", factsOf({ item: { due: "2026-03-09" } }), { code: "overdue", days: 1 }],
    ["due a week ago", factsOf({ item: { due: "2026-03-03" } }), { code: "overdue", days: 7 }],
    ["without a date", factsOf({ item: { due: null } }), null],
    ["paused", factsOf({ item: { due: "2026-03-09", conditional: true }, blocker: figures(null) }), null],
  ],
  "short-notice": [
    ["a day more than usual", factsOf({ item: { due: "2026-03-19" } }), null],
    ["as many as usual", factsOf({ item: { due: "2026-03-18" } }), { code: "short-notice", left: 6, usual: 6 }],
    ["a day less than usual", factsOf({ item: { due: "2026-03-17" } }), { code: "short-notice", left: 5, usual: 6 }],
    ["due today", factsOf({ item: { due: TODAY } }), { code: "short-notice", left: 0, usual: 6 }],
    ["behind its day", factsOf({ item: { due: "2026-03-09" } }), null],
    [
      "over Easter only working days count",
      factsOf({ today: "2026-04-02", item: { due: "2026-04-08" } }),
      { code: "short-notice", left: 2, usual: 6 },
    ],
    ["nothing known, a week and a day", factsOf({ item: { due: "2026-03-18" }, owner: { usualLead: null } }), null],
    [
      "nothing known, a week",
      factsOf({ item: { due: "2026-03-17" }, owner: { usualLead: null } }),
      { code: "short-notice", left: 5, usual: null },
    ],
    [
      "no owner known",
      factsOf({ item: { due: "2026-03-17" }, owner: null }),
      { code: "short-notice", left: 5, usual: null },
    ],
  ],
  moved: [
    ["never", factsOf(), null],
    ["once", factsOf({ item: { moved: 1 } }), { code: "moved", times: 1 }],
    ["three times", factsOf({ item: { moved: 3 } }), { code: "moved", times: 3 }],
  ],
  hedged: [
    ["firm", factsOf(), null],
    ["hedged", factsOf({ item: { hedged: true } }), { code: "hedged" }],
  ],
  disputed: [
    ["undisputed", factsOf(), null],
    ["disputed", factsOf({ item: { disputed: true } }), { code: "disputed" }],
  ],
  waits: [
    ["for nothing", factsOf({ item: { conditional: true } }), null],
    ["for what has no date", factsOf({ blocker: figures(null) }), waits(null, false)],
    ["for what is due today", factsOf({ blocker: figures(TODAY) }), waits(TODAY, false)],
    ["for what was due yesterday", factsOf({ blocker: figures("2026-03-09") }), waits("2026-03-09", true)],
  ],
  conditional: [
    ["on nothing", factsOf(), null],
    ["on something that nobody promised", factsOf({ item: { conditional: true } }), { code: "conditional" }],
    ["on another one", factsOf({ item: { conditional: true }, blocker: figures(null) }), null],
  ],
  undated: [
    ["for 13 days", factsOf({ item: { due: null, notedOn: "2026-02-25" } }), null],
    ["for 14 days", factsOf({ item: { due: null, notedOn: "2026-02-24" } }), { code: "undated", days: 14 }],
    ["for 15 days", factsOf({ item: { due: null, notedOn: "2026-02-23" } }), { code: "undated", days: 15 }],
    ["dated", factsOf({ item: { notedOn: "2026-01-01" } }), null],
  ],
  "undated-twice": [
    ["once", factsOf({ item: { due: null, said: 1 } }), null],
    ["twice", factsOf({ item: { due: null, said: 2 } }), { code: "undated-twice", times: 2 }],
    ["three times", factsOf({ item: { due: null, said: 3 } }), { code: "undated-twice", times: 3 }],
    ["twice, with a date", factsOf({ item: { said: 2 } }), null],
  ],
  "say-do": [
    // The firm keeps 80 of 100, and counts for four of the owner's own.
    ["80 per cent", factsOf({ owner: { overall: { fellDue: 10, kept: 8 } } }), null],
    ["just under", factsOf({ owner: { overall: { fellDue: 30, kept: 23 } } }), sayDo(23, 30, "all", 77)],
    ["four fell due", factsOf({ owner: { overall: { fellDue: 4, kept: 0 } } }), null],
    ["five fell due", factsOf({ owner: { overall: { fellDue: 5, kept: 0 } } }), sayDo(0, 5, "all", 36)],
    [
      "with this client",
      factsOf({ owner: { withClient: { fellDue: 5, kept: 3 }, overall: { fellDue: 40, kept: 38 } } }),
      sayDo(3, 5, "client", 69),
    ],
    [
      "with this client four, with all enough",
      factsOf({ owner: { withClient: { fellDue: 4, kept: 4 }, overall: { fellDue: 13, kept: 6 } } }),
      sayDo(6, 13, "all", 54),
    ],
    [
      "with this client alone",
      factsOf({ owner: { withClient: { fellDue: 13, kept: 6 }, overall: { fellDue: 13, kept: 6 } } }),
      sayDo(6, 13, "all", 54),
    ],
    ["no owner known", factsOf({ owner: null }), null],
  ],
  overload: [
    ["one less than ever", factsOf({ owner: { dueThatWeek: 3 } }), null],
    ["as many as ever", factsOf({ owner: { dueThatWeek: 4 } }), null],
    ["one more", factsOf({ owner: { dueThatWeek: 5 } }), { code: "overload", due: 5, late: 0, most: 4 }],
    [
      "one more with what is late",
      factsOf({ owner: { dueThatWeek: 3, lateNow: 2 } }),
      { code: "overload", due: 3, late: 2, most: 4 },
    ],
    ["none was ever kept", factsOf({ owner: { dueThatWeek: 9, mostKeptInAWeek: 0 } }), null],
    ["too few weeks known", factsOf({ owner: { dueThatWeek: 9, mostKeptInAWeek: null } }), null],
    ["without a date", factsOf({ item: { due: null }, owner: { dueThatWeek: 9 } }), null],
  ],
  "no-word": [
    ["for 13 days", factsOf({ item: { heardOn: "2026-02-25" } }), null],
    ["for 14 days", factsOf({ item: { heardOn: "2026-02-24" } }), { code: "no-word", days: 14 }],
    ["for 15 days", factsOf({ item: { heardOn: "2026-02-23" } }), { code: "no-word", days: 15 }],
  ],
  "client-quiet": [
    ["for 20 days, weekly", quiet("2026-02-18", 7), null],
    ["for 21 days, weekly", quiet("2026-02-17", 7), { code: "client-quiet", days: 21 }],
    ["for 22 days, weekly", quiet("2026-02-16", 7), { code: "client-quiet", days: 22 }],
    ["for 21 days, no rhythm known", quiet("2026-02-17", null), { code: "client-quiet", days: 21 }],
    ["for 59 days, monthly", quiet("2026-01-10", 30), null],
    ["for 60 days, monthly", quiet("2026-01-09", 30), { code: "client-quiet", days: 60 }],
    ["no client known", factsOf({ client: null }), null],
  ],
  "day-off": [
    ["on a Friday", factsOf({ item: { due: "2026-05-15" } }), null],
    ["on a Saturday", factsOf({ item: { due: "2026-05-16" } }), off("2026-05-16", false)],
    ["on a Sunday", factsOf({ item: { due: "2026-05-17" } }), off("2026-05-17", false)],
    ["on Christmas Day, a Friday", factsOf({ item: { due: "2026-12-25" } }), off("2026-12-25", true)],
    [
      "on Christmas Day in a country of which nothing is known",
      factsOf({ item: { due: "2026-12-25" }, calendar: { workingDays: [1, 2, 3, 4, 5], country: null } }),
      null,
    ],
    [
      "on a Friday that is no working day",
      factsOf({ item: { due: "2026-05-15" }, calendar: { workingDays: [0, 1, 2, 3, 4], country: null } }),
      off("2026-05-15", false),
    ],
  ],
  "not-agreed": [
    ["agreed", factsOf(), null],
    ["not agreed", factsOf({ item: { agreed: false } }), { code: "not-agreed" }],
  ],
};

function figures(due: string | null) {
  return { what: "send the figures", who: "Sam", side: "theirs", due } as const;
}

function waits(due: string | null, late: boolean): Reason {
  return { code: "waits", what: "send the figures", who: "Sam", due, late };
}

function sayDo(kept: number, fellDue: number, of: "client" | "all", ratio: number): Reason {
  return { code: "say-do", kept, fellDue, of, ratio };
}

function quiet(lastWordOn: string, usualGap: number | null): RiskFacts {
  return factsOf({ client: { lastWordOn, usualGap } });
}

function off(due: string, holiday: boolean): Reason {
  return { code: "day-off", due, holiday };
}

describe("a rule speaks from its threshold on, with its fact", () => {
  for (const [code, cases] of Object.entries(CASES)) {
    it.each(cases)(`${code}: %s`, (_, facts, reason) => {
      expect(riskOf(facts).reasons.find((one) => one.code === code) ?? null).toEqual(reason);
    });
  }
});

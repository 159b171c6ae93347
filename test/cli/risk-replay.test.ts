import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/cli/risk/due-days.ts";
import type { Chronicle, LedgerEvent, Promised } from "../../src/cli/risk/events.ts";
import { riskFigures } from "../../src/cli/risk/figures.ts";
import { generate } from "../../src/cli/risk/generate.ts";
import { replay } from "../../src/cli/risk/replay.ts";
import { dana } from "../support/people.ts";

/** Monday 2 March 2026 to Tuesday 31 March. Dana works from Monday to Friday. */
function chronicle(...events: readonly LedgerEvent[]): Chronicle {
  const calendarOf = () => ({ workingDays: [1, 2, 3, 4, 5], country: null });
  return { from: "2026-03-02", until: "2026-03-31", events, calendarOf };
}

function promised(due: string | null, changes: Partial<Promised> = {}): LedgerEvent {
  const words = { what: "send the deck", quote: "I'll send the deck", hedged: false, conditional: false };
  const promise = { id: 1, note: 1, client: "brightside.example", side: "ours", owner: dana, due, ...words } as const;
  return { day: "2026-03-02", kind: "promised", promised: { ...promise, ...changes } };
}

const done = (day: string, endedOn = day): LedgerEvent => ({ day, kind: "done", id: 1, endedOn });
const dropped = (day: string): LedgerEvent => ({ day, kind: "dropped", id: 1, endedOn: day });
const moved = (day: string, due: string, late: boolean): LedgerEvent => ({ day, kind: "moved", id: 1, due, late });

describe("what became of a due day", () => {
  it.each<readonly [string, readonly LedgerEvent[], readonly (readonly [due: string, Outcome])[]]>([
    ["done before it", [promised("2026-03-13"), done("2026-03-12")], [["2026-03-13", "kept"]]],
    ["done on it", [promised("2026-03-13"), done("2026-03-13")], [["2026-03-13", "kept"]]],
    ["done on it, told later", [promised("2026-03-13"), done("2026-03-18", "2026-03-13")], [["2026-03-13", "kept"]]],
    ["done a day later", [promised("2026-03-13"), done("2026-03-14")], [["2026-03-13", "slipped"]]],
    ["still open at the end", [promised("2026-03-13")], [["2026-03-13", "slipped"]]],
    ["called off before it", [promised("2026-03-13"), dropped("2026-03-12")], [["2026-03-13", "called off"]]],
    ["called off on it", [promised("2026-03-13"), dropped("2026-03-13")], [["2026-03-13", "slipped"]]],
    [
      "moved before it, and kept then",
      [promised("2026-03-13"), moved("2026-03-12", "2026-03-20", false), done("2026-03-20")],
      [
        ["2026-03-13", "moved in time"],
        ["2026-03-20", "kept"],
      ],
    ],
    [
      "moved on it",
      [promised("2026-03-13"), moved("2026-03-13", "2026-03-20", false), done("2026-03-19")],
      [
        ["2026-03-13", "slipped"],
        ["2026-03-20", "kept"],
      ],
    ],
    ["behind the end", [promised("2026-04-10")], [["2026-04-10", "not known"]]],
    ["without a day", [promised(null), done("2026-03-13")], []],
    [
      "a first day for what had none",
      [promised(null), moved("2026-03-10", "2026-03-13", false)],
      [["2026-03-13", "slipped"]],
    ],
  ])("%s", (_, events, outcomes) => {
    expect(replay(chronicle(...events)).map(({ due, outcome }) => [due, outcome])).toEqual(outcomes);
  });
});

describe("how far ahead a warning came", () => {
  it.each<readonly [string, due: string, naive: number | null, working: number | null]>([
    ["due on a Friday: on Wednesday", "2026-03-13", 2, 2],
    ["due on a Monday: on Saturday, a working day ahead", "2026-03-16", null, 2],
    ["due on a Tuesday: on Sunday, two working days ahead", "2026-03-17", 2, 2],
    ["due on a Sunday: on Friday, no working day ahead", "2026-03-15", null, 2],
    ["due the day after it was promised", "2026-03-03", null, null],
  ])("by the naive rules, %s", (_, due, naive, naiveWorking) => {
    expect(replay(chronicle(promised(due)))[0]).toMatchObject({ naive, naiveWorking });
  });

  it("by a flag, is counted from the first day on which it was at risk", () => {
    const [one] = replay(chronicle(promised("2026-03-13", { hedged: true })));
    expect(one).toMatchObject({ flagged: 2, outcome: "slipped" });
    expect(one?.reasons.map(({ code }) => code)).toEqual(["short-notice", "not-agreed", "hedged"]);
  });

  it("counts only what was kept or missed, in per cent", () => {
    const none = { id: 1, due: "2026-03-13", reasons: [], naive: null, naiveWorking: null };
    expect(
      riskFigures([
        { ...none, flagged: 5, outcome: "slipped" },
        { ...none, flagged: 2, naive: 2, outcome: "slipped" },
        { ...none, flagged: 3, outcome: "kept" },
        { ...none, flagged: null, outcome: "slipped" },
        { ...none, flagged: 4, outcome: "moved in time" },
        { ...none, flagged: 4, outcome: "not known" },
      ]),
    ).toEqual({
      flags: { precision: 66.7, recall: 66.7, lead_days: 2 },
      naive: { precision: 100, recall: 33.3, lead_days: 2 },
      naive_working_days: { precision: null, recall: 0, lead_days: null },
      due_days: 4,
      slips: 3,
      moved_in_time: 1,
    });
  });
});

describe("a replay", () => {
  it("knows on no day what came later", () => {
    const whole = generate(1);
    const upTo = (until: string): Chronicle => ({
      ...whole,
      until,
      events: whole.events.filter(({ day }) => day <= until),
    });
    const flagsOf = (until: string) =>
      replay(upTo(until))
        .filter(({ due }) => due < "2026-05-01")
        .map(({ id, due, flagged, reasons }) => ({ id, due, flagged, reasons }));
    expect(flagsOf("2026-05-01").filter(({ flagged }) => flagged !== null).length).toBeGreaterThan(50);
    expect(flagsOf("2026-06-01").slice(0, flagsOf("2026-05-01").length)).toEqual(flagsOf("2026-05-01"));
  });
});

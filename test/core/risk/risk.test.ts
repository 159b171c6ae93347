import { describe, expect, it } from "vitest";
import type { Level, Reason, RiskFacts } from "../../../src/core/risk/facts.ts";
import { pointsOf } from "../../../src/core/risk/points.ts";
import { riskOf } from "../../../src/core/risk/risk.ts";
import { POINTS, THRESHOLDS } from "../../../src/core/risk/thresholds.ts";
import { factsOf } from "../../support/risk.ts";

const figures = { what: "send the figures", who: "Sam", side: "theirs", due: null } as const;
/** Two working days ahead. */
const SOON = "2026-03-12";

describe("the level of a commitment", () => {
  it.each<readonly [string, RiskFacts, Level | null]>([
    ["nothing speaks against it", factsOf(), null],
    ["due soon, and nothing else", factsOf({ item: { due: SOON } }), "watch"],
    ["due soon, and not agreed alone", factsOf({ item: { due: SOON, agreed: false } }), "watch"],
    ["due soon, hedged and not agreed", factsOf({ item: { due: SOON, agreed: false, hedged: true } }), "at risk"],
    [
      "due soon, not agreed, of somebody unknown",
      factsOf({ item: { due: SOON, agreed: false }, owner: { usualLead: null } }),
      "at risk",
    ],
    [
      "due soon, of somebody who keeps too few",
      factsOf({ item: { due: SOON }, owner: { overall: { fellDue: 20, kept: 12 } } }),
      "at risk",
    ],
    ["the same, a week ahead", factsOf({ owner: { overall: { fellDue: 20, kept: 12 } } }), null],
    ["waits for one that has no date", factsOf({ item: { conditional: true }, blocker: figures }), "watch"],
    ["waits for one that is late", factsOf({ blocker: { ...figures, due: "2026-03-09" } }), "at risk"],
    ["no date for two weeks", factsOf({ item: { due: null, notedOn: "2026-02-24" } }), "watch"],
    [
      "no date for two weeks, said twice, no word since",
      factsOf({ item: { due: null, notedOn: "2026-02-24", heardOn: "2026-02-24", said: 2 } }),
      "at risk",
    ],
    ["due yesterday", factsOf({ item: { due: "2026-03-09" } }), "overdue"],
  ])("%s", (_, facts, level) => {
    expect(riskOf(facts).level).toBe(level);
  });

  it("is not raised to at risk by weak reasons, however many", () => {
    const facts = factsOf({
      item: {
        due: "2026-05-17",
        hedged: true,
        conditional: true,
        agreed: false,
        heardOn: "2026-01-12",
        moved: 1,
      },
      client: { lastWordOn: "2026-01-12", usualGap: 7 },
    });
    const { level, reasons } = riskOf(facts);
    expect(reasons.map(({ code }) => code).sort()).toEqual(
      ["client-quiet", "conditional", "day-off", "hedged", "moved", "no-word", "not-agreed"].sort(),
    );
    expect(level).toBe("watch");
    const weak = Object.values(POINTS).filter(({ why }) => why.startsWith("weak"));
    expect(weak.reduce((sum, { is }) => sum + is, 0)).toBeLessThan(THRESHOLDS.atRisk.is);
  });

  it("leaves a paused one in the court of whoever it waits for", () => {
    const late = { item: { due: "2026-03-02", conditional: true } };
    const paused = riskOf(factsOf({ ...late, blocker: figures }));
    expect(paused.level).toBe("watch");
    expect(paused.reasons.map(({ code }) => code)).toEqual(["waits"]);
    expect(riskOf(factsOf(late)).level).toBe("overdue");
  });

  it("tells the strongest reason first", () => {
    const { reasons } = riskOf(
      factsOf({ item: { due: SOON, hedged: true, moved: 2 }, owner: { overall: { fellDue: 20, kept: 4 } } }),
    );
    expect(reasons.map(({ code }) => code)).toEqual(["short-notice", "say-do", "moved", "hedged"]);
  });
});

describe("what a reason weighs", () => {
  const sayDo = (ratio: number): Reason => ({ code: "say-do", kept: 1, fellDue: 9, of: "all", ratio });
  const notice = (left: number, usual: number | null = 9): Reason => ({ code: "short-notice", left, usual });
  const overload = (due: number, late = 0): Reason => ({ code: "overload", due, late, most: 3 });

  it.each<readonly [Reason, keyof typeof POINTS]>([
    [notice(0), "soon"],
    [notice(2), "soon"],
    [notice(2, null), "soonUnknown"],
    [notice(3), "near"],
    [notice(3, null), "near"],
    [notice(4), "thisWeek"],
    [notice(5), "thisWeek"],
    [notice(6), "shortNotice"],
    [sayDo(79), "sayDo"],
    [sayDo(60), "sayDo"],
    [sayDo(59), "sayDoPoor"],
    [sayDo(50), "sayDoPoor"],
    [sayDo(49), "sayDoBad"],
    [sayDo(40), "sayDoBad"],
    [sayDo(39), "sayDoWorst"],
    [overload(4), "overload"],
    [overload(5), "overload"],
    [overload(6), "overloadTwice"],
    [overload(4, 2), "overloadTwice"],
    [{ code: "moved", times: 1 }, "moved"],
    [{ code: "moved", times: 2 }, "movedTwice"],
    [{ code: "undated", days: 29 }, "undated"],
    [{ code: "undated", days: 30 }, "undatedLong"],
    [{ code: "undated-twice", times: 2 }, "undatedTwice"],
    [{ code: "waits", what: "", who: null, due: null, late: false }, "waits"],
    [{ code: "waits", what: "", who: null, due: null, late: true }, "waitsLate"],
    [{ code: "overdue", days: 1 }, "overdue"],
    [{ code: "disputed" }, "disputed"],
    [{ code: "conditional" }, "conditional"],
    [{ code: "hedged" }, "hedged"],
    [{ code: "no-word", days: 14 }, "noWord"],
    [{ code: "client-quiet", days: 21 }, "clientQuiet"],
    [{ code: "day-off", due: "2026-05-17", holiday: false }, "dayOff"],
    [{ code: "not-agreed" }, "notAgreed"],
  ])("%o: %s", (reason, name) => {
    expect(pointsOf(reason)).toBe(POINTS[name].is);
  });

  it("is told with why, each in one line", () => {
    for (const { why } of [...Object.values(THRESHOLDS), ...Object.values(POINTS)]) {
      expect(why).toMatch(/^[^\n]{10,120}$/);
    }
  });
});

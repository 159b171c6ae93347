import { describe, expect, it } from "vitest";
import { riskAsOf } from "../../../src/core/risk/as-of.ts";
import type { Reason } from "../../../src/core/risk/facts.ts";

const calendar = { workingDays: [1, 2, 3, 4, 5], country: null };
// A Friday.
const on = "2026-03-13";

describe("a risk as it is told on a later day", () => {
  it.each<[string, Reason, string, Reason]>([
    ["days behind a day", { code: "overdue", days: 1 }, "2026-03-16", { code: "overdue", days: 4 }],
    [
      "working days that are left",
      { code: "short-notice", left: 3, usual: 4 },
      "2026-03-16",
      { code: "short-notice", left: 2, usual: 4 },
    ],
    [
      "none below nought",
      { code: "short-notice", left: 1, usual: null },
      "2026-03-20",
      { code: "short-notice", left: 0, usual: null },
    ],
    ["silence", { code: "no-word", days: 20 }, "2026-03-14", { code: "no-word", days: 21 }],
    ["what counts no days", { code: "moved", times: 2 }, "2026-03-20", { code: "moved", times: 2 }],
  ])("counts on: %s", (_, reason, today, told) => {
    const risk = riskAsOf({ level: "at risk", reasons: [reason], on }, today, calendar);
    expect(risk).toEqual({ level: "at risk", reasons: [told], on: today });
  });

  it("stays as it is where nobody kept the day, and on the day itself", () => {
    const reasons = [{ code: "overdue", days: 1 }] as const;
    for (const risk of [{ level: "overdue", reasons } as const, { level: "overdue", reasons, on } as const]) {
      expect(riskAsOf(risk, on, calendar)).toBe(risk);
    }
    const unknown = { level: "overdue", reasons } as const;
    expect(riskAsOf(unknown, "2026-03-20", calendar)).toBe(unknown);
  });
});

import { type DatedFacts, withDaysLeft } from "./days-left.ts";
import type { Level, Reason, Risk, RiskFacts } from "./facts.ts";
import { pointsOf } from "./points.ts";
import { RULES } from "./rules.ts";
import { THRESHOLDS } from "./thresholds.ts";

/**
 * How likely a commitment is to slip, with the reasons; each adds its points (src/core/risk/thresholds.ts). A commitment
 * that waits for another one is paused: its day passes without its owner being late, and the other's lateness counts.
 */
export function riskOf(facts: RiskFacts): Risk {
  return riskOfDated(withDaysLeft(facts));
}

/** The same, with the days that are left counted already. */
export function riskOfDated(facts: DatedFacts): Risk {
  const weighed: { readonly reason: Reason; readonly points: number }[] = [];
  let sum = 0;
  for (const rule of RULES) {
    const reason = rule(facts);
    if (reason !== null) {
      const points = pointsOf(reason);
      weighed.push({ reason, points });
      sum += points;
    }
  }
  const isOverdue = weighed.some(({ reason }) => reason.code === "overdue");
  // Sorting keeps the rules' order between equals.
  const reasons = weighed.sort((a, b) => b.points - a.points).map(({ reason }) => reason);
  return { level: isOverdue ? "overdue" : levelOf(sum), reasons };
}

function levelOf(points: number): Level | null {
  if (points >= THRESHOLDS.atRisk.is) {
    return "at risk";
  }
  return points >= THRESHOLDS.watch.is ? "watch" : null;
}

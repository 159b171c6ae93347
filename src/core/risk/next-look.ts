import { addDays, type LocalDate } from "../calendar.ts";
import { isWorkingDay } from "../working-days.ts";
import { type DatedFacts, withDaysLeft } from "./days-left.ts";
import type { Risk, RiskFacts } from "./facts.ts";
import { pointsOf } from "./points.ts";
import { riskOfDated } from "./risk.ts";
import { THRESHOLDS } from "./thresholds.ts";

/**
 * The next local day on which time alone changes the level, the reasons or what one of them weighs; seven days ahead at
 * most, since what becomes of other commitments tells on this one as well. It asks the rules themselves, so that it
 * cannot miss a threshold.
 */
export function nextLook(facts: RiskFacts): LocalDate {
  let dated = withDaysLeft(facts);
  const now = outlineOf(riskOfDated(dated));
  for (let ahead = 1; ahead < THRESHOLDS.lookAhead.is; ahead += 1) {
    dated = dayLater(dated);
    if (outlineOf(riskOfDated(dated)) !== now) {
      return dated.today;
    }
  }
  return addDays(facts.today, THRESHOLDS.lookAhead.is);
}

function dayLater(facts: DatedFacts): DatedFacts {
  const today = addDays(facts.today, 1);
  const { due } = facts.item;
  // Counted anew only where it begins or ends to count.
  return facts.left === null || due === null || due < today
    ? withDaysLeft({ ...facts, today })
    : { ...facts, today, left: facts.left - (isWorkingDay(today, facts.calendar) ? 1 : 0) };
}

/** What must not change unseen; days that only count on may. */
function outlineOf({ level, reasons }: Risk): string {
  return [level, ...reasons.map((reason) => `${reason.code} ${pointsOf(reason)}`).sort()].join();
}

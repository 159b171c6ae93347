import { daysBetween, weekdayOf } from "../calendar.ts";
import { isWorkingDay } from "../working-days.ts";
import { type DatedFacts, usualOrAny } from "./days-left.ts";
import type { Reason, RiskFacts } from "./facts.ts";
import { shrunk } from "./say-do.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Each rule by itself: a reason with its fact, or nothing. Between reasons of one weight their order here decides. */
export const RULES: readonly ((facts: DatedFacts) => Reason | null)[] = [
  overdue,
  waits,
  shortNotice,
  sayDoOfOwner,
  moved,
  overload,
  disputed,
  undatedTwice,
  undated,
  noWord,
  clientQuiet,
  dayOff,
  hedged,
  conditional,
  notAgreed,
];

/** The due day has passed. What waits for another one is not late by its owner's doing: `waits` tells whose it is. */
function overdue({ today, item, blocker }: RiskFacts): Reason | null {
  return item.due !== null && item.due < today && blocker === null
    ? { code: "overdue", days: daysBetween(item.due, today) }
    : null;
}

/** It waits for another one that is open, and late where that one's day has passed. */
function waits({ today, blocker }: RiskFacts): Reason | null {
  if (blocker === null) {
    return null;
  }
  const { what, who, due } = blocker;
  return { code: "waits", what, who, due, late: due !== null && due < today };
}

/** No more working days are left than this owner usually needs from the promise to the end. */
function shortNotice({ left, owner }: DatedFacts): Reason | null {
  const usual = owner?.usualLead ?? null;
  return left !== null && left <= usualOrAny(usual) ? { code: "short-notice", left, usual } : null;
}

/** The owner keeps too few in time: with this client, or with all where too few with this one fell due. */
function sayDoOfOwner({ owner }: RiskFacts): Reason | null {
  if (owner === null) {
    return null;
  }
  const { withClient, overall } = owner;
  const isEnough = withClient.fellDue >= THRESHOLDS.fewest.is && withClient.fellDue < overall.fellDue;
  const of = isEnough ? "client" : "all";
  const own = isEnough ? withClient : overall;
  const expected = shrunk(own, owner.firm);
  const ratio = expected === null ? null : Math.round(100 * expected);
  return ratio !== null && ratio < THRESHOLDS.sayDo.is ? { code: "say-do", ...own, of, ratio } : null;
}

/** Its date was moved before. */
function moved({ item }: RiskFacts): Reason | null {
  return item.moved > 0 ? { code: "moved", times: item.moved } : null;
}

/** More is due in its week, with what is late by now, than the owner ever kept in one. Of none kept the ratio tells. */
function overload({ item, owner }: RiskFacts): Reason | null {
  if (item.due === null || owner === null || owner.mostKeptInAWeek === null) {
    return null;
  }
  const { dueThatWeek: due, lateNow: late, mostKeptInAWeek: most } = owner;
  return most > 0 && due + late > most ? { code: "overload", due, late, most } : null;
}

/** Somebody says that it is wrong, and nobody has settled it. */
function disputed({ item }: RiskFacts): Reason | null {
  return item.disputed ? { code: "disputed" } : null;
}

/** Said more than once, and never with a date. */
function undatedTwice({ item }: RiskFacts): Reason | null {
  return item.due === null && item.said >= THRESHOLDS.undatedTimes.is
    ? { code: "undated-twice", times: item.said }
    : null;
}

/** It has no date and is old. */
function undated({ today, item }: RiskFacts): Reason | null {
  const days = daysBetween(item.notedOn, today);
  return item.due === null && days >= THRESHOLDS.undatedDays.is ? { code: "undated", days } : null;
}

/** Nothing was said of it for long. */
function noWord({ today, item }: RiskFacts): Reason | null {
  const days = daysBetween(item.heardOn, today);
  return days >= THRESHOLDS.noWordDays.is ? { code: "no-word", days } : null;
}

/** Nothing came from the client for longer than is usual with them. */
function clientQuiet({ today, client }: RiskFacts): Reason | null {
  if (client === null) {
    return null;
  }
  const days = daysBetween(client.lastWordOn, today);
  const usual = THRESHOLDS.clientQuietGaps.is * (client.usualGap ?? 0);
  return days >= Math.max(usual, THRESHOLDS.clientQuietDays.is) ? { code: "client-quiet", days } : null;
}

/** It is due on a day on which its owner does not work. */
function dayOff({ calendar, item: { due } }: RiskFacts): Reason | null {
  return due === null || isWorkingDay(due, calendar)
    ? null
    : { code: "day-off", due, holiday: calendar.workingDays.includes(weekdayOf(due)) };
}

/** Its words were not firm. */
function hedged({ item }: RiskFacts): Reason | null {
  return item.hedged ? { code: "hedged" } : null;
}

/** It hangs on a condition that names nothing which stands in the ledger. */
function conditional({ item, blocker }: RiskFacts): Reason | null {
  return item.conditional && blocker === null ? { code: "conditional" } : null;
}

/** Nobody of those who were told has agreed to it. */
function notAgreed({ item }: RiskFacts): Reason | null {
  return item.agreed ? null : { code: "not-agreed" };
}

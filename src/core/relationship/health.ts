import { addDays, type LocalDate } from "../calendar.ts";
import { median } from "../median.ts";
import { sayDo } from "../risk/say-do.ts";
import type { SummaryClient, SummaryItem } from "../summary/facts.ts";
import { RATE_DAYS, ratesOf } from "../summary/rates.ts";
import { isQuiet, rhythmOf } from "./rhythm.ts";

export type HealthLevel = "good" | "mixed" | "strained" | "unknown";

/** A fact about a relationship, and what it says of it: `bad` is as much as three times `against`. */
export type HealthReason = HealthFact & { readonly speaks: "for" | "against" | "bad" | "neither" };

export type HealthFact =
  | { readonly code: "ours" | "theirs"; readonly kept: number; readonly fellDue: number }
  /** How many of our mails they answered, and after how many days in the median. */
  | { readonly code: "answers"; readonly count: number; readonly days: number }
  | { readonly code: "moved"; readonly moved: number; readonly of: number }
  | { readonly code: "silent"; readonly days: number; readonly usual: number }
  | { readonly code: "disputes"; readonly count: number }
  | { readonly code: "too-little"; readonly ours: number; readonly theirs: number; readonly answers: number };

/** All that health goes by. Shares are 0 to 1, times are days. */
export const HEALTH = {
  /** Fallen due on a side before its share says anything. */
  leastDue: 5,
  keptWell: 0.8,
  keptBadly: 0.5,
  leastAnswers: 3,
  quickAnswer: 2,
  slowAnswer: 5,
  /** Dated commitments before the share of moved ones says anything. */
  leastDated: 5,
  movedOften: 0.4,
  /** Silence that is bad: so many of the usual gaps, and so many days. */
  longSilence: { gaps: 3, days: 30 },
  disputed: 1,
  disputedOften: 3,
  /** So many facts against it make it strained, even if none is bad. */
  manyAgainst: 3,
} as const;

/**
 * How it stands with a client, from facts of the last 13 weeks (disputes: half a year), the weightiest first.
 * strained: one fact is bad, or three speak against it. mixed: one or two speak against it.
 * good: none does, at least 80 % of five or more of ours were kept on time, and of theirs the same, or the median of
 * three or more answers came within two days. unknown: none speaks against it, but of ours fewer than five fell due, or
 * of theirs fewer than five with fewer than three answers. What is known and not good enough is mixed as well.
 */
export function healthOf(
  client: SummaryClient,
  items: readonly SummaryItem[],
  today: LocalDate,
): { readonly level: HealthLevel; readonly reasons: readonly HealthReason[] } {
  const its = items.filter((one) => one.client === client.key);
  const rates = ratesOf(its, today);
  const after = client.answers.flatMap(({ on, after }) =>
    on > addDays(today, -RATE_DAYS) && on <= today ? [after] : [],
  );
  const reasons = [
    ...kept({ code: "ours", ...rates.ours.now }),
    ...kept({ code: "theirs", ...rates.theirs.now }),
    ...answered(after),
    ...moved(its, today),
    ...silent(client, its, today),
    ...disputed(client),
  ].sort((a, b) => WEIGHT[b.speaks] - WEIGHT[a.speaks]);
  const level = levelOf(reasons);
  return level === "unknown"
    ? {
        level,
        reasons: [
          ...reasons,
          {
            code: "too-little",
            ours: rates.ours.now.fellDue,
            theirs: rates.theirs.now.fellDue,
            answers: after.length,
            speaks: "neither",
          },
        ],
      }
    : { level, reasons };
}

const WEIGHT = { bad: 3, against: 2, for: 1, neither: 0 } as const;

function levelOf(reasons: readonly HealthReason[]): HealthLevel {
  const against = reasons.filter(({ speaks }) => speaks === "against").length;
  if (reasons.some(({ speaks }) => speaks === "bad") || against >= HEALTH.manyAgainst) {
    return "strained";
  }
  const speaksFor = (...codes: readonly HealthReason["code"][]): boolean =>
    reasons.some(({ code, speaks }) => speaks === "for" && codes.includes(code));
  if (against === 0 && speaksFor("ours") && speaksFor("theirs", "answers")) {
    return "good";
  }
  const isKnown = (...codes: readonly HealthReason["code"][]): boolean =>
    reasons.some(({ code }) => codes.includes(code));
  return against > 0 || (isKnown("ours") && isKnown("theirs", "answers")) ? "mixed" : "unknown";
}

function kept(fact: Extract<HealthFact, { code: "ours" | "theirs" }>): HealthReason[] {
  const share = sayDo(fact);
  if (share === null || fact.fellDue < HEALTH.leastDue) {
    return [];
  }
  return [{ ...fact, speaks: share < HEALTH.keptBadly ? "bad" : share < HEALTH.keptWell ? "against" : "for" }];
}

/** An answer after three to five days says nothing either way. */
function answered(after: readonly number[]): HealthReason[] {
  const days = median(after);
  if (days === null || after.length < HEALTH.leastAnswers) {
    return [];
  }
  const speaks = days <= HEALTH.quickAnswer ? "for" : days > HEALTH.slowAnswer ? "against" : "neither";
  return [{ code: "answers", count: after.length, days, speaks }];
}

function moved(items: readonly SummaryItem[], today: LocalDate): HealthReason[] {
  const start = addDays(today, -RATE_DAYS);
  const dated = items.filter((one) => one.due !== null && (one.status === "open" || (one.endedOn ?? "") > start));
  const count = dated.filter((one) => one.moved > 0).length;
  return dated.length >= HEALTH.leastDated && count >= HEALTH.movedOften * dated.length
    ? [{ code: "moved", moved: count, of: dated.length, speaks: "against" }]
    : [];
}

/** Silence speaks only while something is open. */
function silent(client: SummaryClient, items: readonly SummaryItem[], today: LocalDate): HealthReason[] {
  const rhythm = rhythmOf(client.notes, today);
  if (rhythm === null || rhythm.usual === null || !isQuiet(rhythm) || !items.some((one) => one.status === "open")) {
    return [];
  }
  const { gaps, days } = HEALTH.longSilence;
  const long = rhythm.since >= days && rhythm.since > rhythm.usual * gaps;
  return [{ code: "silent", days: rhythm.since, usual: rhythm.usual, speaks: long ? "bad" : "against" }];
}

function disputed({ disputes }: SummaryClient): HealthReason[] {
  return disputes < HEALTH.disputed
    ? []
    : [{ code: "disputes", count: disputes, speaks: disputes >= HEALTH.disputedOften ? "bad" : "against" }];
}

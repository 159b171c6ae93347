import { daysBetween, type LocalDate } from "../calendar.ts";
import { type WorkCalendar, workDaysBetween } from "../working-days.ts";
import type { Reason, Risk } from "./facts.ts";

/**
 * A risk as its reader is told it on a local day: its counts are of the day on which it was judged, and go on by
 * themselves until another look changes what they weigh. `calendar`: the reader's working days.
 */
export function riskAsOf(risk: Risk, today: LocalDate, calendar: WorkCalendar): Risk {
  const { on } = risk;
  if (on === undefined || on >= today) {
    return risk;
  }
  const days = daysBetween(on, today);
  const workDays = workDaysBetween(on, today, calendar);
  return { ...risk, on: today, reasons: risk.reasons.map((reason) => later(reason, { days, workDays })) };
}

function later(reason: Reason, { days, workDays }: { days: number; workDays: number }): Reason {
  switch (reason.code) {
    case "overdue":
    case "undated":
    case "no-word":
    case "client-quiet":
      return { ...reason, days: reason.days + days };
    case "short-notice":
      return { ...reason, left: Math.max(0, reason.left - workDays) };
    default:
      return reason;
  }
}

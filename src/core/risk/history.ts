import { addDays, daysBetween, type LocalDate, mondayOf } from "../calendar.ts";
import { type WorkCalendar, workDaysBetween } from "../working-days.ts";
import type { OwnerHistory, PastItem } from "./facts.ts";
import { isKept, tallyOf } from "./say-do.ts";
import { THRESHOLDS } from "./thresholds.ts";

export interface HistoryOf {
  readonly owner: string;
  readonly client: string | null;
  readonly today: LocalDate;
  /** The owner's. */
  readonly calendar: WorkCalendar;
  /** The due day of the commitment that is judged. */
  readonly due: LocalDate | null;
}

/**
 * What an owner's past says of a commitment. `past` holds everybody's of the past half year, the open ones and the one
 * that is judged among them; the firm's tally is of all of it.
 */
export function ownerHistory(
  past: readonly PastItem[],
  { owner, client, today, calendar, due }: HistoryOf,
): OwnerHistory {
  const theirs = past.filter((one) => one.owner === owner);
  return {
    withClient: tallyOf(client === null ? [] : theirs.filter((one) => one.client === client), today),
    overall: tallyOf(theirs, today),
    firm: tallyOf(past, today),
    usualLead: usualLeadOf(theirs.filter(isKept), calendar),
    mostKeptInAWeek: mostKept(theirs, today),
    ...toDo(theirs, due, today),
  };
}

/** By calendar days the one to go by is found cheaply; only its working days are counted. */
function usualLeadOf(kept: readonly PastItem[], calendar: WorkCalendar): number | null {
  if (kept.length < THRESHOLDS.fewest.is) {
    return null;
  }
  const leads = kept
    .map((one) => ({ one, days: daysBetween(one.notedOn, endOf(one)) }))
    .sort((a, b) => a.days - b.days);
  const usual = leads[Math.ceil((leads.length * THRESHOLDS.enough.is) / 100) - 1]?.one;
  return usual === undefined ? null : workDaysBetween(usual.notedOn, endOf(usual), calendar);
}

function endOf({ endedOn, due, notedOn }: PastItem): LocalDate {
  return endedOn ?? due ?? notedOn;
}

function mostKept(theirs: readonly PastItem[], today: LocalDate): number | null {
  // By days first: a week is reckoned once for each of them.
  const days = new Map<LocalDate, number>();
  for (const one of theirs) {
    if (one.due !== null && one.due < today) {
      days.set(one.due, (days.get(one.due) ?? 0) + (isKept(one) ? 1 : 0));
    }
  }
  const weeks = new Map<number, number>();
  for (const [day, kept] of days) {
    const week = weekOf(day);
    weeks.set(week, (weeks.get(week) ?? 0) + kept);
  }
  return weeks.size < THRESHOLDS.fewestWeeks.is ? null : Math.max(...weeks.values());
}

const A_MONDAY: LocalDate = "1970-01-05";

/** Weeks run from Monday to Sunday, numbered on through the years. */
function weekOf(date: LocalDate): number {
  return Math.floor(daysBetween(A_MONDAY, date) / 7);
}

/** What is late counts once: in the week that it was due in, where that is the week in question. */
function toDo(
  theirs: readonly PastItem[],
  due: LocalDate | null,
  today: LocalDate,
): Pick<OwnerHistory, "dueThatWeek" | "lateNow"> {
  const monday = mondayOf(due ?? today);
  const sunday = addDays(monday, 6);
  let dueThatWeek = 0;
  let lateNow = 0;
  for (const one of theirs) {
    if (one.status === "open" && one.due !== null) {
      const inWeek = due !== null && monday <= one.due && one.due <= sunday;
      dueThatWeek += inWeek ? 1 : 0;
      lateNow += !inWeek && one.due < today ? 1 : 0;
    }
  }
  return { dueThatWeek, lateNow };
}

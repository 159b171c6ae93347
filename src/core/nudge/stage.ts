import type { LocalDate } from "../calendar.ts";
import type { Side } from "../notes/extraction.ts";
import type { Risk } from "../risk/facts.ts";
import { addWorkDays, isWorkingDay, type WorkCalendar, workDaysBetween } from "../working-days.ts";

/**
 * Where a commitment stands towards its day; each stage is told once for one due day. `risk`: it may slip, and the day
 * is still far. `awaited`: another commitment waits for it, whose day is near. `late-2` is the second week after it.
 */
export type Stage = "risk" | "ahead" | "day" | "awaited" | `late-${number}`;

interface Dated {
  readonly side: Side;
  readonly due: LocalDate | null;
  readonly risk: Risk | null;
  /** The day by which another commitment is due that waits for this one. */
  readonly awaitedOn: LocalDate | null;
}

interface Telling {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** So many working days before the day; null for never. */
  readonly nudgeDays: number | null;
}

/** What is late is told again every so many working days. */
const AGAIN = 5;
/** And so often: then it is for the weekly summary. */
const MOST = 4;

/** The stage of an open commitment; null where nothing is to be told. A day off counts as the last working day before it. */
export function stageOf(item: Dated, telling: Telling): Stage | null {
  if (telling.nudgeDays === null) {
    return null;
  }
  return ownStage(item, telling, telling.nudgeDays) ?? (isAwaited(item, telling, telling.nudgeDays) ? "awaited" : null);
}

function ownStage({ side, due, risk }: Dated, { today, calendar }: Telling, nudgeDays: number): Stage | null {
  if (due === null) {
    return null;
  }
  if (due < today) {
    const week = Math.ceil(Math.max(1, workDaysBetween(due, today, calendar)) / AGAIN);
    return week > MOST ? null : `late-${week}`;
  }
  const left = workDaysBetween(today, due, calendar);
  if (left === 0) {
    // The other side hears nothing on the day itself: it is not over.
    return side === "theirs" ? null : "day";
  }
  if (left <= nudgeDays) {
    return "ahead";
  }
  return risk?.level === "at risk" && side !== "theirs" ? "risk" : null;
}

function isAwaited({ awaitedOn }: Dated, { today, calendar }: Telling, nudgeDays: number): boolean {
  return awaitedOn !== null && workDaysBetween(today, awaitedOn, calendar) <= nudgeDays;
}

/** The first local day after today on which an open commitment comes into a stage; null where there is none ahead. */
export function nextStageOn(
  { due, awaitedOn }: Pick<Dated, "due" | "awaitedOn">,
  { today, calendar, nudgeDays }: Telling,
): LocalDate | null {
  const days = [due, awaitedOn].filter((day) => day !== null).sort();
  if (nudgeDays === null || days[0] === undefined) {
    return null;
  }
  const firstOf = (day: LocalDate): LocalDate => addWorkDays(lastWorkDay(day, calendar), -nudgeDays, calendar);
  const ahead = days
    .map(firstOf)
    .sort()
    .find((day) => day > today);
  const last = due === null ? today : addWorkDays(due, AGAIN * MOST, calendar);
  const again = due !== null && firstOf(due) <= today && today < last;
  return again ? addWorkDays(today, 1, calendar) : (ahead ?? null);
}

/** The day itself, or the last working day before a day off. */
function lastWorkDay(day: LocalDate, calendar: WorkCalendar): LocalDate {
  return isWorkingDay(day, calendar) ? day : addWorkDays(day, -1, calendar);
}

import { addDays, daysBetween, type LocalDate, lastOfMonth, partsOf, weekdayOf } from "../../core/calendar.ts";
import type { Random } from "./random.ts";

/** The day that somebody says who has `target` in mind, as people say days; never before it. `next`: when they meet again. */
export function daySaid(target: LocalDate, next: LocalDate | null, random: Random): LocalDate {
  const way = random.share();
  if (way < 0.45) {
    return fridayFrom(target);
  }
  if (way < 0.6 && next !== null && target <= next && daysBetween(target, next) < 10) {
    return next;
  }
  const [year, month] = partsOf(target);
  const end = lastOfMonth(year, month);
  if (way < 0.66 && daysBetween(target, end) < 8) {
    return end;
  }
  // "The 15th" is any day of the week, "Tuesday" a day on which work is done.
  return way < 0.8 ? addDays(target, random.whole(0, 3)) : target;
}

/** The next Friday, itself included. */
function fridayFrom(date: LocalDate): LocalDate {
  return addDays(date, (5 - weekdayOf(date) + 7) % 7);
}

import { addDays, daysBetween, type LocalDate, partsOf } from "../../core/calendar.ts";
import { FIRST_YEAR } from "../../core/holidays/marks.ts";

/** A feast that moves, by all its days in the years of the table. */
export type Feast = readonly LocalDate[];

const MAX_FEASTS = 26;
/** What gives fewer days is shorter day by day. */
const MIN_DAYS = 6;
/** As many days apart two feasts are still one, kept a fixed number of days from the other. */
const NEAR = 60;

/** What no rule of our calendar gives, and mostly several countries keep on the same days; the most used first. */
export function findFeasts(countries: readonly ReadonlyMap<string, readonly LocalDate[]>[]): Feast[] {
  const uses = new Map<string, number>();
  for (const rules of countries) {
    for (const [rule, days] of rules) {
      if (MOVING.test(rule) && days.length > 0) {
        const key = [...firstOfEach(days)].join(" ");
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
    }
  }
  const feasts: Feast[] = [];
  for (const [key, count] of [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
    const feast = key.split(" ");
    if (
      count * feast.length > MIN_DAYS &&
      feasts.length < MAX_FEASTS &&
      !feasts.some((known) => isBeside(feast, known))
    ) {
      feasts.push(feast);
    }
  }
  return feasts;
}

/** The rules of the library that follow the moon: "easter 39", "12 Rabi al-awwal", "chinese 5-0-5". */
const MOVING = /^(?:easter|orthodox|[a-z-]{1,30} \d|\d{1,2} [A-Z][a-z])(?!.{0,99} if )/;

/** A feast of three days counts by its first. */
function firstOfEach(days: readonly LocalDate[]): LocalDate[] {
  const sorted = [...new Set(days)].sort();
  return sorted.filter((day) => !sorted.includes(addDays(day, -1)));
}

function isBeside(feast: Feast, known: Feast): boolean {
  const apart = feast.map((day, i) => daysBetween(known[i] ?? "0000-01-01", day));
  return feast.length === known.length && apart.every((days) => days === apart[0]) && Math.abs(apart[0] ?? 0) <= NEAR;
}

/** As table.ts holds it. */
export function writtenFeast(feast: Feast): string {
  return feast.map((day) => `${partsOf(day)[0] - FIRST_YEAR}${writtenDay(day)}`).join("");
}

/** "Lp" for 25 December. */
export function writtenDay(date: LocalDate): string {
  const [, month, day] = partsOf(date);
  return String.fromCharCode(64 + month) + day.toString(36);
}

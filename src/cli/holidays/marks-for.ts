import { addDays, type LocalDate, partsOf } from "../../core/calendar.ts";
import { daysOf, FIRST_YEAR, LAST_YEAR, SHIFTS } from "../../core/holidays/marks.ts";
import { type Feast, writtenDay } from "./feasts.ts";

interface Mark {
  readonly text: string;
  readonly days: readonly LocalDate[];
}

/** Writes a set of days as marks that give exactly these days, few and short ones: always the mark with the most new days for its length. */
export function marksFor(feasts: readonly Feast[]): (days: readonly LocalDate[]) => string {
  const marks = allMarks(feasts);
  return (given) => {
    const wanted = new Set(given);
    const fitting = [...marks.filter(({ days }) => days.every((day) => wanted.has(day))), ...[...wanted].map(once)];
    const chosen: Mark[] = [];
    const open = new Set(wanted);
    while (open.size > 0) {
      const best = fitting.reduce((top, mark) => (isBetter(mark, top, open) ? mark : top));
      chosen.push(best);
      for (const day of best.days) {
        open.delete(day);
      }
    }
    return withoutNeedless(chosen)
      .map(({ text }) => text)
      .sort()
      .join("");
  };
}

function isBetter(mark: Mark, top: Mark, open: ReadonlySet<LocalDate>): boolean {
  const gain = ({ days, text }: Mark): number => days.filter((day) => open.has(day)).length / text.length;
  const more = gain(mark) - gain(top);
  return more > 0 || (more === 0 && mark.text < top.text);
}

/** Without marks whose days others give as well. */
function withoutNeedless(marks: readonly Mark[]): Mark[] {
  return marks.reduceRight<Mark[]>(
    (kept, mark) => {
      const others = new Set(kept.filter((each) => each !== mark).flatMap(({ days }) => days));
      return mark.days.every((day) => others.has(day)) ? kept.filter((each) => each !== mark) : kept;
    },
    [...marks],
  );
}

/** A leap year has all days. */
const LEAP_YEAR = 2028;
const FARTHEST = 70;

function allMarks(feasts: readonly Feast[]): Mark[] {
  const year = Array.from({ length: 366 }, (_, i) => writtenDay(addDays(`${LEAP_YEAR}-01-01`, i)));
  const moving = feasts.flatMap((_, i) =>
    Array.from(
      { length: 2 * FARTHEST + 1 },
      (_, n) => `t${(i + 10).toString(36)}${(100 - FARTHEST + n).toString(36).padStart(2, "0")}`,
    ),
  );
  const bases = [...year, ...[..."MNOPQRS"].flatMap((weekday) => year.map((day) => weekday + day)), ...moving];
  return bases
    .flatMap((text) => [text, ...[...SHIFTS.keys()].map((shift) => shift + text)])
    .map((text) => ({ text, days: [...new Set(daysOf(text, feasts))].filter(isInTable) }))
    .filter(({ days }) => days.length > 0);
}

function once(day: LocalDate): Mark {
  return { text: `x${partsOf(day)[0] - FIRST_YEAR}${writtenDay(day)}`, days: [day] };
}

function isInTable(date: LocalDate): boolean {
  return date >= `${FIRST_YEAR}-01-01` && date <= `${LAST_YEAR}-12-31`;
}

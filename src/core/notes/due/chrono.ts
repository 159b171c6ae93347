import { Chrono, configuration } from "chrono-node/en";
import { isLocalDate } from "../../calendar.ts";
import { MONTHS, UNITS, WEEKDAYS } from "../en/date-words.ts";
import type { Word } from "../words.ts";
import type { DueContext } from "./match.ts";

/** chrono's patterns are super-linear; on windows of this size that costs nothing. */
const MAX_WINDOW = 200;
/**
 * Their patterns repeat a big alternation ten times, which V8 unrolls: 30 to 300 ms at the first call.
 * Our own grammar reads what they would.
 */
const TOO_BIG = new Set([
  "ENTimeUnitAgoFormatParser",
  "ENTimeUnitLaterFormatParser",
  "ENTimeUnitCasualRelativeFormatParser",
]);

let lean: Chrono | undefined;

function leanChrono(): Chrono {
  if (lean === undefined) {
    const { parsers, refiners } = configuration.createCasualConfiguration(false);
    lean = new Chrono({ parsers: parsers.filter((parser) => !TOO_BIG.has(parser.constructor.name)), refiners });
  }
  return lean;
}

/** What chrono-node reads where our grammar read nothing: a certain day and month, named by words that our tables know too. */
export function chronoDue(
  text: string,
  words: readonly Word[],
  { today }: DueContext,
): { readonly date: string; readonly start: number; readonly end: number } | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || last.end - first.start > MAX_WINDOW || !holdsCue(words)) {
    return null;
  }
  const window = text.slice(first.start, last.end);
  // No `forwardDate`: it turns "last Friday" into the next one.
  const found = leanChrono().parse(window, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 });
  // "for 18 days" lasts so long; it is not due when it ends.
  const hit = found.find(
    ({ start, text: said }) => start.isCertain("day") && start.isCertain("month") && !/^for\s/i.test(said),
  );
  if (hit === undefined) {
    return null;
  }
  const [year, month, day] = [hit.start.get("year"), hit.start.get("month"), hit.start.get("day")];
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const start = first.start + hit.index;
  return isLocalDate(date) && date >= today ? { date, start, end: start + hit.text.length } : null;
}

function holdsCue(words: readonly Word[]): boolean {
  return words.some((word) => word.kind === "number") && words.some(isCue);
}

/** A month by name beside a number: everything else that chrono would read, our grammar has already refused. */
function isCue(word: Word, i: number, words: readonly Word[]): boolean {
  const known = MONTHS.has(word.text) || WEEKDAYS.has(word.text) || UNITS.has(word.text);
  return known && words.slice(Math.max(0, i - 2), i + 3).some((each) => each.kind === "number");
}

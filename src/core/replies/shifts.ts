import { spanFrom } from "../notes/due/durations.ts";
import { UNITS } from "../notes/en/date-words.ts";
import { among, reads, type Word } from "../notes/words.ts";
import type { SaidDate } from "./said-date.ts";

/** "another week", "by two days", "a week later", "two more days", "back a week". */
export function shiftsIn(words: readonly Word[]): SaidDate[] {
  const found: SaidDate[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const shift = shiftAt(words, i);
    const [first, last] = [words[i], words[(shift?.next ?? 0) - 1]];
    if (shift !== null && first !== undefined && last !== undefined) {
      found.push({ start: first.start, end: last.end, date: null, from: null, shift: shift.days, void: false });
      i = shift.next - 1;
    }
  }
  return found;
}

const SHIFTING = "pushed moved delayed postponed slipped slips extended shifted bumped deferred delay postpone extend";
const ZERO = "2001-01-01";

function shiftAt(words: readonly Word[], i: number): { days: number; next: number } | null {
  if (among(words[i - 1]?.text, "in within")) {
    return null;
  }
  // "the week after", where nothing is named that it comes after
  const after = words[i]?.text === "the" && words[i + 2]?.text === "after" ? (words[i + 3]?.kind ?? "mark") : null;
  if (after === "mark" && among(words[i + 1]?.text, "day week")) {
    return { days: words[i + 1]?.text === "day" ? 1 : 7, next: i + 3 };
  }
  const lead = words[i]?.text;
  // "pushed one week"
  const shifted = among(words[i - 1]?.text, SHIFTING);
  const led =
    among(lead, "another extra further additional") ||
    (lead === "by" && !reads(words, i + 1, "the")) ||
    lead === "back" ||
    shifted ||
    lead === "forward";
  const at =
    led && !(shifted && !among(lead, "another extra further additional by back forward"))
      ? among(words[i + 1]?.text, "by another about")
        ? i + 2
        : i + 1
      : i;
  // "a few days later" is no day; a bare "days" counts only behind "another".
  const vague =
    among(words[at]?.text, "few couple several") ||
    among(words[at - 1]?.text, "few couple several some") ||
    (!led && UNITS.has(words[at]?.text ?? ""));
  const count = vague ? null : spanWith(words, at);
  if (count === null) {
    return null;
  }
  const behind = words[count.next]?.text;
  const trails = among(behind, "later more longer extra earlier sooner further late behind");
  if (!led && !trails && !count.more) {
    return null;
  }
  const earlier = among(behind, "earlier sooner") || lead === "forward";
  return { days: earlier ? -count.days : count.days, next: count.next + (trails ? 1 : 0) };
}

/** "two more days" has its "more" in the middle. */
function spanWith(words: readonly Word[], at: number): { days: number; next: number; more: boolean } | null {
  const more = among(words[at + 1]?.text, "more extra additional further");
  const span = spanFrom(more ? words.toSpliced(at + 1, 1) : words, at, {
    today: ZERO,
    order: null,
    country: null,
    spoken: null,
  });
  if (
    span === null ||
    among(words[at]?.text, "few couple several") ||
    (words[at]?.text === "a" && among(words[at + 1]?.text, "few couple"))
  ) {
    return null;
  }
  const days = Math.round((Date.parse(span.date) - Date.parse(ZERO)) / 86_400_000);
  return days === 0 ? null : { days, next: span.next + (more ? 1 : 0), more };
}

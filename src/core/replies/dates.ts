import { datesIn } from "../notes/due.ts";
import { among, type Word, wordsIn } from "../notes/words.ts";
import type { ReplyContext } from "./context.ts";
import { isReference, nextSuch, prepared } from "./date-words.ts";
import { FOLLOWS } from "./en/words.ts";
import type { SaidDate } from "./said-date.ts";
import { shiftsIn } from "./shifts.ts";

/** The days that a sentence names, in order. */
export function saidDates(text: string, span: { start: number; end: number }, context: ReplyContext): SaidDate[] {
  const words = prepared(
    wordsIn(text, span.start, span.end).filter((word, i, all) => !isReference(all, i, word)),
    context,
  );
  const shifts = shiftsIn(words);
  const { due, candidates } = datesIn(text, words, {
    today: context.today,
    order: context.order,
    country: context.country,
    spoken: null,
  });
  const read = candidates.map(({ date, from, start, end, weight }) => ({
    start: from === undefined ? openingOf(words, start) : spanOpening(words, { start, end }),
    end,
    date,
    from: from === undefined || spanOpening(words, { start, end }) !== start ? null : from,
    shift: null,
    void: weight === 0,
  }));
  const alone =
    read.length === 0 && due !== null
      ? [{ start: due.start, end: due.end, date: due.date, from: due.from ?? null, shift: null, void: false }]
      : read;
  const bare = bareDays(words, context).filter(
    (day) => !alone.some((one) => one.start < day.end && day.start < one.end),
  );
  const free = shifts.filter(
    (shift) => !alone.some((one) => !one.void && one.start < shift.end && shift.start < one.end),
  );
  return [
    ...alone.filter((one) => !free.some((shift) => one.start < shift.end && shift.start < one.end)),
    ...bare,
    ...free,
  ].sort((a, b) => a.start - b.start);
}

/** "3 needs to be the 31st pls", "14th?": in a reply a day of the month wants nothing before it. */
function bareDays(words: readonly Word[], { today }: ReplyContext): SaidDate[] {
  return words.flatMap((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    const date = word.kind === "number" && word.ordinal ? nextSuch(today, word.value) : null;
    const closed =
      after === undefined ||
      after.kind === "mark" ||
      (FOLLOWS.has(after.text) && !(word.value <= 12 && among(after.text, "is was are has of"))) ||
      among(after.text, "pls please rather mate");
    const called = after !== undefined && words[i + 2] === undefined && /^\p{Lu}/u.test(after.raw);
    return date === null || !(closed || called)
      ? []
      : [
          {
            start: before?.text === "the" ? before.start : word.start,
            end: word.end,
            date,
            from: null,
            shift: null,
            void: false,
          },
        ];
  });
}

/** The grammar takes prepositions along; the phrase of a move begins at the day itself or its "by". */
function openingOf(words: readonly Word[], start: number): number {
  const first = words.find((word) => word.start === start);
  return first?.text === "for" ? (words[words.indexOf(first) + 1]?.start ?? start) : start;
}

/** "move 3 to 9 October" and "3 - 9 October" name a line and a day; "from 3 to 9 October" and "3-9 October" several days. */
function spanOpening(words: readonly Word[], { start, end }: { start: number; end: number }): number {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const at = inside.findIndex(({ kind }) => kind === "number");
  const [first, joint] = [inside[at], inside[at + 1]];
  const last = inside.slice(at + 2).find(({ kind }) => kind === "number");
  const before = words[words.findIndex((word) => word.start === first?.start) - 1];
  const apart =
    first !== undefined &&
    joint !== undefined &&
    last !== undefined &&
    first.end < joint.start &&
    joint.end < last.start;
  const line =
    (joint?.text === "to" && before?.text !== "from") ||
    (apart && among(joint.text, "- –") && (before === undefined || among(before.text, ", ;")));
  return line && last !== undefined ? (joint?.text === "to" ? joint.start : last.start) : start;
}

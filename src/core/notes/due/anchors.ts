import { addDays, daysBetween, mondayOf } from "../../calendar.ts";
import { reads, type Word } from "../words.ts";
import { spanFrom } from "./durations.ts";
import type { DueContext, DueMatch, DueRecogniser } from "./match.ts";
import { FRIDAY } from "./period.ts";

/**
 * Dates that count from the day spoken of last: "that day", "before then", "a week after that", "the day before", "the
 * following week". Null where the note has named no day yet.
 */
export const anchored: DueRecogniser = (words, i, context) =>
  context.spoken === null ? null : (sameDay(words, i, context) ?? shifted(words, i, context));

/** "that (same) day", "the same night", "before then", "by then". */
function sameDay(words: readonly Word[], i: number, { spoken }: DueContext): DueMatch | null {
  const day = (next: number): DueMatch | null => (spoken === null ? null : { date: spoken, next });
  const isDay = (at: number): boolean => /^(?:day|night|evening|morning|afternoon)$/.test(words[at]?.text ?? "");
  const lead = words[i]?.text ?? "";
  if (lead === "then" && /^(?:by|before|until|till)$/.test(words[i - 1]?.text ?? "")) {
    return day(i + 1);
  }
  if (lead === "same" || ((lead === "that" || lead === "the") && words[i + 1]?.text === "same")) {
    const at = lead === "same" ? i + 1 : i + 2;
    return isDay(at) ? day(at + 1) : null;
  }
  return lead === "that" && words[i + 1]?.text === "day" ? day(i + 2) : null;
}

/** "the day before", "the next day", "the week after", "the following week", "two days before that", "a week ahead of that". */
function shifted(words: readonly Word[], i: number, context: DueContext): DueMatch | null {
  const { spoken } = context;
  if (spoken === null) {
    return null;
  }
  const [lead, unit, where] = [0, 1, 2].map((k) => words[i + k]?.text ?? "");
  const free = (at: number): boolean => isFree(words[at]);
  if (lead === "the" && (unit === "day" || unit === "night") && /^(?:before|after)$/.test(where ?? "") && free(i + 3)) {
    return { date: addDays(spoken, where === "before" ? -1 : 1), next: i + 3 };
  }
  if (lead === "the" && unit === "following" && /^(?:day|morning)$/.test(where ?? "")) {
    return { date: addDays(spoken, 1), next: i + 3 };
  }
  const week =
    lead === "the" &&
    ((unit === "following" && where === "week") || (unit === "week" && where === "after" && free(i + 3)));
  if (week) {
    return { date: addDays(mondayOf(spoken), 7 + FRIDAY), next: i + 3 };
  }
  const span = spanFrom(words, i, { ...context, today: spoken });
  if (span === null) {
    return null;
  }
  const after = /^(?:after|later)$/.test(words[span.next]?.text ?? "");
  const ahead = reads(words, span.next, "ahead", "of")
    ? 2
    : /^(?:before|earlier)$/.test(words[span.next]?.text ?? "")
      ? 1
      : 0;
  const behind = span.next + (after ? 1 : ahead);
  const that = /^(?:that|it|then)$/.test(words[behind]?.text ?? "");
  if ((!after && ahead === 0) || !(that || free(behind))) {
    return null;
  }
  const date = after ? span.date : addDays(spoken, -daysBetween(spoken, span.date));
  return { date, next: that ? behind + 1 : behind };
}

/** Nothing follows that the phrase could belong to: "the day before", not "the day before the fair". */
function isFree(word: Word | undefined): boolean {
  return word === undefined || word.kind === "mark" || /^(?:and|but|so|or|if|at|with|in|on|then|to)$/.test(word.text);
}

import { addDays, daysBetween, mondayOf } from "../../calendar.ts";
import { among, reads, type Word } from "../words.ts";
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
  const isDay = (at: number): boolean => among(words[at]?.text, "day night evening morning afternoon");
  const lead = words[i]?.text ?? "";
  if (lead === "then" && among(words[i - 1]?.text, "by before until till")) {
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
  const lead = words[i]?.text ?? "";
  const unit = words[i + 1]?.text ?? "";
  const where = words[i + 2]?.text ?? "";
  const free = (at: number): boolean => isFree(words[at]);
  if (lead === "the" && (unit === "day" || unit === "night") && among(where, "before after") && free(i + 3)) {
    return { date: addDays(spoken, where === "before" ? -1 : 1), next: i + 3 };
  }
  if (lead === "the" && unit === "following" && among(where, "day morning")) {
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
  const after = among(words[span.next]?.text, "after later");
  const ahead = reads(words, span.next, "ahead", "of") ? 2 : among(words[span.next]?.text, "before earlier") ? 1 : 0;
  const behind = span.next + (after ? 1 : ahead);
  const that = among(words[behind]?.text, "that it then");
  if ((!after && ahead === 0) || !(that || free(behind))) {
    return null;
  }
  const date = after ? span.date : addDays(spoken, -daysBetween(spoken, span.date));
  return { date, next: that ? behind + 1 : behind };
}

/** Nothing follows that the phrase could belong to: "the day before", not "the day before the fair". */
function isFree(word: Word | undefined): boolean {
  return word === undefined || word.kind === "mark" || among(word.text, "and but so or if at with in on then to");
}

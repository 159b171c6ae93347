import type { LocalDate } from "../../calendar.ts";
import type { Word } from "../words.ts";

/** What a due date counts from and how the note writes numbers. */
export interface DueContext {
  /** The meeting's day. */
  readonly today: LocalDate;
  /** The order that other dates of the note prove, else the writer's own; null where nothing tells. */
  readonly order: "dmy" | "mdy" | null;
  /** Whose holidays are meant: ISO 3166 alpha-2, null where nothing tells. */
  readonly country: string | null;
  /** The day spoken of last before this place: what "that day" and "a week after" count from. */
  readonly spoken: LocalDate | null;
}

/** A date phrase that begins at a word: `next` is the first word behind it. */
export interface DueMatch {
  readonly date: LocalDate;
  /** The first day, where the words name several: "the week of the 6th". */
  readonly first?: LocalDate;
  readonly next: number;
}

/** A match and who read it: several where the day stands behind what was read first. */
export interface DueReading extends DueMatch {
  readonly by: readonly DueRecogniser[];
}

export type DueRecogniser = (words: readonly Word[], i: number, context: DueContext) => DueMatch | null;

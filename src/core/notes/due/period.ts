import type { LocalDate } from "../../calendar.ts";

/** A span of days that a phrase names; `next` is the first word behind it. */
export interface Period {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** The last day on which work would be handed in. */
  readonly working: LocalDate;
  readonly next: number;
}

export const FRIDAY = 4;
export const SATURDAY = 5;
export const SUNDAY = 6;

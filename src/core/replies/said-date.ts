import { addDays, type LocalDate } from "../calendar.ts";

/** A day that a reply names. Offsets are those of the reply's text. */
export interface SaidDate {
  readonly start: number;
  readonly end: number;
  /** Null for a deadline that hangs on an event: "after the board meeting". */
  readonly date: LocalDate | null;
  readonly from: LocalDate | null;
  /** Counted from the day the line has now: "another week", "two days later". */
  readonly shift: number | null;
  /** Past, or of something else: no day that anything moves to. */
  readonly void: boolean;
}

/** The day that a line moves to. */
export function movedTo(said: SaidDate, due: LocalDate | null): LocalDate | null {
  return said.shift === null ? said.date : due === null ? null : addDays(due, said.shift);
}

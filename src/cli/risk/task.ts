import type { LocalDate } from "../../core/calendar.ts";
import type { Promised } from "./events.ts";

/** A promise with what nobody can see of it. */
export interface Task {
  readonly promised: Promised;
  readonly noted: LocalDate;
  /** What it is about. */
  readonly thing: string;
  /** The chance a working day that the other side asks after it once it is late. */
  readonly chases: number;
  due: LocalDate | null;
  /** Hours of work that are left. */
  left: number;
  /** Working days that somebody outside takes when the work is done. */
  outside: number;
  /** What the other side owes first. */
  readonly needs: Task | null;
  inMind: boolean;
  /** When it was last talked about. */
  fresh: LocalDate;
  agreed: boolean;
  disputed: boolean;
  /** When it was done in truth. */
  doneOn: LocalDate | null;
  /** That it is done was told, or it was called off. */
  ended: boolean;
}

/** What it needs of the other side is not there. */
export function isBlocked({ needs }: Task): boolean {
  return needs !== null && needs.doneOn === null && !needs.ended;
}

/** Somebody spoke of it. */
export function remind(task: Task, day: LocalDate): void {
  task.inMind = true;
  task.fresh = day;
}

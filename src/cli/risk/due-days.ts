import { daysBetween, type LocalDate } from "../../core/calendar.ts";
import type { Reason } from "../../core/risk/facts.ts";
import type { LedgerEvent } from "./events.ts";
import type { KnownItem } from "./known.ts";

/** Working days ahead from which on a warning is of use. */
const AHEAD = 2;
/** The rule to be better than warns of whatever is due within so many days. */
const NAIVE_DAYS = 2;
/** So many calendar days are no more than two working days, a long holiday among them. */
const LONGEST = 12;

export type Outcome = "kept" | "slipped" | "moved in time" | "called off" | "not known";

/** A day on which a commitment was due: from when it was named until it was kept, missed or given up. */
export interface DueDay {
  readonly id: number;
  readonly due: LocalDate;
  /** Working days ahead at which each warning came first; null where none came two or more ahead. */
  flagged: number | null;
  naive: number | null;
  naiveWorking: number | null;
  reasons: readonly Reason[];
  outcome: Outcome;
}

/**
 * All due days of a ledger. Two due days of one commitment are told apart, since a warning is of one of them. Slipped:
 * not done by that day, whether it was done, called off or moved on that day or later, or is still open. Moved or called
 * off before that day it is neither kept nor slipped.
 */
export class DueDays {
  readonly all: DueDay[] = [];
  readonly #standing = new Map<number, DueDay>();

  /** Takes in what an event made of a commitment. */
  hear(event: LedgerEvent, item: KnownItem): void {
    const { id } = item.promised;
    const standing = this.#standing.get(id);
    const isOpen = item.status === "open";
    if (standing !== undefined && (item.due !== standing.due || !isOpen)) {
      standing.outcome = outcomeOf(standing.due, event, item);
      this.#standing.delete(id);
    }
    if (isOpen && item.due !== null && this.#standing.get(id) === undefined) {
      const none = { flagged: null, naive: null, naiveWorking: null, reasons: [] };
      const dueDay: DueDay = { id, due: item.due, ...none, outcome: "not known" };
      this.#standing.set(id, dueDay);
      this.all.push(dueDay);
    }
  }

  /** A flag was raised, so many working days ahead. Only the first counts. */
  flag(item: KnownItem, ahead: number, reasons: readonly Reason[]): void {
    const standing = this.#standing.get(item.promised.id);
    if (standing !== undefined && standing.flagged === null && ahead >= AHEAD) {
      standing.flagged = ahead;
      standing.reasons = reasons;
    }
  }

  /**
   * What the naive rule says on a day: by calendar days, and by working days. It warns too late to count where fewer than
   * two working days are left by then. `aheadOf` counts them.
   */
  warnNaively(item: KnownItem, day: LocalDate, aheadOf: (item: KnownItem, day: LocalDate) => number): void {
    const standing = this.#standing.get(item.promised.id);
    const days = standing === undefined ? -1 : daysBetween(day, standing.due);
    if (standing === undefined || days < 0 || days > LONGEST || aheadOf(item, day) !== AHEAD) {
      return;
    }
    standing.naiveWorking = AHEAD;
    standing.naive = days <= NAIVE_DAYS ? AHEAD : standing.naive;
  }

  /** What is open at the end slipped, where its day has passed. */
  end(until: LocalDate): readonly DueDay[] {
    for (const dueDay of this.#standing.values()) {
      dueDay.outcome = dueDay.due < until ? "slipped" : "not known";
    }
    return this.all;
  }
}

function outcomeOf(due: LocalDate, event: LedgerEvent, { status, endedOn }: KnownItem): Outcome {
  switch (status) {
    case "done":
      return (endedOn ?? event.day) <= due ? "kept" : "slipped";
    case "dropped":
      return event.day < due ? "called off" : "slipped";
    case "open":
      return event.day < due ? "moved in time" : "slipped";
    default:
      return status satisfies never;
  }
}

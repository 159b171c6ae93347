import type { LocalDate } from "../../calendar.ts";
import type { DueContext } from "../due/match.ts";
import { type DateCandidate, type DatePath, type Due, datesIn } from "../due.ts";
import type { Unit } from "../label/unit.ts";
import { dueWindows } from "../survey.ts";

/** How the date of one unit was found. */
export interface UnitDates {
  readonly due: Due | null;
  readonly by: DatePath["by"];
  readonly candidates: readonly NamedDate[];
  /** The day spoken of last before the unit. */
  readonly spoken: LocalDate | null;
}

/** A date that the grammar read: which recognisers of due/grammar.ts did, one behind the other, and whether it is the one taken. */
export interface NamedDate extends Omit<DateCandidate, "by"> {
  readonly by: readonly string[];
  readonly taken: boolean;
}

/** The dates of a unit, read again by the functions that read them. */
export function unitDates({ clause, block }: Unit, text: string, context: DueContext): UnitDates {
  const candidates: NamedDate[] = [];
  for (const window of dueWindows(clause.words, block)) {
    const { due, by, candidates: found } = datesIn(text, window, context);
    for (const each of found) {
      const taken = by === "grammar" && due?.start === each.start && due.end === each.end;
      candidates.push({ ...each, by: each.by.map((recogniser) => recogniser.name), taken });
    }
    if (due !== null) {
      return { due, by, candidates, spoken: context.spoken };
    }
  }
  return { due: null, by: null, candidates, spoken: context.spoken };
}

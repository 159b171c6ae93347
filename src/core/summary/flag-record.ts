import { addDays, type LocalDate } from "../calendar.ts";
import { median } from "../median.ts";
import type { FlagOutcome, SummaryFacts } from "./facts.ts";

/** How right the flags of the last quarter were. */
export interface FlagRecord {
  /** Flags of which it is known whether they came true: what was called off or is not due yet is neither. */
  readonly settled: number;
  readonly came: number;
  /** Median of the working days by which those that came true were ahead; null where none did. */
  readonly ahead: number | null;
  readonly unflagged: number;
}

const QUARTER_DAYS = 91;

/** Null where there is nothing to say: no flag settled, and nothing slipped. */
export function flagRecord({
  flags,
  unflagged,
  today,
}: Pick<SummaryFacts, "flags" | "unflagged" | "today">): FlagRecord | null {
  const settled = flags.filter((flag) => isSettled(flag) && flag.raisedOn > quarterBefore(today));
  const came = settled.filter((flag) => flag.outcome === "slipped");
  return settled.length === 0 && unflagged === 0
    ? null
    : { settled: settled.length, came: came.length, ahead: median(came.map((flag) => flag.ahead)), unflagged };
}

/** What was only worth watching said of nothing that it would slip. */
function isSettled({ level, outcome }: FlagOutcome): boolean {
  return level !== "watch" && (outcome === "kept" || outcome === "slipped");
}

function quarterBefore(today: LocalDate): LocalDate {
  return addDays(today, -QUARTER_DAYS);
}

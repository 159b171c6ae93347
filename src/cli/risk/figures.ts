import type { DueDay } from "./due-days.ts";

/** How good warnings were that came two or more working days ahead. Per cent, one decimal; null where there were none. */
export interface WarningFigures {
  /** Of the warnings those whose day was missed. */
  readonly precision: number | null;
  /** Of the missed days those that were warned of. */
  readonly recall: number | null;
  /** Working days ahead, of the warnings that came true: the median. */
  readonly lead_days: number | null;
}

export interface RiskFigures {
  readonly flags: WarningFigures;
  /** "Flag what is due within two days." */
  readonly naive: WarningFigures;
  /** The same by working days. It warns of whatever is still open then, so nothing can recall more. */
  readonly naive_working_days: WarningFigures;
  /** Due days that were kept or missed. Those that were moved or called off before count neither way. */
  readonly due_days: number;
  readonly slips: number;
  readonly moved_in_time: number;
}

/** The figures over due days of one ledger or several. */
export function riskFigures(dueDays: readonly DueDay[]): RiskFigures {
  const judged = dueDays.filter(({ outcome }) => outcome === "kept" || outcome === "slipped");
  return {
    flags: figuresOf(judged, ({ flagged }) => flagged),
    naive: figuresOf(judged, ({ naive }) => naive),
    naive_working_days: figuresOf(judged, ({ naiveWorking }) => naiveWorking),
    due_days: judged.length,
    slips: judged.filter(slipped).length,
    moved_in_time: dueDays.filter(({ outcome }) => outcome === "moved in time").length,
  };
}

function figuresOf(judged: readonly DueDay[], leadOf: (one: DueDay) => number | null): WarningFigures {
  const warned = judged.filter((one) => leadOf(one) !== null);
  const right = warned.filter(slipped);
  const leads = right.map((one) => leadOf(one) ?? 0).sort((a, b) => a - b);
  return {
    precision: perCent(right.length, warned.length),
    recall: perCent(right.length, judged.filter(slipped).length),
    lead_days: leads[(leads.length - 1) >> 1] ?? null,
  };
}

function slipped({ outcome }: DueDay): boolean {
  return outcome === "slipped";
}

function perCent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

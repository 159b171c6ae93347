import type { Clause } from "../clauses.ts";
import type { Roster } from "../roster.ts";
import type { Subject } from "../subject-form.ts";

/** What a recogniser saw in a clause: who, which words hold it, where the act begins, and why. */
export interface Candidate {
  readonly clause: Clause;
  readonly subject: Subject | null;
  /** The first word of the clause that belongs to it. */
  readonly from: number;
  /** The word where the act begins. */
  readonly act: number;
  /** How sure the form alone makes us, 0 to 1. */
  readonly weight: number;
  readonly reasons: readonly string[];
}

export interface Seen {
  readonly roster: Roster;
  /** The clause holds a day that lies ahead. */
  readonly dated: boolean;
}

export type Recogniser = (clause: Clause, seen: Seen) => Candidate | null;

/** A candidate that takes the clause as a whole. */
export function wholeClause(
  clause: Clause,
  subject: Subject | null,
  { weight, reason, act = 0 }: { weight: number; reason: string; act?: number },
): Candidate {
  return { clause, subject, from: 0, act, weight, reasons: [reason] };
}

import type { Linear } from "../label/linear.ts";

/** A feature as the table names it, and what it adds; 0 where it is not in the table. */
export interface Weighed {
  readonly name: string;
  readonly weight: number;
}

export function weighedBy(linear: Linear, features: readonly string[]): Weighed[] {
  return features.map((name) => ({ name, weight: linear.get(name) ?? 0 }));
}

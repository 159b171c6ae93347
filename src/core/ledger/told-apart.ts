import { compareLabels } from "./number-labels.ts";
import type { Row } from "./shelf.ts";
import { NO_TERMS, type Terms } from "./terms.ts";

/** Of what stood before a kept sentence its month and its numbers count where the sentence has none. */
export function withAround({ terms, around }: Row): Terms {
  return around === NO_TERMS
    ? terms
    : {
        ...terms,
        months: terms.months.size > 0 ? terms.months : around.months,
        numbers: terms.numbers.size > 0 ? terms.numbers : around.numbers,
      };
}

/** Of one dimension both say a place, and never the same: "deposit" against "balance". */
export function marksApart(said: Terms, kept: Terms, dimension: number): boolean {
  return apart(said.marks.get(dimension) ?? NOTHING, kept.marks.get(dimension) ?? NOTHING);
}

const NOTHING: ReadonlySet<number> = new Set();

/** Both have some, and none in common. */
export function apart<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size > 0 && other.size > 0 && !overlaps(one, other);
}

/** One stands in both. */
export function overlaps<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((each) => other.has(each));
}

/** A month, a number, "deposit" against "balance": both say one, and none is the same. */
export function excluded(said: Terms, row: Row): boolean {
  const kept = withAround(row);
  return (
    apart(said.months, kept.months) ||
    compareLabels(said.numbers, kept.numbers) === "apart" ||
    apart(said.shares, kept.shares) ||
    [...said.marks.keys()].some((dimension) => marksApart(said, kept, dimension))
  );
}

import { B, I, O } from "./chain.ts";

/** Units that hold one promise: `from` up to but not including `to`, and how probable it is that one begins there. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** Every unit that opens a promise with at least the probability asked of it, with those behind it that more probably go on than end it. */
export function groupsOf(marginals: readonly Float64Array[], leastAt: (i: number) => number): Group[] {
  const at = (i: number, label: number): number => marginals[i]?.[label] ?? 0;
  const groups: Group[] = [];
  for (let i = 0; i < marginals.length; i += 1) {
    if (at(i, B) >= leastAt(i)) {
      let to = i + 1;
      while (to < marginals.length && at(to, I) > at(to, B) && at(to, I) > at(to, O)) {
        to += 1;
      }
      groups.push({ from: i, to, confidence: at(i, B) });
      i = to - 1;
    }
  }
  return groups;
}

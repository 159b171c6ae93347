import type { Mention } from "./mention.ts";
import type { Terms } from "./terms.ts";

const SAID = new WeakMap<Mention, Terms>();

/** Its own terms, and where it points to what stands before it, those as well; made once, since it is held against every row. */
export function saidBy(mention: Mention): Terms {
  let said = SAID.get(mention);
  if (said === undefined) {
    said = mention.leans ? joined(mention.own, mention.around) : mention.own;
    SAID.set(mention, said);
  }
  return said;
}

function joined(own: Terms, around: Terms): Terms {
  const words = new Map(around.words);
  for (const [stem, place] of own.words) {
    words.set(stem, place);
  }
  return {
    ...own,
    words,
    acronyms: new Set([...own.acronyms, ...around.acronyms]),
    initials: new Map([...around.initials, ...own.initials]),
    numbers: own.numbers.size > 0 ? own.numbers : around.numbers,
    shares: own.shares.size > 0 ? own.shares : around.shares,
    months: own.months.size > 0 ? own.months : around.months,
  };
}

import type { LocalDate } from "../calendar.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Mention } from "./mention.ts";
import { saidBy } from "./said.ts";
import type { Row, Shelf } from "./shelf.ts";

/** So much more than the next one is clearly more. */
const CLEARLY = 0.4;

/** The kept commitments that a sentence may speak of, each with its evidence and how it stands among the others. */
export function optionsFor(mention: Mention, shelf: Shelf, today: LocalDate, may: (row: Row) => boolean): Evidence[] {
  const all = shelf
    .near(mention, saidBy(mention))
    .filter(may)
    .map((row) => evidenceOf(mention, row, shelf, today));
  const weights = all.map(({ weight }) => weight).sort((a, b) => b - a);
  const [best = 0, second = 0] = weights;
  return all.map((one) => {
    const rank =
      one.weight < best
        ? best - one.weight >= CLEARLY
          ? ["another fits much better"]
          : ["another fits better"]
        : second === best
          ? all.length > 1
            ? ["another fits alike"]
            : ["nothing else fits"]
          : best - second >= CLEARLY
            ? ["fits best", "fits much better"]
            : ["fits best"];
    return { ...one, features: [...one.features, ...rank] };
  });
}

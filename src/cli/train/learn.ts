import type { Weights } from "../../core/notes/label/weights.ts";
import { fitChoice } from "./choice.ts";
import type { Labelled } from "./corpus.ts";
import { fitChain } from "./crf.ts";
import { LABELS, OWNERS, SIDES } from "./settings.ts";

/** Everything that is learnt from labelled mails. The same mails give the same weights. */
export function learn(mails: readonly Labelled[]): Weights {
  return {
    labels: fitChain([...mails, ...mails.flatMap((mail) => mail.alone)], LABELS),
    owners: fitChoice(
      mails.flatMap((mail) => mail.owners),
      OWNERS,
    ),
    sides: fitChoice(
      mails.flatMap((mail) => mail.sides),
      SIDES,
    ),
  };
}

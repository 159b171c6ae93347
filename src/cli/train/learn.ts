import type { Weights } from "../../core/notes/label/weights.ts";
import type { Labelled } from "./corpus.ts";
import { fitChain } from "./crf.ts";
import { LABELS, SIDES } from "./settings.ts";

/** Everything that is learnt from labelled mails. The same mails give the same weights. */
export function learn(mails: readonly Labelled[]): Weights {
  return {
    labels: fitChain([...mails, ...mails.flatMap((mail) => mail.alone)], LABELS),
    sides: fitChain(
      mails.flatMap((mail) => mail.sides),
      SIDES,
    ),
  };
}

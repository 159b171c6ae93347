import { ACT_VERBS } from "../en/cues.ts";
import { type Recogniser, wholeClause } from "./candidate.ts";

/** An item under "Next steps", under somebody's name, or with a box: what it says is to be done. */
export const listedItem: Recogniser = (clause, { dated }) => {
  const { block, words, opens } = clause;
  const boxed = block.box !== null;
  const listed = block.heading?.kind === "actions";
  if (block.kind !== "item" || !opens || words.length < 2 || !(boxed || listed)) {
    return null;
  }
  const verb = ACT_VERBS.has(words[0]?.text ?? "");
  const weight = (listed ? 0.58 : 0.52) + (verb ? 0.12 : 0) + (dated ? 0.08 : 0);
  return wholeClause(clause, null, { weight, reason: boxed ? "check box" : "item of an action list" });
};

import type { LedgerWeights } from "../../core/ledger/weights.ts";
import { type Linear, sharesOf } from "../../core/notes/label/linear.ts";
import { type Choice, fitChoice } from "../train/choice.ts";
import type { Training } from "../train/crf.ts";
import { LEDGER } from "../train/settings.ts";
import type { StoryChoices } from "./told-story.ts";

const ROUNDS = 2;

/** What the evidence of the ledger weighs, learnt from stories and drills. The same stories give the same weights. */
export function learnLedger(stories: readonly StoryChoices[], drills: readonly StoryChoices[]): LedgerWeights {
  return {
    same: fitChoice(
      [...stories, ...drills].flatMap((story) => story.same),
      LEDGER.same,
    ),
    news: fitGroups(
      [...stories, ...drills].flatMap((story) => story.news),
      LEDGER.news,
    ),
    ends: fitGroups(
      [...stories, ...drills].flatMap((story) => story.ends),
      LEDGER.ends,
    ),
  };
}

function fitGroups(groups: readonly (readonly Choice[])[], training: Training): Linear {
  let linear = fitChoice(groups.flat(), training);
  for (let round = 1; round < ROUNDS; round += 1) {
    linear = fitChoice(
      groups.flatMap((group) => likeliest(group, linear)),
      training,
    );
  }
  return linear;
}

/** Of the pieces of one quote the one that tells it; the others may tell anything. */
function likeliest(group: readonly Choice[], linear: Linear): readonly Choice[] {
  if (group.length === 1) {
    return group;
  }
  const share = ({ options, right }: Choice): number =>
    sharesOf(options, linear).reduce((sum, each, k) => sum + (right[k] === true ? each : 0), 0);
  const best = Math.max(...group.map(share));
  return group.filter((choice) => share(choice) === best).slice(0, 1);
}

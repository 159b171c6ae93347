import { join } from "node:path";
import type { LedgerWeights } from "../../core/ledger/weights.ts";
import { DRILLS, drillsIn } from "./drills.ts";
import { learnLedger } from "./learn-ledger.ts";
import { storyNotes } from "./read-story.ts";
import { choicesOf, type StoryChoices } from "./told-story.ts";

/** What can be learnt from each story of a folder, by its name. Throws where one cannot be read. */
export async function storyChoices(
  folder: string,
  names: readonly string[],
  mailDomain: string,
): Promise<Map<string, StoryChoices>> {
  const choices = new Map<string, StoryChoices>();
  for (const name of [...names].sort()) {
    const read = await storyNotes(join(folder, name), { mailDomain, givenGold: true });
    if (read.kind === "refused") {
      throw new Error(read.why);
    }
    choices.set(name, choicesOf(read.notes, read.gold));
  }
  return choices;
}

/** For each story of a folder what is learnt from all the others. */
export async function storiesCrossValidated(
  folder: string,
  names: readonly string[],
  mailDomain: string,
): Promise<(name: string) => LedgerWeights> {
  const choices = await storyChoices(folder, names, mailDomain);
  const drills = await drillsIn(DRILLS, mailDomain);
  return (name) =>
    learnLedger(
      [...choices].filter(([each]) => each !== name).map(([, one]) => one),
      drills,
    );
}

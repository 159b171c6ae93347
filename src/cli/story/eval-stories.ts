import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { addStoryScore, emptyStoryScore, type StoryScore, scoreStory } from "../score-story.ts";
import { storiesCrossValidated } from "./cross-validate-stories.ts";
import { readStory } from "./read-story.ts";

/** What is said of a folder of stories: its differences as they come, then the figures. */
export interface StoriesEval {
  readonly differences: readonly string[];
  readonly scores: readonly (readonly [string, StoryScore])[];
  /** Why a story could not be read. */
  readonly refused: readonly string[];
}

/** Reads and scores every story of a folder; null where the folder holds none. */
export async function evalStories(
  folder: string,
  options: { mailDomain: string; givenGold: boolean; cv?: boolean; only?: RegExp },
): Promise<StoriesEval | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory() && (options.only?.test(entry.name) ?? true))
    .map((entry) => entry.name);
  const weightsFor =
    options.cv === true ? await storiesCrossValidated(folder, names, options.mailDomain) : () => undefined;
  const all = emptyStoryScore();
  const scores: [string, StoryScore][] = [["all", all]];
  const differences: string[] = [];
  const refused: string[] = [];
  for (const name of names.sort()) {
    const read = await readStory(join(folder, name), { ...options, weights: weightsFor(name) });
    if (read.kind === "refused") {
      refused.push(read.why);
      continue;
    }
    const { score, differences: found } = scoreStory(read.ledger, read.gold);
    addStoryScore(all, score);
    scores.push([name, score]);
    differences.push(...found.map(({ kind, text }) => `${name}\t${kind}\t${text.replace(/\s+/g, " ")}`));
  }
  return names.length === 0 ? null : { differences, scores, refused };
}

/** Counts, and shares of all rows in per cent with one decimal; null where there is none. */
export function storyFigures(score: StoryScore) {
  const per = (part: number): number | null => (score.rows === 0 ? null : Math.round((1000 * part) / score.rows) / 10);
  return {
    rows: score.rows,
    right: score.right,
    whole: per(score.right),
    owner: per(score.owner),
    side: per(score.side),
    due: per(score.due),
    status: per(score.status),
    moved: per(score.moved),
    missing: score.missing,
    lost: score.lost,
    doubled: score.doubled,
    extra: score.extra,
    wronglyEnded: score.ended,
  };
}

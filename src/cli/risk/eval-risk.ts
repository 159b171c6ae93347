import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DueDay } from "./due-days.ts";
import type { Chronicle } from "./events.ts";
import { type RiskFigures, riskFigures } from "./figures.ts";
import { generate } from "./generate.ts";
import { replay } from "./replay.ts";
import { storyChronicle } from "./story-chronicle.ts";

/** The points were set on seeds 1 to 6, and one of them beside the stories; this seed they have never seen. */
export const UNSEEN_SEED = 101;
/** The labelled stories of the repository. */
const STORIES = ["stories", "unseen-stories"].map((name) => join(import.meta.dirname, "../../../test/corpus", name));

export interface RiskScore extends RiskFigures {
  readonly commitments: number;
}

/** Of all that was replayed, and of its parts. */
export interface RiskReport extends RiskScore {
  readonly seed: number;
  readonly generated: RiskScore;
  readonly stories: RiskScore;
}

interface Replayed {
  readonly commitments: number;
  readonly dueDays: readonly DueDay[];
}

/**
 * How right the flags are over the made-up ledger of a seed and the labelled stories, each of them a ledger of its own.
 * `stories`: a folder instead of the repository's; null where it holds none.
 */
export async function evalRisk(
  seed: number,
  { stories, mailDomain }: { stories?: string | undefined; mailDomain: string },
): Promise<RiskReport | null> {
  const told: Replayed[] = [];
  for (const folder of stories === undefined ? STORIES : [stories]) {
    told.push(...(await replayedStories(folder, mailDomain)));
  }
  if (told.length === 0) {
    return null;
  }
  const made = replayed(generate(seed));
  return { ...scoreOf([made, ...told]), seed, generated: scoreOf([made]), stories: scoreOf(told) };
}

/** The figures as lines for a reader. */
export function riskTable({ seed, generated, stories, ...all }: RiskReport): string {
  return [
    "warnings two or more working days ahead, in per cent",
    ...partLines(`made-up ledger, seed ${seed}`, generated),
    ...partLines("labelled stories", stories),
    ...partLines("all", all),
  ].join("\n");
}

async function replayedStories(folder: string, mailDomain: string): Promise<Replayed[]> {
  const names = await readdir(folder).catch(() => []);
  const read: Replayed[] = [];
  for (const name of names.sort()) {
    const chronicle = await storyChronicle(join(folder, name), mailDomain);
    if (chronicle !== null) {
      read.push(replayed(chronicle));
    }
  }
  return read;
}

function replayed(chronicle: Chronicle): Replayed {
  const commitments = chronicle.events.filter(({ kind }) => kind === "promised").length;
  return { commitments, dueDays: replay(chronicle) };
}

function scoreOf(ledgers: readonly Replayed[]): RiskScore {
  return {
    ...riskFigures(ledgers.flatMap(({ dueDays }) => dueDays)),
    commitments: ledgers.reduce((sum, { commitments }) => sum + commitments, 0),
  };
}

function partLines(name: string, { flags, naive, naive_working_days, ...counts }: RiskScore): string[] {
  const { commitments, due_days, slips, moved_in_time } = counts;
  const rows = [
    [name, "precision", "recall", "lead days"],
    ["  flagged at risk", ...Object.values(flags)],
    ["  due within two days", ...Object.values(naive)],
    ["  due within two working days", ...Object.values(naive_working_days)],
  ];
  return [
    "",
    ...rows.map((cells) =>
      cells.map((cell, i) => (i === 0 ? String(cell).padEnd(30) : String(cell ?? "-").padStart(9))).join("  "),
    ),
    `  ${commitments} commitments; of ${due_days} due days ${slips} were missed; ${moved_in_time} more were moved in time and count neither way`,
  ];
}

import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fold, type Held } from "../../core/ledger/fold.ts";
import { keep } from "../../core/ledger/keep.ts";
import type { Update } from "../../core/ledger/kept.ts";
import type { LedgerWeights } from "../../core/ledger/weights.ts";
import { WEIGHTS } from "../../core/notes/en/weights.ts";
import { rowsOf } from "../../core/notes/extract.ts";
import type { FoundCommitment } from "../../core/notes/extraction.ts";
import { survey } from "../../core/notes/survey.ts";
import { unwrap } from "../../core/notes/unwrap.ts";
import { readMail } from "../read-mail.ts";
import type { Gold } from "../score.ts";
import type { StoryGold } from "../score-story.ts";
import { foundInGold } from "./gold-found.ts";
import type { ToldNote } from "./told-story.ts";

/** One note of a story: what it did to the ledger. */
export interface Step {
  readonly name: string;
  readonly found: readonly FoundCommitment[];
  readonly updates: readonly Update[];
}

/** The ledger after all notes of a story, or why it cannot be read. */
export type ReadStory =
  | {
      readonly kind: "story";
      readonly id: string;
      readonly gold: StoryGold;
      readonly ledger: readonly Held[];
      readonly steps: readonly Step[];
    }
  | { readonly kind: "refused"; readonly why: string };

/** The notes of a story with what was found in each. */
export type StoryNotes =
  | {
      readonly kind: "notes";
      readonly id: string;
      readonly gold: StoryGold;
      readonly notes: readonly (ToldNote & { readonly name: string })[];
    }
  | { readonly kind: "refused"; readonly why: string };

/**
 * Reads a folder of `01.eml`, `02.eml` … in order with its `story.json`. With `givenGold` the commitments of each note
 * are those of its `NN.gold.json`, so that only the keeping of the ledger is judged.
 */
export async function storyNotes(
  folder: string,
  { mailDomain, givenGold }: { mailDomain: string; givenGold: boolean },
): Promise<StoryNotes> {
  const gold = await readJson<StoryGold>(join(folder, "story.json"));
  if (gold.kind === "refused") {
    return gold;
  }
  const names = (await readdir(folder)).filter((name) => /^\d+\.eml$/.test(name)).sort();
  if (names.length === 0) {
    return { kind: "refused", why: `${folder}: it holds no note; name them 01.eml, 02.eml …` };
  }
  const notes: (ToldNote & { readonly name: string })[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const read = await readMail(path);
    if (read.kind === "refused") {
      return { kind: "refused", why: `${path}: ${read.why}` };
    }
    const surveyed = survey(unwrap(read.message, { mailDomain }), WEIGHTS.sides);
    if (!givenGold) {
      notes.push({ name, surveyed, found: rowsOf(surveyed, WEIGHTS) });
      continue;
    }
    const given = await readJson<Gold>(path.replace(/\.eml$/, ".gold.json"));
    if (given.kind === "refused") {
      return given;
    }
    const located = foundInGold(given.value, surveyed);
    if (located.kind === "refused") {
      return { kind: "refused", why: `${path.replace(/\.eml$/, ".gold.json")}: ${located.why}` };
    }
    notes.push({ name, surveyed, found: located.found });
  }
  return { kind: "notes", id: gold.value.id ?? basename(folder), gold: gold.value, notes };
}

/** Reads a story and keeps its ledger. */
export async function readStory(
  folder: string,
  options: { mailDomain: string; givenGold: boolean; weights?: LedgerWeights | undefined },
): Promise<ReadStory> {
  const read = await storyNotes(folder, options);
  if (read.kind === "refused") {
    return read;
  }
  let ledger: readonly Held[] = [];
  const steps: Step[] = [];
  for (const { name, surveyed, found } of read.notes) {
    const updates = keep(ledger, surveyed, found, options.weights);
    ledger = fold(ledger, updates, { found, noted: surveyed.note.meetingDate });
    steps.push({ name, found, updates });
  }
  return { kind: "story", id: read.id, gold: read.gold, ledger, steps };
}

type ReadJson<T> = { readonly kind: "json"; readonly value: T } | { readonly kind: "refused"; readonly why: string };

async function readJson<T>(path: string): Promise<ReadJson<T>> {
  try {
    return { kind: "json", value: JSON.parse(await readFile(path, "utf8")) as T };
  } catch (error) {
    return { kind: "refused", why: `${path}: ${error instanceof Error ? error.message : error}` };
  }
}

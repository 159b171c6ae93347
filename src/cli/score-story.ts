import type { Held } from "../core/ledger/fold.ts";
import { isOwner, overlap } from "./score.ts";

/** A story's ledger as a careful person keeps it. */
export interface StoryGold {
  readonly id?: string;
  readonly ledger: readonly StoryRow[];
}

export interface StoryRow {
  /** Every sentence that states, restates, moves or closes it. */
  readonly quotes: readonly string[];
  readonly owner: readonly string[];
  readonly side: string;
  readonly due: string | readonly (string | null)[] | null;
  readonly status: string;
  readonly moved: number;
}

/** Counts over one story or many. */
export interface StoryScore {
  rows: number;
  /** Rows of the ledger that a predicted row stands for. */
  matched: number;
  /** Rows of which everything is right. */
  right: number;
  owner: number;
  side: number;
  due: number;
  status: number;
  moved: number;
  missing: number;
  /** Predicted rows that say again what another predicted row stands for. */
  doubled: number;
  /** Missing rows whose words were merged into another row. */
  lost: number;
  /** Predicted rows with no words of the ledger. */
  extra: number;
  /** Rows that are open and are taken to have ended. */
  ended: number;
}

export type StoryDifference = {
  readonly kind: "missing" | "lost" | "doubled" | "extra" | "owner" | "side" | "due" | "status" | "moved";
  readonly text: string;
};

export function emptyStoryScore(): StoryScore {
  return {
    rows: 0,
    matched: 0,
    right: 0,
    owner: 0,
    side: 0,
    due: 0,
    status: 0,
    moved: 0,
    missing: 0,
    doubled: 0,
    lost: 0,
    extra: 0,
    ended: 0,
  };
}

export function addStoryScore(total: StoryScore, more: StoryScore): void {
  for (const key of Object.keys(total) as (keyof StoryScore)[]) {
    total[key] += more[key];
  }
}

/** Scores the ledger of one story: rows are paired one to one by the overlap of their quotes. */
export function scoreStory(
  held: readonly Held[],
  gold: StoryGold,
): { score: StoryScore; differences: StoryDifference[] } {
  const score = emptyStoryScore();
  const differences: StoryDifference[] = [];
  const differ = (kind: StoryDifference["kind"], text: string): void => void differences.push({ kind, text });
  const pairs = pairRows(held, gold.ledger);
  score.rows = gold.ledger.length;
  score.matched = pairs.length;
  for (const row of gold.ledger) {
    const pair = pairs.find(([, right]) => right === row);
    if (pair !== undefined) {
      scoreRow(pair[0], row, score, differ);
      continue;
    }
    score.missing += 1;
    const into = held.find((one) => share(one, row) > 0);
    score.lost += into === undefined ? 0 : 1;
    differ(
      into === undefined ? "missing" : "lost",
      into === undefined ? row.quotes.join(" / ") : `${row.quotes[0]}: in “${into.quotes[0]}”`,
    );
  }
  for (const one of held.filter((each) => !pairs.some(([left]) => left === each))) {
    const of = gold.ledger.find((row) => share(one, row) > 0);
    score[of === undefined ? "extra" : "doubled"] += 1;
    differ(
      of === undefined ? "extra" : "doubled",
      of === undefined ? one.quotes.join(" / ") : `${one.quotes.join(" / ")}: of “${of.quotes[0]}”`,
    );
  }
  return { score, differences };
}

function scoreRow(
  one: Held,
  row: StoryRow,
  score: StoryScore,
  differ: (kind: StoryDifference["kind"], text: string) => void,
): void {
  const dues = Array.isArray(row.due) ? (row.due as readonly (string | null)[]) : [row.due as string | null];
  const checks = {
    owner: isOwner(one.owner, row.owner),
    side: one.side === row.side,
    due: dues.includes(one.due),
    status: (one.status === "asked" ? "open" : one.status) === row.status,
    moved: one.moved === row.moved,
  };
  for (const key of Object.keys(checks) as (keyof typeof checks)[]) {
    score[key] += checks[key] ? 1 : 0;
    if (!checks[key]) {
      const got =
        key === "owner" ? [one.owner?.email, one.owner?.name].filter(Boolean).join(" ") || "nobody" : String(one[key]);
      differ(key, `${got} for ${key === "owner" ? row.owner.join(" / ") : String(row[key])}: ${row.quotes[0]}`);
    }
  }
  score.ended += row.status === "open" && (one.status === "done" || one.status === "dropped") ? 1 : 0;
  score.right += Object.values(checks).every(Boolean) ? 1 : 0;
}

/** Pairs rows one to one, the most overlap first. */
function pairRows(held: readonly Held[], rows: readonly StoryRow[]): [Held, StoryRow][] {
  const candidates = held
    .flatMap((one) => rows.map((row) => ({ one, row, share: share(one, row) })))
    .filter((candidate) => candidate.share > 0)
    .sort((a, b) => b.share - a.share);
  const pairs: [Held, StoryRow][] = [];
  for (const { one, row } of candidates) {
    if (!pairs.some(([left, right]) => left === one || right === row)) {
      pairs.push([one, row]);
    }
  }
  return pairs;
}

/** The overlap of the quotes of two rows, each quote with the one it is most like. */
function share(one: Held, row: StoryRow): number {
  return one.quotes.reduce((sum, quote) => sum + Math.max(0, ...row.quotes.map((right) => overlap(quote, right))), 0);
}

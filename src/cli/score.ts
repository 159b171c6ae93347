import type { Extraction, FoundCommitment } from "../core/notes/extraction.ts";
import type { Mailbox } from "../core/notes/message.ts";

/** What a careful person read out of one message. */
export interface Gold {
  readonly author: string | null;
  readonly meeting_date: string | null;
  readonly recap_to: readonly string[] | null;
  readonly commitments: readonly GoldCommitment[];
  readonly ignorable?: readonly string[];
  readonly traps?: readonly string[];
}

export interface GoldCommitment {
  readonly quote: string;
  readonly owner: readonly string[];
  readonly side: string;
  readonly due: string | readonly string[] | null;
  readonly status: string;
  readonly conditional: boolean;
  readonly hedged: boolean;
  readonly level: string;
}

/** Counts over one message or many; ratios are made of them at the end. */
export interface Score {
  gold: number;
  found: number;
  matched: number;
  sureFound: number;
  sureMatched: number;
  owner: number;
  side: number;
  due: number;
  status: number;
  conditional: number;
  hedged: number;
  whole: number;
  traps: number;
  trapsTaken: number;
  /** Taken without a question. */
  trapsSure: number;
  /** Mails without a promise, and those of them of which nothing is taken as sure. */
  without: number;
  stayEmpty: number;
  messages: number;
  author: number;
  meetingDate: number;
  recapAsked: number;
  recap: number;
}

/** One line of what differs, for `--list`. */
export interface Difference {
  readonly kind:
    | "missed"
    | "extra"
    | "trap"
    | "owner"
    | "side"
    | "due"
    | "status"
    | "conditional"
    | "hedged"
    | "author"
    | "meeting date"
    | "recap";
  readonly text: string;
}

export function emptyScore(): Score {
  return {
    gold: 0,
    found: 0,
    matched: 0,
    sureFound: 0,
    sureMatched: 0,
    owner: 0,
    side: 0,
    due: 0,
    status: 0,
    conditional: 0,
    hedged: 0,
    whole: 0,
    traps: 0,
    trapsTaken: 0,
    trapsSure: 0,
    without: 0,
    stayEmpty: 0,
    messages: 0,
    author: 0,
    meetingDate: 0,
    recapAsked: 0,
    recap: 0,
  };
}

/** Adds `more` onto `total`. */
export function addScore(total: Score, more: Score): void {
  for (const key of Object.keys(total) as (keyof Score)[]) {
    total[key] += more[key];
  }
}

/** Quotes match when they share most of their words: 60 % of the shorter's, and 40 % of the longer's, so that one wide quote answers for no two. */
const SHARE_OF_SHORTER = 0.6;
const SHARE_OF_LONGER = 0.4;

/** The share of words that two quotes have in common, 0 where they do not match. */
export function overlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const rest = new Map<string, number>();
  for (const word of left) {
    rest.set(word, (rest.get(word) ?? 0) + 1);
  }
  let shared = 0;
  for (const word of right) {
    const count = rest.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      rest.set(word, count - 1);
    }
  }
  const [short, long] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  return short > 0 && shared >= SHARE_OF_SHORTER * short && shared >= SHARE_OF_LONGER * long ? shared / long : 0;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** Scores one message and tells every difference. */
export function scoreMessage(extraction: Extraction, gold: Gold): { score: Score; differences: Difference[] } {
  const score = emptyScore();
  const differences: Difference[] = [];
  const differ = (kind: Difference["kind"], text: string): void => void differences.push({ kind, text });
  const pairs = matchQuotes(extraction.commitments, gold.commitments);
  const taken = new Set(pairs.map(([found]) => found));
  const extras = extraction.commitments.filter(
    (one) =>
      !taken.has(one) &&
      !(gold.ignorable ?? []).some((text) => overlap(one.quote, text) > 0 || contains(text, one.quote)),
  );
  score.messages = 1;
  score.gold = gold.commitments.length;
  score.matched = pairs.length;
  score.found = pairs.length + extras.length;
  score.sureMatched = pairs.filter(([found]) => found.band === "sure").length;
  score.sureFound = score.sureMatched + extras.filter((one) => one.band === "sure").length;
  for (const missed of gold.commitments.filter((one) => !pairs.some(([, right]) => right === one))) {
    differ("missed", missed.quote);
  }
  const traps = gold.traps ?? [];
  score.traps = traps.length;
  const isTrap = (one: FoundCommitment, trap: string): boolean =>
    overlap(one.quote, trap) > 0 || contains(one.quote, trap);
  score.trapsTaken = traps.filter((trap) => extras.some((one) => isTrap(one, trap))).length;
  const sure = extras.filter((one) => one.band === "sure");
  score.trapsSure = traps.filter((trap) => sure.some((one) => isTrap(one, trap))).length;
  score.without = gold.commitments.length === 0 ? 1 : 0;
  score.stayEmpty = score.without === 1 && !extraction.commitments.some((one) => one.band === "sure") ? 1 : 0;
  for (const extra of extras) {
    differ(traps.some((trap) => isTrap(extra, trap)) ? "trap" : "extra", extra.quote);
  }
  for (const [found, right] of pairs) {
    scorePair(found, right, score, differ);
  }
  scoreFrame(extraction, gold, score, differ);
  return { score, differences };
}

/** True where the owner is written in one of the ways that are right; nobody where none is. */
export function isOwner(owner: Mailbox | null, right: readonly string[]): boolean {
  const named = [owner?.email ?? "", owner?.name ?? ""].map((name) => name.toLowerCase()).filter((name) => name !== "");
  return right.length === 0 ? named.length === 0 : right.some((spelling) => named.includes(spelling.toLowerCase()));
}

function scorePair(
  found: FoundCommitment,
  right: GoldCommitment,
  score: Score,
  differ: (kind: Difference["kind"], text: string) => void,
): void {
  const dues = right.due === null ? [null] : typeof right.due === "string" ? [right.due] : right.due;
  const checks = {
    owner: isOwner(found.owner, right.owner),
    side: found.side === right.side,
    due:
      (dues as readonly (string | null)[]).includes(found.due) ||
      (found.due === null && Array.isArray(right.due) && right.due.length === 0),
    status: found.status === right.status,
    conditional: found.conditional === right.conditional,
    hedged: found.hedged === right.hedged,
  };
  for (const key of Object.keys(checks) as (keyof typeof checks)[]) {
    score[key] += checks[key] ? 1 : 0;
    if (!checks[key]) {
      const [got, want] =
        key === "owner"
          ? [[found.owner?.email, found.owner?.name].filter(Boolean).join(" / ") || "nobody", right.owner.join(" / ")]
          : [String(found[key]), String(right[key])];
      differ(key, `${got} for ${want}: ${right.quote}`);
    }
  }
  score.whole += checks.owner && checks.side && checks.due && checks.status ? 1 : 0;
}

function scoreFrame(
  extraction: Extraction,
  gold: Gold,
  score: Score,
  differ: (kind: Difference["kind"], text: string) => void,
): void {
  score.author = gold.author === null || extraction.author.email === gold.author.toLowerCase() ? 1 : 0;
  score.meetingDate = gold.meeting_date === null || extraction.meetingDate === gold.meeting_date ? 1 : 0;
  if (score.author === 0) {
    differ("author", `${extraction.author.email} for ${gold.author}`);
  }
  if (score.meetingDate === 0) {
    differ("meeting date", `${extraction.meetingDate} for ${gold.meeting_date}`);
  }
  if (gold.recap_to !== null) {
    const [got, want] = [
      [...extraction.recapTo].sort().join(" "),
      gold.recap_to
        .map((email) => email.toLowerCase())
        .sort()
        .join(" "),
    ];
    score.recapAsked = 1;
    score.recap = got === want ? 1 : 0;
    if (got !== want) {
      differ("recap", `${got} for ${want}`);
    }
  }
}

/** Pairs quotes one to one, the best overlaps first. */
function matchQuotes(
  found: readonly FoundCommitment[],
  gold: readonly GoldCommitment[],
): [FoundCommitment, GoldCommitment][] {
  const candidates = found
    .flatMap((one) => gold.map((right) => ({ one, right, share: overlap(one.quote, right.quote) })))
    .filter((candidate) => candidate.share > 0)
    .sort((a, b) => b.share - a.share);
  const pairs: [FoundCommitment, GoldCommitment][] = [];
  for (const { one, right } of candidates) {
    if (!pairs.some(([left, other]) => left === one || other === right)) {
      pairs.push([one, right]);
    }
  }
  return pairs;
}

function contains(whole: string, part: string): boolean {
  return wordsOf(whole).join(" ").includes(wordsOf(part).join(" "));
}

import type { Block } from "../blocks.ts";
import { COMMON_WORDS } from "../en/common-words.ts";
import { ACT_GERUNDS, ACT_VERBS, COMMON_NAMES, NOT_NAMES } from "../en/cues.ts";
import { MONTHS, WEEKDAYS } from "../en/date-words.ts";
import { ROLE_NOUNS } from "../en/role-nouns.ts";
import { classesOf } from "../en/word-classes.ts";
import { isGerund } from "../predicate.ts";
import { partLength } from "../unknown-word.ts";
import { adjoin, among, startsWithCapital, textOf, type Word } from "../words.ts";
import { initialsLength, proofAt } from "./proof.ts";

/** A name that the words of a note prove, and where it stands. */
export interface Discovered {
  readonly text: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly block: Block;
  readonly words: readonly Word[];
  readonly from: number;
  readonly next: number;
}

const MAX_NAMES = 200;
/** What a name needs: one thing that only people do, or two that they mostly do. */
const PROVEN = 2;

/**
 * Capitalised words that something only a person does stands beside: "Kev will", "Priya to", "Bjørn swore", "(Tilly)",
 * "W.McG.". Never a word that the note also writes in lower case, nor one that sentences begin with.
 */
export function discoverNames(
  blocks: readonly Block[],
  wordsOf: (block: Block) => readonly Word[],
  isKnown: (words: readonly Word[], i: number) => boolean,
): Discovered[] {
  const lower = new Set<string>();
  for (const block of blocks) {
    for (const word of wordsOf(block)) {
      if (word.raw === word.text) {
        lower.add(word.text);
      }
    }
  }
  const small = typesSmall(blocks, wordsOf);
  const found = new Map<string, { proof: number; places: Place[] }>();
  for (const block of blocks) {
    const words = wordsOf(block);
    for (let i = 0; i < words.length && found.size < MAX_NAMES; i += 1) {
      const length = nameLength(words, i, lower) || (small && isSmallName(words, i) ? 1 : 0);
      if (length > 0 && !isKnown(words, i)) {
        const next = i + length;
        const text = textOf(words, i, next);
        const entry = found.get(text) ?? { proof: 0, places: [] };
        entry.proof += proofAt(words, i, next, block);
        entry.places.push({ block, words, from: i, next });
        found.set(text, entry);
        i = next - 1;
      }
    }
  }
  for (const heading of new Set(
    blocks.filter((block) => block.kind === "item").flatMap((block) => block.under.slice(0, 1)),
  )) {
    const text = heading.replace(/^[#*_\s]+|[*_:\s]+$/g, "");
    // "Tomas Reyes" above a list: two capitals and nothing else.
    const two = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}’'-]+){1,2}$/u.test(text);
    if (
      two &&
      !text
        .toLowerCase()
        .split(" ")
        .some((word) => NOT_NAMES.has(word) || lower.has(word))
    ) {
      const entry = found.get(text) ?? { proof: 0, places: [] };
      found.set(text, { proof: entry.proof + PROVEN, places: entry.places });
    }
  }
  return mergeShort(found)
    .filter(({ proof }) => proof >= PROVEN)
    .map(({ text, places }) => ({ text, places }));
}

/** Most of its lines begin without a capital: who types so names people so. */
function typesSmall(blocks: readonly Block[], wordsOf: (block: Block) => readonly Word[]): boolean {
  let small = 0;
  let all = 0;
  for (const block of blocks) {
    const [first] = wordsOf(block);
    if (first?.kind === "word") {
      all += 1;
      small += first.raw === first.text ? 1 : 0;
    }
  }
  return all >= 3 && small * 2 > all;
}

/** "gwil → new price list", "hemi w/ our truck": no word of the language, where a sentence or a piece of one begins. */
function isSmallName(words: readonly Word[], i: number): boolean {
  const [word, before] = [words[i], words[i - 1]];
  const opens =
    before === undefined ||
    before.kind === "mark" ||
    among(before.text, "and but so then from with by to our my your mr mrs ms dr");
  return (
    opens &&
    word?.kind === "word" &&
    /^\p{Ll}{3,12}$/u.test(word.raw) &&
    !COMMON_WORDS.has(word.text) &&
    !NOT_NAMES.has(word.text) &&
    !ACT_VERBS.has(word.text) &&
    !ROLE_NOUNS.has(word.text) &&
    !isGerund(word) &&
    !MONTHS.has(word.text) &&
    !WEEKDAYS.has(word.text) &&
    classesOf(word.text).length === 0
  );
}

interface Tally {
  readonly text: string;
  readonly proof: number;
  readonly places: readonly Place[];
}

/** "Gwen" counts for "Gwen Price" where the long form stands too. */
function mergeShort(found: ReadonlyMap<string, { proof: number; places: Place[] }>): Tally[] {
  const merged = new Map<string, { proof: number; places: Place[] }>();
  const long = [...found.keys()].filter((text) => text.includes(" "));
  for (const [text, { proof, places }] of found) {
    const key = text.includes(" ") ? text : (long.find((each) => each.split(" ").includes(text)) ?? text);
    const entry = merged.get(key) ?? { proof: 0, places: [] };
    merged.set(key, { proof: entry.proof + proof, places: [...entry.places, ...places] });
  }
  return [...merged].map(([text, tally]) => ({ text, ...tally }));
}

function nameLength(words: readonly Word[], i: number, lower: ReadonlySet<string>): number {
  const initials = initialsLength(words, i);
  if (initials > 0) {
    return initials;
  }
  // "@femke": a handle, in any case.
  if (i > 0 && words[i - 1]?.text === "@" && adjoin(words[i - 1], words[i]) && isHandle(words[i])) {
    return 1;
  }
  let length = 0;
  for (let parts = 0; parts < 3; parts += 1) {
    const word = words[i + length];
    const apart = length === 0 || (words[i + length - 1]?.end ?? 0) + 1 === word?.start;
    if (!apart || !isNamePart(words, i + length, lower)) {
      break;
    }
    length += partLength(words, i + length, isCapital);
  }
  return length;
}

function isHandle(word: Word | undefined): boolean {
  return word?.kind === "word" && word.raw.length > 1 && !NOT_NAMES.has(word.text) && !ROLE_NOUNS.has(word.text);
}

function isNamePart(words: readonly Word[], i: number, lower: ReadonlySet<string>): boolean {
  const word = words[i];
  return word?.kind === "word" && isCapital(word) && !lower.has(word.text) && !isCommon(word, words, i);
}

function isCapital(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    startsWithCapital(word.raw) &&
    (/^\p{Lu}[\p{Ll}\p{M}]/u.test(word.raw) || /^\p{Lu}\p{Lu}$/u.test(word.raw))
  );
}

/** A word of the language. Month names and verbs are people too where a verb follows: "Jan's ordering", "Mark will". */
function isCommon(word: Word, words: readonly Word[], i: number): boolean {
  const follows = words[i + 1]?.text ?? "";
  const acts = among(follows, "will 'll 's to said says promised agreed");
  if (MONTHS.has(word.text) && acts && words[i + 1]?.kind === "word") {
    return follows === "'s" && !ACT_GERUNDS.has(words[i + 2]?.text ?? "");
  }
  return (
    NOT_NAMES.has(word.text) ||
    (COMMON_WORDS.has(word.text) &&
      !COMMON_NAMES.has(word.text) &&
      !(acts && word.raw !== word.text && follows !== "to" && follows !== "'s")) ||
    (ACT_VERBS.has(word.text) && !acts) ||
    ACT_GERUNDS.has(word.text) ||
    ROLE_NOUNS.has(word.text)
  );
}

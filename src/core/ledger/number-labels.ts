import { adjoin, among, type Word } from "../notes/words.ts";
import { SMALL_WORDS } from "./en/small-words.ts";
import { stemOf } from "./stem.ts";

/** Numbers that name a thing ("ep 2", "invoice 1", "v0.4", "CR-11"), each with the words it may belong to. */
export type Labels = ReadonlyMap<string, ReadonlySet<string>>;

/** A number at `i` as the labels it gives, and the first word behind it; none where it only counts: "31 scans", "2 of 3". */
export function labelsAt(
  words: readonly Word[],
  i: number,
): { readonly labels: readonly string[]; readonly near: ReadonlySet<string>; readonly next: number } {
  const version = versionAt(words, i);
  if (version !== null) {
    return { labels: [version], near: new Set(), next: i + 3 };
  }
  const amount = amountAt(words, i);
  if (amount !== null) {
    return { labels: [amount.label], near: new Set(), next: amount.next };
  }
  if (isCount(words, i)) {
    return { labels: [], near: new Set(), next: i + 1 };
  }
  const value = words[i]?.value ?? Number.NaN;
  const last = among(words[i + 1]?.text, "- – to") ? words[i + 2] : undefined;
  const to = last?.kind === "number" && last.value > value && last.value - value < MAX_RANGE ? last.value : value;
  const labels =
    Number.isNaN(value) || value > 999 ? [] : Array.from({ length: to - value + 1 }, (_, k) => String(value + k));
  return { labels, near: nearest(words, i), next: to > value ? i + 3 : i + 1 };
}

const MAX_RANGE = 30;

/** "v0.4", "version 2.1", "0.5"; 9.45 is a time and 3.10 a day. */
export function versionAt(words: readonly Word[], i: number): string | null {
  const [whole, dot, part] = [words[i], words[i + 1], words[i + 2]];
  const isVersion = dot?.text === "." && adjoin(whole, dot) && part?.kind === "number" && adjoin(dot, part);
  const named = whole?.text === "0" || among(words[i - 1]?.text, "v version ver release rev revision spec build");
  return isVersion && named ? `${whole?.text}.${part?.text}` : null;
}

/** "£1,800": a sum names what it is paid for. */
function amountAt(words: readonly Word[], i: number): { readonly label: string; readonly next: number } | null {
  const [sign, whole, comma, rest] = [words[i - 1], words[i], words[i + 1], words[i + 2]];
  if (!among(sign?.text, "£ $ €") || !adjoin(sign, whole)) {
    return null;
  }
  const grouped = comma?.text === "," && adjoin(whole, comma) && rest?.kind === "number" && rest.raw.length === 3;
  return { label: `£${whole?.text}${grouped ? rest.text : ""}`, next: grouped ? i + 3 : i + 1 };
}

function isCount(words: readonly Word[], i: number): boolean {
  const [word, before, after] = [words[i], words[i - 1], words[i + 1]];
  if (before?.text === "-" && adjoin(before, word) && words[i - 2]?.kind === "word") {
    return false;
  }
  const ofThousands = before?.text === "," && words[i - 2]?.kind === "number" && adjoin(words[i - 2], before);
  if (among(before?.text, "all of only £ $ €") || among(after?.text, "of x") || ofThousands) {
    return true;
  }
  const listed =
    [after, before].some((each) => among(each?.text, "+ & and / - –")) &&
    [words[i + 2], words[i - 2]].some((each) => each?.kind === "number");
  return (
    !listed && !isThing(before) && after?.kind === "word" && !SMALL_WORDS.has(after.text) && !after.text.endsWith("ed")
  );
}

const isThing = (word: Word | undefined): boolean =>
  word?.kind === "word" && !SMALL_WORDS.has(word.text) && word.text.length > 1;

/** "rev C", "plan B": a letter behind a thing names it. */
export function letterAt(words: readonly Word[], i: number): string | null {
  const word = words[i];
  return word !== undefined && /^\p{Lu}$/u.test(word.raw) && word.raw !== "I" && isThing(words[i - 1])
    ? word.text
    : null;
}

/** The nearest thing on either side: "Ep 2 lock", "locks for 1 and 3". */
export function nearest(words: readonly Word[], i: number): ReadonlySet<string> {
  const near = new Set<string>();
  const left = words.slice(Math.max(0, i - 5), i).reverse();
  const right = words.slice(i + 1, i + 3);
  for (const side of [left, right]) {
    const thing = side.find(
      (word) => isThing(word) || !(word.kind === "number" || among(word.text, "for of + & and / - – no . v # \" '")),
    );
    if (thing !== undefined && isThing(thing)) {
      near.add(stemOf(thing.text));
    }
  }
  return near;
}

/** Labels of one kind that both have, or that both have and never the same; unknown where they are of other things. */
export function compareLabels(one: Labels, other: Labels): "same" | "apart" | "unknown" {
  let apart = false;
  for (const [label, near] of one) {
    for (const [each, nearEach] of other) {
      const comparable = near.size === 0 || nearEach.size === 0 || [...near].some((stem) => nearEach.has(stem));
      if (comparable && label === each) {
        return "same";
      }
      apart ||= comparable && kindOf(label) === kindOf(each);
    }
  }
  return apart ? "apart" : "unknown";
}

const kindOf = (label: string): string =>
  /^\p{L}/u.test(label) ? "letter" : label.startsWith("£") ? "sum" : label.includes(".") ? "version" : "number";

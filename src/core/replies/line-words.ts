import { ACT_VERBS } from "../notes/en/cues.ts";
import { among, wordsIn } from "../notes/words.ts";
import type { ReplyContext, ReplyLine } from "./context.ts";
import { NOUNS_OF } from "./en/verb-forms.ts";
import { EMPTY, OWN_WORDS } from "./en/words.ts";
import { stem } from "./stem.ts";
import { pastOf } from "./verbs.ts";

/** `head` names the thing itself, `with` what it is for; `loose` words fit many texts. */
type Weight = "head" | "with" | "loose" | "name";

/** A line as words that can be found in a reply. */
export interface LineWords {
  readonly line: ReplyLine;
  /** "send" of "send the revised SOW"; null where it begins with none. */
  readonly verb: string | null;
  readonly keys: ReadonlyMap<string, Weight>;
}

/** A promise longer than this has its thing in front. */
const MAX_WORDS = 40;
const LOOSE: ReadonlySet<string> = new Set([...OWN_WORDS].map(stem));

/** What each line of the recap can be called. */
export function lineWords({ lines, people }: ReplyContext): LineWords[] {
  const names = new Set(people.flatMap(({ name }) => name.toLowerCase().split(/\s+/)));
  return distinguished(lines.map((line) => wordsOf(line, names)));
}

/** Of two quotes, one for the terrace and one for the fountain, "the fountain" is a name; of a single one it is none. */
function distinguished(lines: readonly LineWords[]): LineWords[] {
  return lines.map((one) => {
    const heads = [...one.keys].filter(([, weight]) => weight === "head").map(([key]) => key);
    const shared =
      heads.length > 0 && lines.some((other) => other !== one && heads.every((key) => other.keys.has(key)));
    return shared
      ? { ...one, keys: new Map([...one.keys].map(([key, weight]) => [key, weight === "with" ? "head" : weight])) }
      : one;
  });
}

function wordsOf(line: ReplyLine, names: ReadonlySet<string>): LineWords {
  const words = wordsIn(line.what).slice(0, MAX_WORDS);
  const first = words[0]?.text ?? "";
  const verb =
    ACT_VERBS.has(first) || first === "reconcile" || first === "introduce" || first === "export" ? first : null;
  const keys = new Map<string, Weight>();
  let behind = false;
  let named = false;
  // "scout the rooftop" begins with its verb, though no table has it.
  const acts = verb !== null || among(words[1]?.text, "the a an our your their two three");
  for (const word of words.slice(acts ? 1 : 0)) {
    const dated = word.text === "this" && among(words[words.indexOf(word) + 1]?.text, "year month week quarter");
    if (word.kind === "mark" || (EMPTY.has(word.text) && !dated)) {
      // "of" binds one thing: "the number of guests"; the other prepositions add a second.
      behind ||= named && among(word.text, "for to with in on from at by about into");
      continue;
    }
    const key = keyOf(word.text);
    const weight: Weight = names.has(word.text) ? "name" : LOOSE.has(key) ? "loose" : behind ? "with" : "head";
    named ||= weight !== "name";
    if (!keys.has(key)) {
      keys.set(key, weight);
    }
  }
  if (acts && verb === null) {
    keys.set(keyOf(first), "head");
  }
  for (const initials of acronymsOf(words.slice(verb === null ? 0 : 1).map(({ text }) => text))) {
    keys.set(initials, keys.get(initials) ?? "head");
  }
  for (const noun of NOUNS_OF.get(first) ?? []) {
    keys.set(keyOf(noun), keys.get(keyOf(noun)) ?? "head");
  }
  return { line, verb: verb ?? first, keys };
}

/** "DPA" for the data processing agreement. */
function acronymsOf(words: readonly string[]): string[] {
  return words.flatMap((_, at) =>
    [3, 4].flatMap((length) => {
      const run = words.slice(at, at + length);
      const plain = run.length === length && run.every((word) => !EMPTY.has(word) && /^[a-z]{2}/.test(word));
      return plain ? [run.map((word) => word.charAt(0)).join("")] : [];
    }),
  );
}

/** The form in which words are compared. */
export function keyOf(word: string): string {
  return stem(word);
}

/** True for "signed" of "the signed contract": an adjective in the line, a verb in the reply. */
export function isParticiple(word: string): boolean {
  return word.endsWith("ed") && (word.length > 5 || pastOf(word) !== null);
}

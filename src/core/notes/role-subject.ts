import { COMMON_WORDS } from "./en/common-words.ts";
import { ACT_GERUNDS, ACT_THIRD, ACT_VERBS, NOT_NAMES, VERB_MARKS } from "./en/cues.ts";
import { ROLE_NOUNS } from "./en/role-nouns.ts";
import { isThird } from "./predicate.ts";
import { afterAside, opensAt, type Subject } from "./subject-form.ts";
import { among, isCapitalised, setOf, type Word } from "./words.ts";

const ROLE_OPENERS = setOf("and but so hopefully then");

/** A noun that acts; "IT" and "HR" are offices only in capitals. */
export function isRole(word: Word | undefined): boolean {
  return (
    word !== undefined && ROLE_NOUNS.has(word.text) && (word.text.length > 2 || word.raw === word.raw.toUpperCase())
  );
}

/** "Finance will come back", "Third party lab to witness": a role without an article, at the head of a clause. */
function bareRoleAt(words: readonly Word[], i: number): Subject | null {
  if (!opensAt(words, i, ROLE_OPENERS)) {
    return null;
  }
  for (let at = i; at < i + 3; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.kind !== "word" || (NOT_NAMES.has(word.text) && !isRole(word))) {
      return null;
    }
    const acts = next !== undefined && (VERB_MARKS.has(next.text) || isThird(words, at + 1) || next.text === ":");
    if (isRole(word) && acts) {
      const phrase = words
        .slice(i, at + 1)
        .map((each) => each.raw)
        .join(" ");
      return { kind: "role", people: [], phrase, whose: "other", from: i, next: at + 1 };
    }
  }
  return null;
}

/** Whose a role is, by the word in front of it. */
export const WHOSE: ReadonlyMap<string, NonNullable<Subject["whose"]>> = new Map([
  ["our", "speaker"],
  ["my", "speaker"],
  ["your", "listener"],
  ["the", "other"],
  ["their", "other"],
  ["his", "other"],
  ["her", "other"],
]);

/** "your structural engineer", "our Kev", "the landlord", "their side": nouns that act. */
export function roleAt(words: readonly Word[], i: number): Subject | null {
  const whose = WHOSE.get(words[i]?.text ?? "");
  if (whose === undefined) {
    return bareRoleAt(words, i);
  }
  for (let at = i + 1; at < i + 5; at += 1) {
    const word = words[at];
    if (
      word?.kind !== "word" ||
      (VERB_MARKS.has(word.text) && at > i + 1) ||
      among(word.text, "i we you he she they it")
    ) {
      return null;
    }
    const name = isCapitalised(word.raw) && !NOT_NAMES.has(word.text);
    // "my niece tash covers", "our driver Femi calls": a name behind the role.
    const last = !name && isRole(word) && actsAt(words, at + 2) && isBareName(words[at + 1]) ? at + 1 : at;
    const next = words[last + 1];
    if (
      (isRole(word) || name) &&
      (next === undefined || actsAt(words, last + 1) || among(next.text, "in at on from") || next.kind === "mark")
    ) {
      const phrase = words
        .slice(i, last + 1)
        .map((each) => each.raw)
        .join(" ");
      return {
        kind: "role",
        people: [],
        phrase: last > at ? (words[last]?.raw ?? "") : name ? word.raw : phrase,
        whose,
        from: i,
        next: afterAside(words, last + 1),
      };
    }
  }
  return null;
}

/** A verb of an act, or of what follows a subject. */
function actsAt(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text ?? "";
  return VERB_MARKS.has(text) || ACT_THIRD.has(text) || ACT_VERBS.has(text) || isThird(words, i);
}

/** A word that may be a name, typed small or not: of no class of the language. */
function isBareName(word: Word | undefined): boolean {
  return (
    word?.kind === "word" &&
    !NOT_NAMES.has(word.text) &&
    !COMMON_WORDS.has(word.text) &&
    !VERB_MARKS.has(word.text) &&
    !ACT_VERBS.has(word.text) &&
    !ACT_THIRD.has(word.text) &&
    !ACT_GERUNDS.has(word.text)
  );
}

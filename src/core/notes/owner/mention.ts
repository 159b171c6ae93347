import { subjectAt } from "../clause-subject.ts";
import { COMMON_WORDS } from "../en/common-words.ts";
import { ACT_GERUNDS, ACT_VERBS, ADVERBS, NOT_NAMES, TITLES, VERB_MARKS } from "../en/cues.ts";
import { ROLE_NOUNS } from "../en/role-nouns.ts";
import { isThird } from "../predicate.ts";
import { isRole, WHOSE } from "../role-subject.ts";
import type { Person, Roster } from "../roster.ts";
import { pronoun, type Subject } from "../subject-form.ts";
import { isUnknown, partLength } from "../unknown-word.ts";
import { among, reads, setOf, textOf, type Word } from "../words.ts";

/** Somebody said at word `i` in any part of the sentence: subject, object, behind "from", between marks. Null where nobody is. */
export function mentionAt(
  words: readonly Word[],
  i: number,
  roster: Roster,
  { opens, ends }: { opens: boolean; ends: ReadonlySet<number> },
): Subject | null {
  const word = words[i];
  if (word === undefined || word.kind !== "word") {
    return null;
  }
  return (
    objectAt(words, i) ??
    subjectAt(words, i, roster) ??
    nounAt(words, i) ??
    bareNounAt(words, i) ??
    capitalsAt(words, i, ends) ??
    (opens ? lowerCaseAt(words, i) : null)
  );
}

/** "me", "ours", "from you", "her": pronouns that are no subject. */
function objectAt(words: readonly Word[], i: number): Subject | null {
  const word = words[i];
  const kind = word === undefined || word.raw === "US" ? undefined : OBJECTS.get(word.text);
  if (kind === undefined || (kind === "third" && words[i + 1]?.kind === "word")) {
    return null;
  }
  return pronoun(kind, i, kind === "both" && reads(words, i + 1, "of") ? i + 3 : i + 1);
}

const OBJECTS: ReadonlyMap<string, Subject["kind"]> = new Map(
  (
    [
      ["i", "me self myself mine undersigned"],
      ["we", "us ours ourselves"],
      ["you", "yours yourself yourselves"],
      ["both", "both"],
      ["third", "her him herself himself"],
    ] as const
  ).flatMap(([kind, list]) => Array.from(setOf(list), (word): [string, Subject["kind"]] => [word, kind])),
);

/** "your handyman", "the landlord", "their accountant": a noun of somebody's that ends before a mark. */
function nounAt(words: readonly Word[], i: number): Subject | null {
  const determiner = words[i]?.text ?? "";
  const whose = WHOSE.get(determiner);
  if (whose === undefined) {
    return null;
  }
  for (let at = i + 1; at < i + 4; at += 1) {
    if (words[at]?.kind !== "word" || PRONOUN.test(words[at]?.text ?? "") || ADVERBS.has(words[at]?.text ?? "")) {
      return null;
    }
    const after = words[at + 1];
    const acts = after !== undefined && VERB_MARKS.has(after.text);
    if (acts || (determiner !== "the" && (after === undefined || after.kind === "mark"))) {
      return { kind: "role", people: [], phrase: textOf(words, i, at + 1), whose, from: i, next: at + 1 };
    }
  }
  return null;
}

const PRONOUN = /^(?:i|we|you|he|she|they|it)$/;

/** "Old lettering off, fitters", "EPC – landlord – 22/5": a role without an article, by itself between marks. */
function bareNounAt(words: readonly Word[], i: number): Subject | null {
  const after = words[i + 1];
  const alone = words[i - 1]?.kind === "mark" && (after === undefined || after.kind === "mark");
  return alone && (isRole(words[i]) || ROLE_NOUNS.has((words[i]?.text ?? "").replace(/s$/, "")))
    ? { kind: "role", people: [], phrase: words[i]?.raw ?? "", whose: "other", from: i, next: i + 1 }
    : null;
}

/** Capitals that are no word of the language: a name, or a thing; what stands around it decides. A cell's end ends them. */
function capitalsAt(words: readonly Word[], i: number, ends: ReadonlySet<number>): Subject | null {
  let from = i;
  if (TITLES.has(words[i]?.text ?? "")) {
    from = words[i + 1]?.text === "." ? i + 2 : i + 1;
  }
  let next = from;
  while (
    next < from + 4 &&
    isCapital(words[next]) &&
    (next === from || (words[next - 1]?.end === (words[next]?.start ?? 0) - 1 && !ends.has(words[next - 1]?.end ?? -1)))
  ) {
    next += partLength(words, next, isCapital);
  }
  return next === from ? null : capital({ name: textOf(words, i, next), email: "", side: "theirs" }, i, next);
}

function capital(person: Person, from: number, next: number): Subject {
  return { kind: "capital", people: [person], phrase: person.name, whose: null, from, next };
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}[\p{L}\p{M}]/u.test(word.raw) && isUnknown(word);
}

/** "gaz strips the valley thurs", "zoya: empty-state screens": who types no capitals names people without them. */
function lowerCaseAt(words: readonly Word[], i: number): Subject | null {
  const [word, after] = [words[i], words[i + 1]];
  const name =
    i === 0 &&
    word !== undefined &&
    /^\p{Ll}{3,12}$/u.test(word.raw) &&
    !NOT_NAMES.has(word.text) &&
    !COMMON_WORDS.has(word.text) &&
    !ACT_VERBS.has(word.text) &&
    !ACT_GERUNDS.has(word.text) &&
    (/^[:–—→>-]$/.test(after?.text ?? "") ||
      among(after?.text, "will is 's has to w on at and & said says") ||
      isThird(words, i + 1) ||
      ACT_GERUNDS.has(after?.text ?? ""));
  return name ? capital({ name: word.raw, email: "", side: "theirs" }, i, i + 1) : null;
}

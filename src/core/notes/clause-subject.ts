import { ACT_GERUNDS, ACT_THIRD, ACT_VERBS, VERB_MARKS } from "./en/cues.ts";
import { isGerund, isThird } from "./predicate.ts";
import { isRole, roleAt } from "./role-subject.ts";
import type { NameMatch, Person, Roster } from "./roster.ts";
import { afterAside, opensAt, pronoun, type Subject } from "./subject-form.ts";
import { isUnknown } from "./unknown-word.ts";
import { among, isCapitalised, reads, setOf, type Word } from "./words.ts";

/** The subject that begins at word `i`, or null: a pronoun, names from the roster, "your engineer", "our side". */
export function subjectAt(words: readonly Word[], i: number, roster: Roster): Subject | null {
  const text = words[i]?.text ?? "";
  const one = (kind: Subject["kind"], next: number): Subject => pronoun(kind, i, next);
  if (text === "i" || (text === "ill" && i === 0)) {
    return reads(words, i + 1, "and", "you") ? one("both", i + 3) : one("i", text === "ill" ? i : i + 1);
  }
  if (text === "we") {
    return words[i + 1]?.text === "both" ? one("both", i + 2) : one("we", i + 1);
  }
  if (text === "you" || text === "ye" || text === "u" || (text === "y" && reads(words, i, "y", "'", "all"))) {
    return reads(words, i + 1, "and", "i") ? one("both", i + 3) : one("you", i + 1);
  }
  if (text === "both" && reads(words, i + 1, "of", "us")) {
    return one("both", i + 3);
  }
  if (text === "he" || text === "she") {
    return one("third", i + 1);
  }
  if (text === "they") {
    return one("they", i + 1);
  }
  const name = roster.at(words, i);
  const named = name === null ? null : (possessedAt(words, i, name) ?? namesAt(words, i, roster));
  return named ?? roleAt(words, i);
}

/**
 * "Dom is swapping the batteries", "Felix pays Friday": a capitalised word at the head of a clause that does what people
 * do, though nothing else in the note proves a person. Weaker than every other subject, so asked last.
 */
export function capitalAt(words: readonly Word[], i: number): Subject | null {
  if (!isNewCapital(words[i]) || !opensAt(words, i, CAPITAL_OPENERS)) {
    return null;
  }
  const next = isNewCapital(words[i + 1]) ? i + 2 : i + 1;
  const after = words[next];
  const acts = VERB_MARKS.has(after?.text ?? "") || isThird(words, next) || isGerund(after);
  const phrase = words
    .slice(i, next)
    .map((word) => word.raw)
    .join(" ");
  const person: Person = { name: phrase, email: "", side: "theirs" };
  return acts ? { kind: "capital", people: [person], phrase, whose: null, from: i, next } : null;
}

/** "Dom", not "USB". */
function isNewCapital(word: Word | undefined): boolean {
  return word !== undefined && isCapitalised(word.raw) && isUnknown(word);
}

const CAPITAL_OPENERS = setOf("and but so then");
const NOUN_OPENERS = setOf("and but so then that");
const MAX_NOUN = 6;

/** "The county will waive it", "New letter of engagement to follow": any other noun with a verb at the head of a clause. Weakest of all. */
export function nounAt(words: readonly Word[], i: number): Subject | null {
  const word = words[i];
  if (word?.kind !== "word" || !opensAt(words, i, NOUN_OPENERS) || NO_NOUN.has(word.text)) {
    return null;
  }
  for (let at = i + 1; at <= i + MAX_NOUN && words[at]?.kind !== "mark" && words[at] !== undefined; at += 1) {
    if (NOUN_VERBS.has(words[at]?.text ?? "")) {
      return pronoun("noun", i, at);
    }
  }
  return null;
}

const NO_NOUN = setOf(
  "i we you he she they if once when as to will please let and but so then who what where how why not no",
);
const NOUN_VERBS = setOf(
  "will 'll shall is are has have must to should can goes go comes come follows leaves leave needs gets lands arrives arrive travels travel reaches ships starts stays ends",
);

/** "Sam", "Sam Reyes (Brightside)", "Sam and Priya", "HO / NE". */
export function namesAt(words: readonly Word[], i: number, roster: Roster): Subject | null {
  const people: Person[] = [];
  let at = i;
  let next = i;
  for (let k = 0; k < 4; k += 1) {
    const name = roster.at(words, at);
    if (name === null) {
      break;
    }
    people.push(name.person);
    next = afterAside(words, name.next);
    // A comma is a vocative as often as a list: "Owen, I will bring it".
    if (!/^(?:and|&|\/|\+)$/.test(words[next]?.text ?? "")) {
      break;
    }
    at = next + 1;
    if (words[at]?.text === "i" || words[at]?.text === "me") {
      return { kind: "both", people: [...people, roster.account], phrase: "", whose: null, from: i, next: at + 1 };
    }
  }
  if (people.length === 0) {
    return null;
  }
  const phrase = words
    .slice(i, next)
    .map((word) => word.raw)
    .join(" ");
  return { kind: "names", people, phrase, whose: null, from: i, next: afterAttached(words, next) };
}

/** "Ffion in our office will", "Colm, your finance lead, is": what is hung onto a name is passed over, up to the verb. */
function afterAttached(words: readonly Word[], i: number): number {
  const lead = words[i]?.text ?? "";
  const apposed = lead === "," && among(words[i + 1]?.text, "our your my their the his her");
  if (!apposed && !among(lead, "in on at from of over")) {
    return i;
  }
  for (let at = i + 2; at < i + 7 && at < words.length; at += 1) {
    const text = words[at]?.text ?? "";
    const before = words[at - 1]?.text ?? "";
    const acts = VERB_MARKS.has(text);
    if (apposed ? before === "," && acts : acts && !among(text, "to had do")) {
      return at;
    }
    if (!apposed && words[at]?.kind === "mark") {
      return i;
    }
  }
  return i;
}

/** "Mark's dryliners", "Yasmin's team": a role of somebody named. */
function possessedAt(words: readonly Word[], i: number, name: NameMatch): Subject | null {
  if (words[name.next]?.text !== "'s") {
    return null;
  }
  for (let at = name.next + 1; at < name.next + 4; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    // "Kaylee's booking the broker" has nobody's broker.
    if (word?.kind !== "word" || ACT_GERUNDS.has(word.text)) {
      return null;
    }
    const acts =
      next !== undefined && (VERB_MARKS.has(next.text) || ACT_THIRD.has(next.text) || ACT_VERBS.has(next.text));
    if (isRole(word) && (acts || next === undefined || next.kind === "mark" || next.kind === "word")) {
      const phrase = `${name.person.name.split(" ")[0] ?? ""}'s ${words
        .slice(name.next + 1, at + 1)
        .map((each) => each.raw)
        .join(" ")}`;
      const { side, email, evidence } = name.person;
      const person: Person = {
        name: phrase,
        email: "",
        side,
        evidence,
        settled: email !== "" || evidence === undefined,
      };
      return { kind: "names", people: [person], phrase, whose: null, from: i, next: at + 1 };
    }
  }
  return null;
}

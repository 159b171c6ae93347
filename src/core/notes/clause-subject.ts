import { COMMON_WORDS } from "./en/common-words.ts";
import { ACT_GERUNDS, ACT_THIRD, ACT_VERBS, COMMON_NAMES, NOT_NAMES, VERB_MARKS } from "./en/cues.ts";
import { MONTHS, WEEKDAYS } from "./en/date-words.ts";
import { ROLE_NOUNS } from "./en/role-nouns.ts";
import { isGerund, isThird } from "./predicate.ts";
import type { NameMatch, Person, Roster } from "./roster.ts";
import { among, isCapitalised, reads, setOf, type Word } from "./words.ts";

/** Who does it, as the words say; `resolveOwner` turns it into people. */
export interface Subject {
  readonly kind: "i" | "we" | "you" | "they" | "third" | "both" | "names" | "role" | "capital" | "noun";
  readonly people: readonly Person[];
  /** "your welder", as written. */
  readonly phrase: string;
  /** Of a role: whose. */
  readonly whose: "speaker" | "listener" | "other" | null;
  readonly from: number;
  readonly next: number;
}

/** A subject that is a pronoun. */
export function pronoun(kind: Subject["kind"], from: number, next: number): Subject {
  return { kind, people: [], phrase: "", whose: null, from, next };
}

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
  if (!isUnknownCapital(words[i]) || !opensAt(words, i, CAPITAL_OPENERS)) {
    return null;
  }
  const next = isUnknownCapital(words[i + 1]) ? i + 2 : i + 1;
  const after = words[next];
  const acts = VERB_MARKS.has(after?.text ?? "") || isThird(words, next) || isGerund(after);
  const phrase = words
    .slice(i, next)
    .map((word) => word.raw)
    .join(" ");
  const person: Person = { name: phrase, email: "", side: "theirs" };
  return acts ? { kind: "capital", people: [person], phrase, whose: null, from: i, next } : null;
}

/** A capitalised word of no class of the language. */
function isUnknownCapital(word: Word | undefined): boolean {
  return (
    word?.kind === "word" &&
    isCapitalised(word.raw) &&
    !NOT_NAMES.has(word.text) &&
    (!COMMON_WORDS.has(word.text) || COMMON_NAMES.has(word.text)) &&
    !MONTHS.has(word.text) &&
    !WEEKDAYS.has(word.text) &&
    !ACT_VERBS.has(word.text) &&
    !ACT_GERUNDS.has(word.text)
  );
}

/** True at the head of the words, behind a mark, and behind one of the joints. */
function opensAt(words: readonly Word[], i: number, joints: ReadonlySet<string>): boolean {
  const before = i === 0 ? undefined : words[i - 1];
  return before === undefined || before.kind === "mark" || joints.has(before.text);
}

const CAPITAL_OPENERS = setOf("and but so then");
const NOUN_OPENERS = setOf("and but so then that");
const ROLE_OPENERS = setOf("and but so hopefully then");

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

/** "(Brightside)", "(our side)": what a bracket adds to a name. */
function afterAside(words: readonly Word[], i: number): number {
  if (words[i]?.text !== "(") {
    return i;
  }
  const close = words.slice(i, i + 8).findIndex((word) => word.text === ")");
  return close < 0 ? i : i + close + 1;
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

/** "Finance will come back", "Third party lab to witness": a role without an article, at the head of a clause. */
/** A noun that acts; "IT" and "HR" are offices only in capitals. */
export function isRole(word: Word | undefined): boolean {
  return (
    word !== undefined && ROLE_NOUNS.has(word.text) && (word.text.length > 2 || word.raw === word.raw.toUpperCase())
  );
}

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

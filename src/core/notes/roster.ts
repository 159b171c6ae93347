import { domainOf, isFreemail, localPartOf, sameFirm } from "../address.ts";
import type { Block } from "./blocks.ts";
import { COMMON_NAMES, NOT_NAMES, TITLES } from "./en/cues.ts";
import type { Side } from "./extraction.ts";
import type { Linear } from "./label/linear.ts";
import type { Mailbox } from "./message.ts";
import type { Note } from "./note.ts";
import { discoverNames, type Place } from "./roster/discover.ts";
import { capitalsIn, firmNames } from "./roster/firms.ts";
import { besideOthers, evidenceOf, nameShape, type Proven, proofOf, type Setting, sideFrom } from "./roster/sides.ts";
import { among, isCapitalised, startsWithCapital, type Word, wordsIn } from "./words.ts";

/** Somebody the note names, and which side they stand on. */
export interface Person extends Mailbox {
  readonly side: Side;
  /** Of a name without an address: what its side was read from. */
  readonly evidence?: readonly string[] | undefined;
  /** A firm or somebody of a known person: the side is theirs, whatever else is said. */
  readonly settled?: boolean;
}

/** A name in a text: who it is and the first word behind it. */
export interface NameMatch {
  readonly person: Person;
  readonly next: number;
}

/** Everybody whom headers and words name, found by any spelling: full name, first name, last name, initials, firm. */
export interface Roster {
  readonly people: readonly Person[];
  readonly account: Person;
  /** What the sides of names are read against. */
  readonly setting: Setting;
  /** What speaks for the side of whoever is named in one place alone. */
  evidenceFor(place: Place): readonly string[];
  at(words: readonly Word[], i: number): NameMatch | null;
  /** The person with this address; the account where nobody has it. */
  byEmail(email: string): Person;
  /** Whom a whole text names, "Lamar Whitcomb"; null where it says more than a name. */
  named(text: string): Person | null;
}

interface Spelling {
  readonly words: readonly string[];
  readonly person: Person;
  /** A word of the language as well: only its capital tells the name. */
  readonly needsCapital: boolean;
}

const MAX_NAMES = 200;

/** Builds the roster from the note's addresses, then from the names that its words prove. */
export function rosterOf(
  note: Note,
  blocks: readonly Block[],
  { wordsOf, sides }: { wordsOf: (block: Block) => readonly Word[]; sides: Linear },
): Roster {
  // A title opens names as well, so that one look-up tells whether a word may.
  const spellings = new Map<string, Spelling[]>(Array.from(TITLES, (title) => [title, []]));
  const people: Person[] = [];
  const learn = (text: string, person: Person, needsCapital = false): void => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
    const [first] = words;
    if (first === undefined || text.length > 60) {
      return;
    }
    const known = spellings.get(first) ?? [];
    if (!known.some((each) => each.words.join(" ") === words.join(" "))) {
      known.push({ words, person, needsCapital: needsCapital || COMMON_NAMES.has(first) || first.length < 3 });
      known.sort((a, b) => b.words.length - a.words.length);
      spellings.set(first, known);
    }
  };
  for (const party of note.people.slice(0, MAX_NAMES)) {
    const person = { name: party.name, email: party.email, side: sideOf(party.email, note.account.email) };
    people.push(person);
    for (const spelling of spellingsOf(person)) {
      learn(spelling, person);
    }
  }
  const firms = new Map<string, Side>();
  const capitals = capitalsIn(note.text);
  for (const domain of new Set(people.map((person) => domainOf(person.email)).filter((each) => !isFreemail(each)))) {
    const label = domain.split(".")[0] ?? "";
    const member = people.find((person) => domainOf(person.email) === domain);
    if (member !== undefined && label.length > 3) {
      for (const words of firmNames(note.text, capitals, label)) {
        learn(words, { name: words, email: "", side: member.side, settled: true });
        firms.set(words, member.side);
      }
    }
  }
  const at = (words: readonly Word[], i: number): NameMatch | null => nameAt(spellings, words, i);
  const sideAt = (words: readonly Word[], i: number): Side | null => {
    const match = at(words, i);
    return match === null
      ? null
      : match.person.email === ""
        ? (firms.get(match.person.name) ?? null)
        : match.person.side;
  };
  const speaker = speakerOf(note);
  const across = people.some((person) => person.email !== "" && person.side !== speaker);
  const setting: Setting = { speaker, across, sideAt };
  const named = discoverNames(blocks, wordsOf, (words, i) => at(words, i) !== null);
  const isNamed = (text: string): boolean =>
    at(wordsIn(text), 0) !== null || named.some((each) => each.text.split(" ").includes(text));
  const discovered = [
    ...named.map(({ text, places }) => ({
      text,
      evidence: [...nameShape(text, setting), ...evidenceOf(places, setting)],
    })),
    ...speakersIn(blocks)
      .filter((text) => !isNamed(text))
      .map((text) => ({ text, evidence: ["speaks", ...nameShape(text, setting)] })),
  ];
  const proofs = discovered.map(({ evidence }) => proofOf(evidence));
  const proven: Proven = { beside: proofs.some((each) => each.beside), across: proofs.some((each) => each.across) };
  for (const [i, { text, evidence: own }] of discovered.entries()) {
    const rest = proofs.filter((_, k) => k !== i);
    const evidence = besideOthers(
      own,
      { beside: rest.some((each) => each.beside), across: rest.some((each) => each.across) },
      setting,
    );
    const person: Person = { name: text, email: "", side: sideFrom(evidence, speaker, sides), evidence };
    people.push(person);
    const plain = withoutTitle(text);
    const capital = startsWithCapital(plain);
    learn(plain, person, capital);
    const [first] = plain.split(" ");
    if (first !== undefined && first.length > 2) {
      learn(first, person, capital);
    }
  }
  const account = people.find((person) => person.email === note.account.email) ?? { ...note.account, side: "ours" };
  const known = new Map<string, Person | null>();
  const personNamed = (text: string): Person | null => {
    const words = nameWords(text);
    const match = at(words, 0);
    // "Omar Haddad" where only omar@… is known: more capitals of the same name.
    const rest = match === null ? [] : words.slice(match.next);
    return match !== null && rest.length < 2 && rest.every((word) => isCapitalised(word.raw)) ? match.person : null;
  };
  return {
    people,
    account,
    evidenceFor: (place) => besideOthers(evidenceOf([place], setting), proven, setting),
    setting,
    at,
    byEmail: (email) => people.find((person) => person.email === email && email !== "") ?? account,
    named(text) {
      const found = known.get(text);
      if (found !== undefined) {
        return found;
      }
      const person = personNamed(text);
      known.set(text, person);
      return person;
    },
  };
}

/** The words of a name as it stands by itself. */
function nameWords(text: string): Word[] {
  return (text.match(/[\p{L}\p{M}]+|\d+/gu) ?? []).map(
    (raw): Word => ({
      kind: "word",
      text: raw.toLowerCase(),
      raw,
      start: 0,
      end: 0,
      value: Number.NaN,
      ordinal: false,
    }),
  );
}

/** Who takes two turns or more, as the chat writes them. */
function speakersIn(blocks: readonly Block[]): string[] {
  const turns = blocks.flatMap(({ speaker }) =>
    speaker === null || among(speaker.toLowerCase(), "you me") ? [] : [speaker],
  );
  return [...new Set(turns)].filter((speaker) => turns.indexOf(speaker) < turns.lastIndexOf(speaker));
}

/** The side whose words the note mostly holds. */
function speakerOf(note: Note): "ours" | "theirs" {
  return sideOf(note.author.email, note.account.email) === "theirs" ? "theirs" : "ours";
}

/** "Father Lou" as "Lou": what stands before a name is no name. */
function withoutTitle(text: string): string {
  const [first = "", ...rest] = text.split(" ");
  return rest.length > 0 && TITLES.has(first.toLowerCase().replace(".", "")) ? rest.join(" ") : text;
}

/** "Helena Ostler" where only helena@… is known: the capital that follows is hers. */
function behindSurname(words: readonly Word[], i: number, person: Person): number {
  const [first, last] = [words[i - 1], words[i]];
  const adjacent = first !== undefined && last !== undefined && first.end + 1 === last.start;
  const capital = last?.kind === "word" && isCapitalised(last.raw) && !NOT_NAMES.has(last.text);
  return person.name === "" && adjacent && capital ? i + 1 : i;
}

/** The longest known spelling that stands at word `i`, a title before it or not. */
function nameAt(
  spellings: ReadonlyMap<string, readonly Spelling[]>,
  words: readonly Word[],
  i: number,
): NameMatch | null {
  const first = i < 0 ? undefined : words[i];
  const opening = first?.kind === "word" ? spellings.get(first.text) : undefined;
  if (first === undefined || opening === undefined) {
    return null;
  }
  const titled = TITLES.has(first.text);
  const from = titled ? (words[i + 1]?.text === "." ? i + 2 : i + 1) : i;
  const word = words[from];
  const known = !titled ? opening : word?.kind === "word" ? spellings.get(word.text) : undefined;
  if (word === undefined || known === undefined) {
    return null;
  }
  for (const { words: spelling, person, needsCapital } of known) {
    const next = behind(words, from, spelling);
    if (next !== null && (!needsCapital || word.raw !== word.text || titled)) {
      return { person, next: behindSurname(words, next, person) };
    }
  }
  return null;
}

/** The word behind a spelling that stands at `i`: marks between its words are passed over ("W.McG."). */
function behind(words: readonly Word[], i: number, spelling: readonly string[]): number | null {
  let at = i;
  for (const [k, part] of spelling.entries()) {
    if (k > 0 && /^[.'’-]$/.test(words[at]?.text ?? "")) {
      at += 1;
    }
    if (words[at]?.text !== part) {
      return null;
    }
    at += 1;
  }
  return at;
}

/** `ours` for the account and its firm. */
export function sideOf(email: string, account: string): Side {
  return sameFirm(email, account) ? "ours" : "theirs";
}

function spellingsOf({ name, email }: Mailbox): string[] {
  const turned = name.includes(",") ? name.split(",").reverse().join(" ").trim() : name;
  const plain = turned.replace(/\([^)]{0,40}\)|"[^"]{0,40}"/g, " ").trim();
  const parts = plain.split(/[\s]+/).filter((part) => /\p{L}/u.test(part));
  const local = localPartOf(email)
    .split(/[._+-]/)
    .filter((part) => part.length > 2);
  if (parts.length === 0) {
    return [local[0] ?? "", local.join(" ")];
  }
  const initials = parts.map((part) => part.slice(0, 1)).join("");
  const nick = turned.match(/["(](?<nick>[^")]{2,20})[")]/)?.groups?.nick ?? "";
  const last = parts.length > 1 && (parts.at(-1) ?? "").length > 2 ? (parts.at(-1) ?? "") : "";
  return [plain, parts[0] ?? "", last, initials.length > 1 ? initials : "", nick].filter((each) => each !== "");
}

import { sameFirm } from "../../address.ts";
import type { Block } from "../blocks.ts";
import { NOT_NAMES } from "../en/cues.ts";
import type { Side } from "../extraction.ts";
import type { Mailbox } from "../message.ts";
import type { Note } from "../note.ts";
import { type Person, type Roster, sideOf } from "../roster.ts";
import { among, startsWithCapital } from "../words.ts";

export interface Owner {
  /** Null where nobody can be named. */
  readonly person: Mailbox | null;
  readonly side: Side;
  /** What the side is to be read from where no address settles it; undefined where it is settled. */
  readonly evidence?: readonly string[] | undefined;
}

/** Who "I", "you" and "she" are at one place of the note. */
export interface Speech {
  readonly speaker: Person;
  /** The one person that "you" means; null where it may be several. */
  readonly listener: Person | null;
  /** Whom else "you" could mean. */
  readonly others: readonly Person[];
}

/** Whose "I" a block speaks with, and to whom. */
export function speechOf(
  block: Block,
  note: Note,
  { roster, addressed: named }: { roster: Roster; addressed: Person | null },
): Speech {
  const called = named ?? (block.to === null ? null : personIn(block.to, block.zone.author.email, roster));
  const speaker = speakerOf(block, roster) ?? roster.byEmail(block.zone.author.email);
  const across = roster.people.filter(
    (person) => person.email !== "" && person.side !== speaker.side && person.email !== speaker.email,
  );
  const addressed = note.people.filter((party) => across.some((person) => person.email === party.email));
  const listener =
    called !== null && !isSame(called, speaker)
      ? called
      : speaker.side === "theirs"
        ? roster.account
        : addressed.length === 1
          ? roster.byEmail(addressed[0]?.email ?? "")
          : (across[0] ?? null);
  const others = across.filter((person) => person !== listener).slice(0, MAX_OTHERS);
  return { speaker, listener: listener !== null && isSame(listener, speaker) ? null : listener, others };
}

const MAX_OTHERS = 3;

function isSame(one: Person, other: Person): boolean {
  return one.email === "" ? one.name === other.name : one.email === other.email;
}

/** Who takes a turn: somebody known, or a name; "On money: I'll raise it" is a heading of the author's. */
function speakerOf({ speaker, zone }: Block, roster: Roster): Person | null {
  return speaker === null ? null : personIn(speaker, zone.author.email, roster);
}

/** Chats call their owner "You". */
function personIn(label: string, author: string, roster: Roster): Person | null {
  if (among(label.toLowerCase(), "you me")) {
    return roster.byEmail(author);
  }
  const known = roster.named(label);
  const words = label.split(" ");
  const isName = words.every((word) => startsWithCapital(word) && !NOT_NAMES.has(word.toLowerCase()));
  return known ?? (isName ? { name: label, email: "", side: "theirs", evidence: ["speaks"] } : null);
}

const OURS =
  /^(?:us|we|ours|our side|on our side|from us|we will|we'll|our actions|our end|on our end|mine|me|my side|my actions|from me|i|i will|i'll|on me|on my side|what we will do|what we owe you|what you can expect from us)\b/i;
const THEIRS =
  /^(?:you|yours|your side|on your side|from you|you will|you'll|your actions|your end|on your end|for you|what you will do|what you will bring|what we need from you|what you owe us|your lot|your team)\b/i;

type Headed = Person | "ours" | "theirs" | null;

const HEADED = new WeakMap<Roster, Map<string, Headed>>();

/** What one heading hands its items to: somebody known, or a side; null where it says neither. Found once a note. */
function headed(text: string, roster: Roster): Headed {
  const known = HEADED.get(roster) ?? new Map<string, Headed>();
  HEADED.set(roster, known);
  let found = known.get(text);
  if (found === undefined) {
    found = readHeading(text, roster);
    known.set(text, found);
  }
  return found;
}

function readHeading(text: string, roster: Roster): Headed {
  const plain = text.replace(/^[#*_\s]+|[*_:\s]+$/g, "").slice(0, 60);
  const bare = plain.replace(/\s?(?:to do|will|to|actions?|tasks|side|team)$/i, "").replace(/['’]s$/i, "");
  // "For Tomas, before Friday", "To do, Tomas", "Actions for Ife (by the 3rd)"
  const behind = plain.replace(LEADS_TO, "");
  const led = behind === plain ? "" : (behind.split(/[,(–—:]|\s-\s/, 1)[0] ?? "");
  const person = roster.named(plain) ?? roster.named(bare) ?? (led === "" ? null : roster.named(led.trim()));
  if (person !== null || plain.split(" ").length > MAX_HEADING) {
    return person;
  }
  return OURS.test(plain) ? "ours" : THEIRS.test(plain) ? "theirs" : null;
}

const LEADS_TO =
  /^(?:(?:to[- ]?dos?|actions?(?: items?)?|tasks?|next steps|jobs?|items?)(?: list)?[\s,:–—-]{0,3})?(?:(?:for|from|on|by)\s)?/i;

const MAX_HEADING = 6;

/** Who a heading or a parent item hands its items to: a name, a firm, "Yours", "On our side". */
export function ownerUnder(names: readonly string[], { speaker, listener }: Speech, roster: Roster): Owner | null {
  const of = (person: Person): Owner => ({ person, side: person.side, evidence: person.evidence });
  for (const text of names) {
    const found = headed(text, roster);
    if (found === "theirs" && listener === null) {
      return { person: null, side: speaker.side === "ours" ? "theirs" : "ours" };
    }
    if (found !== null) {
      return of(found === "ours" ? speaker : found === "theirs" ? (listener ?? speaker) : found);
    }
  }
  return null;
}

/** What kind of owner the headings name, before anybody is asked who that is. */
export function ledBy(names: readonly string[], roster: Roster): "person" | "ours" | "theirs" | "words" | "nothing" {
  for (const text of names) {
    const found = headed(text, roster);
    if (found !== null) {
      return typeof found === "string" ? found : "person";
    }
  }
  return names.length > 0 ? "words" : "nothing";
}

/** Whom it is owed to: the person across, where there is just one who can be meant. */
export function counterpartOf(owner: Owner, note: Note, roster: Roster): Mailbox | null {
  const { account } = roster;
  if (owner.side === "theirs") {
    return { name: account.name, email: account.email };
  }
  const across = note.people.filter((party) => sideOf(party.email, account.email) === "theirs");
  const [only] = across;
  const firm = only !== undefined && across.every((party) => sameFirm(party.email, only.email));
  return owner.side === "ours" && only !== undefined && (across.length === 1 || firm)
    ? { name: only.name, email: only.email }
    : null;
}

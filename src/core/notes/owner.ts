import { sameFirm } from "../address.ts";
import type { Block } from "./blocks.ts";
import type { Subject } from "./clause-subject.ts";
import type { Side } from "./extraction.ts";
import type { Mailbox } from "./message.ts";
import type { Note } from "./note.ts";
import { type Person, type Roster, sideOf } from "./roster.ts";

export interface Owner {
  /** Null where nobody can be named. */
  readonly person: Mailbox | null;
  readonly side: Side;
}

/** Who "I", "you" and "she" are at one place of the note. */
export interface Speech {
  readonly speaker: Person;
  /** The one person that "you" means; null where it may be several. */
  readonly listener: Person | null;
  /** The last person named who is not the speaker. */
  readonly last: Person | null;
}

/** Whose "I" a block speaks with, and to whom. */
export function speechOf(
  block: Block,
  note: Note,
  { roster, last, addressed: called }: { roster: Roster; last: Person | null; addressed: Person | null },
): Speech {
  const spoken =
    block.speaker === null
      ? null
      : (roster.named(block.speaker) ?? { name: block.speaker, email: "", side: "theirs" as const });
  const speaker = spoken ?? roster.byEmail(block.zone.author.email);
  const across = roster.people.filter(
    (person) => person.email !== "" && person.side !== speaker.side && person.email !== speaker.email,
  );
  const addressed = note.people.filter((party) => across.some((person) => person.email === party.email));
  const listener =
    called !== null && called.email !== speaker.email
      ? called
      : speaker.side === "theirs"
        ? roster.account
        : addressed.length === 1
          ? roster.byEmail(addressed[0]?.email ?? "")
          : (across[0] ?? null);
  return { speaker, listener: listener?.email === speaker.email ? null : listener, last };
}

/** Turns a subject into who owns the promise, and on which side. Unknown stays null. */
export function resolveOwner(
  subject: Subject | null,
  { speaker, listener, last }: Speech,
  heading: Owner | null,
): Owner {
  const opposite: Side = speaker.side === "ours" ? "theirs" : "ours";
  if (subject === null) {
    return heading ?? { person: null, side: "ours" };
  }
  switch (subject.kind) {
    case "i":
    case "we":
      return { person: speaker, side: speaker.side };
    case "you":
      return { person: listener, side: listener?.side ?? opposite };
    case "both":
      return { person: subject.people[0] ?? speaker, side: "both" };
    case "third":
      return { person: last, side: last?.side ?? "theirs" };
    case "they":
      return { person: last !== null && last.email === "" ? last : null, side: last?.side ?? "theirs" };
    case "role":
      return {
        person: { name: subject.phrase, email: "" },
        side: subject.whose === "speaker" ? speaker.side : subject.whose === "listener" ? opposite : "theirs",
      };
    case "capital":
    case "names": {
      const sides = new Set(subject.people.map((person) => person.side));
      return {
        person: subject.people[0] ?? null,
        side: sides.size > 1 ? "both" : (subject.people[0]?.side ?? "theirs"),
      };
    }
  }
}

const OURS =
  /^(?:us|we|ours|our side|on our side|from us|we will|we'll|our actions|our end|on our end|mine|me|my side|my actions|from me|i|i will|i'll|on me|on my side|what we will do|what we owe you|what you can expect from us)\b/i;
const THEIRS =
  /^(?:you|yours|your side|on your side|from you|you will|you'll|your actions|your end|on your end|for you|what you will do|what you will bring|what we need from you|what you owe us|your lot|your team)\b/i;

/** Who a heading or a parent item hands its items to: a name, a firm, "Yours", "On our side". */
export function ownerUnder(names: readonly string[], speech: Speech, roster: Roster): Owner | null {
  for (const text of names) {
    const plain = text.replace(/^[#*_\s]+|[*_:\s]+$/g, "").slice(0, 60);
    const bare = plain.replace(/\s?(?:to do|will|to|actions?|tasks|side|team)$/i, "").replace(/['’]s$/i, "");
    const person = roster.named(plain) ?? roster.named(bare);
    if (person !== null) {
      return { person, side: person.side };
    }
    const opposite: Side = speech.speaker.side === "ours" ? "theirs" : "ours";
    if (plain.split(" ").length <= 6 && OURS.test(plain)) {
      return { person: speech.speaker, side: speech.speaker.side };
    }
    if (plain.split(" ").length <= 6 && THEIRS.test(plain)) {
      return { person: speech.listener, side: speech.listener?.side ?? opposite };
    }
  }
  return null;
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

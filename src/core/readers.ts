import { clientKeyOf, sameFirm } from "./address.ts";
import { type Commitment, zoneOf } from "./commitment.ts";
import type { Mailbox } from "./notes/message.ts";
import type { Note, Party } from "./notes/note.ts";

/** Somebody on the note, what they are to it, and when their copy may leave. */
export interface Reader {
  readonly mailbox: Mailbox;
  readonly role: "sender" | "colleague" | "other";
  /** `window`: after the undo window. `send`: not before the sender says so, since the address is only a claim. */
  readonly release: "at once" | "window" | "send";
}

interface Acquaintance {
  readonly isMember: (email: string) => boolean;
  /** Addresses that this member has written to or sent a recap to before. */
  readonly known: ReadonlySet<string>;
}

/**
 * Who may get a recap of this note, the sender first. Nobody who is not on the note.
 * An address that stood only in a forward, an attachment or an invitation could have been planted there
 * by whoever wrote it, so it waits for the sender's word the first time.
 */
export function readersOf(note: Note, { isMember, known }: Acquaintance): Reader[] {
  const sender: Reader = { mailbox: note.account, role: "sender", release: "at once" };
  if (note.private) {
    return [sender];
  }
  const others = note.people
    .filter((person) => person.email !== "" && person.email !== note.account.email)
    .map((person): Reader => {
      const colleague = isMember(person.email) || sameFirm(person.email, note.account.email);
      const trusted = person.via === "addressed" || known.has(person.email) || isMember(person.email);
      return {
        mailbox: mailboxOf(person),
        role: colleague ? "colleague" : "other",
        release: trusted ? "window" : "send",
      };
    });
  return [sender, ...others];
}

/**
 * Whether a line may stand in a reader's copy. The sender sees all. Others see neither private lines nor questions,
 * and where more than one firm is on the note, only what concerns their own firm or what they have read already.
 */
export function sees(reader: Reader, commitment: Commitment, note: Note): boolean {
  return reader.role === "sender" || (isShared(commitment) && mayHear(reader, commitment, note));
}

/** A line that is anybody's but the sender's to see: no question, nothing private, and it says who does it. */
export function isShared(line: Pick<Commitment, "private" | "status" | "owner">): boolean {
  return !line.private && line.status !== "asked" && line.status !== "merged" && line.owner !== null;
}

/** Whether a line concerns a reader, as soon as it is shared at all. */
export function mayHear(reader: Reader, commitment: Commitment, note: Note): boolean {
  if (reader.role === "sender") {
    return true;
  }
  if (commitment.private) {
    return false;
  }
  if (reader.role === "colleague" || hasSeenWords(reader, commitment, note)) {
    return true;
  }
  const concerns = (person: Mailbox | null): boolean => person !== null && sameFirm(person.email, reader.mailbox.email);
  const onlyFirm = otherFirms(note).size === 1;
  return concerns(commitment.owner) || concerns(commitment.to) || onlyFirm;
}

/** Whether the words of a line are no news to the reader: only then may their copy quote them. */
export function hasSeenWords(reader: Reader, commitment: Commitment, note: Note): boolean {
  return reader.role === "sender" || (zoneOf(note, commitment)?.seenBy.includes(reader.mailbox.email) ?? false);
}

/** The clients on the note: organisations of everybody who is not of the sender's firm. */
function otherFirms(note: Note): Set<string> {
  const outside = note.people.filter((person) => person.email !== "" && !sameFirm(person.email, note.account.email));
  return new Set(outside.map((person) => clientKeyOf(person.email)));
}

function mailboxOf(person: Party): Mailbox {
  return { name: person.name, email: person.email };
}

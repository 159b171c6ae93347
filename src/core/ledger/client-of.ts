import { clientKeyOf, domainOf, localPartOf, sameFirm } from "../address.ts";
import type { FoundCommitment } from "../notes/extraction.ts";
import type { Note } from "../notes/note.ts";

/** Somebody of a client, as the ledger knows them. */
export interface KnownContact {
  readonly email: string;
  readonly name: string;
  readonly client: string;
}

/** A firm's word in the text, a full name, or the firm in the subject is as good as two first names. */
const STRONG = 2;
const WEAK = 1;
const ENOUGH = 2;
/** So much of a firm's name must be said: "larkfield" is larkfieldhotel.example, "bright day" is not Brightside. */
const SHARE_OF_NAME = 0.6;

/**
 * Which client notes are about that no outside address stands on: "larkfield 22/5, Tomasz on the phone". The one whom
 * the words name clearly and twice as often as any other; null where none is, since a wrong one would mix up ledgers.
 */
export function clientOf(note: Pick<Note, "subject" | "text">, contacts: readonly KnownContact[]): string | null {
  const text = `${note.subject}\n${note.text}`;
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const flat = ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  const scores = new Map<string, number>();
  for (const client of new Set(contacts.map((contact) => contact.client))) {
    const people = contacts.filter((contact) => contact.client === client);
    const named = people.reduce((sum, person) => sum + nameScore(person, words, flat), 0);
    scores.set(client, named + (saysFirm(client, words) ? STRONG : 0));
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= ENOUGH && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : null;
}

/** "larkfield" says larkfieldhotel.example; a freemail address is no firm. */
function saysFirm(client: string, words: ReadonlySet<string>): boolean {
  const stem = client.includes("@") ? localPartOf(client) : (domainOf(`x@${client}`).split(".").at(-2) ?? "");
  const bare = stem.replace(/[^\p{L}\p{N}]/gu, "");
  return [...words].some(
    (word) => word.length > 3 && bare.startsWith(word) && word.length > SHARE_OF_NAME * bare.length,
  );
}

function nameScore({ name }: KnownContact, words: ReadonlySet<string>, flat: string): number {
  const parts = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first] = parts;
  if (first === undefined || first.length < 2) {
    return 0;
  }
  return parts.length > 1 && flat.includes(` ${parts.join(" ")} `) ? STRONG : words.has(first) ? WEAK : 0;
}

/** The clients on a note, by the people who stand on it, the one whom the sender wrote to first; none are of our own. */
export function clientsOn(note: Pick<Note, "people" | "account">, isMember: (email: string) => boolean): string[] {
  const outside = note.people.filter(
    ({ email }) => email !== "" && !isMember(email) && !sameFirm(email, note.account.email),
  );
  const inOrder = [
    ...outside.filter(({ via }) => via === "addressed"),
    ...outside.filter(({ via }) => via !== "addressed"),
  ];
  return [...new Set(inOrder.map(({ email }) => clientKeyOf(email)))];
}

/** Whose a commitment is, where its owner or whoever waits for it has an address of one of the clients; else null. */
export function clientFor(
  { owner, to }: Pick<FoundCommitment, "owner" | "to">,
  clients: readonly string[],
): string | null {
  const keys = [owner, to].flatMap((person) =>
    person === null || person.email === "" ? [] : [clientKeyOf(person.email)],
  );
  return keys.find((key) => clients.includes(key)) ?? null;
}

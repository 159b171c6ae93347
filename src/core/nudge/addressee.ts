import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";

interface Owed {
  readonly side: Side;
  readonly owner: Mailbox | null;
  readonly to: Mailbox | null;
}

/**
 * Whom a word about a commitment goes to: of theirs its owner, of ours whoever it is promised to, or the only one who has
 * heard of it. Null where that is nobody who has had it in a recap: then nobody is written to.
 */
export function addresseeOf<Hearer extends { readonly email: string }>(
  { side, owner, to }: Owed,
  hearers: readonly Hearer[],
): Hearer | null {
  const wanted = side === "theirs" ? owner : to;
  const named = hearers.find(({ email }) => email !== "" && email === wanted?.email);
  if (named !== undefined) {
    return named;
  }
  const emails = new Set(hearers.map(({ email }) => email));
  // A name without an address may be anybody's.
  return emails.size === 1 && side === "ours" && (wanted === null || wanted.email === "") ? (hearers[0] ?? null) : null;
}

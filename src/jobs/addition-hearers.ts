import { sameFirm } from "../core/address.ts";
import type { Actor } from "../core/answers/actor.ts";
import type { Commitment } from "../core/commitment.ts";
import type { Hearer } from "../store/lines.ts";
import type { Additions } from "./additions.ts";
import type { Thread } from "./thread.ts";

/**
 * The writer, the sender, and everybody whose firm it concerns. Only the first two have read the words. What a member
 * adds can be taken back before the other side sees it, as notes can.
 */
export function hearersOf(thread: Thread, one: Commitment, actor: Actor, windowEnds: number): Hearer[] {
  const firms = thread.readers.filter((reader) => reader.role === "other");
  const isOneFirm = firms.every((reader) => firms[0] === undefined || sameFirm(reader.email, firms[0].email));
  const concerns = (email: string): boolean =>
    [one.owner, one.to, actor.mailbox].some((person) => person !== null && sameFirm(person.email, email));
  return thread.readers
    .filter(
      (reader) =>
        reader.role === "sender" ||
        (!one.private && (reader.role === "colleague" || isOneFirm || concerns(reader.email))),
    )
    .map(({ email, role }) => ({
      email,
      quoted: role === "sender" || email === actor.mailbox.email,
      shownAfter: role === "other" && actor.role !== "other" ? windowEnds : 0,
    }));
}

/** Everybody who sees a line, from when they see all of theirs; of a question only the sender. */
export function heardBy(thread: Thread, lines: Additions["lines"]): Additions["heardBy"] {
  const moments = new Map<string, number>([[thread.note.member, 0]]);
  for (const { line, readers } of lines) {
    for (const { email, shownAfter = 0 } of line.status === "asked" ? [] : readers) {
      moments.set(email, Math.max(moments.get(email) ?? 0, shownAfter));
    }
  }
  return [...moments].map(([email, echoAfter]) => ({ email, echoAfter }));
}

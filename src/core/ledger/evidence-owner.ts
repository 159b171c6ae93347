import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Word } from "../notes/words.ts";
import type { Mention } from "./mention.ts";
import { namesOf, samePerson } from "./same-person.ts";
import type { Row, Shelf } from "./shelf.ts";

/** The kept one's owner does it, or is named. */
export function isHis({ people }: Mention, { kept: { owner } }: Row): boolean {
  return owner !== null && people.some((person) => samePerson(person, owner));
}

/** Whose it is, and whose it was. */
export function ownerFeatures(mention: Mention, row: Row, shelf: Shelf): string[] {
  const { owner, side } = row.kept;
  if (owner === null || mention.people.length === 0) {
    return ["nobody named"];
  }
  if (isHis(mention, row)) {
    return ["the same owner", ...(shelf.openOf(owner) === 1 ? ["all that is open of the owner"] : [])];
  }
  const named =
    namesOwner(mention.words, owner) ||
    (sidesAgree(mention.side ?? side, side) && namesOwner(mention.aroundWords, owner));
  if (named || mention.handed) {
    return [named ? "the old owner named" : "handed over"];
  }
  return [mention.side === null || sidesAgree(mention.side, side) ? "somebody else's" : "the other side's"];
}

/** Some part of the owner's name stands there with a capital. */
function namesOwner(words: readonly Word[], owner: Mailbox): boolean {
  const parts = namesOf(owner).filter((part) => part.length > 2);
  return words.some(({ raw, text }) => raw !== text && parts.includes(text));
}

function sidesAgree(one: Side, other: Side): boolean {
  return one === other || one === "both" || other === "both";
}

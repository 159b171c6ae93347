import type { FoundCommitment } from "../notes/extraction.ts";
import type { Person } from "../notes/roster.ts";
import type { Survey } from "../notes/survey.ts";
import { HANDED_OVER } from "./en/turning-words.ts";
import type { Change, Kept } from "./kept.ts";
import type { Mention } from "./mention.ts";
import { phraseIn } from "./phrases.ts";
import { samePerson } from "./same-person.ts";

/** "Priya takes over the floor plan from me": it is Priya's now, whoever the sentence was found to be on. */
export function takenOver(mention: Mention, one: FoundCommitment, kept: Kept, { roster }: Survey): Change {
  const { words } = mention;
  const phrase = phraseIn(words, HANDED_OVER);
  const stays = one.owner !== null && kept.owner !== null && samePerson(one.owner, kept.owner);
  if (phrase === null || !stays) {
    return {};
  }
  for (let i = 0; i < phrase.at; i += 1) {
    const person = roster.at(words, i)?.person;
    if (person !== undefined && kept.owner !== null && !samePerson(person, kept.owner)) {
      return newOwner(person, kept);
    }
  }
  return {};
}

/** A name without an address that takes something over stands where whoever had it stood. */
export function newOwner({ name, email, side }: Person, kept: Kept): Change {
  return { owner: { name, email }, side: email === "" ? kept.side : side };
}

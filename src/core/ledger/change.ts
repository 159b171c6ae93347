import type { FoundCommitment } from "../notes/extraction.ts";
import type { Change, Kept } from "./kept.ts";
import { isOpen } from "./kept.ts";
import { samePerson } from "./same-person.ts";

/** What a found commitment changes about the kept one that it says again: its date, its owner, its end. */
export function changeBy(one: FoundCommitment, kept: Kept, done: boolean): { set: Change; moved: boolean } {
  if (one.status === "open" && !done) {
    const { set, moved } = dateBy(one, kept);
    return { set: { ...set, ...ownerBy(one, kept), ...(isOpen(kept) ? {} : { status: "open" as const }) }, moved };
  }
  const status = one.status === "open" ? "done" : one.status;
  return { set: isOpen(kept) ? { status } : {}, moved: false };
}

/** A date where none stood is no move, and neither is a day out of the days that were named. */
function dateBy({ due, dueFrom, duePhrase }: FoundCommitment, kept: Kept): { set: Change; moved: boolean } {
  if (due === null || due === kept.due) {
    return { set: {}, moved: false };
  }
  const within = kept.due !== null && kept.dueFrom !== null && kept.dueFrom <= due && due <= kept.due;
  return { set: { due, dueFrom, duePhrase }, moved: kept.due !== null && !within };
}

/** Another owner takes the row over; a fuller name or an address of the same one is kept as well. */
function ownerBy({ owner, side }: FoundCommitment, kept: Kept): Change {
  if (owner === null) {
    return {};
  }
  if (kept.owner === null) {
    return { owner, side };
  }
  if (samePerson(owner, kept.owner)) {
    return kept.owner.email === "" && owner.email !== "" ? { owner, side } : {};
  }
  return { owner, side };
}

import type { FoundCommitment } from "./extraction.ts";

/** Words too common to tell two promises apart. */
const SMALL = new Set(
  "the a an to of for and by on in at with will is be i we you it that this our your my".split(" "),
);

/** True where the second says again what the first said: the same owner's, and most of its words. Of two, the first stays. */
export function sameCommitment(first: FoundCommitment, second: FoundCommitment): boolean {
  if (first.start < second.end && second.start < first.end) {
    return true;
  }
  if (keyOf(first) !== keyOf(second)) {
    return false;
  }
  if (first.due !== second.due && first.due !== null && second.due !== null) {
    return false;
  }
  const [one, two] = [bigWords(first), bigWords(second)];
  const least = Math.min(one.size, two.size);
  return least >= 2 && [...two].filter((word) => one.has(word)).length >= 0.8 * least;
}

function keyOf({ owner }: FoundCommitment): string {
  return (owner?.email || owner?.name || "").toLowerCase();
}

const BIG_WORDS = new WeakMap<FoundCommitment, ReadonlySet<string>>();

/** The words of a promise that tell it apart; found once, since each is held against all others. */
function bigWords(one: FoundCommitment): ReadonlySet<string> {
  let found = BIG_WORDS.get(one);
  if (found === undefined) {
    found = new Set((one.what.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)));
    BIG_WORDS.set(one, found);
  }
  return found;
}

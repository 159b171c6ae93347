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
  const owners = [first.owner, second.owner].map((owner) => (owner?.email || owner?.name || "").toLowerCase());
  if (owners[0] !== owners[1]) {
    return false;
  }
  const [one, two] = [bigWords(first.what), bigWords(second.what)];
  const shared = [...two].filter((word) => one.has(word)).length;
  return (
    Math.min(one.size, two.size) >= 2 &&
    shared >= 0.8 * Math.min(one.size, two.size) &&
    (first.due === second.due || first.due === null || second.due === null)
  );
}

function bigWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)));
}

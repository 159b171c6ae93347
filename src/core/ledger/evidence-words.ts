import { otherKind, otherPaper, shareOf } from "./in-common.ts";
import type { Mention } from "./mention.ts";
import type { Row, Shelf } from "./shelf.ts";
import type { Terms } from "./terms.ts";

/** Stands in the names of what is measured in steps. */
export const STEP = " ≥ ";

/** "words ≥ 0.6" for each step that a value reaches. */
function steps(name: string, value: number, at: readonly number[]): string[] {
  return at.filter((step) => value >= step - 1e-9).map((step) => `${name}${STEP}${step}`);
}

/** How much of each stands in the other, and whether it is the thing itself that does. */
export function wordFeatures(
  mention: Mention,
  said: Terms,
  row: Row,
  { shared, weight, shelf }: { shared: readonly string[]; weight: number; shelf: Shelf },
): string[] {
  const { own, label } = mention;
  const isGrounded = !own.bare && [...own.words.keys()].some((stem) => shelf.carriers(stem) > 0);
  const measured = isGrounded ? own : said;
  const most = Math.max(...row.each.map((terms) => Math.max(shareOf(measured, terms), shareOf(label, terms))));
  const mine = [...own.words.keys()];
  const covered = mine.length === 0 ? 0 : mine.filter((stem) => shared.includes(stem)).length / mine.length;
  const its = Math.max(
    ...row.each.map(({ words }) =>
      words.size === 0 ? 0 : shared.filter((stem) => words.has(stem)).length / words.size,
    ),
  );
  const found = [
    ...steps("words", weight, [0.3, 0.6, 0.9, 1.2, 1.6, 2.2]),
    ...steps("of the shorter", most, [0.4, 0.6, 1]),
    ...steps("of the sentence", covered, [0.3, 0.5, 0.7, 1]),
    ...steps("of the kept one", its, [0.3, 0.5, 0.7, 1]),
    ...steps("shared", shared.length, [1, 2, 3]),
  ];
  if (mine.some((stem) => shelf.carriers(stem) === 0)) {
    found.push("a word that no kept one has");
  }
  if (label.words.size > 0 && row.each.some((terms) => shareOf(label, terms) === 1)) {
    found.push("its label");
  }
  if (shared.some((stem) => shelf.carriers(stem) === 1)) {
    found.push("a word of it alone");
  }
  if (shared.some((stem) => said.words.get(stem) === "head" && row.terms.words.get(stem) === "head")) {
    found.push("the same thing");
  }
  if ([...own.verbs].some((stem) => row.each.some(({ verbs }) => verbs.has(stem)))) {
    found.push("its own verb");
  }
  const before = [...mention.around.words.keys()].filter((stem) => row.terms.words.get(stem) === "head");
  if (before.some((stem) => shelf.carriers(stem) === 1)) {
    found.push("behind what is of it");
  }
  if (shared.length === 0) {
    return found;
  }
  if (!row.terms.bare && !shared.some((stem) => row.terms.words.has(stem))) {
    found.push("only of what stood beside it");
  }
  if (otherKind(said, row.terms)) {
    found.push("another kind");
  }
  if (!shared.some((stem) => said.words.get(stem) !== "beside" || row.terms.words.get(stem) !== "beside")) {
    found.push("another thing of it");
  }
  if (otherPaper(said, row.terms)) {
    found.push("another paper");
  }
  if (shared.every((stem) => !own.words.has(stem))) {
    const near = shared.some((stem) => mention.opening.words.has(stem));
    found.push(near ? "only by what its sentence opens with" : "only by what stands before");
  }
  return found;
}

import type { Block } from "../blocks.ts";
import { ACT_GERUNDS, ACT_VERBS, LABELS, TITLES, VERB_MARKS } from "../en/cues.ts";
import { isGerund, isThird } from "../predicate.ts";
import type { Word } from "../words.ts";
import { among, startsWithCapital } from "../words.ts";

/** "W.McG.", "A.P.": letters with full stops. */
export function initialsLength(words: readonly Word[], i: number): number {
  let at = i;
  let letters = 0;
  while (
    letters < 4 &&
    words[at + 1]?.text === "." &&
    words[at]?.kind === "word" &&
    words[at]?.end === words[at + 1]?.start &&
    /^\p{Lu}(?:\p{Ll}?\p{Lu}?)$/u.test(words[at]?.raw ?? "")
  ) {
    at += 2;
    letters += 1;
  }
  return letters >= 2 ? at - i : 0;
}

const CERTAIN =
  /^(?:will|'ll|shall|promised|agreed|said|says|swore|owes|offered|volunteered|undertook|reckons|thinks|wants|knows|asked|confirmed|mentioned|told|committed|insists|hopes)$/;

/** How far one place proves a person. */
export function proofAt(words: readonly Word[], from: number, next: number, block: Block): number {
  const after = words[next]?.text ?? "";
  const second = words[next + 1]?.text ?? "";
  const before = words[from - 1]?.text ?? "";
  const opens = from === 0 || words[from - 1]?.kind === "mark";
  const list = block.kind !== "text";
  if (TITLES.has(words[from]?.text ?? "") && next - from > 1) {
    return 2;
  }
  if (TITLES.has(before) || (before === "." && among(words[from - 2]?.text, "mr mrs ms dr"))) {
    return 2;
  }
  if (CERTAIN.test(after)) {
    return 2;
  }
  if (among(after, "is 's are was 're")) {
    const person =
      isGerund(words[next + 1]) || among(second, "to on going gonna happy away back chasing doing getting bringing");
    const thing = opens && after !== "'s" && !ACT_GERUNDS.has(second);
    return person ? (thing ? 1 : 2) : opens ? 0 : 1;
  }
  if (after === "to" && opens && (ACT_VERBS.has(second) || among(second, "have do look make help go see try ensure"))) {
    return 2;
  }
  if (
    among(after, "has had can gets takes did does wants needs 'd") ||
    (isThird(words, next) && words[next + 1]?.kind !== undefined)
  ) {
    return 2;
  }
  if (ACT_GERUNDS.has(after) || (after === "and" && among(second, "i me"))) {
    return 2;
  }
  if (before === "@" && words[from - 1]?.end === words[from]?.start) {
    return 2;
  }
  if (
    block.cells.some(
      (cell) =>
        cell.role === "owner" && (words[from]?.start ?? -1) >= cell.start && (words[from]?.start ?? 0) < cell.end,
    )
  ) {
    return 2;
  }
  const leads = words.slice(0, from).every((word) => word.kind === "mark" || TITLES.has(word.text));
  const labelled = after === ":" && leads && !LABELS.has(words[from]?.text ?? "");
  const bracketed = /^[([]$/.test(before) && /^[)\],]$/.test(after) && list;
  const dashed =
    /^[–—→/-]$/.test(before) && (after === "" || words[next]?.kind === "mark" || words[next]?.kind === "number");
  if (labelled) {
    return list && (ACT_VERBS.has(second) || startsWithCapital(words[next + 1]?.raw ?? "")) ? 2 : 1;
  }
  if (bracketed || dashed) {
    return list ? 2 : 1;
  }
  if (from === 0 && /^[–—-]$/.test(after) && (words[next]?.start ?? 0) > (words[next - 1]?.end ?? 0)) {
    return 1;
  }
  if (among(before, "with from by ask asked met told cc and to for our your my")) {
    return 1;
  }
  // "Ffion in our office will", "Colm, your finance lead, is"
  const hung = among(after, "in on at from") || (after === "," && among(second, "our your my their the"));
  if (hung && words.slice(next + 2, next + 7).some((word) => VERB_MARKS.has(word.text))) {
    return 2;
  }
  return initialsLength(words, from) > 0 ? 2 : 0;
}

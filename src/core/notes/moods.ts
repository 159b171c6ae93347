import { skipAdverbs } from "./adverbs.ts";
import { among, setOf, type Word } from "./words.ts";

/** "no longer needs to", "needn't bother", "doesn't have to any more", "is off the hook": set free of it. */
export function isReleased(words: readonly Word[], at: number): boolean {
  const one = words[at]?.text ?? "";
  if (!RELEASE_OPENERS.has(one)) {
    return false;
  }
  const two = words[at + 1]?.text ?? "";
  const three = words[at + 2]?.text ?? "";
  const four = words[at + 3]?.text;
  if (one === "needn" || (one === "no" && two === "longer" && among(three, "needs need has have wants"))) {
    return true;
  }
  if (among(one, "does do doesn don did didn doesnt dont didnt")) {
    // "What they do need is a log" frees nobody.
    const joined = among(one, "doesnt dont didnt");
    const [verb, next] = joined ? [two, three] : [three, four];
    return (joined || two === "'t" || two === "not") && (verb === "need" || (verb === "have" && next === "to"));
  }
  return (
    among(one, "is 's are 're am 'm was were") &&
    among(two, "off released excused freed spared") &&
    among(three, "the of from")
  );
}

/** What a release may begin with; most verbs need not be asked further. */
const RELEASE_OPENERS = setOf("needn no does do doesn don did didn doesnt dont didnt is 's are 're am 'm was were");

/** "was going to", "had hoped to", "were meant to", "would have", "might be able to": meant once, or never. */
export function isUnreal(words: readonly Word[], at: number): boolean {
  const next = skipAdverbs(words, at + 1);
  const [one, two] = [words[next]?.text ?? "", words[next + 1]?.text ?? ""];
  if (one === "to" && among(words[at]?.text, "was were")) {
    return true;
  }
  return among(words[at]?.text, "was were had")
    ? among(
        one,
        "going gonna hoping hoped thinking planning planned meant supposed meaning wanted intended due fixing about",
      ) && among(two, "to of on")
    : one === "have" || (one === "be" && two === "able");
}

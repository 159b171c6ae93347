import { among } from "../notes/words.ts";
import { ALL, BOTH, MINE, MY_ONE, REST, VAGUE } from "./en/groups.ts";
import { groupMention, type Mention, type PlacedMention } from "./mention.ts";
import { nextBehind, type Phrases } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** In the order in which they are asked: "all of mine" is not all. */
const GROUPS: readonly (readonly [Mention["kind"], Phrases])[] = [
  ["mine", MINE],
  ["rest", REST],
  ["both", BOTH],
  ["all", ALL],
  ["vague", VAGUE],
];

/** "not mine" says whose it is, "done with mine" which are meant. */
const BEFORE_OWNED = "not never is are was were be 's longer actually really now no isn";

/** "both of mine", "the rest", "the other one": lines named as a group at token `i`, or null. */
export function groupAt(tokens: readonly Token[], i: number): PlacedMention | null {
  for (const [kind, table] of GROUPS) {
    const next = nextBehind(tokens, table, i);
    if (
      next !== null &&
      !(kind === "mine" && among(tokens[i]?.text, "mine ours my our") && among(tokens[i - 1]?.text, BEFORE_OWNED))
    ) {
      return { ...groupMention(kind), at: i, next };
    }
  }
  const one = nextBehind(tokens, MY_ONE, i);
  return one === null || among(tokens[i - 1]?.text, BEFORE_OWNED)
    ? null
    : { ...groupMention("mine"), many: 1, at: i, next: one };
}

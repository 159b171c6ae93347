import { reasonWords } from "../risk/reason-words.ts";
import type { Words } from "../words/words.ts";
import type { SummaryItem } from "./facts.ts";
import type { Speech } from "./speech.ts";

/** The strongest are enough to act on. */
const MAX_REASONS = 3;

/** Why an open commitment has its level, in words, the strongest reason first. */
export function levelReasons(one: SummaryItem, speech: Speech, words: Words): string[] {
  return strongest(one).map((reason) => reasonWords(reason, speech.who(one), words));
}

/** The reasons that are told; of what has no level none is worth a line. */
export function strongest({ risk }: SummaryItem): NonNullable<SummaryItem["risk"]>["reasons"] {
  return risk === null || risk.level === null ? [] : risk.reasons.slice(0, MAX_REASONS);
}

import { SYNONYMS } from "./en/synonyms.ts";

/** What a word has in common with its other forms and its synonyms: "photos" and "pics", "sheet" and "sheets", "spliced" and "splice". */
export function stemOf(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) {
    return known;
  }
  return SYNONYMS.get(word) ?? SYNONYMS.get(singular(word)) ?? SYNONYMS.get(bare(word)) ?? bare(word);
}

/** Plural, -ing and -ed off, then a silent e, so that all forms meet. */
function bare(word: string): string {
  const single = singular(word);
  const cut = single.length > 5 ? single.replace(/(?:ing|ed)$/, "") : single;
  const undoubled = cut !== single && /([bdgmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  return undoubled.length > 3 ? undoubled.replace(/e$/, "") : undoubled;
}

/** "sheets" as "sheet". */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) {
    return word;
  }
  if (word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  return /(?:sh|ch|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, "");
}

/** Words whose endings are none. */
const STEMS = new Map(
  ["thing", "string", "spring", "ceiling", "wedding", "need", "feed", "seed"].map((word) => [word, word]),
);

import { setOf } from "../notes/words.ts";
import { SYNONYMS } from "./en/synonyms.ts";

/** No plurals, though they end like one. */
const SINGULAR = setOf("bus status campus bonus virus focus plus thus census radius surplus bias canvas gas lens news");

const CANONICAL: ReadonlyMap<string, string> = canonicalWords();

function canonicalWords(): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of SYNONYMS.split("|")) {
    const words = group.trim().split(/\s+/);
    const first = bare(words[0] ?? "");
    for (const word of words) {
      found.set(word, found.get(word) ?? first);
      found.set(bare(word), found.get(bare(word)) ?? first);
    }
  }
  return found;
}

/** One form for "invoice", "invoices" and "invoiced", and for words that mean the same. */
export function stem(word: string): string {
  const form = bare(word);
  return CANONICAL.get(word) ?? CANONICAL.get(form) ?? form;
}

function bare(word: string): string {
  let form = word;
  if (/[^aeiou]ies$/.test(form) && form.length > 4) {
    form = `${form.slice(0, -3)}y`;
  } else if (/(?:s|x|z|ch|sh)es$/.test(form)) {
    form = form.slice(0, -2);
  } else if (/[^s]s$/.test(form) && form.length > 3 && !form.endsWith("is") && !SINGULAR.has(form)) {
    form = form.slice(0, -1);
  }
  if (form.length > 5 && form.endsWith("ing")) {
    form = form.slice(0, -3);
  } else if (form.length > 5 && form.endsWith("ed")) {
    form = form.slice(0, -2);
  }
  if (/([bdfglmnprt])\1$/.test(form) && form.length > 3 && !/(?:ll|ss|ff)$/.test(form)) {
    form = form.slice(0, -1);
  }
  // "note" is no "not".
  return form.length > 4 && form.endsWith("e") ? form.slice(0, -1) : form;
}

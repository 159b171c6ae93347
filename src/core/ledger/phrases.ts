/** Words in a row, each place with its alternatives. */
export type Phrases = ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>;

/** A table of phrases, by their first word: a line is a phrase, `|` stands between the alternatives of a place. */
export function phrases(lines: string): Phrases {
  const byHead = new Map<string, (readonly ReadonlySet<string>[])[]>();
  for (const line of lines.trim().split("\n")) {
    const phrase = line
      .trim()
      .split(" ")
      .map((place) => new Set(place.split("|")));
    for (const head of phrase[0] ?? []) {
      byHead.set(head, [...(byHead.get(head) ?? []), phrase]);
    }
  }
  return byHead;
}

/** Where the first of the phrases begins, and how many words it has; null where none stands. */
export function phraseIn(
  words: readonly { readonly text: string }[],
  table: Phrases,
): { readonly at: number; readonly length: number } | null {
  for (const [at, word] of words.entries()) {
    const found = table
      .get(word.text)
      ?.find((phrase) => phrase.every((place, k) => place.has(words[at + k]?.text ?? "")));
    if (found !== undefined) {
      return { at, length: found.length };
    }
  }
  return null;
}

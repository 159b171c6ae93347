import type { Mention } from "./mention.ts";
import { compareLabels } from "./number-labels.ts";
import type { Shelf } from "./shelf.ts";
import { stemOf } from "./stem.ts";
import type { Terms } from "./terms.ts";
import { apart, marksApart, overlaps } from "./told-apart.ts";

/** Whoever is to do it is no thing. */
export function withoutPeople(said: Terms, { people }: Mention): Terms {
  if (said.names.size === 0 || people.length === 0) {
    return said;
  }
  const theirs = people.flatMap(({ name }) => name.toLowerCase().match(/\p{L}+/gu) ?? []).map(stemOf);
  return { ...said, names: new Set([...said.names].filter((name) => !theirs.includes(name))) };
}

/** Names that neither is a person of: a place, a project, another client. */
export function nameFeatures(said: Terms, kept: Terms, shelf: Shelf): string[] {
  const one = [...said.names].filter((name) => !kept.words.has(name));
  const other = [...kept.names].filter((name) => !said.words.has(name));
  if (one.length < said.names.size || other.length < kept.names.size) {
    return ["its name"];
  }
  if (one.length > 0) {
    const unheard = one.every((name) => shelf.carriers(name) === 0);
    return [other.length > 0 ? "another name" : unheard ? "a name unheard of" : "a name of its own"];
  }
  return other.length > 0 ? ["not by its name"] : [];
}

/** Numbers, months and kinds that both say. */
export function numberFeatures(said: Terms, kept: Terms): string[] {
  const found: string[] = [];
  if (said.months.size > 0 || kept.months.size > 0) {
    found.push(
      overlaps(said.months, kept.months)
        ? "the same month"
        : apart(said.months, kept.months)
          ? "another month"
          : said.months.size > 0
            ? "a month of its own"
            : "without its month",
    );
  }
  const labels = compareLabels(said.numbers, kept.numbers);
  if (labels === "same" || overlaps(said.shares, kept.shares)) {
    found.push("the same number");
    if (areAll(said.numbers, kept.numbers) || areAll(said.shares, kept.shares)) {
      found.push("all its numbers");
    }
  } else if (labels === "apart" || apart(said.shares, kept.shares)) {
    found.push("another number");
  }
  for (const dimension of new Set([...said.marks.keys(), ...kept.marks.keys()])) {
    const both = said.marks.has(dimension) && kept.marks.has(dimension);
    found.push(
      both
        ? marksApart(said, kept, dimension)
          ? "the opposite"
          : "the same kind"
        : said.marks.has(dimension)
          ? "a kind of its own"
          : "without its kind",
    );
  }
  return [...new Set(found)];
}

type Keyed = { readonly size: number; keys(): Iterable<unknown>; has(key: never): boolean };

function areAll(one: Keyed, other: Keyed): boolean {
  return one.size > 0 && one.size === other.size && [...one.keys()].every((key) => other.has(key as never));
}

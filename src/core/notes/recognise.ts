import type { Clause } from "./clauses.ts";
import type { Candidate, Recogniser, Seen } from "./recognise/candidate.ts";
import { listedItem } from "./recognise/listed-item.ts";
import { onSomebody } from "./recognise/on-somebody.ts";
import { ownedItem } from "./recognise/owned-item.ts";
import { letMe, passive, subjectless } from "./recognise/short-forms.ts";
import { subjectAndVerb } from "./recognise/subject-and-verb.ts";
import { tableRow } from "./recognise/table-row.ts";

/** In the order in which they are asked; the first that sees something speaks for the clause. */
const RECOGNISERS: readonly Recogniser[] = [
  tableRow,
  ownedItem,
  subjectAndVerb,
  passive,
  onSomebody,
  letMe,
  subjectless,
  listedItem,
];

/** What the clause promises, or null. */
export function recognise(clause: Clause, seen: Seen): Candidate | null {
  for (const recogniser of RECOGNISERS) {
    const candidate = recogniser(clause, seen);
    if (candidate !== null) {
      return candidate;
    }
  }
  return null;
}

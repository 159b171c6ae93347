import { blocksOf } from "../../src/core/notes/blocks.ts";
import { WEIGHTS } from "../../src/core/notes/en/weights.ts";
import { extract } from "../../src/core/notes/extract.ts";
import type { Recogniser } from "../../src/core/notes/recognise/candidate.ts";
import { type Refinement, refine } from "../../src/core/notes/refine.ts";
import type { Subject } from "../../src/core/notes/subject-form.ts";
import { type Survey, survey } from "../../src/core/notes/survey.ts";
import { unwrap } from "../../src/core/notes/unwrap.ts";
import type { Word } from "../../src/core/notes/words.ts";
import { messageOf } from "./messages.ts";

const OPTIONS = { mailDomain: "in.saydo.example" };

/** Dana's mail to Sam of Tuesday, 10 March 2026, taken apart as the reader does. */
export function surveyOf(text: string): Survey {
  return survey(unwrap(messageOf(text), OPTIONS), WEIGHTS.sides);
}

/** The rows of the mail, as the sender gets them. */
export function rowsIn(text: string) {
  const { note, extraction } = extract(messageOf(text), OPTIONS);
  return extraction.commitments.map((row) => ({ ...row, span: note.text.slice(row.start, row.end) }));
}

/** The blocks of the mail, each with the slice it stands for. */
export function blocksIn(text: string) {
  const note = unwrap(messageOf(text), OPTIONS);
  return blocksOf(note).map((block) => ({ ...block, span: note.text.slice(block.start, block.end) }));
}

/** The clauses of the mail as slices of its text. */
export function clausesIn(text: string) {
  const { note, units } = surveyOf(text);
  return units.map(({ clause }) => ({ ...clause, span: sliceOf(note.text, clause.words) }));
}

/** The first promise-like clause of Dana's mail to Sam: its slice of the text, and what refines it. */
export function refinedIn(text: string): { span: string; weight: number; refined: Refinement } | null {
  const { note, units } = surveyOf(text);
  const candidate = units.find((unit) => unit.candidate !== null)?.candidate ?? null;
  if (candidate === null) {
    return null;
  }
  const span = sliceOf(note.text, candidate.clause.words, candidate.from);
  return { span, weight: candidate.weight, refined: refine(candidate, note.text) };
}

interface Sighting {
  /** The words that hold it. */
  readonly span: string;
  /** From where the act begins to the end of the clause. */
  readonly act: string;
  /** Names, a role as written, or the kind of pronoun; null where nobody is said. */
  readonly who: string | null;
  readonly reason: string;
  readonly weight: number;
}

/** What one recogniser sees in the clauses of the mail. */
export function sightings(recogniser: Recogniser, text: string): Sighting[] {
  const { note, roster, units } = surveyOf(text);
  return units.flatMap(({ clause, dated }): Sighting[] => {
    const found = recogniser(clause, { roster, dated });
    return found === null
      ? []
      : [
          {
            span: sliceOf(note.text, clause.words, found.from),
            act: sliceOf(note.text, clause.words, found.act),
            who: found.subject === null ? null : whoIs(found.subject),
            reason: found.reasons.join("; "),
            weight: found.weight,
          },
        ];
  });
}

function whoIs({ kind, people, phrase }: Subject): string {
  return people.map(({ name }) => name).join(" + ") || phrase || kind;
}

function sliceOf(text: string, words: readonly Word[], from = 0): string {
  return text.slice(words[from]?.start ?? 0, words.at(-1)?.end ?? 0);
}

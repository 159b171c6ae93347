import { behindFrom, giverIn } from "../fragments.ts";
import type { Unit } from "../label/unit.ts";
import { isGerund, predicateAt } from "../predicate.ts";
import type { Roster } from "../roster.ts";
import type { Subject } from "../subject-form.ts";
import type { Word } from "../words.ts";
import { mentionAt } from "./mention.ts";

/** Somebody named in the words of a promise. */
export interface Mention {
  readonly unit: Unit;
  readonly subject: Subject;
  readonly words: readonly Word[];
  /** It has a verb of its own. */
  readonly verb: string | null;
  readonly gives: boolean;
}

/** Everybody whom the units of one promise name, in order. */
export function mentionsOf(members: readonly Unit[], main: Unit, roster: Roster): Mention[] {
  const found: Mention[] = [];
  for (const unit of members) {
    const { words } = unit.clause;
    const ends = new Set(unit.block.cells.map((cell) => cell.end));
    const giver = (unit.subject === null ? null : giverIn(words, unit.subject, roster)) ?? behindFrom(words, 0, roster);
    for (let i = 0; i < words.length; i += 1) {
      const subject = mentionAt(words, i, roster, { opens: unit.clause.opens, ends });
      if (subject !== null) {
        const predicate = predicateAt(words, subject.next);
        found.push({
          unit,
          subject,
          words,
          verb: predicate?.kind ?? (isGerund(words[subject.next]) ? "ing" : null),
          gives: giver !== null && giver.from === subject.from && unit === main,
        });
        i = Math.max(i, subject.next - 1);
      }
    }
  }
  return found;
}

import { namesAt } from "../clause-subject.ts";
import { NOT_NAMES } from "../en/cues.ts";
import type { Subject } from "../subject-form.ts";
import { among, type Word } from "../words.ts";
import { type Recogniser, wholeClause } from "./candidate.ts";
import { selfAt } from "./owned-item.ts";

/** A table's row: its owner cell, or a cell that is a name where the table has no header. */
export const tableRow: Recogniser = (clause, { roster, dated }) => {
  const { block, words } = clause;
  if (block.kind !== "row") {
    return null;
  }
  const owned = block.cells.find((cell) => cell.role === "owner");
  const columned = owned !== undefined || block.cells.some((cell) => cell.role === "due");
  for (const cell of owned === undefined ? block.cells.filter((each) => each.role === null) : [owned]) {
    const inside = words.filter((word) => word.start >= cell.start && word.end <= cell.end);
    const subject = namesAt(inside, 0, roster) ?? selfAt(inside, 0);
    const known = subject !== null && (subject.next >= inside.length || cell === owned);
    const proven = dated || columned || (subject?.people.some((person) => person.email !== "") ?? false);
    if (known && proven) {
      const weight = columned ? 0.86 : dated ? 0.7 : 0.6;
      return wholeClause(clause, subject, { weight, reason: "table row with its owner" });
    }
    const role = cell === owned ? roleIn(inside) : null;
    if (role !== null) {
      return wholeClause(clause, role, { weight: 0.72, reason: "table row with an owner" });
    }
  }
  return columned && dated ? wholeClause(clause, null, { weight: 0.5, reason: "table row" }) : null;
};

/** What an owner's cell says that is no name we know: "the lab", "our joiners". */
function roleIn(words: readonly Word[]): Subject | null {
  const [first] = words;
  const article = among(first?.text, "the our your their my his her");
  if (first?.kind !== "word" || (NOT_NAMES.has(first.text) && !article)) {
    return null;
  }
  const whose = among(first.text, "our my") ? "speaker" : first.text === "your" ? "listener" : "other";
  return { kind: "role", people: [], phrase: words.map((word) => word.raw).join(" "), whose, from: 0, next: 0 };
}

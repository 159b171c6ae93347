import { among } from "../notes/words.ts";
import type { FormToken } from "./form-token.ts";

const IDIOMS = [
  "over and done",
  "safe and sound",
  "up and running",
  "done and dusted",
  "signed and sealed",
  "you and me",
  "you and i",
  "back and forth",
  "up and down",
  "in and out",
];

const SUBJECTS =
  "i we you it they he she that this these those there the a an my our your his her their ITEM WHO nobody no one somebody someone none not any some who please";

/** True where the word at `i` joins what follows as a clause of its own. */
export function opensClause(form: readonly FormToken[], i: number): boolean {
  const after = form[i + 1]?.text;
  switch (form[i]?.text) {
    case "but":
    case "because":
    case "although":
    case "though":
    case "whereas":
    case "which":
    case "unless":
      return true;
    case "and":
    case "plus":
    case "&":
      // "the 15th and the 30th"
      if (
        form[i - 1]?.date !== undefined &&
        form[i + 1]?.date !== undefined &&
        (form[i + 2]?.kind ?? "mark") === "mark"
      ) {
        return false;
      }
      return !IDIOMS.some((idiom) => idiom === `${form[i - 1]?.text} and ${after}`);
    case "if":
      return (
        among(after, SUBJECTS) &&
        !among(
          form[i - 1]?.text,
          "right alright obliged grateful glad appreciate it great nice good helpful kind better ideal lovely possible mind wonder wondering ok fine happy perfect best appreciated and but see know ask",
        )
      );
    case "when":
    case "once":
    case "while":
    case "so":
      return among(after, SUBJECTS);
    case "until":
    case "till":
    case "before":
    case "after":
      // "only after our board meets on the 30th": the day is the act's.
      return among(after, SUBJECTS) && !(isBound(form.slice(0, i)) && dateAhead(form, i));
    case "since":
      return after !== "DATE" && after !== "then";
    case "as":
      return (
        among(after, SUBJECTS) &&
        !(after === "ITEM" && (form[i + 2]?.kind ?? "mark") === "mark") &&
        !among(form[i - 1]?.text, "exactly just soon far long not how such same well is are was were")
      );
    case "then":
      return among(after, SUBJECTS) && among(form[i - 1]?.text, "done finished ITEM");
    default:
      return false;
  }
}

function isBound(before: readonly FormToken[]): boolean {
  return before.some(({ text, mention }) => mention === undefined && among(text, "only not cannot earliest"));
}

function dateAhead(form: readonly FormToken[], i: number): boolean {
  const rest = form.slice(i);
  const mark = rest.findIndex(({ text }) => among(text, ", ; ( . !"));
  return rest.slice(0, mark < 0 ? undefined : mark).some(({ date }) => date !== undefined);
}

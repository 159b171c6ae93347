import type { Words } from "../words/words.ts";
import type { EarlyWarning } from "./before-it-leaves.ts";

/** A warning as the sender of the notes reads it, with a later day offered. */
export function warningWords(warning: EarlyWarning, words: Words): string {
  const { nudge } = words;
  switch (warning.code) {
    case "overload":
      return nudge.overload(warning.due, warning.count, warning.most);
    case "too-soon":
      return [
        nudge.tooSoon(`${warning.number}`, warning.left, warning.usual),
        nudge.shortNotice(warning.short.kept, warning.short.of, warning.left + 1),
        nudge.laterDate(warning.number, warning.instead),
      ].join(" ");
    default:
      return warning satisfies never;
  }
}

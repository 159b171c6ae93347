import { startsWithCapital } from "../words.ts";
import type { Row } from "./cells.ts";

const LABEL = /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}:?$/u;

/** Short capitals right above a line that starts with one, each behind a blank row: labels, where a note has several. */
export function labelsAbove(rows: readonly Row[]): ReadonlySet<number> {
  const found = rows.flatMap((row, i) => {
    const below = rows[i + 1]?.text ?? "";
    const opens = i === 0 || rows[i - 1]?.text === "";
    return opens && row.text.length < 40 && LABEL.test(row.text) && startsWithCapital(below) && !LABEL.test(below)
      ? [i]
      : [];
  });
  return new Set(found.length < 2 ? [] : found);
}

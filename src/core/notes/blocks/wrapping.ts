import type { Row } from "./cells.ts";

/** Words that no line ends on unless a program broke it there. */
export const HANGS =
  /(?:^|\s)(?:the|an?|and|or|of|to|in|on|for|with|by|from|at|your|our|my|their|her|his|will|is|are)$/i;

/** Shorter lines than this were broken by their writer, not by a mail program. */
const MIN_WRAP = 50;
const FULL_SHARE = 0.7;

/**
 * True where a mail program has broken one paragraph into lines: nearly every line is full, which means that the next
 * one's first word had no room on it. Lines that their writer broke each stand for themselves.
 */
export function isWrapped(rows: readonly Row[]): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.text.length), 0);
  if (rows.length < 2 || width < MIN_WRAP) {
    return false;
  }
  let full = 0;
  for (let i = 0; i + 1 < rows.length; i += 1) {
    const word = rows[i + 1]?.text.split(" ", 1)[0]?.length ?? 0;
    full += (rows[i]?.text.length ?? 0) + 1 + word > width - 1 ? 1 : 0;
  }
  return full >= FULL_SHARE * (rows.length - 1);
}

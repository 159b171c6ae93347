import { ACTION_HEADINGS, DONE_HEADINGS, FACT_HEADINGS } from "../en/headings.ts";
import { bareWords } from "../lines.ts";
import { bulletOf } from "./bullets.ts";
import { cellsOf, type Row } from "./cells.ts";

export type HeadingKind = "actions" | "facts" | "done" | "other";

/** What stands under a heading, by its own words. */
export function kindOf(text: string): HeadingKind {
  const plain = text.replace(/[()[\]!?.,;]/g, "").trim();
  const first = plain.split(/ (?:from|for|of|after|-|–|—) /)[0] ?? "";
  for (const each of [plain, first]) {
    if (ACTION_HEADINGS.has(each)) {
      return "actions";
    }
    if (DONE_HEADINGS.has(each)) {
      return "done";
    }
    if (FACT_HEADINGS.has(each)) {
      return "facts";
    }
  }
  return /\b(?:actions?|next steps|to[- ]?dos?|follow[- ]ups?)\b/.test(plain) && plain.split(" ").length <= 5
    ? "actions"
    : "other";
}

/** A short line that ends in a colon, or stands by itself above a list or a paragraph without a full stop. */
export function isHeading(rows: readonly Row[], i: number): boolean {
  const { text } = rows[i] as Row;
  const below = text.length > 70 ? undefined : rows.slice(i + 1, i + 3).find((each) => each.text !== "");
  if (below === undefined) {
    return false;
  }
  const bare = bareWords(text);
  const words = bare.split(" ").length;
  if (/^#{1,6}\s/.test(text) || (/^[*_]{2}.{1,60}[*_]{2}:?$/.test(text) && words <= 8)) {
    return true;
  }
  const alone = (i === 0 || rows[i - 1]?.text === "") && rows[i + 1]?.text === "";
  const list = bulletOf(below.text).length > 0 || cellsOf(below).length > 1;
  if (/[:：]$/.test(text)) {
    return words <= 9;
  }
  if (/[.!?,;]$/.test(text)) {
    return false;
  }
  return kindOf(bare) !== "other" || (words <= 6 && (list || (alone && words <= 4) || text === text.toUpperCase()));
}

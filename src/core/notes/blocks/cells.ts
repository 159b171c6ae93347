import { COLUMNS } from "../en/headings.ts";
import { bareWords } from "../lines.ts";

/** A cell of a table's row. Offsets of the note's text. */
export interface Cell {
  readonly role: "owner" | "task" | "due" | "status" | null;
  readonly start: number;
  readonly end: number;
}

/** A line of the note with its place. */
export interface Row {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
}

/** Cells of a pipe or tab row; one cell means that the line is no row. */
export function cellsOf(row: Row): Cell[] {
  const { text } = row;
  const mark = holdsTwo(text, "|") ? "|" : text.includes("\t") ? "\t" : holdsTwo(text, " / ") ? " / " : null;
  if (mark === null) {
    return alignedCells(row);
  }
  const cells: Cell[] = [];
  let at = row.start;
  const parts = text.split(mark);
  parts.forEach((part, k) => {
    const lead = part.length - part.trimStart().length;
    const edge = mark === "|" && part.trim() === "" && (k === 0 || k === parts.length - 1);
    if (!edge) {
      cells.push({ role: null, start: at + lead, end: at + Math.max(lead, part.trimEnd().length) });
    }
    at += part.length + mark.length;
  });
  return cells;
}

function holdsTwo(text: string, mark: string): boolean {
  const first = text.indexOf(mark);
  return first >= 0 && text.includes(mark, first + mark.length);
}

const MAX_FIRST_CELL = 60;
/** What the gaps between columns hold; cheaper to look for than the gaps themselves. */
const GAP = / {3}|\.{3}/;

/** Columns that only spaces or dots hold apart: "Bat survey      Rachel   8 May", "PG ........ crates back". */
function alignedCells(row: Row): Cell[] {
  if (!GAP.test(row.text)) {
    return [];
  }
  const cells: Cell[] = [];
  let at = 0;
  for (const gap of row.text.matchAll(/ {3,}|\.{4,}| \.{3,} /g)) {
    cells.push({ role: null, start: row.start + at, end: row.start + gap.index });
    at = gap.index + gap[0].length;
  }
  const [first] = cells;
  if (first === undefined || first.end - first.start > MAX_FIRST_CELL || at >= row.text.length) {
    return [];
  }
  const lead = row.text.length - row.text.slice(at).trimStart().length;
  return [...cells, { role: null, start: row.start + lead, end: row.start + row.text.length }].map((cell) => ({
    ...cell,
    end: Math.max(cell.start, row.start + row.text.slice(0, cell.end - row.start).trimEnd().length),
  }));
}

/** What a column's heading says of its cells; null where it says nothing we know. */
export function roleOf(text: string): Cell["role"] {
  const words = bareWords(text)
    .replace(/\(s\)|[?:/]/g, " ")
    .trim()
    .replace(/\s+/g, "-");
  const roles = ["owner", "due", "status", "task"] as const;
  return (
    roles.find((role) => COLUMNS[role]?.has(words)) ??
    (words.length < 24
      ? roles.find((role) => words.split("-").some((word) => word.length > 2 && COLUMNS[role]?.has(word)))
      : undefined) ??
    null
  );
}

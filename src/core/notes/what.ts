import type { Due } from "./due.ts";
import type { Candidate } from "./recognise/candidate.ts";

const MAX_WHAT = 160;

/** The act in short, without its owner and its date: "send the revised SOW". Never empty. */
export function actOf(candidate: Candidate, due: Due | null, text: string): string {
  const { words } = candidate.clause;
  const first = words[candidate.act] ?? words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) {
    return "";
  }
  const cells = candidate.clause.block.cells.filter((cell) => cell.role === "task" || cell.role === null);
  const [from, to] =
    cells[0] === undefined
      ? [first.start, last.end]
      : [cells[0].start, cells.length === 1 ? cells[0].end : longest(cells).end];
  const start = cells.length > 1 ? longest(cells).start : from;
  const inside = due !== null && due.start >= start && due.end <= to;
  const whole = inside ? `${text.slice(start, due.start)} ${text.slice(due.end, to)}` : text.slice(start, to);
  const act = tidy(whole);
  const kept = act === "" ? tidy(text.slice(words[0]?.start ?? 0, last.end)) : act;
  return kept.length > MAX_WHAT ? `${kept.slice(0, MAX_WHAT - 1).trimEnd()}…` : kept;
}

function longest<T extends { readonly start: number; readonly end: number }>(cells: readonly T[]): T {
  return cells.reduce((top, cell) => (cell.end - cell.start > top.end - top.start ? cell : top));
}

/** One space between words; no marks, joints or empty brackets at the ends. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\(\s?\)|\[\s?\]/g, "")
    .replace(/^[\s,;:.–—>→|~*@-]{1,20}/u, "")
    .replace(/(?:[\s,;:.!?–—>→|~*-]|(?<=\s)(?:and|by|on|due))$/u, "")
    .replace(/[\s,;:.!?–—|~*-]$/u, "")
    .trim();
}

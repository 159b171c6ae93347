import type { NamedDate, UnitDates } from "../../core/notes/explain/dates.ts";
import type { RowPath } from "../../core/notes/explain/row.ts";
import type { Explanation } from "../../core/notes/explain.ts";
import { prose, quoted } from "./page.ts";

/** The way to the date of a unit: every date that was read, who read it, which one counts. */
export function dateLines(
  { due, by, candidates, spoken }: UnitDates,
  { note, context }: Explanation,
  { row, unit }: { row: RowPath | undefined; unit: number },
): string[] {
  const words = (at: { start: number; end: number }): string => quoted(note.text.slice(at.start, at.end), 60);
  const lines = candidates.map(
    (each) =>
      `${each.by.join(", then ")} read ${words(each)} as ${spanOf(each)}: weight ${each.weight}, ${fateOf(each, context.today)}`,
  );
  if (by === "chrono" && due !== null) {
    lines.push(`chrono-node read ${words(due)} as ${due.date}: taken, since the grammar read nothing`);
  }
  if (by === "event" && due !== null) {
    lines.push(`${words(due)} is a deadline without a calendar day`);
  }
  if (candidates.length > 0 && due === null) {
    lines.push("no date: what was read is refused");
  }
  const elsewhere = row !== undefined && row.dueUnit !== null && row.dueUnit !== unit;
  if (elsewhere) {
    lines.push(`the row takes the date of unit ${(row.dueUnit ?? 0) + 1}`);
  }
  if (lines.length > 0) {
    const { today, order, country } = context;
    const counted = `counted from the meeting on ${today}, day order ${order ?? "unknown"}, country ${country ?? "unknown"}`;
    const anchored = candidates.some((each) => each.by.includes("anchored"));
    lines.push(anchored ? `${counted}; before this unit the day spoken of last is ${spoken ?? "none"}` : counted);
  } else if (row !== undefined) {
    lines.push("no words of a date");
  }
  return lines.flatMap((line, i) => prose(i === 0 ? "date" : "", line));
}

function spanOf({ date, from }: NamedDate): string {
  return from === undefined ? date : `${from} to ${date}`;
}

function fateOf({ taken, weight, date }: NamedDate, today: string): string {
  if (taken) {
    return date < today ? "taken, though it lies before the meeting" : "taken";
  }
  return weight > 0 ? "passed over for the one that weighs more, or stands first" : "refused as somebody else's";
}

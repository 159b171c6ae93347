import type { Survey } from "../notes/survey.ts";
import { newOwner } from "./handover.ts";
import { isOpen, type Update } from "./kept.ts";
import type { Report } from "./reports.ts";

/** News of what no found commitment of the note speaks of with a date of its own: that one is what remains. */
export function newsUpdates(reports: readonly Report[], updates: readonly Update[], { note }: Survey): Update[] {
  const closed = new Set<number>();
  return reports.map(({ row, mention, kind, partly, word, sure, reasons, owner }) => {
    const { start, end } = mention;
    const goesOn = updates.some(
      (update) => update.sure && update.id === row.kept.id && (update.set.status ?? "open") === "open",
    );
    const silent = goesOn || partly || closed.has(row.kept.id) || !isOpen(row.kept);
    const set = silent ? {} : kind === "handed" ? (owner === null ? {} : newOwner(owner, row.kept)) : { status: kind };
    if (sure && kind !== "handed" && !silent) {
      closed.add(row.kept.id);
    }
    return {
      found: null,
      quote: note.text.slice(start, end),
      start,
      end,
      about: null,
      id: row.kept.id,
      set,
      moved: false,
      sure,
      reason: [`“${word}”${partly ? ", in part" : ""}`, ...reasons].join("; "),
    };
  });
}

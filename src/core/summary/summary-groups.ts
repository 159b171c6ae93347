import type { NumberedMail, ViewGroup, ViewLine } from "../mail-view.ts";
import type { SummaryItem } from "./facts.ts";
import { fallsIntoLeave, type Part, sortedByPart } from "./parts.ts";
import { type LineSetting, summaryLine } from "./summary-line.ts";

/** More lines than anybody reads on a Monday; the page has the rest. */
export const MAX_LINES = 40;

export interface NumberedGroups {
  readonly groups: readonly ViewGroup[];
  /** The number of each commitment that has a line, by its id. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly counts: { readonly atRisk: number; readonly due: number; readonly overdue: number; readonly kept: number };
}

/** The parts of the mail that have lines, numbered through, and how many of each kind its subject names. */
export function numberedGroups(all: readonly SummaryItem[], setting: LineSetting): NumberedGroups {
  const { week } = setting;
  const numbers = new Map<number, number>();
  const groups: ViewGroup[] = [];
  const counts = { atRisk: 0, due: 0, overdue: 0, kept: 0 };
  for (const [part, items] of sortedByPart(all, week)) {
    counts.atRisk += part === "at risk" ? items.filter((one) => one.risk?.level === "at risk").length : 0;
    counts.due += part === "due ours" || part === "due theirs" ? items.length : 0;
    counts.overdue += part === "overdue" ? items.length : 0;
    counts.kept += part === "kept" ? items.length : 0;
    const texts = part === "away" ? alsoAway(all, numbers, setting) : [];
    const lines = items.slice(0, MAX_LINES - numbers.size).map((one): ViewLine => {
      const number = numbers.size + 1;
      numbers.set(one.id, number);
      return summaryLine({ one, part, number }, setting);
    });
    if (lines.length > 0 || texts.length > 0) {
      groups.push({ heading: headingOf(part, items, setting), lines, ...(texts.length === 0 ? {} : { texts }) });
    }
  }
  return { groups, numbers, counts };
}

/** The commitment behind each number, in the order of the mail. */
export function numberedLines(numbers: ReadonlyMap<number, number>): NumberedMail["lines"] {
  return [...numbers].map(([commitment, number]) => ({ number, commitment }));
}

function headingOf(
  part: Part,
  items: readonly SummaryItem[],
  { week: { away }, words: { summary } }: LineSetting,
): string {
  switch (part) {
    case "at risk": {
      const atRisk = items.filter((one) => one.risk?.level === "at risk").length;
      return atRisk === 0 ? summary.watch : atRisk === items.length ? summary.atRisk : summary.atRiskAndWatch;
    }
    case "overdue":
      return summary.overdue;
    case "due ours":
      return summary.dueOurs;
    case "due theirs":
      return summary.dueTheirs;
    case "kept":
      return summary.kept;
    case "renegotiated":
      return summary.renegotiated;
    case "late":
      return summary.late;
    case "dropped":
      return summary.dropped;
    case "away":
      return away === null ? "" : summary.away(away.from, away.until);
    default:
      return part satisfies never;
  }
}

/** Lines of other parts that fall into the leave as well keep their place, and are named here by number. */
function alsoAway(
  all: readonly SummaryItem[],
  numbers: ReadonlyMap<number, number>,
  { week, words: { list, summary } }: LineSetting,
): string[] {
  const also = all
    .filter((one) => numbers.has(one.id) && fallsIntoLeave(one, week))
    .map((one) => numbers.get(one.id) ?? 0)
    .sort((a, b) => a - b);
  return also.length === 0 ? [] : [summary.alsoAway(list(also.map(String)), also.length)];
}

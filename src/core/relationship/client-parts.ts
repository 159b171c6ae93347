import { type LocalDate, mondayOf } from "../calendar.ts";
import type { SummaryItem } from "../summary/facts.ts";
import { compareDays } from "../summary/parts.ts";
import type { SummaryWords } from "../words/summary-words.ts";
import type { ClientSummaryFacts } from "./client-summary.ts";

/** Where in the client's copy a commitment stands, in the order of the mail. */
export type ClientPart = "overdue yours" | "overdue ours" | "due yours" | "due ours" | "open" | "kept";

/** The commitments of each part, the nearest day first. */
export function sortedParts(
  items: readonly SummaryItem[],
  facts: ClientSummaryFacts,
): ReadonlyMap<ClientPart, readonly SummaryItem[]> {
  const parts = new Map<ClientPart, SummaryItem[]>(
    (["overdue yours", "overdue ours", "due yours", "due ours", "open", "kept"] as const).map((part) => [part, []]),
  );
  for (const one of items) {
    const part = partOf(one, facts);
    if (part !== null) {
      parts.get(part)?.push(one);
    }
  }
  for (const [part, its] of parts) {
    const dayOf = (one: SummaryItem): LocalDate | null => (part === "kept" ? one.endedOn : one.due);
    its.sort((a, b) => compareDays(dayOf(a), dayOf(b)) || a.id - b.id);
  }
  return parts;
}

/** What both sides owe stands with what the reader owes. */
function partOf(one: SummaryItem, { since, today, until }: ClientSummaryFacts): ClientPart | null {
  if (one.status !== "open") {
    const isKept = one.status === "done" && !one.late && one.endedOn !== null;
    return isKept && one.endedOn >= since && one.endedOn < mondayOf(today) ? "kept" : null;
  }
  const ours = one.side === "ours";
  if (one.due === null || one.due > until) {
    return "open";
  }
  return one.due < today ? (ours ? "overdue ours" : "overdue yours") : ours ? "due ours" : "due yours";
}

export function clientHeading(
  part: ClientPart,
  { us, until, since, every }: ClientSummaryFacts,
  client: SummaryWords["client"],
): string {
  const month = every === "month";
  switch (part) {
    case "overdue yours":
      return client.overdueYours;
    case "overdue ours":
      return client.overdueOurs(us);
    case "due yours":
      return client.dueYours(until, month);
    case "due ours":
      return client.dueOurs(us, until, month);
    case "open":
      return client.alsoOpen;
    case "kept":
      return client.kept(since, month);
    default:
      return part satisfies never;
  }
}

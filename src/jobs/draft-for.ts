import type { Mailbox } from "../core/notes/message.ts";
import { selectWatchedById, type WatchedRecord } from "../store/watched.ts";
import { type Drafted, draftsFor } from "./drafts.ts";
import type { Edge } from "./edge.ts";
import { memberAs } from "./new-member.ts";
import { summaryItem } from "./summary-items.ts";

/** The text that could go out about one commitment in somebody's name; null where nobody of the other side has had it. */
export async function draftFor(edge: Edge, sender: Mailbox, commitment: number, now: number): Promise<Drafted | null> {
  const { db, config } = edge;
  const member = await memberAs(edge, sender, now);
  const zone = member.zone ?? config.timeZone;
  const { results } = await selectWatchedById(db, [commitment]).all<WatchedRecord>();
  const staged = results.map((record) => ({ record, item: summaryItem(record, zone) }));
  return (await draftsFor(edge, member, staged, { zone, lang: "en" }, now)).get(commitment) ?? null;
}

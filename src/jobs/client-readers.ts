import { clientKeyOf } from "../core/address.ts";
import type { Terms } from "../core/ledger-row.ts";
import type { Mailbox } from "../core/notes/message.ts";
import type { SummaryItem } from "../core/summary/facts.ts";
import { type Rhythm, subscriptionsOf, subscriptionsThere } from "../store/clients.ts";
import { type ShownRecord, selectShown } from "../store/shown.ts";
import type { Edge } from "./edge.ts";
import { pastSince } from "./past.ts";
import { summaryItem } from "./summary-items.ts";

/** One person of a client who has had recaps, with what they have had. */
export interface ClientReader {
  readonly mailbox: Mailbox;
  readonly rhythm: Rhythm;
  readonly subscription: number;
  readonly shown: readonly ShownRecord[];
}

/** Who of a client has had recaps, each with their own rhythm, and what they have had of the past half year. `looks`: only to
 * show it, so that nothing is made. */
export async function clientReaders(
  { db }: Edge,
  key: string,
  { looks }: { looks: boolean },
  now: number,
): Promise<ClientReader[]> {
  const { results } = await selectShown(db, key, pastSince(now), now).all<ShownRecord>();
  // Somebody of another firm may have been on the same note; this client's numbers are not theirs.
  const shown = results.filter(({ reader_email }) => clientKeyOf(reader_email) === key);
  const names = new Map(shown.map(({ reader_email, reader_name }) => [reader_email, reader_name]));
  const subscriptions = looks
    ? await subscriptionsThere(db, key)
    : names.size === 0
      ? new Map<string, { id: number; rhythm: Rhythm }>()
      : await subscriptionsOf(db, key, [...names.keys()], now);
  return [...names].flatMap(([email, name]): ClientReader[] => {
    const subscription = subscriptions.get(email) ?? (looks ? { id: 0, rhythm: "weekly" } : undefined);
    return subscription === undefined
      ? []
      : [
          {
            mailbox: { name, email },
            rhythm: subscription.rhythm,
            subscription: subscription.id,
            shown: shown.filter((one) => one.reader_email === email),
          },
        ];
  });
}

/** A commitment as that person knows it: what a later note changed is told by its own copy, which may still be held. */
export function shownItem(record: ShownRecord, zone: string): SummaryItem {
  const item = summaryItem(record, zone);
  const known = Object.assign({}, ...(JSON.parse(record.unsaid) as Partial<Terms>[])) as Partial<Terms>;
  const status = known.status === "open" ? ({ status: "open", endedOn: null } as const) : {};
  const due =
    known.due === undefined
      ? {}
      : { due: known.due, dueFrom: known.dueFrom ?? null, duePhrase: known.duePhrase ?? null };
  const owner = known.owner === undefined ? {} : { owner: known.owner };
  return { ...item, ...owner, ...due, ...status };
}

import { clientKeyOf } from "../core/address.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { type Rhythm, subscriptionsOf } from "../store/clients.ts";
import { type ShownRecord, selectShown } from "../store/shown.ts";
import type { Edge } from "./edge.ts";

/** One person of a client who has had recaps, with what they have had. */
export interface ClientReader {
  readonly mailbox: Mailbox;
  readonly rhythm: Rhythm;
  readonly subscription: number;
  readonly shown: readonly ShownRecord[];
}

const DAY = 24 * 60 * 60_000;
const PAST_DAYS = 182;

/** Who of a client has had recaps, each with their own rhythm, and what they have had of the past half year. */
export async function clientReaders({ db }: Edge, key: string, now: number): Promise<ClientReader[]> {
  const { results } = await selectShown(db, key, now - PAST_DAYS * DAY).all<ShownRecord>();
  // Somebody of another firm may have been on the same note; this client's numbers are not theirs.
  const shown = results.filter(({ reader_email }) => clientKeyOf(reader_email) === key);
  const names = new Map(shown.map(({ reader_email, reader_name }) => [reader_email, reader_name]));
  const subscriptions = names.size === 0 ? new Map() : await subscriptionsOf(db, key, [...names.keys()], now);
  return [...names].flatMap(([email, name]): ClientReader[] => {
    const subscription = subscriptions.get(email);
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

import type { LedgerRow } from "../core/ledger-row.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { hasLeft } from "../store/outbox.ts";
import type { Drafted } from "./drafts.ts";
import type { Edge } from "./edge.ts";
import { keptReminders, reminderKey, wordMail } from "./reminder.ts";

interface Reminder {
  readonly sender: Mailbox;
  readonly row: LedgerRow;
  readonly draft: Drafted;
  readonly text: string;
  /** The last event before the line was read: a change since then is seen when the mail leaves. */
  readonly asOf: number;
}

/**
 * A member sends the other side a reminder in their own words; false where one went before. However often it is asked
 * for, it goes once for one due date, unless it was called off before it left.
 */
export async function remindByTap(
  edge: Edge,
  { sender, row, draft, text, asOf }: Reminder,
  now: number,
): Promise<boolean> {
  const { db } = edge;
  const key = reminderKey(row);
  if (await hasLeft(db, key)) {
    return false;
  }
  const mail = await wordMail(
    edge,
    key,
    { kind: "reminder", member: sender, item: row, hearer: draft.hearer, text, lang: "en", asOf },
    now,
  );
  await db.batch(await keptReminders(edge, [{ key, id: row.id, row: mail }], now));
  return true;
}

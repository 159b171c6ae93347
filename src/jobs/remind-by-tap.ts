import type { LedgerRow } from "../core/ledger-row.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { selectLastEvent } from "../store/events.ts";
import type { Drafted } from "./drafts.ts";
import type { Edge } from "./edge.ts";
import { keptReminders, reminderKey, wordMail } from "./reminder.ts";

interface Reminder {
  readonly sender: Mailbox;
  readonly row: LedgerRow;
  readonly draft: Drafted;
  readonly text: string;
}

/** A member sends the other side a reminder in their own words. However often it is asked for, it goes once for one due date. */
export async function remindByTap(edge: Edge, { sender, row, draft, text }: Reminder, now: number): Promise<void> {
  const { db } = edge;
  const asOf = (await selectLastEvent(db).first<{ last: number }>())?.last ?? 0;
  const key = reminderKey(row);
  const mail = await wordMail(
    edge,
    key,
    { kind: "reminder", member: sender, item: row, hearer: draft.hearer, text, lang: "en", asOf },
    now,
  );
  await db.batch(await keptReminders(edge, [{ key, id: row.id, row: mail }], now));
}

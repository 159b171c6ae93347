import { gunzip } from "../mail/fingerprint.ts";
import { claimRecorded, forgetRaw } from "../store/inbound.ts";
import { forgetMail } from "../store/outbox.ts";
import { deliverOne } from "./deliver.ts";
import { digest } from "./digest.ts";
import type { Edge } from "./edge.ts";

/** Kept low for the free plan: 10 ms of CPU and some 40 D1 statements an invocation. The next tick goes on. */
const DIGESTS = 2;
const DELIVERIES = 8;
const FORGETS = 50;

/** What every tick does, one thing at a time: take up unfinished messages, deliver what is due, forget what is past its time. */
export async function tick(edge: Edge, now: number): Promise<void> {
  for (let count = 0; count < DIGESTS && (await digestOne(edge, now)); count++);
  await deliverDue(edge, now, DELIVERIES);
  await forgetRaw(edge.db, now, FORGETS);
  await forgetMail(edge.db, now, FORGETS);
}

/** Delivers up to `limit` mails that are due. */
export async function deliverDue(edge: Edge, now: number, limit: number): Promise<void> {
  for (let count = 0; count < limit && (await deliverOne(edge, now)); count++);
}

/** Digests one message that was recorded and not finished; false where there is none. A failure waits for its lease to end. */
async function digestOne(edge: Edge, now: number): Promise<boolean> {
  const claimed = await claimRecorded(edge.db, now);
  if (claimed === null) {
    return false;
  }
  try {
    await digest(edge, { ...claimed, raw: await gunzip(claimed.raw) }, now);
  } catch (error) {
    // Left recorded: the lease ends, a later tick tries again, and after five tries it is held for a person to see.
    console.error(
      JSON.stringify({ event: "digest failed", inbound: claimed.id, attempt: claimed.attempts, error: String(error) }),
    );
  }
  return true;
}

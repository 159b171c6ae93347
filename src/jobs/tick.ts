import { gunzip } from "../mail/fingerprint.ts";
import { claimRecorded, forgetRaw, type Recorded } from "../store/inbound.ts";
import { forgetMail } from "../store/outbox.ts";
import { deliverOne } from "./deliver.ts";
import { digest } from "./digest.ts";
import { echoOne } from "./echo.ts";
import type { Edge } from "./edge.ts";

/** Kept low for the free plan: 10 ms of CPU and 40 D1 statements an invocation. The next tick goes on. */
const DELIVERIES = 5;
const FORGETS = 50;

/**
 * What every tick does, one thing at a time: take up unfinished messages, tell what answers changed, deliver what is due,
 * forget what is past its time.
 */
export async function tick(edge: Edge, now: number): Promise<void> {
  // A message and an echo cost the most statements: one of them a tick.
  if (!(await digestOne(edge, now))) {
    await echoOne(edge, now);
  }
  await deliverDue(edge, now, DELIVERIES);
  await forgetRaw(edge.db, now, FORGETS);
  await forgetMail(edge.db, now, FORGETS);
}

/** Mails that the invocation which brought a message may send itself: its sender's recap, and copies without a window. */
const DELIVERIES_AT_ONCE = 3;

/** What a message causes at once: it is digested, and its writer told where they wait for it. The tick does the rest. */
export async function digestAndTell(edge: Edge, recorded: Recorded, now: number): Promise<void> {
  await digest(edge, recorded, now);
  const isAnswer = recorded.route === "reply" || recorded.route === "accept";
  const told = isAnswer && (await echoOne(edge, now));
  await deliverDue(edge, now, told ? 1 : DELIVERIES_AT_ONCE);
}

/** Delivers up to `limit` mails that are due. */
async function deliverDue(edge: Edge, now: number, limit: number): Promise<void> {
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

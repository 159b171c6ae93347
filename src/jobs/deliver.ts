import type { OutgoingMail } from "../mail/transport.ts";
import { SILENT } from "../store/outbox.ts";
import { type Claimed, claimMail, giveUp, MAX_ATTEMPTS, markSent, putBack } from "../store/sending.ts";
import { asItIsNow } from "./as-it-is-now.ts";
import type { Edge } from "./edge.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_BACKOFF = 6 * 60 * MINUTE;
/** A send that may have gone out is not repeated sooner: a second copy is worse than a late one. */
const UNKNOWN_WAIT = 15 * MINUTE;
const MAX_ERROR = 300;

/** What became of a look for mail that is due. */
export type Delivery = "none" | "as it was" | "anew";

/** Sends one mail whose moment has come. Recaps are at-least-once: send, then mark. */
export async function deliverOne(edge: Edge, now: number): Promise<Delivery> {
  const claimed = await claimMail(edge.db, now);
  if (claimed === null) {
    return "none";
  }
  if (claimed.neverMail) {
    await giveUp(edge.db, claimed, "cancelled", "its reader asked for no more mail", now);
    return "as it was";
  }
  if (claimed.attempts > MAX_ATTEMPTS) {
    await giveUp(edge.db, claimed, "dead", "every attempt ended without an answer", now);
    return "as it was";
  }
  const current = await asItIsNow(edge, claimed, now);
  if (current === null) {
    await giveUp(edge.db, claimed, "cancelled", SILENT, now);
  } else if (typeof current === "number") {
    await putBack(edge.db, claimed, "its reader wants no mail at this hour", current);
  } else {
    await sendClaimed(edge, current, now);
  }
  return current === claimed ? "as it was" : "anew";
}

async function sendClaimed({ db, transport }: Edge, claimed: Claimed, now: number): Promise<void> {
  let id: string | null;
  try {
    // The row holds what compose() wrote, byte for byte, so that every attempt sends the same mail.
    const mail = JSON.parse(claimed.mail) as OutgoingMail;
    ({ id } = await transport.send(mail));
  } catch (error) {
    await afterFailure({ db, transport }, claimed, error, now);
    return;
  }
  await markSent(db, claimed, id, now);
}

async function afterFailure(
  { db, transport }: Pick<Edge, "db" | "transport">,
  claimed: Claimed,
  error: unknown,
  now: number,
): Promise<void> {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, MAX_ERROR);
  const kind = transport.classify(error);
  console.log(JSON.stringify({ event: "send failed", outbox: claimed.id, attempt: claimed.attempts, kind }));
  if (kind === "terminal" || claimed.attempts >= MAX_ATTEMPTS) {
    return giveUp(db, claimed, "dead", text, now);
  }
  return putBack(db, claimed, text, nextTry(kind, claimed.attempts, now));
}

/** Exponential, at most six hours; a spent daily quota comes back at midnight UTC. */
function nextTry(kind: "retry" | "later" | "unknown", attempts: number, now: number): number {
  switch (kind) {
    case "later":
      return (Math.floor(now / DAY) + 1) * DAY;
    case "unknown":
      return now + Math.max(UNKNOWN_WAIT, backoff(attempts));
    case "retry":
      return now + backoff(attempts);
    default:
      return kind satisfies never;
  }
}

function backoff(attempts: number): number {
  return Math.min(MAX_BACKOFF, MINUTE * 2 ** (attempts - 1));
}

import { gunzip } from "../mail/fingerprint.ts";
import { forgetBulletins } from "../store/bulletins.ts";
import { type DueKind, whatIsDue } from "../store/due.ts";
import { claimRecorded, forgetRaw, type Recorded } from "../store/inbound.ts";
import { forgetMail } from "../store/outbox.ts";
import { checkSome } from "./check.ts";
import { copySome } from "./copy-summary.ts";
import { deliverOne } from "./deliver.ts";
import { digest } from "./digest.ts";
import { echoOne } from "./echo.ts";
import type { Edge } from "./edge.ts";
import { nudgeOne } from "./nudge.ts";
import { summariseSome } from "./summarise.ts";

/** Kept low for the free plan: 10 ms of CPU and 40 D1 statements an invocation. The next tick goes on. */
const DELIVERIES = 6;
const DELIVERIES_BESIDE = 3;
const FORGETS = 50;

/**
 * What every tick does, one thing at a time: take up unfinished messages, tell what answers changed, summarise, remind,
 * look at what may slip; then deliver what is due and forget what is past its time.
 */
export async function tick(edge: Edge, now: number): Promise<void> {
  // Messages and answers come first, each second minute what the calendar brings: neither starves the other.
  const isCalendars = Math.floor(now / MINUTE) % 2 === 1;
  const due = await whatIsDue(edge.db, now);
  for (const [kind, job] of isCalendars ? [...CALENDAR, ...MAIL] : [...MAIL, ...CALENDAR]) {
    // Each costs many statements: one of them a tick, and little beside it.
    if (due.has(kind) && (await attempt(job, edge, now))) {
      await deliverDue(edge, now, DELIVERIES_BESIDE);
      return;
    }
  }
  await deliverDue(edge, now, DELIVERIES);
  await forgetRaw(edge.db, now, FORGETS);
  await forgetMail(edge.db, now, FORGETS);
  await edge.db.batch(forgetBulletins(edge.db, now, FORGETS));
}

const MINUTE = 60_000;

/** One thing each; they say whether there was anything to do. */
const MAIL: readonly [DueKind, Job][] = [
  ["messages", digestOne],
  ["echoes", echoOne],
];
const CALENDAR: readonly [DueKind, Job][] = [
  ["summaries", summariseSome],
  ["copies", copySome],
  ["nudges", nudgeOne],
  ["checks", checkSome],
];

type Job = (edge: Edge, now: number) => Promise<boolean>;

/** What fails is taken up by the next tick, and keeps no mail from leaving that is ready. */
async function attempt(job: Job, edge: Edge, now: number): Promise<boolean> {
  try {
    return await job(edge, now);
  } catch (error) {
    console.error(JSON.stringify({ event: "job failed", job: job.name, error: String(error) }));
    return true;
  }
}

/** Mails that the invocation which brought a message may send itself: its sender's recap, and copies without a window. */
const DELIVERIES_AT_ONCE = 3;

/** What a message causes at once: it is digested, and its writer told where they wait for it. The tick does the rest. */
export async function digestAndTell(edge: Edge, recorded: Recorded, now: number): Promise<void> {
  await digest(edge, recorded, now);
  const isAnswer = recorded.route === "reply" || recorded.route === "accept" || recorded.route === "bulletin";
  const told = isAnswer && (await echoOne(edge, now));
  await deliverDue(edge, now, told ? 1 : DELIVERIES_AT_ONCE);
}

/** Delivers up to `limit` mails that are due; one that had to be composed anew costs as much as several, and is the last. */
async function deliverDue(edge: Edge, now: number, limit: number): Promise<void> {
  for (let count = 0; count < limit && (await deliverOne(edge, now)) === "as it was"; count++);
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

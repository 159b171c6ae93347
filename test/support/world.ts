import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, vi } from "vitest";
import type { Mailbox } from "../../src/core/notes/message.ts";
import worker from "../../src/index.ts";
import type { OutgoingMail } from "../../src/mail/transport.ts";
import { arriving, type Letter, letter, type Received } from "./arriving.ts";
import { StrictTransport, strictBinding } from "./strict-transport.ts";

/** Whether a tick at this moment has anything left to do. */
async function isDue(now: number): Promise<boolean> {
  const due = await env.DB.prepare(
    `SELECT EXISTS (SELECT 1 FROM echoes WHERE echo_after <= ?1) OR EXISTS (SELECT 1 FROM inbound WHERE digest_after <= ?1)
       OR EXISTS (SELECT 1 FROM outbox WHERE state IN ('pending', 'sending') AND send_after <= ?1)
       OR EXISTS (SELECT 1 FROM commitments WHERE check_after <= ?1)
       OR EXISTS (SELECT 1 FROM members WHERE summary_after <= ?1 OR nudge_after <= ?1)
       OR EXISTS (SELECT 1 FROM clients WHERE copy_after <= ?1)`,
  )
    .bind(now)
    .first<{ [name: string]: number }>();
  return Object.values(due ?? {})[0] === 1;
}

/** Children before their parents. */
const TABLES =
  `bulletin_lines bulletins nudged flags doubts audience lines events commitments remarks echoes turns readers outbox
  remembered notes inbound contacts pulses subscriptions clients acquaintances members never_mail signing_keys`.split(
    /\s+/,
  );

// Each test has the database to itself: the same promise in two tests would be one commitment.
beforeEach(async () => {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

/** Mails that the calendar brings, and not an answer or a note. */
const BY_CALENDAR = new Set(["nudge", "summary", "numbers", "follow-up", "reminder"]);

function kindOf(mail: OutgoingMail): string {
  return mail.headers["X-Saydo-Kind"] ?? "";
}

const START = Date.parse("2026-03-10T16:20:05Z");
const MINUTE = 60_000;

/**
 * The Worker with real D1 and a clock that stands at the arrival of Dana's note; only the mail that arrives, the mail
 * that leaves and the clock are ours. Each world has its own outgoing mail.
 */
export function world(bindings: Partial<Env> = {}) {
  const strict = new StrictTransport();
  const own: Env = { ...env, EMAIL: strictBinding(strict), ...bindings };
  /** Hands a raw message to `email()` and waits for all that it causes. */
  async function receives(
    raw: string | Uint8Array,
    { minutes = 0, ...envelope }: { from?: string; to?: string; minutes?: number } = {},
  ): Promise<Received> {
    vi.setSystemTime(START + minutes * MINUTE);
    const message = arriving(raw, envelope);
    const ctx = createExecutionContext();
    await worker.email(message, own, ctx);
    await waitOnExecutionContext(ctx);
    return message;
  }
  return {
    strict,
    sent: strict.sent,
    messageIds: strict.messageIds,
    receives,
    /** Runs `scheduled()` so many minutes after the first arrival, until nothing more is due; how often. */
    async ticks({ minutes }: { minutes: number }): Promise<number> {
      let rounds = 0;
      for (; rounds === 0 || (rounds < 100 && (await isDue(START + minutes * MINUTE))); rounds++) {
        await worker.scheduled(
          createScheduledController({ scheduledTime: new Date(START + minutes * MINUTE), cron: "* * * * *" }),
          own,
        );
      }
      return rounds;
    },
    /** Somebody answers a mail of ours, as their mail program does: to its Reply-To, under it. */
    async replies(
      from: Mailbox,
      mail: OutgoingMail | undefined,
      text: string,
      { minutes = 0, to = mail?.replyTo ?? "", ...parts }: { minutes?: number; to?: string } & Omit<Letter, "to"> = {},
    ): Promise<Received> {
      const raw = letter({
        from,
        messageId: `<${crypto.randomUUID()}@answers.example>`,
        to: [{ name: "", email: to }],
        subject: `Re: ${mail?.subject}`,
        date: new Date(START + minutes * MINUTE).toUTCString().replace("GMT", "+0000"),
        text: `${text}\n\nOn Tue, 10 Mar 2026 at 16:21, Saydo <recap@saydo.example> wrote:\n${(mail?.text ?? "").replace(/^/gm, "> ")}`,
        ...parts,
      });
      return receives(raw, { from: from.email, to, minutes });
    },
    /** The recaps, echoes and answers that went to somebody, oldest first. */
    to(person: Mailbox): OutgoingMail[] {
      return strict.sent.filter((mail) => mail.to.email === person.email && !BY_CALENDAR.has(kindOf(mail)));
    },
    /** The mails of some kinds that went to somebody because of the calendar, oldest first. */
    bulletins(person: Mailbox, ...kinds: readonly string[]): OutgoingMail[] {
      return strict.sent.filter((mail) => mail.to.email === person.email && kinds.includes(kindOf(mail)));
    },
    fetch(path: string, change: Partial<Env> = {}, init: RequestInit = {}): Promise<Response> {
      return Promise.resolve(worker.fetch(new Request(`https://saydo.example${path}`, init), { ...own, ...change }));
    },
  };
}

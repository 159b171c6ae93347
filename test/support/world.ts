import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import worker from "../../src/index.ts";
import { arriving, type Received } from "./arriving.ts";
import { StrictTransport, strictBinding } from "./strict-transport.ts";

const START = Date.parse("2026-03-10T16:20:05Z");
const MINUTE = 60_000;

/**
 * The Worker with real D1 and a clock that stands at the arrival of Dana's note; only the mail that arrives, the mail
 * that leaves and the clock are ours. Each world has its own outgoing mail; the database is the file's.
 */
export function world(bindings: Partial<Env> = {}) {
  const strict = new StrictTransport();
  const own: Env = { ...env, EMAIL: strictBinding(strict), ...bindings };
  return {
    strict,
    sent: strict.sent,
    /** Hands a raw message to `email()` and waits for all that it causes. */
    async receives(raw: string | Uint8Array, envelope: { from?: string; to?: string } = {}): Promise<Received> {
      vi.setSystemTime(START);
      const message = arriving(raw, envelope);
      const ctx = createExecutionContext();
      await worker.email(message, own, ctx);
      await waitOnExecutionContext(ctx);
      return message;
    },
    /** Runs `scheduled()` so many minutes after the first arrival, until nothing more is due. */
    async ticks({ minutes }: { minutes: number }): Promise<void> {
      for (let round = 0; round < 3; round++) {
        await worker.scheduled(
          createScheduledController({ scheduledTime: new Date(START + minutes * MINUTE), cron: "* * * * *" }),
          own,
        );
      }
    },
    fetch(path: string, change: Partial<Env> = {}): Promise<Response> {
      return Promise.resolve(worker.fetch(new Request(`https://saydo.example${path}`), { ...own, ...change }));
    },
  };
}

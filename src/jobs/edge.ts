import { type Config, readConfig } from "../config.ts";
import type { Transport } from "../mail/transport.ts";
import { cloudflareTransport } from "../mail/transports/cloudflare.ts";
import { resendTransport } from "../mail/transports/resend.ts";

/** What a job may touch of the world: the ledger, the settings, and the way mail leaves. */
export interface Edge {
  readonly db: D1Database;
  readonly config: Config;
  readonly transport: Transport;
}

/** Throws a ConfigError where a setting is missing or odd. */
export function edgeOf(env: Env): Edge {
  const config = readConfig({ ...env });
  const transport = config.resendKey === null ? cloudflareTransport(env.EMAIL) : resendTransport(config.resendKey);
  return { db: env.DB, config, transport };
}

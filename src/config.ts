import { isAddress } from "./core/address.ts";
import { ConfigError } from "./core/errors.ts";
import type { Mailbox } from "./core/notes/message.ts";

/** What wrangler.toml and the secrets say, checked once for each event. */
export interface Config {
  readonly isMember: (email: string) => boolean;
  readonly mailDomain: string;
  readonly from: Mailbox;
  readonly timeZone: string;
  readonly undoMinutes: number;
  /** How long answers are gathered before everybody is told, all of them in one mail. */
  readonly echoMinutes: number;
  readonly linkSecret: string;
  /** The secret before the last change; its links and addresses still work. */
  readonly previousLinkSecret: string | null;
  /** Where the pages are reached, without a final slash; null where no link may be put into a mail. */
  readonly publicUrl: string | null;
  /** Sends by Resend instead of Cloudflare's binding. */
  readonly resendKey: string | null;
  /** Laptop only: the From of an arriving message is believed, since no receiving server has judged it. */
  readonly trustsLocalMail: boolean;
  /** Laptop only: addresses found in forwards count as known. */
  readonly knowsForwarded: boolean;
}

type Settings = { readonly [name: string]: unknown };

const MAX_UNDO_MINUTES = 24 * 60;
const MIN_SECRET = 16;
const DOMAIN = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;
/** Names that no real mail can reach (RFC 2606, RFC 6761). */
const RESERVED = /(?:^|\.)(?:example|test|localhost|invalid)$/i;

/** Reads the settings; throws a ConfigError whose one line names the setting that is missing or odd. */
export function readConfig(env: Settings): Config {
  const mailDomain = required(env, "MAIL_DOMAIN").toLowerCase();
  if (!DOMAIN.test(mailDomain)) {
    throw new ConfigError(
      `MAIL_DOMAIN is "${mailDomain}": it must be the bare domain where notes arrive, such as in.firm.com`,
    );
  }
  const local = optional(env, "LOCAL_MAIL");
  // A deployed Worker is reached by a real domain, so the stand-in cannot be on there: it would stop here.
  if (local !== null && (local !== "trusted" || !RESERVED.test(mailDomain))) {
    throw new ConfigError(
      `LOCAL_MAIL is for the laptop: it works only where MAIL_DOMAIN ends in .example, .test or .localhost`,
    );
  }
  const secret = required(env, "LINK_SECRET");
  if (secret.length < MIN_SECRET) {
    throw new ConfigError(`LINK_SECRET is too short: give it ${MIN_SECRET} random characters or more`);
  }
  return {
    isMember: memberRule(required(env, "MEMBERS")),
    mailDomain,
    from: mailboxOf(required(env, "FROM")),
    timeZone: zoneOf(required(env, "TIME_ZONE")),
    undoMinutes: minutesOf("UNDO_MINUTES", required(env, "UNDO_MINUTES")),
    echoMinutes: minutesOf("ECHO_MINUTES", optional(env, "ECHO_MINUTES") ?? "3"),
    linkSecret: secret,
    previousLinkSecret: optional(env, "LINK_SECRET_PREVIOUS"),
    publicUrl: urlOf(optional(env, "PUBLIC_URL")),
    resendKey: optional(env, "RESEND_API_KEY"),
    trustsLocalMail: local === "trusted",
    knowsForwarded: local === "trusted" && optional(env, "KNOWN") === "forwarded",
  };
}

function optional(env: Settings, name: string): string | null {
  const value = env[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function required(env: Settings, name: string): string {
  const value = optional(env, name);
  if (value === null) {
    const where =
      name === "LINK_SECRET" ? "run `npx wrangler secret put LINK_SECRET`" : "set it under [vars] in wrangler.toml";
    throw new ConfigError(`${name} is missing: ${where}`);
  }
  return value;
}

function memberRule(list: string): (email: string) => boolean {
  const entries = list
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((entry) => entry !== "");
  for (const entry of entries) {
    if (!(entry.startsWith("@") ? DOMAIN.test(entry.slice(1)) : isAddress(entry))) {
      throw new ConfigError(`MEMBERS holds "${entry}": each entry must be an address or a domain such as @firm.com`);
    }
  }
  const known = new Set(entries);
  return (email) => {
    const address = email.toLowerCase();
    return known.has(address) || known.has(address.slice(address.lastIndexOf("@")));
  };
}

function mailboxOf(value: string): Mailbox {
  const parts = /^(?:([^<>]*)<([^<>]+)>|([^<>]+))$/.exec(value);
  const email = (parts?.[2] ?? parts?.[3] ?? "").trim().toLowerCase();
  if (!isAddress(email)) {
    throw new ConfigError(
      `FROM is "${value}": it must be an address, or a name and an address as in Saydo <recap@firm.com>`,
    );
  }
  return { name: (parts?.[1] ?? "").trim().replace(/^"(.*)"$/, "$1"), email };
}

function zoneOf(value: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value;
  } catch {
    throw new ConfigError(`TIME_ZONE is "${value}": it must be an IANA zone such as Europe/London`);
  }
}

function minutesOf(name: string, value: string): number {
  const minutes = Number(value);
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MAX_UNDO_MINUTES) {
    throw new ConfigError(`${name} is "${value}": it must be a whole number from 0 to ${MAX_UNDO_MINUTES}`);
  }
  return minutes;
}

function urlOf(value: string | null): string | null {
  if (value === null) {
    return null;
  }
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new ConfigError(`PUBLIC_URL is "${value}": it must be a full address such as https://saydo.firm.com`);
  }
  return value.replace(/\/+$/, "");
}

import type { Mailbox } from "../core/notes/message.ts";
import { cleanAddress, cleanHeader } from "./clean-header.ts";

/** One mail to one person, ready to leave. Kept as JSON in the outbox. */
export interface OutgoingMail {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: { readonly [name: string]: string };
  /** The outbox key: a transport that knows such keys sends it once, however often it is asked. */
  readonly idempotencyKey: string;
}

/**
 * What a failed send means. `retry`: back off. `later`: the day's quota is spent. `terminal`: it will never go.
 * `unknown`: it may have gone out, so wait long before a second copy.
 */
export type Failure = "retry" | "later" | "terminal" | "unknown";

/** A way for mail to leave. */
export interface Transport {
  readonly name: string;
  /** Resolves with the provider's id once the mail is accepted; rejects with an error that `classify` reads. */
  send(mail: OutgoingMail): Promise<{ readonly id: string | null }>;
  classify(error: unknown): Failure;
}

/** A mail that no transport may be given: a fault of ours, and terminal. */
export class UnsendableMail extends Error {
  override readonly name = "UnsendableMail";
}

/** Cloudflare's limits, the narrowest of the transports (guide: headers, limits). */
const MAX_SUBJECT = 998;
const MAX_HEADER_VALUE = 2048;
const MAX_BODY = 4 * 1024 * 1024;
const ALLOWED = /^(?:In-Reply-To|References|Auto-Submitted|List-[A-Za-z-]{1,40}|X-[A-Za-z0-9_-]{1,90})$/;
const AUTO_SUBMITTED = new Set(["auto-generated", "auto-replied", "auto-notified"]);

/** Throws UnsendableMail on anything that must never reach a transport; every transport calls it first. */
export function checkOutgoing(mail: OutgoingMail): void {
  const refuse = (why: string): never => {
    throw new UnsendableMail(`unsendable: ${why}`);
  };
  for (const email of [mail.from.email, mail.to.email, ...(mail.replyTo === null ? [] : [mail.replyTo])]) {
    if (cleanAddress(email) === null) {
      refuse("an address is not a plain one");
    }
  }
  const lines = [mail.from.name, mail.to.name, mail.subject, ...Object.values(mail.headers)];
  if (lines.some((line) => cleanHeader(line, MAX_HEADER_VALUE) !== line)) {
    refuse("a header holds what a header must not");
  }
  if (mail.subject === "" || mail.subject.length > MAX_SUBJECT) {
    refuse("the subject is empty or too long");
  }
  if (mail.text.trim() === "" || mail.html.trim() === "") {
    refuse("text and HTML must both say something");
  }
  if (mail.text.length + mail.html.length > MAX_BODY) {
    refuse("the body is too large");
  }
  for (const [name, value] of Object.entries(mail.headers)) {
    if (!ALLOWED.test(name) || value === "" || value.length > MAX_HEADER_VALUE) {
      refuse(`the header ${cleanHeader(name, 40)} is not allowed, empty or too long`);
    }
  }
  if (!AUTO_SUBMITTED.has(mail.headers["Auto-Submitted"] ?? "")) {
    refuse("Auto-Submitted is missing: another robot could answer it");
  }
}

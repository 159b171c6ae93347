import { createHash } from "node:crypto";

/** A mail that left the Worker, as wrangler's explorer keeps it. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: { readonly [name: string]: string };
}

interface Listed {
  readonly worker: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo?: string;
  readonly subject: string;
  readonly sentAt: string;
  readonly headers: { readonly [name: string]: string };
  readonly text?: string;
  readonly html?: string;
}

/** What became of a message that was handed in. */
export type Handed =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string };

const SENDING = "/cdn-cgi/explorer/api/local/email/sending";
const PAGE = 100;

/** The Worker's post office on the laptop: hands mail in, drives the clock's ticks, and sees what leaves. */
export class Mailroom {
  readonly #url: string;
  readonly #seen = new Set<string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Where wrangler shows sent mail in a browser. */
  get explorer(): string {
    return `${this.#url}/cdn-cgi/explorer`;
  }

  /** Hands a raw message to the Worker's `email()` handler, for one envelope recipient. */
  async hand(raw: Uint8Array, from: string, to: string): Promise<Handed> {
    const query = new URLSearchParams({ from, to, format: "json" });
    const response = await fetch(`${this.#url}/cdn-cgi/handler/email?${query}`, {
      method: "POST",
      body: withMessageId(raw) as Uint8Array<ArrayBuffer>,
    });
    const answer = await response.text();
    if (!response.ok) {
      return { kind: "failed", why: answer.slice(0, 300) };
    }
    const { rejectReason } = JSON.parse(answer) as { rejectReason?: string };
    return rejectReason === undefined || rejectReason === null
      ? { kind: "taken" }
      : { kind: "refused", why: rejectReason };
  }

  /** What cron does when deployed: one run of `scheduled()`, now or as if it were that moment (UTC milliseconds). */
  async tick(at?: number): Promise<void> {
    await (await fetch(`${this.#url}/cdn-cgi/handler/scheduled${at === undefined ? "" : `?time=${at}`}`)).text();
  }

  /** The mails that left since the last call, oldest first. */
  async news(): Promise<SentMail[]> {
    const listed = (await this.#list()).filter((mail) => !this.#seen.has(mail.messageId));
    const mails: SentMail[] = [];
    for (const { messageId, worker } of listed.sort((a, b) => a.sentAt.localeCompare(b.sentAt))) {
      this.#seen.add(messageId);
      const query = new URLSearchParams({ email_id: messageId, worker });
      const { result } = (await (await fetch(`${this.#url}${SENDING}?${query}`)).json()) as { result: Listed };
      mails.push(mailOf(result));
    }
    return mails;
  }

  /** Ticks until nothing more leaves; gives what left. */
  async drain(at?: number): Promise<SentMail[]> {
    const mails = await this.news();
    for (let quiet = 0; quiet < 3; ) {
      await this.tick(at);
      const more = await this.news();
      mails.push(...more);
      quiet = more.length === 0 ? quiet + 1 : 0;
    }
    return mails;
  }

  /** The explorer lists newest first; pages are read only until one holds nothing new. */
  async #list(): Promise<Listed[]> {
    const all: Listed[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ per_page: `${PAGE}`, ...(cursor === undefined ? {} : { cursor }) });
      const page = (await (await fetch(`${this.#url}${SENDING}?${query}`)).json()) as {
        result: Listed[];
        result_info: { has_more: boolean; cursor?: string };
      };
      all.push(...page.result);
      const isNew = page.result.some((mail) => !this.#seen.has(mail.messageId));
      cursor = page.result_info.has_more && isNew ? page.result_info.cursor : undefined;
    } while (cursor !== undefined);
    return all;
  }
}

function mailOf(mail: Listed): SentMail {
  const to = mail.to.join(", ");
  return {
    to: /<([^<>]+)>\s*$/.exec(to)?.[1] ?? to,
    subject: mail.subject,
    text: mail.text ?? "",
    html: mail.html ?? "",
    headers: {
      From: mail.from,
      To: to,
      ...(mail.replyTo === undefined ? {} : { "Reply-To": mail.replyTo }),
      Subject: mail.subject,
      "Message-ID": mail.messageId,
      ...mail.headers,
    },
  };
}

/** A submission server adds the Message-ID that a mail program left out (RFC 6409 section 8.3); wrangler wants one. */
function withMessageId(raw: Uint8Array): Uint8Array {
  const head =
    Buffer.from(raw.subarray(0, 65_536))
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? "";
  if (/^message-id:/im.test(head)) {
    return raw;
  }
  const id = createHash("sha256").update(raw).digest("hex").slice(0, 32);
  return Buffer.concat([Buffer.from(`Message-ID: <${id}@demo.saydo.example>\r\n`), raw]);
}

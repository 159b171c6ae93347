import type { Mailbox } from "../../src/core/notes/message.ts";
import type { Arriving } from "../../src/jobs/receive.ts";
import { dana, sam } from "./people.ts";

export interface Letter {
  readonly from?: Mailbox;
  readonly to?: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly subject?: string;
  readonly date?: string;
  readonly messageId?: string;
  readonly headers?: readonly string[];
  readonly text?: string;
  /** What the receiving server found: by default a pass for the From's domain. */
  readonly dmarc?: "pass" | "fail" | "none";
}

const ADDRESS = (box: Mailbox): string => (box.name === "" ? box.email : `${box.name} <${box.email}>`);

/** A raw message as Cloudflare hands it to the Worker, its own trace and verdict on top. */
export function letter(parts: Letter = {}): string {
  const from = parts.from ?? dana;
  const domain = from.email.slice(from.email.indexOf("@") + 1);
  const dmarc = parts.dmarc ?? "pass";
  return [
    `Received: from mail.${domain} (192.0.2.1) by cloudflare-email.net (cloudflare) id abc123 for <notes@in.saydo.example>; Tue, 10 Mar 2026 16:20:05 +0000`,
    `Authentication-Results: mx.cloudflare.net; dkim=${dmarc} header.d=${domain} header.s=s1 header.b=abc; dmarc=${dmarc} header.from=${domain} policy.dmarc=none; spf=${dmarc} smtp.mailfrom=${from.email}; arc=none`,
    `Received: from laptop by mail.${domain}; Tue, 10 Mar 2026 16:20:03 +0000`,
    `From: ${ADDRESS(from)}`,
    ...((parts.to ?? [sam]).length === 0 ? [] : [`To: ${(parts.to ?? [sam]).map(ADDRESS).join(", ")}`]),
    ...(parts.cc === undefined ? [] : [`Cc: ${parts.cc.map(ADDRESS).join(", ")}`]),
    `Subject: ${parts.subject ?? "Kickoff"}`,
    `Date: ${parts.date ?? "Tue, 10 Mar 2026 16:20:00 +0000"}`,
    `Message-ID: ${parts.messageId ?? "<kickoff@northwind.example>"}`,
    ...(parts.headers ?? []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    parts.text ?? "Hi Sam,\n\nI'll send the revised SOW by Friday.\nSam will share the logo files by March 20.\n\nDana",
    "",
  ]
    .join("\n")
    .replaceAll("\n", "\r\n");
}

export interface Received extends Arriving {
  /** What the sending server was told, or null where the message was accepted. */
  rejected: string | null;
}

/** The message on its way into `email()`. */
export function arriving(
  raw: string | Uint8Array,
  envelope: { readonly from?: string; readonly to?: string } = {},
): Received {
  const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
  const received: Received = {
    from: envelope.from ?? dana.email,
    to: envelope.to ?? "notes@in.saydo.example",
    raw: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
    rejected: null,
    setReject(reason) {
      received.rejected = reason;
    },
  };
  return received;
}

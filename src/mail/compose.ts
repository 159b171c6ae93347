import type { Mailbox } from "../core/notes/message.ts";
import type { MailView } from "../core/recap.ts";
import { cleanHeader } from "./clean-header.ts";
import { viewHtml } from "./templates/view-html.tsx";
import { viewText } from "./templates/view-text.ts";
import type { OutgoingMail } from "./transport.ts";

export interface Envelope {
  readonly key: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: string | null;
  /** The message of the reader's own that this belongs under, if they hold it. */
  readonly inReplyTo: string | null;
  /** `auto-replied` where it answers a message at once, `auto-generated` otherwise (RFC 3834 section 5). */
  readonly auto: "auto-replied" | "auto-generated";
  /** An address that ends these mails, for List-Unsubscribe. */
  readonly noMoreMail: string | null;
}

const MAX_NAME = 100;
const MAX_SUBJECT = 200;
const MAX_MESSAGE_ID = 400;

/** A view as a mail ready to leave: text and HTML of the same data, headers cleaned. */
export function compose(view: MailView, envelope: Envelope): OutgoingMail {
  const reference = envelope.inReplyTo === null ? "" : cleanHeader(envelope.inReplyTo, MAX_MESSAGE_ID);
  const thread = MESSAGE_ID.test(reference) ? { "In-Reply-To": reference, References: reference } : {};
  return {
    from: named(envelope.from),
    to: named(envelope.to),
    replyTo: envelope.replyTo,
    subject: cleanHeader(view.subject, MAX_SUBJECT),
    text: viewText(view),
    html: viewHtml(view),
    headers: {
      "Auto-Submitted": envelope.auto,
      "X-Auto-Response-Suppress": "All",
      "X-Saydo-Kind": envelope.key.split(":")[0] ?? "",
      ...thread,
      ...(envelope.noMoreMail === null ? {} : { "List-Unsubscribe": `<mailto:${envelope.noMoreMail}>` }),
    },
    idempotencyKey: envelope.key,
  };
}

/** RFC 5322 section 3.6.4, without comments and folding: anything else would end up in our own header. */
const MESSAGE_ID = /^<[^\s<>]{1,398}>$/;

function named(mailbox: Mailbox): Mailbox {
  return { name: cleanHeader(mailbox.name, MAX_NAME), email: mailbox.email };
}

import type { MailView } from "../core/mail-view.ts";
import type { Mailbox } from "../core/notes/message.ts";
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
  /** An id of ours for the whole thread, for References. */
  readonly thread: string | null;
  /** `auto-replied` where it answers a message at once, `auto-generated` otherwise (RFC 3834 section 5). */
  readonly auto: "auto-replied" | "auto-generated";
  /** Where these mails are ended, by mail and by one click (RFC 8058). */
  readonly noMoreMail: { readonly mail: string; readonly url: string | null } | null;
}

const MAX_NAME = 100;
const MAX_SUBJECT = 200;
const MAX_MESSAGE_ID = 400;

/** A view as a mail ready to leave: text and HTML of the same data, headers cleaned. */
export function compose(view: MailView, envelope: Envelope): OutgoingMail {
  const parent = idOf(envelope.inReplyTo);
  const references = [parent, idOf(envelope.thread)].filter((id) => id !== null).join(" ");
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
      ...(parent === null ? {} : { "In-Reply-To": parent }),
      ...(references === "" ? {} : { References: references }),
      ...unsubscribeHeaders(envelope.noMoreMail),
    },
    idempotencyKey: envelope.key,
  };
}

function idOf(text: string | null): string | null {
  const id = text === null ? "" : cleanHeader(text, MAX_MESSAGE_ID);
  return MESSAGE_ID.test(id) ? id : null;
}

/** RFC 8058: the button of a mail program posts to the https address. */
function unsubscribeHeaders(noMoreMail: Envelope["noMoreMail"]): { [name: string]: string } {
  if (noMoreMail === null) {
    return {};
  }
  const mailto = `<mailto:${noMoreMail.mail}>`;
  return noMoreMail.url?.startsWith("https://")
    ? { "List-Unsubscribe": `<${noMoreMail.url}>, ${mailto}`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
    : { "List-Unsubscribe": mailto };
}

/** RFC 5322 section 3.6.4, without comments and folding: anything else would end up in our own header. */
const MESSAGE_ID = /^<[^\s<>]{1,398}>$/;

function named(mailbox: Mailbox): Mailbox {
  return { name: cleanHeader(mailbox.name, MAX_NAME), email: mailbox.email };
}

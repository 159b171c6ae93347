import { checkOutgoing, type Failure, type OutgoingMail, type Transport } from "../../src/mail/transport.ts";
import { cloudflareTransport } from "../../src/mail/transports/cloudflare.ts";

/** An error as Cloudflare's binding throws it. */
function coded(code: string): Error {
  return Object.assign(new Error(`${code}: told to fail`), { code });
}

/**
 * Stands where mail leaves. Enforces what Cloudflare does and its local simulator does not: which headers may be set,
 * their sizes, no line ends, one recipient. Keeps what was sent, and fails when told to.
 */
export class StrictTransport implements Transport {
  readonly name = "strict";
  readonly sent: OutgoingMail[] = [];
  /** The ids that mails were given when they left, as their readers' programs see them. */
  readonly messageIds = new Map<OutgoingMail | undefined, string>();
  readonly #failures: string[] = [];
  #deaths = 0;

  /** The next `times` sends throw this code, and send nothing. */
  failNext(code: string, times: number): void {
    this.#failures.push(...Array.from({ length: times }, () => code));
  }

  /** The next `times` sends go out, and then the answer is lost. */
  dieAfterSending(times: number): void {
    this.#deaths = times;
  }

  async send(mail: OutgoingMail): Promise<{ id: string }> {
    const failure = this.#failures.shift();
    if (failure !== undefined) {
      throw coded(failure);
    }
    checkOutgoing(mail);
    checkSizes(mail);
    this.sent.push(mail);
    if (this.#deaths > 0) {
      this.#deaths -= 1;
      throw new Error("Network connection lost.");
    }
    const id = `<${crypto.randomUUID().replaceAll("-", "").padEnd(36, "0")}@saydo.example>`;
    this.messageIds.set(mail, id);
    return { id };
  }

  classify(error: unknown): Failure {
    return cloudflareTransport(strictBinding(this)).classify(error);
  }
}

const encoder = new TextEncoder();

function checkSizes(mail: OutgoingMail): void {
  const entries = Object.entries(mail.headers);
  const total = entries.reduce((sum, [name, value]) => sum + encoder.encode(name + value).length, 0);
  if (total > 16_384) {
    throw coded("E_HEADERS_TOO_LARGE");
  }
  if (entries.some(([name, value]) => encoder.encode(name).length > 100 || encoder.encode(value).length > 2048)) {
    throw coded("E_HEADER_VALUE_TOO_LONG");
  }
  if (entries.filter(([name]) => !name.startsWith("X-")).length > 20) {
    throw coded("E_TOO_MANY_HEADERS");
  }
  const post = mail.headers["List-Unsubscribe-Post"];
  if (post !== undefined && post !== "List-Unsubscribe=One-Click") {
    throw coded("E_HEADER_VALUE_INVALID");
  }
  if (encoder.encode(mail.text + mail.html).length > 5 * 1024 * 1024) {
    throw coded("E_CONTENT_TOO_LARGE");
  }
}

/** The `send_email` binding over a strict transport: what a Worker under test gets as `env.EMAIL`. */
export function strictBinding(strict: StrictTransport): SendEmail {
  return {
    async send(message: EmailMessage | EmailMessageBuilder): Promise<EmailSendResult> {
      if (!("subject" in message)) {
        throw coded("E_VALIDATION_ERROR");
      }
      const { id } = await strict.send({
        from: boxOf(message.from),
        to: onlyRecipient(message),
        replyTo: message.replyTo === undefined ? null : boxOf(message.replyTo).email,
        subject: message.subject,
        text: message.text ?? "",
        html: message.html ?? "",
        headers: message.headers ?? {},
        idempotencyKey: "",
      });
      return { messageId: id };
    },
  };
}

function onlyRecipient(message: EmailMessageBuilder) {
  if (message.cc !== undefined || message.bcc !== undefined || message.to === undefined || Array.isArray(message.to)) {
    throw coded("E_TOO_MANY_RECIPIENTS");
  }
  return boxOf(message.to);
}

function boxOf(address: string | EmailAddress) {
  return typeof address === "string" ? { name: "", email: address } : { name: address.name, email: address.email };
}

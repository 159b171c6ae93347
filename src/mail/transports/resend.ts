import { checkOutgoing, type Failure, type OutgoingMail, type Transport, UnsendableMail } from "../transport.ts";

const ENDPOINT = "https://api.resend.com/emails";
/** Well inside the outbox's lease, so that nobody else starts while this still waits. */
const TIMEOUT_MS = 20_000;

class ResendError extends Error {
  override readonly name = "ResendError";
  readonly status: number;
  constructor(status: number, detail: string) {
    super(`Resend answered ${status}: ${detail}`);
    this.status = status;
  }
}

/** Sends by Resend's HTTP API. Its Idempotency-Key closes the gap between sending and marking as sent. */
export function resendTransport(apiKey: string, send: typeof fetch = fetch): Transport {
  return {
    name: "resend",
    async send(mail) {
      checkOutgoing(mail);
      const response = await send(ENDPOINT, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${apiKey}`,
          "Content-Type": "application/json",
          "Idempotency-Key": mail.idempotencyKey,
        },
        body: JSON.stringify(bodyOf(mail)),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const answer = await response.text();
      if (!response.ok) {
        throw new ResendError(response.status, answer.slice(0, 200));
      }
      return { id: idIn(answer) };
    },
    classify(error): Failure {
      if (error instanceof UnsendableMail) {
        return "terminal";
      }
      if (!(error instanceof ResendError)) {
        return "unknown";
      }
      // 409: another attempt with this key is under way.
      return error.status === 429 || error.status === 409 || error.status >= 500 ? "retry" : "terminal";
    },
  };
}

function bodyOf(mail: OutgoingMail) {
  return {
    from: named(mail.from.name, mail.from.email),
    to: [mail.to.email],
    ...(mail.replyTo === null ? {} : { reply_to: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
  };
}

/** RFC 5322 section 3.4, the name always as a quoted string. */
function named(name: string, email: string): string {
  return name === "" ? email : `"${name.replace(/["\\]/g, "")}" <${email}>`;
}

function idIn(answer: string): string | null {
  try {
    const body: unknown = JSON.parse(answer);
    return typeof body === "object" && body !== null && "id" in body && typeof body.id === "string" ? body.id : null;
  } catch {
    return null;
  }
}

import { checkOutgoing, type Failure, type Transport, UnsendableMail } from "../transport.ts";

/** What each code of Cloudflare's Email Service means for the next attempt; every other code is terminal. */
const FAILURES: { readonly [code: string]: Failure } = {
  E_RATE_LIMIT_EXCEEDED: "retry",
  E_DELIVERY_FAILED: "retry",
  E_DAILY_LIMIT_EXCEEDED: "later",
  // It may have been sent: the service has no idempotency key to ask by.
  E_INTERNAL_SERVER_ERROR: "unknown",
};

/** Sends by the `send_email` binding's builder, which takes the headers that `checkOutgoing` allows. */
export function cloudflareTransport(binding: SendEmail): Transport {
  return {
    name: "cloudflare",
    async send(mail) {
      checkOutgoing(mail);
      const { messageId } = await binding.send({
        from: mail.from,
        to: mail.to.name === "" ? mail.to.email : mail.to,
        ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { ...mail.headers },
      });
      return { id: messageId };
    },
    classify(error) {
      if (error instanceof UnsendableMail) {
        return "terminal";
      }
      const code = codeOf(error);
      return code === null ? "unknown" : (FAILURES[code] ?? "terminal");
    },
  };
}

function codeOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" && code.startsWith("E_") ? code : null;
}

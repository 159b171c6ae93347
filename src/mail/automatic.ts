import { localPartOf } from "../core/address.ts";
import type { Message } from "../core/notes/message.ts";

/** Why no person wrote a message by hand just now. Such a message is never answered (RFC 3834 section 2). */
export interface AutomaticSign {
  readonly kind: "bounce" | "automatic" | "list" | "loop";
  readonly why: string;
}

const ROBOTS = new Set([
  "mailer-daemon",
  "postmaster",
  "no-reply",
  "noreply",
  "do-not-reply",
  "donotreply",
  "bounce",
  "bounces",
]);
const MAX_HOPS = 25;
/**
 * Subjects of out-of-office answers by programs that set no header, one phrase a language or program. What follows is
 * the end or a mark: "Out of office space for Brightside" is a note.
 */
const AWAY =
  /^(?:automatic reply|auto(?:matic)?[- ]?reply|autoreply|out of (?:the )?office|abwesenheitsnotiz|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|automatisch antwoord|afwezig|resposta automática|ausência temporária|autosvar|automatiskt svar|poissa|automaattinen vastaus|automatická odpověď|odpowiedź automatyczna|автоматический ответ|автоматична відповідь|otomatik yanıt|自動応答|自动回复|자동 회신)(?=\s{0,3}(?:$|[:：;([–—-]))/iu;

/** The first sign on the outer message that a machine sent it, or null. Only its own header counts, not what it forwards. */
export function automaticSign(
  message: Pick<Message, "headers" | "from" | "subject">,
  envelopeFrom: string | null,
): AutomaticSign | null {
  const value = (name: string): string =>
    message.headers
      .find((header) => header.name === name)
      ?.value.trim()
      .toLowerCase() ?? "";
  const has = (name: string): boolean => message.headers.some((header) => header.name === name);
  if (message.headers.some((header) => header.name.startsWith("x-saydo-"))) {
    return { kind: "loop", why: "it is our own mail coming back" };
  }
  if (envelopeFrom !== null && envelopeFrom.replace(/[<>\s]/g, "") === "") {
    return { kind: "bounce", why: "its return path is empty" };
  }
  if (/^multipart\/report\b/.test(value("content-type"))) {
    return { kind: "bounce", why: "it is a delivery report" };
  }
  if (message.headers.filter((header) => header.name === "received").length > MAX_HOPS) {
    return { kind: "loop", why: `it has passed more than ${MAX_HOPS} servers` };
  }
  const submitted = message.headers.filter((header) => header.name === "auto-submitted");
  if (submitted.some((header) => !/^\s*no\b/i.test(header.value))) {
    return { kind: "automatic", why: "it says that it was submitted automatically" };
  }
  const marked = ["x-autoreply", "x-autorespond", "x-loop", "x-auto-reply"].find(has);
  if (marked !== undefined) {
    return { kind: "automatic", why: `it carries ${marked}` };
  }
  if (
    message.headers.some((header) => /^list-(?:id|unsubscribe|post|help|archive|subscribe|owner)$/.test(header.name)) ||
    has("feedback-id")
  ) {
    return { kind: "list", why: "it comes from a mailing list" };
  }
  if (/^(?:bulk|list|junk|auto_reply)\b/.test(value("precedence"))) {
    return { kind: "list", why: "its precedence is bulk" };
  }
  if (ROBOTS.has(localPartOf(message.from[0]?.email ?? ""))) {
    return { kind: "automatic", why: "its sender takes no answers" };
  }
  if (AWAY.test(message.subject.slice(0, 200).trim())) {
    return { kind: "automatic", why: "its subject is that of an out-of-office answer" };
  }
  return null;
}

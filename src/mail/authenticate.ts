import { asciiLower, domainOf } from "../core/address.ts";
import type { Message } from "../core/notes/message.ts";

/**
 * Whether the receiving server vouches for the From. `weak`: the domain publishes no DMARC policy, but a signature or
 * the envelope sender of the same domain passed. `from` is the proved address in pass and weak, else null.
 */
export interface Verdict {
  readonly kind: "pass" | "weak" | "fail" | "unknown";
  readonly from: string | null;
  readonly why: string;
}

/** The receiving server, as it names itself in its trace and in its results. */
export interface Receiver {
  readonly trace: RegExp;
  readonly authservId: string;
}

/** What Cloudflare's Email Routing puts on top of a message. */
export const CLOUDFLARE: Receiver = {
  trace: /\sby cloudflare-email\.(?:net|org|com)(?![\w.-])/i,
  authservId: "mx.cloudflare.net",
};

const MAX_FIELD = 16_384;

/**
 * Reads the receiving server's own Authentication-Results (RFC 8601), by position: the first header must be its trace,
 * and only results above the second trace are its own. Everything below was in the message as the sender made it.
 * Exactly one result by its name counts; none or several leave the sender unknown. Fails closed.
 */
export function authenticate(message: Pick<Message, "headers" | "from">, receiver: Receiver): Verdict {
  const from = soleFrom(message);
  if (from === null) {
    return { kind: "unknown", from: null, why: "not exactly one From with one mailbox" };
  }
  const { headers } = message;
  const [first] = headers;
  if (first?.name !== "received" || !receiver.trace.test(withoutComments(first.value.slice(0, MAX_FIELD)))) {
    return { kind: "unknown", from: null, why: "no trace of the receiving server on top" };
  }
  const second = headers.findIndex((header, index) => index > 0 && header.name === "received");
  const own = headers
    .slice(0, second < 0 ? headers.length : second)
    .filter((header) => header.name === "authentication-results")
    .map((header) =>
      withoutComments(header.value.slice(0, MAX_FIELD))
        .split(";")
        .map((part) => part.trim()),
    )
    .filter(([id]) => id?.split(/\s/)[0]?.toLowerCase() === receiver.authservId);
  const [results] = own;
  if (results === undefined || own.length > 1) {
    return {
      kind: "unknown",
      from: null,
      why: own.length > 1 ? "more than one result of the receiving server" : "no result of the receiving server",
    };
  }
  return judge(from, results.slice(1));
}

/** The one address of the one From field; a group or a second mailbox makes the author doubtful. */
function soleFrom({ headers, from }: Pick<Message, "headers" | "from">): string | null {
  const fields = headers.filter((header) => header.name === "from");
  const [only] = from;
  const bare = withoutComments((fields[0]?.value ?? "").slice(0, MAX_FIELD));
  const isPlain = fields.length === 1 && from.length === 1 && only !== undefined && namesOne(bare, only.email);
  return isPlain && only !== undefined && /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(only.email) ? only.email : null;
}

/** No group, closed or not, no second pair of brackets, and no other address in the name that a person would read as the sender. */
function namesOne(bare: string, email: string): boolean {
  const addresses = bare.match(/[^\s<>",;:]{1,64}@[^\s<>",;:]{1,255}/g) ?? [];
  return (
    !/[:;]/.test(bare) && bare.split("<").length <= 2 && addresses.every((address) => asciiLower(address) === email)
  );
}

function judge(from: string, results: readonly string[]): Verdict {
  const domain = domainOf(from);
  const dmarc = results.filter((result) => methodOf(result) === "dmarc");
  const [only] = dmarc;
  if (only === undefined || dmarc.length > 1) {
    return { kind: "unknown", from: null, why: "not exactly one DMARC result" };
  }
  switch (propertyOf(only, "dmarc")) {
    case "pass":
      return propertyOf(only, "header.from") === domain
        ? { kind: "pass", from, why: "DMARC pass" }
        : { kind: "fail", from: null, why: "DMARC passed for another domain" };
    case "none":
      return propertyOf(only, "header.from") === domain && results.some((result) => isAligned(result, domain))
        ? { kind: "weak", from, why: "no DMARC policy; an aligned DKIM or SPF pass" }
        : { kind: "fail", from: null, why: "no DMARC policy, and nothing aligned passed" };
    case "fail":
    case "permerror":
      return { kind: "fail", from: null, why: "DMARC fail" };
    default:
      return { kind: "unknown", from: null, why: "no DMARC verdict" };
  }
}

/**
 * Alignment, narrower than RFC 7489 section 3.1: the same domain, or one above it. A domain below it proves nothing
 * without a list of public suffixes: who owns `evil.pages.example` could sign for `pages.example`.
 */
function isAligned(result: string, domain: string): boolean {
  const method = methodOf(result);
  const passed =
    method === "dkim"
      ? propertyOf(result, "header.d")
      : method === "spf"
        ? domainOf(`@${propertyOf(result, "smtp.mailfrom")}`)
        : "";
  if (propertyOf(result, method) !== "pass" || passed === "" || !passed.includes(".")) {
    return false;
  }
  // "co.uk" and "com.au" belong to nobody who sends mail.
  const isSuffix = /^\w{2,3}\.\w{2}$/.test(passed);
  return passed === domain || (!isSuffix && domain.endsWith(`.${passed}`));
}

function methodOf(result: string): string {
  return (result.split("=", 1)[0] ?? "").trim().toLowerCase();
}

/** `key=value` of a result; the first, since a second is not the server's way of writing. */
function propertyOf(result: string, key: string): string {
  for (const word of result.split(/\s+/)) {
    const equals = word.indexOf("=");
    if (word.slice(0, equals).toLowerCase() === key) {
      return word
        .slice(equals + 1)
        .replace(/^"|"$/g, "")
        .toLowerCase();
    }
  }
  return "";
}

/**
 * Takes out comments, nested ones too, and quoted strings, before anything is split on `;`.
 * Adversary: an SPF comment that holds `; dmarc=pass header.from=bank.example`.
 */
function withoutComments(value: string): string {
  let out = "";
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? "";
    if (char === "\\" && (depth > 0 || quoted)) {
      at += 1;
    } else if (quoted) {
      quoted = char !== '"';
    } else if (char === "(") {
      depth += 1;
    } else if (char === ")" && depth > 0) {
      depth -= 1;
    } else if (char === '"' && depth === 0) {
      quoted = true;
    } else if (depth === 0) {
      out += char;
    }
  }
  return out;
}

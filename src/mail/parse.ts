import PostalMime, { type Address, type Attachment, addressParser, decodeWords, type Email } from "postal-mime";
import { asciiLower } from "../core/address.ts";
import type { Header, Invitation, Mailbox, Message, TextFile } from "../core/notes/message.ts";
import { bodyStart } from "./fingerprint.ts";
import { sentAt } from "./header-date.ts";
import { htmlToText } from "./html-text.ts";
import { readInvitation } from "./invitation.ts";
import { transcriptText } from "./transcript.ts";

export type Parsed =
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "unreadable"; readonly why: string };

/**
 * `forceRfc822Attachments`: by default an attached forward is appended to the text, and who wrote what is lost.
 * The limits end bombs of nested parts and of headers with an error; breadth is the skimmer's concern.
 */
const OPTIONS = { maxNestingDepth: 32, maxHeadersSize: 262_144, forceRfc822Attachments: true } as const;
const MAX_ATTACHED_DEPTH = 3;
const MAX_FILE = 1_000_000;
/** A header field's line, RFC 5322 section 2.2. Something with none of these is no mail. */
const FIELD = /^[!-9;-~]{1,76}[ \t]{0,4}:/;
const MAIL_FIELDS =
  /^(?:from|to|cc|date|subject|message-id|received|mime-version|content-type|return-path|sender|reply-to|delivered-to|x-mailer)[ \t]{0,4}:/im;

/** Decodes a message. Never throws: whatever the parser refuses comes back as unreadable, with the reason in words. */
export async function parseMessage(bytes: Uint8Array): Promise<Parsed> {
  return parseAt(bytes, 0);
}

/** The header block alone, with the empty line behind it: enough to decide who may come in. */
export function headOf(bytes: Uint8Array): Uint8Array {
  const start = bodyStart(bytes);
  return start === 0 ? bytes.subarray(0, OPTIONS.maxHeadersSize) : bytes.subarray(0, start);
}

async function parseAt(bytes: Uint8Array, depth: number): Promise<Parsed> {
  if (!hasHeader(bytes)) {
    return { kind: "unreadable", why: "it is not a mail message: it has no header fields" };
  }
  try {
    const email = await PostalMime.parse(bytes, OPTIONS);
    return { kind: "message", message: await messageOf(email, bytes, depth) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "unreadable", why: `its structure could not be read (${why.slice(0, 120)})` };
  }
}

function hasHeader(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 16_384)).replace(/^(?:From .*)?\r?\n/, "");
  return FIELD.test(start) && MAIL_FIELDS.test(start.split(/\r?\n\r?\n/, 1)[0] ?? "");
}

async function messageOf(email: Email, bytes: Uint8Array, depth: number): Promise<Message> {
  const headers = email.headers.map(({ key, value }): Header => ({ name: key, value: value.replaceAll("\u0000", "") }));
  const files: TextFile[] = [];
  const invitations: Invitation[] = [];
  const attached: Message[] = [];
  for (const part of email.attachments) {
    await place(part, { files, invitations, attached }, depth);
  }
  return {
    headers,
    from: headers
      .filter((header) => header.name === "from")
      .flatMap((header) => mailboxesOf(addressParser(header.value))),
    to: mailboxesOf(email.to ?? []),
    cc: mailboxesOf(email.cc ?? []),
    subject: clean(email.subject ?? ""),
    sent: sentAt(headers.find((header) => header.name === "date")?.value ?? ""),
    messageId: idIn(email.messageId ?? ""),
    inReplyTo: idIn(email.inReplyTo ?? ""),
    references: [...(email.references ?? "").slice(0, 8_192).matchAll(/<[^\s<>]{1,400}>/g)].map((match) => match[0]),
    text: textOf(email, bytes),
    files,
    invitations,
    attached,
  };
}

interface Places {
  readonly files: TextFile[];
  readonly invitations: Invitation[];
  readonly attached: Message[];
}

/** Puts a part where it belongs: notes in a file, an invitation, a forwarded message. Other parts say nothing to us. */
async function place(part: Attachment, places: Places, depth: number): Promise<void> {
  const name = (part.filename ?? "").toLowerCase();
  const type = part.mimeType;
  const content =
    typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
  if (type === "message/rfc822" || name.endsWith(".eml")) {
    const inner = depth < MAX_ATTACHED_DEPTH ? await parseAt(content, depth + 1) : null;
    if (inner?.kind === "message") {
      places.attached.push(inner.message);
    }
    return;
  }
  const text = decode(content.subarray(0, MAX_FILE));
  if (type === "text/calendar" || name.endsWith(".ics")) {
    const invitation = readInvitation(text);
    if (invitation !== null) {
      places.invitations.push(invitation);
    }
  } else if (type === "text/vtt" || name.endsWith(".vtt")) {
    places.files.push({ name: part.filename ?? "", type: "text/vtt", text: transcriptText(text) });
  } else if (
    /\.(?:txt|md|markdown|text)$/.test(name) ||
    type === "text/markdown" ||
    (type === "text/plain" && name === "")
  ) {
    places.files.push({ name: part.filename ?? "", type, text: clean(text) });
  } else if (type === "text/html" && name.endsWith(".html")) {
    places.files.push({ name: part.filename ?? "", type, text: htmlToText(text) });
  }
}

/** The plain part, unless it is a stub beside an HTML part that says more; the raw body where broken boundaries left nothing. */
function textOf(email: Email, bytes: Uint8Array): string {
  const plain = unglued(clean(email.text ?? ""));
  if (email.html === undefined || email.html === "") {
    return plain.trim() === "" ? rawBody(email, bytes) : plain;
  }
  const rich = htmlToText(email.html);
  const short = plain.length < 400;
  const isStub =
    plain.trim().length < 20 ||
    (short && plain.length < rich.length / 3) ||
    (short && STUB.test(plain.trim().slice(0, 200)) && rich.trim().length > plain.trim().length / 2);
  return isStub && rich.trim() !== "" ? rich : plain;
}

/** postal-mime joins flowed lines (RFC 3676) and leaves the next line's `>` in the middle: "> one > two". */
function unglued(text: string): string {
  return text.replace(/^>.*$/gm, (line) => line.replace(/(?<=[^>\s]) (?=>)/g, "\n"));
}

/** Boundaries that do not match leave a message without text; then its lines are read as they stand. */
function rawBody(email: Email, bytes: Uint8Array): string {
  const type = email.headers.find((header) => header.key === "content-type")?.value ?? "";
  if (!/^\s*multipart\//i.test(type) || email.attachments.length > 0) {
    return "";
  }
  return clean(decode(bytes.subarray(bodyStart(bytes))))
    .split("\n")
    .filter((line) => !/^--\S/.test(line) && !/^content-[a-z-]{1,40}:/i.test(line))
    .join("\n")
    .trim();
}

/** What programs put into the plain part when they mean the HTML one. */
const STUB =
  /^(?:view (?:this|the) (?:e-?mail|message)|(?:if you (?:can(?:no|')t|are unable to|have trouble)|having trouble|to view|click here to) |this (?:e-?mail|message) (?:is|was|contains|requires)|your (?:e-?mail )?(?:client|program|reader)|html(?: only)?|please (?:view|use))/i;

function mailboxesOf(addresses: readonly Address[]): Mailbox[] {
  return addresses.flatMap((address): Mailbox[] =>
    address.group === undefined
      ? [boxOf(address.name, address.address)]
      : address.group.map((one) => boxOf(one.name, one.address)),
  );
}

function boxOf(name: string, address: string): Mailbox {
  return {
    name: clean(decodeWords(name)).replace(/\s+/g, " ").trim().slice(0, 200),
    email: asciiLower(address.trim()),
  };
}

function idIn(value: string): string | null {
  return /<[^\s<>]{1,400}>/.exec(value.slice(0, 1_000))?.[0] ?? null;
}

/** UTF-16 by its mark, UTF-8 where it is valid, otherwise Windows-1252, which is what files without a charset mostly are. */
function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function clean(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\u0000", "").normalize("NFC");
}

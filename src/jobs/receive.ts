import type { Message } from "../core/notes/message.ts";
import { verifyToken } from "../mail/address-token.ts";
import { authenticate, CLOUDFLARE } from "../mail/authenticate.ts";
import { automaticSign } from "../mail/automatic.ts";
import { cleanHeader } from "../mail/clean-header.ts";
import { type Fingerprint, fingerprint, gzip } from "../mail/fingerprint.ts";
import { headOf, parseMessage } from "../mail/parse.ts";
import { type Route, routeOf } from "../mail/route.ts";
import { type Skimmed, skim } from "../mail/skim.ts";
import { type InboundRoute, type Recorded, record } from "../store/inbound.ts";
import { addresseeOf } from "../store/outbox.ts";
import { neverMail } from "../store/people.ts";
import { type Edge, secretsOf } from "./edge.ts";

/** A message as Cloudflare hands it over; tests and the laptop make the same. */
export interface Arriving {
  readonly from: string;
  readonly to: string;
  readonly raw: ReadableStream<Uint8Array>;
  setReject(reason: string): void;
}

const MAX_SUBJECT = 300;

/**
 * Decides by envelope, authentication and automatic signs alone whether a message may come in, and records it before
 * anything in it is understood. Gives what is to be digested, or null. Whoever may not come in leaves no note and gets
 * no mail: refused in the session where the sender is proved, dropped otherwise, since the From may be forged.
 * Throws only where the database does: the sending server then tries again, and the unique key makes that safe.
 */
export async function receive(edge: Edge, arriving: Arriving, now: number): Promise<Recorded | null> {
  const { config } = edge;
  const route = routeOf(arriving.to, config.mailDomain);
  if (route.kind === "unknown") {
    arriving.setReject(`No such mailbox. Notes arrive at notes@${config.mailDomain}`);
    return null;
  }
  const skimmed = await skim(arriving.raw);
  const bytes = skimmed.kind === "kept" ? skimmed.bytes : skimmed.head;
  const head = await parseMessage(headOf(bytes));
  if (head.kind === "unreadable") {
    return keepUnproved(edge, bytes, "", head.why, now);
  }
  const { message } = head;
  if (message.from.length !== 1) {
    const why =
      message.from.length === 0
        ? "it has no From, so nobody can be answered"
        : "it has more than one From, so nobody is its author";
    return keepUnproved(edge, bytes, message.subject, why, now);
  }
  const sender = senderOf(edge, message);
  const sign = automaticSign(message, arriving.from);
  if (route.kind === "unsubscribe") {
    return sign === null ? unsubscribe(edge, route.token, now) : null;
  }
  if (sender === null && sign === null && route.kind === "reply" && (await isOurs(edge, route.token))) {
    return keepUnproved(edge, bytes, message.subject, "it answers a recap, but who sent it could not be proved", now);
  }
  if (sender === null || (sign !== null && !config.isMember(sender))) {
    console.log(
      JSON.stringify({ event: "dropped", route: route.kind, why: sender === null ? "not authenticated" : sign?.kind }),
    );
    return null;
  }
  if (route.kind === "notes" && !config.isMember(sender)) {
    arriving.setReject("Only members of this Saydo can send notes here");
    return null;
  }
  if (route.kind === "reply" && !(await isOurs(edge, route.token))) {
    console.log(JSON.stringify({ event: "dropped", route: route.kind, why: "bad token" }));
    return null;
  }
  return keep(
    edge,
    {
      route,
      skimmed,
      bytes,
      sender,
      subject: message.subject,
      messageId: message.messageId,
      ignored: sign?.why ?? null,
    },
    now,
  );
}

async function isOurs({ config }: Edge, token: string): Promise<boolean> {
  return (await verifyToken("r", token, secretsOf(config))) !== null;
}

/** The one proved sender, or null. On the laptop no receiving server has judged, so the From is believed. */
function senderOf({ config }: Edge, message: Message): string | null {
  const only = message.from[0]?.email ?? "";
  if (config.trustsLocalMail) {
    return only === "" ? null : only;
  }
  const verdict = authenticate(message, CLOUDFLARE);
  return verdict.kind === "pass" || verdict.kind === "weak" ? verdict.from : null;
}

interface Admitted {
  readonly route: Route;
  readonly skimmed: Skimmed;
  readonly bytes: Uint8Array;
  readonly sender: string;
  readonly subject: string;
  readonly messageId: string | null;
  readonly ignored: string | null;
}

async function keep({ db }: Edge, admitted: Admitted, now: number): Promise<Recorded | null> {
  const { route, skimmed, bytes, sender, ignored } = admitted;
  const inboundRoute: InboundRoute =
    route.kind === "reply" ? "reply" : route.kind === "notes" && route.private ? "private" : "notes";
  const token = route.kind === "reply" ? route.token : null;
  const reason = ignored ?? (skimmed.kind === "too-large" ? skimmed.why : null);
  const identity: Fingerprint = { route: token ?? "notes", sender, messageId: admitted.messageId, bytes };
  const subject = cleanHeader(admitted.subject, MAX_SUBJECT);
  const status = ignored === null ? "recorded" : "ignored";
  const row = {
    key: await fingerprint(identity),
    status,
    reason,
    route: inboundRoute,
    token,
    sender,
    subject,
    raw: await gzip(bytes),
  } as const;
  const id = await record(db, row, now);
  if (id === null || status === "ignored") {
    return null;
  }
  return { id, route: inboundRoute, token, sender, subject, reason, receivedAt: now, raw: bytes, attempts: 1 };
}

/** A message that proves no sender is held with its reason, without its words: anybody could have sent it. */
async function keepUnproved(
  { db }: Edge,
  bytes: Uint8Array,
  subject: string,
  reason: string,
  now: number,
): Promise<null> {
  const key = await fingerprint({ route: "none", sender: "", messageId: null, bytes });
  const row = {
    key,
    status: "held",
    reason,
    route: "none",
    token: null,
    sender: null,
    subject: cleanHeader(subject, MAX_SUBJECT),
    raw: null,
  } as const;
  await record(db, row, now);
  return null;
}

/** The address itself proves the wish: it was mailed to one reader. Whoever holds it may stop that reader's mail. */
async function unsubscribe({ db, config }: Edge, text: string, now: number): Promise<null> {
  const token = await verifyToken("u", text, secretsOf(config));
  const email = token === null ? null : await addresseeOf(db, `recap:${token.note}:${token.reader}`);
  if (email !== null) {
    await neverMail(db, email, now);
  }
  return null;
}

import type { Message } from "../core/notes/message.ts";
import { authenticate, CLOUDFLARE } from "../mail/authenticate.ts";
import { automaticSign } from "../mail/automatic.ts";
import { cleanHeader } from "../mail/clean-header.ts";
import { type Fingerprint, fingerprint, gzip } from "../mail/fingerprint.ts";
import { headOf, parseMessage } from "../mail/parse.ts";
import { type Route, routeOf } from "../mail/route.ts";
import { type Skimmed, skim } from "../mail/skim.ts";
import { changeRhythm } from "../store/clients.ts";
import { type InboundRoute, type Proof, type Recorded, record } from "../store/inbound.ts";
import { neverMail } from "../store/people.ts";
import { addressOfReader } from "../store/readers.ts";
import { answeredRecap } from "./answered-recap.ts";
import { noteAbsence } from "./away.ts";
import type { Edge } from "./edge.ts";
import { tokenIn } from "./token.ts";

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
  const addressed = routeOf(arriving.to, config);
  if (addressed.kind === "unknown") {
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
  const route = foundAgain(addressed, message);
  const { sender, proof } = senderOf(edge, message);
  const sign = automaticSign(message, arriving.from);
  if (route.kind === "unsubscribe" || route.kind === "end-numbers") {
    return sign === null ? unsubscribe(edge, route, now) : null;
  }
  if (sender === null && sign === null && route.kind === "reply" && (await isOurs(edge, route, "", message, now))) {
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
  if (isAnswer(route) && !(await isOurs(edge, route, sender, message, now))) {
    console.log(JSON.stringify({ event: "dropped", route: route.kind, why: "bad token" }));
    return null;
  }
  if (sign?.kind === "automatic" && proof === "pass" && skimmed.kind === "kept") {
    // Before it is recorded: a second delivery would be known, and the absence lost.
    const whole = await parseMessage(bytes);
    if (whole.kind !== "unreadable") {
      await noteAbsence(edge, sender, whole.message.text, now);
    }
  }
  return keep(
    edge,
    {
      route,
      skimmed,
      bytes,
      sender,
      proof,
      subject: message.subject,
      messageId: message.messageId,
      ignored: sign?.why ?? null,
    },
    now,
  );
}

/** Where the plus address got lost, an answer to a bulletin is known by the id of ours in References. */
function foundAgain(
  route: Exclude<Route, { kind: "unknown" }>,
  { references }: Message,
): Exclude<Route, { kind: "unknown" }> {
  const token = references.flatMap((id) => /^<b\.([a-z2-7]{32})@/i.exec(id)?.[1] ?? [])[0];
  return route.kind === "reply" && route.token === "" && token !== undefined ? { kind: "bulletin", token } : route;
}

type AnswerRoute = Extract<Route, { kind: "reply" | "accept" | "bulletin" }>;

function isAnswer(route: Route): route is AnswerRoute {
  return route.kind === "reply" || route.kind === "accept" || route.kind === "bulletin";
}

/** Whether a signed address is one of ours, or a message whose plus address got lost answers a mail of ours. */
async function isOurs(edge: Edge, route: AnswerRoute, sender: string, message: Message, now: number): Promise<boolean> {
  if (route.kind !== "reply") {
    return (await tokenIn(edge, route.kind === "accept" ? "a" : "b", route.token, now)) !== null;
  }
  return (await answeredRecap(edge, { token: route.token, sender, message }, now)) !== null;
}

/** The one proved sender, or null. On the laptop no receiving server has judged, so the From is believed. */
function senderOf({ config }: Edge, message: Message): { sender: string | null; proof: Proof | null } {
  const only = message.from[0]?.email ?? "";
  if (config.trustsLocalMail) {
    return only === "" ? { sender: null, proof: null } : { sender: only, proof: "pass" };
  }
  const verdict = authenticate(message, CLOUDFLARE);
  return verdict.kind === "pass" || verdict.kind === "weak"
    ? { sender: verdict.from, proof: verdict.kind }
    : { sender: null, proof: null };
}

interface Admitted {
  readonly route: Route;
  readonly skimmed: Skimmed;
  readonly bytes: Uint8Array;
  readonly sender: string;
  readonly proof: Proof | null;
  readonly subject: string;
  readonly messageId: string | null;
  readonly ignored: string | null;
}

async function keep({ db }: Edge, admitted: Admitted, now: number): Promise<Recorded | null> {
  const { route, skimmed, bytes, sender, proof, ignored } = admitted;
  const answers = isAnswer(route);
  const inboundRoute: InboundRoute = answers
    ? route.kind
    : route.kind === "notes" && route.private
      ? "private"
      : "notes";
  const token = answers ? route.token : null;
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
    proof,
    subject,
    raw: await gzip(bytes),
  } as const;
  const id = await record(db, row, now);
  if (id === null || status === "ignored") {
    return null;
  }
  return { id, route: inboundRoute, token, sender, proof, subject, reason, receivedAt: now, raw: bytes, attempts: 1 };
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
    proof: null,
    subject: cleanHeader(subject, MAX_SUBJECT),
    raw: null,
  } as const;
  await record(db, row, now);
  return null;
}

/** The address itself proves the wish: it was mailed to one reader. Whoever holds it may stop that reader's mail. */
async function unsubscribe(
  edge: Edge,
  route: Extract<Route, { kind: "unsubscribe" | "end-numbers" }>,
  now: number,
): Promise<null> {
  const token = await tokenIn(edge, route.kind === "unsubscribe" ? "u" : "s", route.token, now);
  if (token === null) {
    return null;
  }
  if (route.kind === "end-numbers") {
    await changeRhythm(edge.db, token.note, "none").run();
    return null;
  }
  const email = await addressOfReader(edge.db, token.note, token.reader);
  if (email !== null) {
    await neverMail(edge.db, email, now).run();
  }
  return null;
}

import { localDateOf } from "../core/calendar.ts";
import { couldNotBeRead } from "../core/notices.ts";
import { compose } from "../mail/compose.ts";
import { parseMessage } from "../mail/parse.ts";
import { endInbound, type Recorded } from "../store/inbound.ts";
import { insertOutbox } from "../store/outbox.ts";
import { answerForStranger } from "./accept.ts";
import { answerBulletin } from "./answer-bulletin.ts";
import type { Edge } from "./edge.ts";
import { keepNote } from "./keep-note.ts";
import { answerReply } from "./reply.ts";

/** A message that failed so often while being read would fail for ever: it is held, and its sender told. */
const MAX_ATTEMPTS = 5;

/**
 * Turns one recorded message into everything it causes, in one D1 batch or not at all. Safe to run twice, even at once:
 * the note's id is the message's, so the second batch fails whole. Throws where the database does.
 */
export async function digest(edge: Edge, recorded: Recorded, now: number): Promise<void> {
  if (recorded.reason !== null) {
    return hold(edge, recorded, recorded.reason, now);
  }
  if (recorded.attempts > MAX_ATTEMPTS) {
    return hold(edge, recorded, "reading it failed again and again", now);
  }
  const parsed = await parseMessage(recorded.raw);
  if (parsed.kind === "unreadable") {
    return hold(edge, recorded, parsed.why, now);
  }
  if (recorded.route === "reply") {
    return answerReply(edge, recorded, parsed.message, now);
  }
  if (recorded.route === "accept") {
    return answerForStranger(edge, recorded, parsed.message, now);
  }
  if (recorded.route === "bulletin") {
    return answerBulletin(edge, recorded, parsed.message, now);
  }
  return keepNote(edge, recorded, parsed.message, now);
}

/** Ends a message that cannot be read, and tells its sender once. */
async function hold({ db, config }: Edge, recorded: Recorded, why: string, now: number): Promise<void> {
  const key = `held:${recorded.id}`;
  const day = localDateOf({ ms: recorded.receivedAt, offset: 0 });
  const view = couldNotBeRead({ subject: recorded.subject, meetingDate: day }, why, "en");
  const to = { name: "", email: recorded.sender };
  const mail = compose(view, {
    key,
    from: config.from,
    to,
    replyTo: null,
    inReplyTo: null,
    thread: null,
    auto: "auto-replied",
    noMoreMail: null,
  });
  await db.batch([
    ...insertOutbox(
      db,
      [
        {
          key,
          note: null,
          reader: "sender",
          to: recorded.sender,
          state: "pending",
          sendAfter: now,
          mail: JSON.stringify(mail),
        },
      ],
      now,
    ),
    endInbound(db, recorded.id, "held", why),
  ]);
}

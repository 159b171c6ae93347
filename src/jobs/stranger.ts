import { fullName } from "../core/address.ts";
import { ownWords } from "../core/answers/own-words.ts";
import type { Message } from "../core/notes/message.ts";
import { strangerAnswered } from "../core/notices.ts";
import { signToken } from "../mail/address-token.ts";
import { compose } from "../mail/compose.ts";
import { signAcceptLink } from "../mail/links.ts";
import { endInbound, type Recorded } from "../store/inbound.ts";
import { countMails, insertOutbox } from "../store/outbox.ts";
import type { Edge } from "./edge.ts";
import type { Thread } from "./thread.ts";

const DAY = 86_400_000;
/** So many strangers a day are asked about in one thread; whoever has a forwarded recap must not be able to flood its reader. */
const A_DAY = 3;
const MAX_TEXT = 2_000;

interface Arrived {
  readonly recorded: Recorded;
  readonly message: Message;
  /** Whose copy was answered. */
  readonly place: number;
}

/** Holds what somebody else answered to a reader's copy, changes nothing, and asks the reader whether it is theirs. */
export async function askReader(
  edge: Edge,
  thread: Thread,
  { recorded, message, place }: Arrived,
  now: number,
): Promise<void> {
  const { db, config } = edge;
  const { note } = thread;
  const reader = thread.readers.find((one) => one.place === place);
  const held = endInbound(db, recorded.id, "held", "somebody else answered a recap that was not sent to them");
  const spent = (await countMails(db, { note: note.id, kind: "stranger", prefix: "stranger:" }, now - DAY)) >= A_DAY;
  if (reader === undefined || recorded.proof !== "pass" || note.private === 1 || spent) {
    await held.run();
    return;
  }
  const who = message.from[0] ?? { name: "", email: recorded.sender };
  const text = ownWords(message).slice(0, MAX_TEXT);
  const accept = await signAcceptLink(config, recorded.id, now);
  const key = `stranger:${note.id}:${recorded.id}`;
  const mail = compose(
    strangerAnswered(note, { who: `${fullName(who)} (${recorded.sender})`, text, accept }, note.lang),
    {
      key,
      from: config.from,
      to: { name: reader.name, email: reader.email },
      replyTo: `a+${await signToken({ purpose: "a", note: recorded.id, reader: place }, config)}@${config.mailDomain}`,
      inReplyTo: null,
      thread: null,
      auto: "auto-generated",
      noMoreMail: null,
    },
  );
  await db.batch([
    ...insertOutbox(
      db,
      [
        {
          key,
          note: note.id,
          reader: reader.role,
          to: reader.email,
          state: "pending",
          sendAfter: now,
          mail: JSON.stringify(mail),
        },
      ],
      now,
    ),
    held,
  ]);
}

import { fullName } from "../core/address.ts";
import type { Actor } from "../core/answers/actor.ts";
import { passedOn } from "../core/notices.ts";
import { compose } from "../mail/compose.ts";
import { digestText } from "../mail/fingerprint.ts";
import { countMails, type NewOutbox } from "../store/outbox.ts";
import type { Edge } from "./edge.ts";
import type { Thread } from "./thread.ts";

/** So many answers of one reader in one thread go on in a day; a machine that answers every mail ends there. */
const A_DAY = 10;
const DAY = 86_400_000;
const MAX_TEXT = 20_000;

interface Words {
  readonly actor: Actor;
  readonly place: number;
  readonly text: string;
}

/**
 * The mail that takes an answer in prose on to the sender of the notes, in the writer's name and with their address to
 * answer to. Null where the sender wrote it themselves, or the day's are spent. The same words go once.
 */
export async function passOn(
  { db, config }: Edge,
  thread: Thread,
  { actor, place, text }: Words,
  now: number,
): Promise<NewOutbox | null> {
  const { note } = thread;
  const own = { note: note.id, kind: "pass", prefix: `pass:${note.id}:${place}:` };
  if (actor.role === "sender" || (await countMails(db, own, now - DAY)) >= A_DAY) {
    return null;
  }
  const sender = thread.readers.find((reader) => reader.role === "sender");
  const key = `pass:${note.id}:${place}:${await digestText(text)}`;
  const mail = compose(passedOn(note, fullName(actor.mailbox), text.slice(0, MAX_TEXT), note.lang), {
    key,
    from: { name: `${fullName(actor.mailbox)} via Saydo`, email: config.from.email },
    to: { name: sender?.name ?? "", email: note.member },
    replyTo: actor.mailbox.email,
    inReplyTo: null,
    thread: null,
    auto: "auto-generated",
    noMoreMail: null,
  });
  return {
    key,
    note: note.id,
    reader: "sender",
    to: note.member,
    state: "pending",
    sendAfter: now,
    mail: JSON.stringify(mail),
  };
}

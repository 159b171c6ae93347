import { commandOf } from "../core/command.ts";
import type { Message } from "../core/notes/message.ts";
import { unwrap } from "../core/notes/unwrap.ts";
import { type CommandOutcome, commandAnswer } from "../core/notices.ts";
import { verifyToken } from "../mail/address-token.ts";
import { compose } from "../mail/compose.ts";
import { endInbound, type Recorded } from "../store/inbound.ts";
import { type NoteHead, noteHead } from "../store/notes.ts";
import { addresseeOf, holdCopies, insertOutbox, releaseCopies } from "../store/outbox.ts";
import { acquaint } from "../store/people.ts";
import { type Edge, secretsOf } from "./edge.ts";

/**
 * Carries out an answer to a recap: the signed address says which recap and which reader, and only that reader,
 * authenticated, is listened to. Everything else ends as held, and mails nobody.
 */
export async function answerReply(edge: Edge, recorded: Recorded, message: Message, now: number): Promise<void> {
  const { db, config } = edge;
  const token = await verifyToken("r", recorded.token ?? "", secretsOf(config));
  const note = token === null ? null : await noteHead(db, token.note);
  if (token === null || note === null) {
    await endInbound(db, recorded.id, "ignored", "the reply address is not one of ours").run();
    return;
  }
  const reader = await addresseeOf(db, `recap:${token.note}:${token.reader}`);
  if (reader !== recorded.sender) {
    await endInbound(db, recorded.id, "held", "somebody else answered a recap that was not sent to them").run();
    return;
  }
  const { text } = unwrap(message, { mailDomain: config.mailDomain });
  const { outcome, addresses } = await carryOut(edge, note, text, now);
  const key = `answer:${recorded.id}`;
  const view = commandAnswer(
    note,
    outcome,
    addresses.map((email) => ({ name: "", email })),
    note.lang,
  );
  const to = { name: message.from[0]?.name ?? "", email: recorded.sender };
  const replyTo = `r+${recorded.token ?? ""}@${config.mailDomain}`;
  const mail = compose(view, {
    key,
    from: config.from,
    to,
    replyTo,
    inReplyTo: message.messageId,
    auto: "auto-replied",
    noMoreMail: null,
  });
  await db.batch([
    insertOutbox(
      db,
      [
        {
          key,
          note: note.id,
          reader: "sender",
          to: recorded.sender,
          state: "pending",
          sendAfter: now,
          mail: JSON.stringify(mail),
        },
      ],
      now,
    ),
    endInbound(db, recorded.id, "digested", null),
  ]);
}

async function carryOut(
  { db }: Edge,
  note: NoteHead,
  text: string,
  now: number,
): Promise<{ outcome: CommandOutcome; addresses: string[] }> {
  const command = commandOf(text);
  switch (command) {
    case "hold": {
      const addresses = await holdCopies(db, note.id);
      return { outcome: addresses.length === 0 ? "nothing-to-hold" : "held", addresses };
    }
    case "send": {
      const addresses = await releaseCopies(db, note.id, now);
      await acquaint(db, note.member, addresses, now).run();
      return { outcome: addresses.length === 0 ? "nothing-to-send" : "released", addresses };
    }
    case null:
      return { outcome: "not-understood", addresses: [] };
    default:
      return command satisfies never;
  }
}

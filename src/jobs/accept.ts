import { ownWords } from "../core/answers/own-words.ts";
import type { Message } from "../core/notes/message.ts";
import { readReply } from "../core/replies/read-reply.ts";
import { gunzip } from "../mail/fingerprint.ts";
import { parseMessage } from "../mail/parse.ts";
import { endHeld, endInbound, heldById, type Recorded } from "../store/inbound.ts";
import { answeredRecap } from "./answered-recap.ts";
import type { Edge } from "./edge.ts";
import { answerAs } from "./reply.ts";
import { loadThread } from "./thread.ts";
import { tokenIn } from "./token.ts";

/** A reader answers whether somebody else's answer to their copy counts as theirs. Only a plain yes of their own does it. */
export async function answerForStranger(edge: Edge, recorded: Recorded, message: Message, now: number): Promise<void> {
  const { db } = edge;
  const token = await tokenIn(edge, "a", recorded.token ?? "", now);
  const { commands, rest } = readReply(ownWords(message), {
    lines: [],
    people: [],
    self: { name: "", email: recorded.sender },
    ours: false,
    sender: false,
    today: "1970-01-01",
    order: null,
    country: null,
  });
  const says = commands.length > 0 && commands.every((command) => command.do === "agree-all") && rest.length === 0;
  const took = token !== null && says && (await acceptHeld(edge, token.note, recorded.sender, now));
  await endInbound(db, recorded.id, took ? "digested" : "ignored", took ? null : "it is no yes of the reader").run();
}

/** Carries out a held answer as its reader's own; false where it is gone, was taken before, or is another's. `by`: null where a signed link proves the reader. */
export async function acceptHeld(edge: Edge, inbound: number, by: string | null, now: number): Promise<boolean> {
  const { db } = edge;
  const held = await heldById(db, inbound);
  const parsed = held === null ? null : await parseMessage(await gunzip(held.raw));
  if (held === null || parsed === null || parsed.kind === "unreadable") {
    return false;
  }
  const { message } = parsed;
  const found = await answeredRecap(edge, { token: held.token ?? "", sender: held.sender, message }, now);
  const thread = found === null ? null : await loadThread(db, found.note, now);
  const reader = thread?.readers.find((one) => one.place === found?.place)?.email;
  if (thread === null || reader === undefined || (by !== null && by !== reader)) {
    return false;
  }
  return answerAs(
    edge,
    { thread, reader, recorded: held, message, ending: endHeld(db, inbound, "taken as the reader's own") },
    now,
  );
}

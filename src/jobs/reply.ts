import type { Actor } from "../core/answers/actor.ts";
import { ownWords } from "../core/answers/own-words.ts";
import { dateInZone } from "../core/calendar.ts";
import type { LedgerRow } from "../core/ledger-row.ts";
import { localeOf } from "../core/notes/locale.ts";
import type { Message } from "../core/notes/message.ts";
import type { Command } from "../core/replies/command.ts";
import { YES } from "../core/replies/en/plain-orders.ts";
import { inOwnWords, isMisread } from "../core/replies/plain-order.ts";
import { readReply } from "../core/replies/read-reply.ts";
import { endInbound, type Recorded } from "../store/inbound.ts";
import { readerOf } from "../store/readers.ts";
import { wasCarriedOut } from "../store/turns.ts";
import { additionsIn } from "./additions.ts";
import { answeredRecap } from "./answered-recap.ts";
import { type Answer, carryOut, sees } from "./carry-out.ts";
import type { Edge } from "./edge.ts";
import { orderOf } from "./member-order.ts";
import { withoutOvertaken } from "./overtaken.ts";
import { passOn } from "./pass-on.ts";
import { remarksOn } from "./reply-remarks.ts";
import { askReader } from "./stranger.ts";
import { copyOf, hasLeft, loadThread, type Thread } from "./thread.ts";

/** Somebody else may have had the turn; then the thread is read again at once, and after that by the next tick. */
const TRIES = 2;

/**
 * Carries out an answer to a recap. The signed address says which recap and which reader, or where that got lost the
 * message it answers; only somebody on the note, authenticated, is listened to. What a stranger answers is held, and the
 * reader is asked. Throws where the database does.
 */
export async function answerReply(edge: Edge, recorded: Recorded, message: Message, now: number): Promise<void> {
  const { db } = edge;
  const { sender } = recorded;
  const found = await answeredRecap(edge, { token: recorded.token ?? "", sender, message }, now);
  if (found === null) {
    await endInbound(db, recorded.id, "ignored", "it answers no recap of ours").run();
    return;
  }
  if (await orderOf(edge, { recorded, text: ownWords(message) }, now)) {
    return;
  }
  const thread = await loadThread(db, found.note, now);
  if (thread === null) {
    await endInbound(db, recorded.id, "ignored", "its recap is gone").run();
  } else if (placeOf(thread, sender) === null) {
    await askReader(edge, thread, { recorded, message, place: found.place }, now);
  } else {
    const ending = endInbound(db, recorded.id, "digested", null);
    await answerAs(edge, { thread, reader: sender, recorded, message, ending }, now);
  }
}

interface Answering {
  /** As it was just read. */
  readonly thread: Thread;
  /** The address of the reader whose answer it is. */
  readonly reader: string;
  readonly recorded: Recorded;
  readonly message: Message;
  /** Ends the message, in the same batch. */
  readonly ending: D1PreparedStatement;
}

/** Carries out a message as a reader's answer, once; false where that reader is not on the note. Throws where the database does. */
export async function answerAs(edge: Edge, answering: Answering, now: number): Promise<boolean> {
  const { db } = edge;
  const act = `reply:${answering.recorded.id}`;
  const { id } = answering.thread.note;
  for (let tries = 1; ; tries++) {
    const thread = tries === 1 ? answering.thread : await loadThread(db, id, now);
    const place = thread === null ? null : placeOf(thread, answering.reader);
    if (thread === null || place === null) {
      return false;
    }
    try {
      await carryOut(edge, thread, await answerOf(edge, thread, { ...answering, act, place }, now), now);
      return true;
    } catch (error) {
      if (await wasCarriedOut(db, act)) {
        return true;
      }
      if (!isTaken(error)) {
        throw error;
      }
      if (tries >= TRIES) {
        // It stays recorded, and the next tick takes it up.
        console.log(JSON.stringify({ event: "answer postponed", inbound: answering.recorded.id }));
        return true;
      }
    }
  }
}

function placeOf(thread: Thread, email: string): number | null {
  return thread.readers.find((reader) => reader.email === email)?.place ?? null;
}

/** Somebody else had the turn, or has changed one of the rows. */
function isTaken(error: unknown): boolean {
  return /UNIQUE constraint failed: (?:turns|events)\b/.test(String(error));
}

interface Arrived extends Answering {
  readonly act: string;
  readonly place: number;
}

async function answerOf(
  edge: Edge,
  thread: Thread,
  { recorded, message, act, place, ending }: Arrived,
  now: number,
): Promise<Answer> {
  const actor = actorOf(edge, thread, place, recorded.receivedAt);
  const text = ownWords(message);
  const locale = localeOf(actor.mailbox.email, message.sent?.offset ?? null, text);
  const read = readReply(text, {
    lines: thread.rows.filter((row) => sees(thread, row, actor)).map((row) => asAsked(row, thread, actor)),
    people: thread.readers.map(({ name, email }) => ({ name, email })),
    self: actor.mailbox,
    ours: actor.role !== "other",
    sender: actor.role === "sender",
    today: actor.today,
    order: locale.order,
    country: locale.country,
  });
  const commands = read.commands.filter((command) => !isMisread(command, text));
  const misread = read.commands.length > commands.length;
  const prose = misread ? text : read.rest.map(({ start, end }) => text.slice(start, end)).join("\n");
  const weak = recorded.proof === "weak";
  const current = await withoutOvertaken(edge, thread, { recorded, actor, commands }, now);
  const additions = weak
    ? null
    : additionsIn(edge, thread, {
        inbound: recorded.id,
        message,
        actor,
        adds: commands.flatMap((command) => (command.do === "add" ? [command.text] : [])),
        prose,
        private:
          thread.note.private === 1 ||
          (actor.role === "sender" && commands.some((command) => command.do === "private")),
      });
  const passed = weak || prose.trim() === "" ? null : await passOn(edge, thread, { actor, place, text }, now);
  const heard = { actor, commands, prose, weak, additions: additions !== null, passed: passed !== null, thread };
  return {
    actor,
    via: "reply",
    act,
    commands: (weak
      ? current.commands.filter(({ do: wanted }) => wanted !== "send" && wanted !== "add")
      : current.commands
    ).map((command) => inOwnWords(asYes(command, { text, thread, actor }), text)),
    additions,
    passed,
    remarks: [...current.remarks, ...remarksOn(heard)],
    also: [ending],
  };
}

/** What the sender is asked about, "yes 2" answers, whether the line is new or from before. */
function asAsked(row: LedgerRow, { doubts }: Thread, { role }: Actor): LedgerRow {
  return role === "sender" && doubts.some((doubt) => doubt.number === row.number) ? { ...row, status: "asked" } : row;
}

/** A bare "yes" of the sender answers the one question that there is; of several it answers none. */
function asYes(command: Command, { text, thread, actor }: { text: string; thread: Thread; actor: Actor }): Command {
  const asked = thread.rows.filter((row) => asAsked(row, thread, actor).status === "asked");
  const [only] = asked;
  const { start, end } = command;
  return command.do === "agree-all" &&
    actor.role === "sender" &&
    asked.length === 1 &&
    only !== undefined &&
    YES.test(text.slice(start, end))
    ? { do: "confirm", item: only.number, reason: null, start, end }
    : command;
}

/** Who answers, as the thread knows them. A sender whose note nobody else has had is still writing it. */
export function actorOf({ config }: Edge, thread: Thread, place: number, at: number): Actor {
  const row = thread.readers.find((reader) => reader.place === place);
  const { mailbox, role } = readerOf(row ?? { place, email: "", name: "", role: "other", release: "send" });
  const others = thread.readers.filter((reader) => reader.role !== "sender");
  const isWriting =
    role === "sender" &&
    (others.length === 0
      ? at - thread.note.createdAt < config.undoMinutes * 60_000
      : !others.some((reader) => hasLeft(copyOf(thread, reader.place))));
  return {
    mailbox,
    role,
    at,
    today: dateInZone(at, config.timeZone),
    authoring: isWriting ? thread.note.id : null,
  };
}

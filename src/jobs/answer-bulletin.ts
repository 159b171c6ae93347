import { ownWords } from "../core/answers/own-words.ts";
import { wallClock } from "../core/local-time.ts";
import { localeOf } from "../core/notes/locale.ts";
import type { Message } from "../core/notes/message.ts";
import type { Command } from "../core/replies/command.ts";
import { inOwnWords, isMisread } from "../core/replies/plain-order.ts";
import { readReply } from "../core/replies/read-reply.ts";
import { type Bulletin, type BulletinRow, bulletinById, selectBulletinRows } from "../store/bulletins.ts";
import { ledgerRowOf } from "../store/commitments.ts";
import { endInbound, type Recorded, takeUpAgain } from "../store/inbound.ts";
import { lastTurnOf, wasCarriedOut } from "../store/turns.ts";
import { bulletinRest } from "./bulletin-rest.ts";
import { carryOut } from "./carry-out.ts";
import type { Edge } from "./edge.ts";
import { orderOf } from "./member-order.ts";
import { withoutOvertaken } from "./overtaken.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { actorOf } from "./reply.ts";
import { type Found, foundIn } from "./summary-items.ts";
import { loadThread } from "./thread.ts";
import { tokenIn } from "./token.ts";

/**
 * Carries out an answer to a mail whose lines come from several notes. What it says of each line is an answer in the
 * thread of that line's note, as if it had been given there, and everybody who sees the line hears of it there. One
 * thread an invocation, since each costs many statements: the next tick goes on. Throws where the database does.
 */
export async function answerBulletin(edge: Edge, recorded: Recorded, message: Message, now: number): Promise<void> {
  const { db } = edge;
  const token = await tokenIn(edge, "b", recorded.token ?? "", now);
  const bulletin = token === null ? null : await bulletinById(db, token.note);
  if (bulletin === null) {
    await endInbound(db, recorded.id, "ignored", "what it answers is no longer known").run();
    return;
  }
  if (bulletin.email !== recorded.sender) {
    await endInbound(db, recorded.id, "held", "somebody else answered a mail that was not sent to them").run();
    return;
  }
  const text = ownWords(message);
  if (await orderOf(edge, { recorded, text }, now)) {
    return;
  }
  const { results } = await selectBulletinRows(db, bulletin.id, bulletin.email).all<BulletinRow>();
  const read = readAnswer(edge, { recorded, message, bulletin, rows: results, text });
  const threads = await threadsOf(edge, { recorded, bulletin, rows: results, commands: read.commands });
  const open: Thread[] = [];
  for (const thread of threads) {
    if (!(await wasCarriedOut(db, actOf(recorded, thread.note)))) {
      open.push(thread);
    }
  }
  const [next, ...later] = open;
  const rest = later.length > 0 ? [] : await bulletinRest(edge, { recorded, bulletin, ...read, threads }, now);
  const ending = later.length > 0 ? takeUpAgain(db, recorded.id, now) : endInbound(db, recorded.id, "digested", null);
  if (next === undefined) {
    await db.batch([...rest, ending]);
    return;
  }
  const thread = await loadThread(db, next.note, now);
  if (thread === null) {
    await db.batch([...rest, ending]);
    return;
  }
  const actor = actorOf(edge, thread, next.place, recorded.receivedAt);
  await carryOut(
    edge,
    thread,
    {
      actor,
      via: "reply",
      act: actOf(recorded, next.note),
      commands: (await withoutOvertaken(edge, thread, { recorded, actor, commands: next.commands }, now)).commands,
      additions: null,
      passed: null,
      remarks: [],
      also: [...rest, ending],
    },
    now,
  );
}

function actOf({ id }: Recorded, note: number): string {
  return `bulletin:${id}:${note}`;
}

/** What an answer says of the lines of one note, under that note's numbers. */
interface Thread {
  readonly note: number;
  readonly place: number;
  readonly commands: readonly Command[];
}

function readAnswer(
  { config }: Edge,
  {
    recorded,
    message,
    bulletin,
    rows,
    text,
  }: { recorded: Recorded; message: Message; bulletin: Bulletin; rows: readonly BulletinRow[]; text: string },
): ReadAnswer {
  const lines = rows.map(ledgerRowOf);
  const locale = localeOf(recorded.sender, message.sent?.offset ?? null, text);
  const people = lines.flatMap(({ owner, to }) => [owner, to]).filter((person) => person !== null);
  const read = readReply(text, {
    lines,
    people,
    self: { name: bulletin.name, email: bulletin.email },
    ours: config.isMember(bulletin.email),
    sender: false,
    today: wallClock(recorded.receivedAt, config.timeZone).date,
    order: locale.order,
    country: locale.country,
  });
  const commands = read.commands.filter((command) => !isMisread(command, text));
  const misread = read.commands.length > commands.length;
  return {
    text,
    commands: commands.map((command) => inOwnWords(command, text)),
    prose: misread
      ? text
      : read.rest
          .map(({ start, end }) => text.slice(start, end))
          .join("\n")
          .trim(),
  };
}

/** Commands by the notes whose lines they mean; `undo` belongs to the thread in which its writer did something last. */
async function threadsOf(
  { db }: Edge,
  {
    recorded,
    bulletin,
    rows,
    commands,
  }: { recorded: Recorded; bulletin: Bulletin; rows: readonly BulletinRow[]; commands: readonly Command[] },
): Promise<Thread[]> {
  const threads = new Map<number, { place: number; commands: Command[] }>();
  const put = ({ note, place }: Pick<Found, "note" | "place">, command: Command): void => {
    const thread = threads.get(note) ?? { place, commands: [] };
    thread.commands.push(command);
    threads.set(note, thread);
  };
  for (const command of commands) {
    if ("item" in command && command.do !== "ask") {
      const row = rows.find(({ number }) => number === command.item);
      const found = row === undefined ? null : foundIn(row);
      if (found !== null) {
        put(found, { ...command, item: found.number });
      }
    } else if (command.do === "undo") {
      const last = await lastTurnOf(db, bulletin.email, recorded.receivedAt);
      if (last !== null) {
        put(last, command);
      }
    }
  }
  return [...threads].map(([note, thread]) => ({ note, ...thread }));
}

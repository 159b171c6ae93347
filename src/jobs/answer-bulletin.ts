import { ownWords } from "../core/answers/own-words.ts";
import { wallClock } from "../core/local-time.ts";
import { localeOf } from "../core/notes/locale.ts";
import type { Mailbox, Message } from "../core/notes/message.ts";
import { awayText } from "../core/replies/away.ts";
import type { Command } from "../core/replies/command.ts";
import { inOwnWords, isMisread } from "../core/replies/plain-order.ts";
import { readReply } from "../core/replies/read-reply.ts";
import { type Bulletin, type BulletinRow, bulletinById, selectBulletinRows } from "../store/bulletins.ts";
import { ledgerRowOf } from "../store/commitments.ts";
import { endInbound, type Recorded, takeUpAgain } from "../store/inbound.ts";
import { selectPeopleOn } from "../store/readers.ts";
import { carriedOut, lastTurnsOf } from "../store/turns.ts";
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
  if (bulletin.client === null && !edge.config.isMember(bulletin.email)) {
    await endInbound(db, recorded.id, "ignored", "its sender is no member any more").run();
    return;
  }
  const text = ownWords(message);
  if (await orderOf(edge, { recorded, text }, now)) {
    return;
  }
  if (bulletin.client !== null && awayText(text) !== null) {
    await endInbound(db, recorded.id, "ignored", "it is an out-of-office answer").run();
    return;
  }
  const plan =
    typeof recorded.plan === "string"
      ? (JSON.parse(recorded.plan) as Plan)
      : await planOf(edge, { recorded, message, bulletin, text });
  const { read, threads } = plan;
  const done = await carriedOut(
    db,
    threads.map(({ note }) => actOf(recorded, note)),
  );
  const open = threads.filter(({ note }) => !done.has(actOf(recorded, note)));
  const [next, ...later] = open;
  const rest = later.length > 0 ? [] : await bulletinRest(edge, { recorded, bulletin, ...read, threads }, now);
  const ending =
    later.length > 0
      ? takeUpAgain(db, recorded.id, JSON.stringify(plan), now)
      : endInbound(db, recorded.id, "digested", null);
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

/** An answer as it was read once, while nothing of it was carried out. */
interface Plan {
  readonly read: ReadAnswer;
  readonly threads: readonly Thread[];
}

async function planOf(
  edge: Edge,
  answered: { recorded: Recorded; message: Message; bulletin: Bulletin; text: string },
): Promise<Plan> {
  const { recorded, bulletin } = answered;
  const { results: rows } = await selectBulletinRows(edge.db, bulletin.id, bulletin.email).all<BulletinRow>();
  const notes = rows.flatMap((row) => foundIn(row)?.note ?? []);
  const { results: people } = await selectPeopleOn(edge.db, notes).all<Mailbox>();
  const read = readAnswer(edge, { ...answered, rows, people });
  return { read, threads: await threadsOf(edge, { recorded, bulletin, rows, commands: read.commands }) };
}

function readAnswer(
  { config }: Edge,
  {
    recorded,
    message,
    bulletin,
    rows,
    people,
    text,
  }: {
    recorded: Recorded;
    message: Message;
    bulletin: Bulletin;
    rows: readonly BulletinRow[];
    /** Everybody on the notes that its lines stand in. */
    people: readonly Mailbox[];
    text: string;
  },
): ReadAnswer {
  const lines = rows.map(ledgerRowOf);
  const locale = localeOf(recorded.sender, message.sent?.offset ?? null, text);
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

/** Commands by the notes whose lines they mean; `undo` takes back the last answer of its writer, in every thread that it was carried out in. */
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
      for (const turn of await lastTurnsOf(db, bulletin.email, recorded.receivedAt)) {
        put(turn, command);
      }
    }
  }
  return [...threads].map(([note, thread]) => ({ note, ...thread }));
}

import type { Actor } from "../core/answers/actor.ts";
import type { Remark } from "../core/answers/remark.ts";
import type { Command } from "../core/replies/command.ts";
import { eventsBy } from "../store/events.ts";
import type { Recorded } from "../store/inbound.ts";
import { wishedSince } from "../store/turns.ts";
import type { Edge } from "./edge.ts";
import type { Thread } from "./thread.ts";

/** An answer is late where it was not carried out soon: the database failed, and a tick took it up again. */
const LATE = 60_000;

/** What the same person has said since of the same lines, or of the copies, stands: an answer that comes late is old. */
export async function withoutOvertaken(
  { db }: Edge,
  { note, rows }: Thread,
  { recorded, actor, commands }: { recorded: Recorded; actor: Actor; commands: readonly Command[] },
  now: number,
): Promise<{ commands: readonly Command[]; remarks: Remark[] }> {
  if (now - recorded.receivedAt < LATE) {
    return { commands, remarks: [] };
  }
  const { email } = actor.mailbox;
  const since = recorded.receivedAt + 1;
  const touched = new Set((await eventsBy(db, note.id, email, since)).map((event) => event.commitment));
  const wished = await wishedSince(db, note.id, email, recorded.receivedAt);
  const isOld = (command: Command): boolean =>
    "item" in command
      ? rows.some((row) => row.number === command.item && touched.has(row.id))
      : wished && (command.do === "hold" || command.do === "send" || command.do === "private");
  return {
    commands: commands.filter((command) => !isOld(command)),
    remarks: commands
      .filter(isOld)
      .map((command) => ({ code: "overtaken", number: "item" in command ? command.item : null })),
  };
}

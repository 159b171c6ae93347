import type { Actor } from "../core/answers/actor.ts";
import type { Remark } from "../core/answers/remark.ts";
import type { Command } from "../core/replies/command.ts";
import type { Thread } from "./thread.ts";

interface Heard {
  readonly actor: Actor;
  readonly commands: readonly Command[];
  readonly prose: string;
  readonly weak: boolean;
  readonly additions: boolean;
  readonly passed: boolean;
  readonly thread: Thread;
}

/** What the writer is told about words that were no command. */
export function remarksOn({ actor, commands, prose, weak, additions, passed, thread }: Heard): Remark[] {
  const wrote = prose.trim() !== "";
  if (weak && (wrote || commands.some((command) => command.do === "send" || command.do === "add"))) {
    return [{ code: "unproved" }];
  }
  if (wrote && actor.role !== "sender") {
    const sender = thread.readers.find((reader) => reader.role === "sender");
    const name = sender?.name || sender?.email || "";
    return [passed ? { code: "passed-on", name } : { code: "not-passed", name, email: thread.note.member }];
  }
  if (actor.role !== "sender" || additions) {
    return [];
  }
  return commands.length === 0 ? [{ code: "not-understood" }] : wrote ? [{ code: "kept" }] : [];
}

import type { Config } from "../config.ts";
import type { Draft } from "../core/answers/draft.ts";
import { isUrgent, type Remark } from "../core/answers/remark.ts";
import { type EchoWait, scheduleEchoes } from "../store/echoes.ts";
import type { Answer } from "./carry-out.ts";
import type { Edge } from "./edge.ts";
import type { Thread } from "./thread.ts";

const MINUTE = 60_000;

/** Everybody who sees a line that changed hears of it, and whoever answered hears what came of it. */
export function echoesOf(
  { db, config }: Edge,
  thread: Thread,
  {
    answer,
    draft,
    remarks,
    isPrivate,
  }: { answer: Answer; draft: Draft; remarks: readonly Remark[]; isPrivate: boolean },
  now: number,
): D1PreparedStatement[] {
  const { actor, additions } = answer;
  const soon = now + config.echoMinutes * MINUTE;
  const waiting = new Map<string, EchoWait>();
  const schedule = (email: string, wait: Omit<EchoWait, "email">): void => {
    waiting.set(`${wait.note} ${wait.commitment ?? ""} ${email}`, { ...wait, email });
  };
  const here = new Set(thread.readers.map((reader) => reader.email));
  for (const row of [...draft.rows.values()].filter((one) => !one.private)) {
    for (const email of [...(thread.audience.get(row.id)?.keys() ?? []), thread.note.member]) {
      const elsewhere = here.has(email) ? null : row;
      schedule(email, { note: elsewhere?.note ?? thread.note.id, commitment: elsewhere?.id ?? null, echoAfter: soon });
    }
  }
  for (const { email, echoAfter } of isPrivate || additions === null ? [] : additions.heardBy) {
    schedule(email, { note: thread.note.id, commitment: null, echoAfter: Math.max(soon, echoAfter) });
  }
  const tells = draft.rows.size > 0 || additions !== null || remarks.length > 0;
  if (answer.via === "reply" && tells) {
    schedule(actor.mailbox.email, { note: thread.note.id, commitment: null, echoAfter: soon });
  }
  // Whoever holds a copy must know at once that it is held: the window is short.
  const urgent = answer.via === "reply" && remarks.some(isUrgent);
  const own = { note: thread.note.id, commitment: null, email: actor.mailbox.email, echoAfter: now };
  return [
    ...(waiting.size === 0 ? [] : [scheduleEchoes(db, [...waiting.values()], echoGap(config))]),
    ...(urgent ? [scheduleEchoes(db, [own], 0)] : []),
  ];
}

/** Between two mails to one reader about one thread, in milliseconds. */
export function echoGap({ echoMinutes }: Pick<Config, "echoMinutes">): number {
  return 3 * echoMinutes * MINUTE;
}

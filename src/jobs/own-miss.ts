import type { LedgerRow } from "../core/ledger-row.ts";
import { echoIsTold } from "../store/echoes.ts";
import { insertOutbox } from "../store/outbox.ts";
import { wasCarriedOut } from "../store/turns.ts";
import { carryOut } from "./carry-out.ts";
import type { Drafted } from "./drafts.ts";
import type { Edge } from "./edge.ts";
import { wordMail } from "./reminder.ts";
import { actorOf } from "./reply.ts";
import { loadThread, type Thread } from "./thread.ts";

interface Miss {
  readonly row: LedgerRow;
  readonly draft: Drafted;
  readonly text: string;
  readonly due: string;
  readonly place: number;
  /** The turn that the form was shown at: pressing twice is once. */
  readonly turn: string;
}

const TRIES = 5;

/** What makes it the same note when its form is sent again. */
export function ownMissAct(
  note: number,
  { place, turn, number }: { place: number; turn: string; number: number },
): string {
  return `page:${note}:${place}:${turn}:${number}:own`;
}

/**
 * A member owns a miss: the commitment moves to the new day, and whoever waits for it gets the note. The note says what
 * the echo would, so its reader gets no echo of this move. Throws where the database does.
 */
export async function ownMiss(
  edge: Edge,
  opened: Thread,
  { row, draft, text, due, place, turn }: Miss,
  now: number,
): Promise<void> {
  const { db } = edge;
  const { hearer } = draft;
  const act = ownMissAct(opened.note.id, { place, turn, number: row.number });
  const key = `owned-miss:${row.id}:${act}`;
  for (let tries = 1; ; tries++) {
    const thread = tries === 1 ? opened : await loadThread(db, opened.note.id, now);
    if (thread === null) {
      return;
    }
    const actor = actorOf(edge, thread, place, now);
    const moved = { ...row, due, dueFrom: null };
    const mail = await wordMail(
      edge,
      key,
      { kind: "owned-miss", member: actor.mailbox, item: moved, hearer, text, lang: thread.note.lang, asOf: 0 },
      now,
    );
    try {
      await carryOut(
        edge,
        thread,
        {
          actor,
          via: "page",
          act,
          commands: [{ do: "move", item: row.number, due, dueFrom: null, phrase: due, reason: null, start: 0, end: 0 }],
          additions: null,
          passed: null,
          remarks: [],
          also: [...insertOutbox(db, [mail], now), echoIsTold(db, { note: thread.note.id, email: hearer.email, act })],
        },
        now,
      );
      return;
    } catch (error) {
      if (await wasCarriedOut(db, act)) {
        return;
      }
      if (tries >= TRIES) {
        throw error;
      }
    }
  }
}

import { sees } from "../jobs/carry-out.ts";
import { type Edge, edgeOf } from "../jobs/edge.ts";
import { actorOf } from "../jobs/reply.ts";
import { asKnownTo, loadThread, otherSideHeard, peopleOf, type Thread } from "../jobs/thread.ts";
import { verifyAnswerLink } from "../mail/links.ts";
import type { AnswerPage } from "./answer-page.tsx";

/** A recap that one reader has opened by their link. */
export interface Opened {
  readonly edge: Edge;
  readonly thread: Thread;
  readonly place: number;
  readonly path: string;
}

/** What a link opens; null where it is not ours, has expired, or its reader is gone. */
export async function open(env: Env, token: string, now: number): Promise<Opened | null> {
  const edge = edgeOf(env);
  const claim = await verifyAnswerLink(edge.config, token, now);
  const thread = claim === null ? null : await loadThread(edge.db, claim.note, now);
  const isReader = thread?.readers.some((reader) => reader.place === claim?.place) ?? false;
  return claim === null || thread === null || !isReader
    ? null
    : { edge, thread, place: claim.place, path: `/a/${token}` };
}

/** The lines that its reader sees, as they know them. */
export function pageOf({ edge, thread, place, path }: Opened): AnswerPage {
  const actor = actorOf(edge, thread, place, Date.now());
  const { subject, meetingDate, lang } = thread.note;
  const rows = thread.rows
    .filter((row) => sees(thread, row, actor) && row.status !== "merged")
    .map((row) => asKnownTo(thread, row, actor.mailbox.email));
  return {
    path,
    subject,
    meetingDate,
    lang,
    actor,
    people: peopleOf(thread),
    rows,
    heard: otherSideHeard(thread),
    turn: thread.note.turns,
  };
}

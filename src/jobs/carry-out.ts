import { clientKeyOf } from "../core/address.ts";
import type { Actor } from "../core/answers/actor.ts";
import type { Draft } from "../core/answers/draft.ts";
import { planAnswer } from "../core/answers/plan.ts";
import { type Remark, remarkKey } from "../core/answers/remark.ts";
import { undoLast } from "../core/answers/undo.ts";
import type { LedgerRow } from "../core/ledger-row.ts";
import { isShared } from "../core/readers.ts";
import type { Command } from "../core/replies/command.ts";
import { updateTerms } from "../store/commitments.ts";
import { holdCopies, releaseCopies } from "../store/copies.ts";
import { eventsBy, insertEvents } from "../store/events.ts";
import { endDoubts, narrowAudience } from "../store/lines.ts";
import { makePrivate } from "../store/notes.ts";
import { cancelUnsent, insertOutbox, type NewOutbox, rewriteOutbox, silence } from "../store/outbox.ts";
import { acquaint, neverMail } from "../store/people.ts";
import { insertRemarks } from "../store/remarks.ts";
import { type CopyWish, takeTurn } from "../store/turns.ts";
import { type Additions, additionStatements } from "./additions.ts";
import { echoesOf } from "./echo-waits.ts";
import type { Edge } from "./edge.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import { partyCopies, recapKey } from "./recaps.ts";
import { copyOf, hasLeft, type Thread } from "./thread.ts";

const MINUTE = 60_000;
const UNDO_DAYS = 24 * 60 * MINUTE;

/** What somebody wants of a thread, by mail or by a tap. */
export interface Answer {
  readonly actor: Actor;
  readonly via: "reply" | "page";
  /** What makes it the same answer when it comes again. */
  readonly act: string;
  readonly commands: readonly Command[];
  /** New commitments that its words hold. */
  readonly additions: Additions | null;
  /** Words for the human on the other end. */
  readonly passed: NewOutbox | null;
  readonly remarks: readonly Remark[];
  /** What else belongs into the same batch. */
  readonly also: readonly D1PreparedStatement[];
}

export interface CarriedOut {
  readonly remarks: readonly Remark[];
  readonly rows: readonly LedgerRow[];
}

/**
 * Carries out an answer in one batch or not at all: changed rows and their events, what the copies that have not left
 * will say, who is to hear of it. Fails where somebody else has had the turn; the caller then reads the thread again.
 */
export async function carryOut(edge: Edge, thread: Thread, answer: Answer, now: number): Promise<CarriedOut> {
  const { db } = edge;
  const { actor, act } = answer;
  const { note } = thread;
  const draft = await planned(edge, thread, answer);
  const origin = { actor: actor.mailbox, via: answer.via, act, note: note.id };
  const remarks = [...answer.remarks, ...draft.remarks];
  const before = new Map(thread.rows.map((row) => [row.id, row]));
  const changedRows = [...draft.rows.values()].map((row) => ({ seen: before.get(row.id)?.seq ?? 0, row }));
  const isPrivate = note.private === 1 || draft.wishes.has("private");
  const waiting = thread.copies.filter((copy) => copy.key !== recapKey(note.id, 0) && !hasLeft(copy));
  await db.batch([
    takeTurn(
      db,
      { note: note.id, turn: note.turns + 1, act, email: actor.mailbox.email, wish: wishOf(draft) },
      actor.at,
    ),
    ...(draft.events.length === 0
      ? []
      : [updateTerms(db, changedRows, actor.at), insertEvents(db, origin, draft.events, actor.at)]),
    ...(answer.additions === null ? [] : additionStatements(edge, thread, answer.additions, origin, now)),
    ...(draft.answered.length === 0 ? [] : [endDoubts(db, note.id, draft.answered)]),
    ...(draft.wishes.has("private") ? privately(db, thread, now) : []),
    ...(draft.wishes.has("stop") ? [neverMail(db, actor.mailbox.email, now)] : []),
    ...(isPrivate ? [] : await rewritten(edge, thread, draft, answer.additions, now)),
    ...(draft.wishes.has("hold") ? [holdCopies(db, note.id)] : []),
    ...(draft.wishes.has("send")
      ? [
          releaseCopies(db, note.id, now),
          acquaint(
            db,
            note.member,
            waiting.map((copy) => copy.to),
            now,
          ),
        ]
      : []),
    ...(answer.passed === null ? [] : insertOutbox(db, [answer.passed], now)),
    ...(answer.via === "page" || remarks.length === 0
      ? []
      : [
          insertRemarks(
            db,
            { note: note.id, email: actor.mailbox.email },
            remarks.map((remark) => ({ key: remarkKey(remark, actor.today, act), remark })),
          ),
        ]),
    ...echoesOf(edge, thread, { answer, draft, remarks, isPrivate }, now),
    ...answer.also,
  ]);
  return { remarks, rows: draft.all() };
}

/** What is to become of the copies: the last word, since one answer may say more than one. */
function wishOf({ wishes }: Draft): CopyWish | null {
  const wish = [...wishes].findLast((one) => one === "hold" || one === "send" || one === "private");
  return wish === "hold" || wish === "send" || wish === "private" ? wish : null;
}

async function planned({ db }: Edge, thread: Thread, { actor, commands }: Answer): Promise<Draft> {
  const isOurs = new Set(thread.readers.filter((reader) => reader.role !== "other").map((reader) => reader.email));
  const known = new Set(thread.readers.map((reader) => reader.email));
  const visible = thread.rows.filter((row) => sees(thread, row, actor));
  const draft = planAnswer(commands, {
    rows: visible,
    doubts: thread.doubts,
    actor,
    parties: {
      sideOf: (email) => (isOurs.has(email) ? "ours" : known.has(email) ? "theirs" : sideByFirm(email, isOurs)),
    },
  });
  if (draft.wishes.has("undo")) {
    undoLast(await eventsBy(db, thread.note.id, actor.mailbox.email, actor.at - UNDO_DAYS), draft, actor.at);
  }
  if (draft.wishes.has("private")) {
    for (const row of draft.all().filter((one) => !one.private && isNew(thread, one))) {
      draft.apply({ id: row.id, kind: "hidden", set: { private: true }, reason: null, timing: null });
    }
  }
  return draft;
}

function sideByFirm(email: string, isOurs: ReadonlySet<string>): "ours" | "theirs" | null {
  const key = clientKeyOf(email);
  return email === "" ? null : [...isOurs].some((ours) => clientKeyOf(ours) === key) ? "ours" : "theirs";
}

/** An answer touches only lines that its writer sees. */
export function sees(thread: Thread, row: LedgerRow, { mailbox, role }: Pick<Actor, "mailbox" | "role">): boolean {
  return role === "sender" || (isShared(row) && (thread.audience.get(row.id)?.has(mailbox.email) ?? false));
}

/** A line from before is not this note's to hide. */
function isNew(thread: Thread, row: LedgerRow): boolean {
  return (thread.parts.get(row.id)?.part ?? "new") === "new";
}

function privately(db: D1Database, thread: Thread, now: number): D1PreparedStatement[] {
  return [
    makePrivate(db, thread.note.id),
    cancelUnsent(db, thread.note.id, now),
    narrowAudience(
      db,
      thread.rows.filter((row) => isNew(thread, row)).map((row) => row.id),
      [thread.note.member],
    ),
  ];
}

/** Copies that have not left say what is true now; one with nothing left to say does not leave. */
async function rewritten(
  edge: Edge,
  thread: Thread,
  draft: Draft,
  additions: Additions | null,
  now: number,
): Promise<D1PreparedStatement[]> {
  const pending = thread.readers.filter((reader) => reader.role !== "sender" && !hasLeft(copyOf(thread, reader.place)));
  if (pending.length === 0) {
    return [];
  }
  const facts = ledgerFacts(edge, thread, draft.all(), additions);
  const sendAfter = now + edge.config.undoMinutes * MINUTE;
  const copies = await partyCopies(edge, facts, { sendAfter }, now);
  const places = new Set(pending.map((reader) => reader.place));
  const mine = copies.filter(({ place }) => places.has(place));
  const wish = wishOf(draft) ?? thread.note.lastWish;
  // A copy that comes to be, or comes back, waits or leaves as the sender said of them all.
  const state = wish === "hold" ? "held" : wish === "send" ? "pending" : null;
  const rows = mine.flatMap(({ row }) => (row === null ? [] : [{ ...row, state: state ?? row.state }]));
  const silent = mine.filter(({ row }) => row === null).map(({ place }) => recapKey(thread.note.id, place));
  return [...rewriteOutbox(edge.db, rows, now), ...(silent.length === 0 ? [] : [silence(edge.db, silent, now)])];
}

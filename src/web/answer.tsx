import { Hono } from "hono";
import type { Actor } from "../core/answers/actor.ts";
import { isLocalDate } from "../core/calendar.ts";
import type { Command } from "../core/replies/command.ts";
import { wordsFor } from "../core/words/words.ts";
import { type CarriedOut, carryOut, sees } from "../jobs/carry-out.ts";
import { type Edge, edgeOf } from "../jobs/edge.ts";
import { actorOf } from "../jobs/reply.ts";
import { asKnownTo, loadThread, otherSideHeard, peopleOf, type Thread } from "../jobs/thread.ts";
import { verifyAnswerLink } from "../mail/links.ts";
import { wasCarriedOut } from "../store/turns.ts";
import { AnswerForm, AnswerList, type AnswerPage, type TapAction } from "./answer-page.tsx";
import { gone, Notice } from "./layout.tsx";

const ACTIONS: ReadonlySet<string> = new Set<TapAction>(["done", "move", "not-mine", "agree", "undo"]);
const TRIES = 5;
const MAX_REASON = 200;

/**
 * Answers by a tap. The link is the key: signed, for one reader of one recap, and it expires. GET shows a page with one
 * button, POST acts, so that a scanner which opens every link of a mail changes nothing.
 */
export const answers = new Hono<{ Bindings: Env }>();

answers.get("/:token", async (c) => {
  const opened = await open(c.env, c.req.param("token"), Date.now());
  return opened === null ? c.html(gone(), 404) : c.html(AnswerList(pageOf(opened)));
});

answers.get("/:token/:number/:action", async (c) => {
  const opened = await open(c.env, c.req.param("token"), Date.now());
  const shown = opened === null ? null : pageOf(opened);
  const row = shown?.rows.find((one) => `${one.number}` === c.req.param("number"));
  const action = c.req.param("action");
  return shown === null || row === undefined || !ACTIONS.has(action)
    ? c.html(gone(), 404)
    : c.html(AnswerForm(shown, row, action as TapAction));
});

answers.post("/:token/:number/:action", async (c) => {
  const now = Date.now();
  const action = c.req.param("action");
  const form = await c.req.parseBody();
  const command = commandOf(action, Number(c.req.param("number")), {
    due: textOf(form.due),
    reason: textOf(form.reason).replace(/\s+/g, " ").slice(0, MAX_REASON),
  });
  if (command === null) {
    return c.html(Notice({ text: wordsFor("en").page.noDate }), 400);
  }
  // The form names the turn it was shown at, so that pressing twice or loading the result again is one answer.
  const turn = textOf(form.turn).replace(/\D/g, "").slice(0, 9);
  for (let tries = 1; ; tries++) {
    const opened = await open(c.env, c.req.param("token"), now);
    if (opened === null) {
      return c.html(gone(), 404);
    }
    const { edge, thread, place } = opened;
    const actor = actorOf(edge, thread, place, now);
    const act = `page:${thread.note.id}:${place}:${turn}:${c.req.param("number")}:${action}`;
    const answer = {
      actor,
      via: "page",
      act,
      commands: [command],
      additions: null,
      passed: null,
      remarks: [],
      also: [],
    } as const;
    try {
      const done = await carryOut(edge, thread, answer, now);
      return c.html(shownAfter(opened, actor, done));
    } catch (error) {
      if (await wasCarriedOut(edge.db, act)) {
        return c.html(AnswerList(pageOf((await open(c.env, c.req.param("token"), now)) ?? opened)));
      }
      if (tries >= TRIES) {
        throw error;
      }
    }
  }
});

function shownAfter(opened: Opened, actor: Actor, { rows, remarks }: CarriedOut) {
  const { thread } = opened;
  const account = peopleOf(thread)[0] ?? { name: "", email: thread.note.member };
  const shown = pageOf(opened);
  const { people, subject, meetingDate } = shown;
  return AnswerList(
    { ...shown, turn: shown.turn + 1, rows: rows.filter((row) => sees(thread, row, actor) && row.status !== "merged") },
    remarks,
    { note: { account, people, subject, meetingDate, private: false }, copies: [] },
  );
}

interface Opened {
  readonly edge: Edge;
  readonly thread: Thread;
  readonly place: number;
  readonly path: string;
}

async function open(env: Env, token: string, now: number): Promise<Opened | null> {
  const edge = edgeOf(env);
  const claim = await verifyAnswerLink(edge.config, token, now);
  const thread = claim === null ? null : await loadThread(edge.db, claim.note, now);
  const isReader = thread?.readers.some((reader) => reader.place === claim?.place) ?? false;
  return claim === null || thread === null || !isReader
    ? null
    : { edge, thread, place: claim.place, path: `/a/${token}` };
}

function pageOf({ edge, thread, place, path }: Opened): AnswerPage {
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

/** Null where a date is wanted and none is given. */
function commandOf(action: string, item: number, { due, reason }: { due: string; reason: string }): Command | null {
  const at = { start: 0, end: 0 };
  switch (action) {
    case "done":
    case "agree":
      return { ...at, do: action, item, reason: null };
    case "not-mine":
      return { ...at, do: "not-me", item, reason: null };
    case "undo":
      return { ...at, do: "undo" };
    case "move":
      return isLocalDate(due)
        ? {
            ...at,
            do: "move",
            item,
            due,
            dueFrom: null,
            phrase: due,
            reason: reason.trim() === "" ? null : reason.trim(),
          }
        : null;
    default:
      return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

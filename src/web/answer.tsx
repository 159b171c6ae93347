import { Hono } from "hono";
import type { Actor } from "../core/answers/actor.ts";
import { localDateOf } from "../core/calendar.ts";
import { wordsFor } from "../core/words/words.ts";
import { type CarriedOut, carryOut, sees } from "../jobs/carry-out.ts";
import { actorOf } from "../jobs/reply.ts";
import { peopleOf } from "../jobs/thread.ts";
import { wasCarriedOut } from "../store/turns.ts";
import { AnswerForm, AnswerList, type TapAction } from "./answer-page.tsx";
import { formOf } from "./form-of.tsx";
import { gone, Notice } from "./layout.tsx";
import { type Opened, open, pageOf } from "./opened.ts";
import { commandOf } from "./tap-command.ts";

const ACTIONS: ReadonlySet<string> = new Set<TapAction>(["done", "move", "not-mine", "agree", "hand", "drop", "undo"]);
const TRIES = 5;
const MAX_FIELD = 200;

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
  const form = await formOf(c);
  const field = (name: string): string => textOf(form[name]).replace(/\s+/g, " ").trim().slice(0, MAX_FIELD);
  const command = commandOf(action, Number(c.req.param("number")), {
    due: field("due"),
    reason: field("reason"),
    name: field("name"),
    email: field("email"),
    today: localDateOf({ ms: now, offset: 0 }),
  });
  if (command === null) {
    return c.html(gone(), 404);
  }
  if (typeof command === "string") {
    const { noDate, noOwner } = wordsFor("en").page;
    return c.html(Notice({ text: command === "no date" ? noDate : noOwner }), 400);
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

/** A field of a form; "" where it is missing or a file. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

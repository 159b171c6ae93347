import { Hono } from "hono";
import type { LedgerRow } from "../core/ledger-row.ts";
import { type Words, wordsFor } from "../core/words/words.ts";
import { draftFor } from "../jobs/draft-for.ts";
import type { Drafted } from "../jobs/drafts.ts";
import { ownMiss, ownMissAct } from "../jobs/own-miss.ts";
import { remindByTap } from "../jobs/remind-by-tap.ts";
import { selectLastEvent } from "../store/events.ts";
import { wasCarriedOut } from "../store/turns.ts";
import { textOf } from "./answer.tsx";
import { type AnswerPage, Line } from "./answer-page.tsx";
import { formOf } from "./form-of.tsx";
import { gone, Notice, page } from "./layout.tsx";
import { type Opened, open, pageOf } from "./opened.ts";
import { isDueDay } from "./tap-command.ts";

type WordKind = "remind" | "own";

const MAX_TEXT = 4_000;

/**
 * Mail in a member's own words: a reminder of theirs, or a note that owns a miss of ours. GET shows the draft, to be
 * edited; POST sends it. Only the side that sends the notes has it, and only for a line that is open.
 */
export const words = new Hono<{ Bindings: Env }>();

for (const kind of ["remind", "own"] as const) {
  words.get(`/:token/:number/${kind}`, async (c) => {
    const word = await wordOf(c.env, { token: c.req.param("token"), number: c.req.param("number"), kind }, Date.now());
    return word === null ? c.html(gone(), 404) : c.html(WordForm(word, kind));
  });

  words.post(`/:token/:number/${kind}`, async (c) => {
    const now = Date.now();
    const form = await formOf(c);
    const asOf = (await selectLastEvent(c.env.DB).first<{ last: number }>())?.last ?? 0;
    const catalogue = wordsFor("en").page;
    const word = await wordOf(c.env, { token: c.req.param("token"), number: c.req.param("number"), kind }, now);
    if (word === null) {
      return c.html(gone(), 404);
    }
    if (word.draft === null) {
      return c.html(Notice({ text: catalogue.nobodyToWrite }), 409);
    }
    const text = textOf(form.text).replace(/\r\n?/g, "\n").trim().slice(0, MAX_TEXT);
    const due = textOf(form.due);
    const { edge, thread, place } = word.opened;
    const turn = textOf(form.turn).replace(/\D/g, "").slice(0, 9);
    if (turn !== `${thread.note.turns}`) {
      // Pressed twice, or somebody has answered since the form was shown: then its text may be about another day or person.
      const act = ownMissAct(thread.note.id, { place, turn, number: word.row.number });
      return (await wasCarriedOut(edge.db, act))
        ? c.html(Notice({ text: catalogue.wordSent(word.draft.name) }))
        : c.html(WordForm(word, kind, catalogue.changedMeanwhile), 409);
    }
    const { today } = word.shown.actor;
    const isAhead = isDueDay(due, today) && due >= today;
    if (text === "" || (kind === "own" && !isAhead)) {
      return c.html(Notice({ text: text === "" ? catalogue.noText : catalogue.noDate }), 400);
    }
    const sent = { row: word.row, draft: word.draft, text };
    if (kind === "remind" && !(await remindByTap(edge, { ...sent, sender: word.shown.actor.mailbox, asOf }, now))) {
      return c.html(Notice({ text: catalogue.remindedBefore }), 409);
    }
    if (kind === "own") {
      await ownMiss(edge, thread, { ...sent, place, due, turn }, now);
    }
    return c.html(Notice({ text: catalogue.wordSent(word.draft.name) }));
  });
}

interface Word {
  readonly opened: Opened;
  readonly shown: AnswerPage;
  readonly row: LedgerRow;
  /** Null where nobody of the other side has had the line. */
  readonly draft: Drafted | null;
}

async function wordOf(
  env: Env,
  { token, number, kind }: { token: string; number: string; kind: WordKind },
  now: number,
): Promise<Word | null> {
  const opened = await open(env, token, now);
  const shown = opened === null ? null : pageOf(opened);
  const row = shown?.rows.find((one) => `${one.number}` === number);
  if (opened === null || shown === null || row === undefined || row.status !== "open") {
    return null;
  }
  const { mailbox, role } = shown.actor;
  if (role === "other" || !opened.edge.config.isMember(mailbox.email)) {
    // Mail in the firm's name is for whoever is of it today.
    return null;
  }
  const isLate = row.due !== null && row.due < shown.actor.today;
  const fits = kind === "remind" ? row.side === "theirs" : row.side !== "theirs" && isLate;
  return fits ? { opened, shown, row, draft: await draftFor(opened.edge, mailbox, row.id, now) } : null;
}

/** The draft with one button. */
function WordForm({ shown, row, draft }: Word, kind: WordKind, notice: string | null = null) {
  const catalogue: Words = wordsFor(shown.lang);
  return page(
    <main>
      <h1>{catalogue.page.sure[kind]}</h1>
      {notice === null ? null : <p role="status">{notice}</p>}
      <Line row={row} shown={shown} words={catalogue} />
      {draft === null ? (
        <p>{catalogue.page.nobodyToWrite}</p>
      ) : (
        <form method="post" action={`${shown.path}/${row.number}/${kind}`}>
          <input type="hidden" name="turn" value={`${shown.turn}`} />
          {kind === "own" ? (
            <label>
              {catalogue.page.newDate} <input type="date" name="due" value={draft.newDue} required />
            </label>
          ) : null}
          <label>
            {catalogue.page.theText}
            <textarea name="text" rows={9} maxlength={MAX_TEXT} required>
              {draft.text}
            </textarea>
          </label>
          <button type="submit">{catalogue.page.sendTo(draft.name)}</button>
        </form>
      )}
      <p>
        <a href={shown.path}>{catalogue.page.allLines}</a>
      </p>
    </main>,
  );
}

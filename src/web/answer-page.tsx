import type { Actor } from "../core/answers/actor.ts";
import { standingOf } from "../core/answers/actor.ts";
import type { Remark } from "../core/answers/remark.ts";
import type { RemarkFacts } from "../core/answers/remark-words.ts";
import { remarkWords } from "../core/answers/remark-words.ts";
import type { LedgerRow } from "../core/ledger-row.ts";
import { dueWords, titleOf, toReader, whoFor } from "../core/line-words.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { standingMarks } from "../core/standing.ts";
import { type TapName, type Words, wordsFor } from "../core/words/words.ts";
import { page } from "./layout.tsx";

export type TapAction = TapName | "undo";

/** What one reader may see and do of one recap. */
export interface AnswerPage {
  readonly path: string;
  readonly subject: string;
  readonly meetingDate: string;
  readonly lang: string;
  readonly actor: Actor;
  readonly people: readonly Mailbox[];
  readonly rows: readonly LedgerRow[];
  /** Whether the other side has had the recap. */
  readonly heard: boolean;
  /** How many answers there had been when it was shown. */
  readonly turn: number;
}

/** The lines of the recap with a link for each action; nothing on it changes anything. */
export function AnswerList(shown: AnswerPage, said: readonly Remark[] = [], facts?: RemarkFacts) {
  const words = wordsFor(shown.lang);
  const title = titleOf(shown, words);
  return page(
    <main>
      <h1>{title}</h1>
      {said.length === 0 || facts === undefined
        ? null
        : said.flatMap((remark) => remarkWords(remark, facts, words)).map((text) => <p role="status">{text}</p>)}
      <ol class="lines">
        {shown.rows.map((row) => (
          <li value={row.number}>
            <Line row={row} shown={shown} words={words} />
            {row.status === "open" ? (
              <nav aria-label={`${row.number}`}>
                {actionsOn(row, shown.actor).map((action) => (
                  <a href={`${shown.path}/${row.number}/${action}`}>{words.actions[action]}</a>
                ))}
              </nav>
            ) : null}
          </li>
        ))}
      </ol>
      <form method="post" action={`${shown.path}/0/undo`}>
        <input type="hidden" name="turn" value={`${shown.turn}`} />
        <button type="submit">{words.page.undo}</button>
      </form>
    </main>,
  );
}

/** One line, one question, one button. */
export function AnswerForm(shown: AnswerPage, row: LedgerRow, action: TapAction) {
  const words = wordsFor(shown.lang);
  return page(
    <main>
      <h1>{words.page.sure[action === "undo" ? "done" : action]}</h1>
      <Line row={row} shown={shown} words={words} />
      <form method="post" action={`${shown.path}/${row.number}/${action}`}>
        <input type="hidden" name="turn" value={`${shown.turn}`} />
        {action === "move" ? (
          <label>
            {words.page.newDate} <input type="date" name="due" value={row.due ?? ""} required />
          </label>
        ) : null}
        {action === "move" || action === "drop" ? (
          <label>
            {words.page.reason} <input type="text" name="reason" maxlength={200} />
          </label>
        ) : null}
        {action === "hand" ? (
          <>
            <label>
              {words.page.newOwner} <input type="text" name="name" maxlength={100} required />
            </label>
            <label>
              {words.page.newOwnerEmail} <input type="email" name="email" maxlength={200} />
            </label>
          </>
        ) : null}
        <button type="submit">{action === "undo" ? words.page.undo : words.actions[action]}</button>
      </form>
      <p>
        <a href={shown.path}>{words.page.allLines}</a>
      </p>
    </main>,
  );
}

/** One line as its reader knows it. */
export function Line({ row, shown, words }: { row: LedgerRow; shown: AnswerPage; words: Words }) {
  const { mailbox } = shown.actor;
  const what = toReader(row.what, mailbox, shown.people, words);
  const marks = [
    ...(row.status === "done" ? [words.markDone] : []),
    ...(row.status === "dropped" ? [words.markDropped] : []),
    ...standingMarks({ ...row, part: "open", heard: shown.heard }, words),
  ];
  return (
    <p>
      <b>{whoFor(mailbox, row, shown.people, words)}:</b> {row.status === "open" ? what : <s>{what}</s>}
      <small>{[dueWords(row, words), ...marks].join(" · ")}</small>
    </p>
  );
}

function actionsOn(row: LedgerRow, actor: Actor): TapName[] {
  switch (standingOf(actor, row)) {
    case "owner":
      return [
        "done",
        "move",
        ...(actor.role === "other" ? [] : (["hand", "drop"] as const)),
        "not-mine",
        ...(actor.role === "sender" ? [] : (["agree"] as const)),
      ];
    case "waiting":
      return [
        "done",
        "move",
        ...(actor.role === "other" ? [] : (["remind"] as const)),
        ...(actor.role === "sender" ? [] : (["agree"] as const)),
      ];
    case "onlooker":
      return [];
  }
}

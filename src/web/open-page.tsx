import { wallClock } from "../core/local-time.ts";
import { calendarOf } from "../core/member.ts";
import { riskAsOf } from "../core/risk/as-of.ts";
import { reasonWords } from "../core/risk/reason-words.ts";
import { type Words, wordsFor } from "../core/words/words.ts";
import type { Edge } from "../jobs/edge.ts";
import { memberAs } from "../jobs/new-member.ts";
import { type HeldMessage, heldMessages } from "../store/inbound.ts";
import { type OpenCommitment, type OpenCursor, openCommitments } from "../store/open-commitments.ts";
import { type DeadMail, deadMail } from "../store/outbox.ts";
import { page } from "./layout.tsx";

const PAGE_SIZE = 50;
const TROUBLES = 10;

/** Open commitments by client, ours and theirs, and what could not be read or delivered. */
export async function openPage(
  { db, config }: Pick<Edge, "db" | "config">,
  { member, path, after }: { member: string; path: string; after: string | undefined },
  now: number,
) {
  const words = wordsFor("en");
  const viewer = await memberAs({ db, config }, { name: "", email: member }, now);
  const today = wallClock(now, viewer.zone ?? config.timeZone).date;
  const calendar = calendarOf(viewer, config.timeZone);
  const rows = (await openCommitments(db, member, cursorOf(after), PAGE_SIZE + 1)).map((row) => ({
    ...row,
    risk: row.risk === null ? null : riskAsOf(row.risk, today, calendar),
  }));
  const shown = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const [dead, held] = await Promise.all([deadMail(db, TROUBLES), heldMessages(db, TROUBLES)]);
  return page(
    <main>
      <h1>{words.page.title}</h1>
      {shown.length === 0 ? (
        <p>{words.page.none}</p>
      ) : (
        byClient(shown).map(([client, lines]) => <Client name={client} lines={lines} words={words} />)
      )}
      {last === undefined ? null : (
        <p>
          <a href={`${path}?after=${last.due ?? ""}_${last.id}`}>{words.page.more}</a>
        </p>
      )}
      {member === "" ? null : (
        <p>
          <a href={`${path}/flags`}>{words.page.flagsLink}</a>
        </p>
      )}
      <Troubles heading={words.page.heldMessages} lines={held.map(heldLine)} />
      <Troubles heading={words.page.notDelivered} lines={dead.map(deadLine)} />
    </main>,
  );
}

/** `2026-03-13_42`, or `_42` among those without a day; anything else starts from the top. */
function cursorOf(text: string | undefined): OpenCursor | null {
  const parts = /^(\d{4}-\d{2}-\d{2})?_(\d{1,15})$/.exec(text ?? "");
  return parts === null ? null : { due: parts[1] ?? null, id: Number(parts[2]) };
}

function byClient(rows: readonly OpenCommitment[]): [string, OpenCommitment[]][] {
  const groups = new Map<string, OpenCommitment[]>();
  for (const row of rows) {
    const name = row.client ?? "–";
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

function Client({ name, lines, words }: { name: string; lines: readonly OpenCommitment[]; words: Words }) {
  const sides = [
    { heading: words.page.ours, lines: lines.filter((line) => line.side === "ours") },
    { heading: words.page.theirs, lines: lines.filter((line) => line.side === "theirs") },
    { heading: words.bothSides, lines: lines.filter((line) => line.side === "both") },
  ].filter((side) => side.lines.length > 0);
  return (
    <section>
      <h2>{name}</h2>
      <div class="sides">
        {sides.map((side) => (
          <div>
            <h3>{side.heading}</h3>
            <ul>
              {side.lines.map((line) => (
                <li>
                  <b>{line.owner ?? words.nobodyNamed}:</b> {line.what}
                  <small>
                    {line.due !== null
                      ? words.due(line.due, line.dueFrom)
                      : line.duePhrase !== null
                        ? words.dueAsSaid(line.duePhrase)
                        : words.noDate}
                  </small>
                  {riskWords(line, words).map((text) => (
                    <small>{text}</small>
                  ))}
                  <small>{words.page.noteOf(line.noteSubject, line.meetingDate)}</small>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The level and its reasons, of what is at risk or overdue. */
function riskWords({ risk, owner }: OpenCommitment, words: Words): string[] {
  return risk === null || risk.level === null || risk.level === "watch"
    ? []
    : [[words.risk.levels[risk.level], ...risk.reasons.map((reason) => reasonWords(reason, owner, words))].join(" · ")];
}

function Troubles({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function heldLine(held: HeldMessage): string {
  return [held.sender, held.subject, held.reason].filter((part) => part !== null && part !== "").join(" · ");
}

function deadLine(dead: DeadMail): string {
  return `${dead.to} · ${dead.error}`;
}

import { isoWeekOf, wallClock } from "../core/local-time.ts";
import { reasonWords } from "../core/risk/reason-words.ts";
import { flagRecord } from "../core/summary/flag-record.ts";
import { unflaggedSlips } from "../core/summary/unflagged.ts";
import { type Words, wordsFor } from "../core/words/words.ts";
import type { Edge } from "../jobs/edge.ts";
import { memberAs } from "../jobs/new-member.ts";
import { factsFor, knownOf } from "../jobs/summary-facts.ts";
import { page } from "./layout.tsx";

const MOST = 100;

/** How often the warnings of the last quarter came true, how early they were, and what slipped without one. */
export async function flagsPage(edge: Edge, email: string, now: number) {
  const words = wordsFor("en");
  const member = await memberAs(edge, { name: "", email }, now);
  const zone = member.zone ?? edge.config.timeZone;
  const known = await knownOf(edge, [member], now);
  const facts = factsFor(member, known, { zone, week: isoWeekOf(wallClock(now, zone).date), now });
  const record = flagRecord(facts);
  const whats = new Map(facts.items.map(({ id, what }) => [id, what]));
  const raised = facts.flags
    .filter(({ level }) => level !== "watch")
    .slice(-MOST)
    .reverse();
  const slipped = unflaggedSlips(facts.items, facts.flags, facts.today);
  return page(
    <main>
      <h1>{words.page.flagsLink}</h1>
      <p>{record === null ? words.page.flagsNone : words.summary.flagsRight(record)}</p>
      <List
        heading={words.page.flagsRaised}
        lines={raised.map((flag) => ({
          text: words.page.flagLine(
            whats.get(flag.commitment) ?? "",
            words.risk.levels[flag.level],
            flag.raisedOn,
            words.page.flagOutcomes[flag.outcome ?? "open"],
          ),
          reasons: flag.reasons.map((reason) => reasonWords(reason, null, words)),
        }))}
      />
      <List
        heading={words.page.slippedUnflagged}
        lines={slipped.map((item) => ({ text: `${item.what}: ${due(item.due, words)}`, reasons: [] }))}
      />
    </main>,
  );
}

function due(day: string | null, words: Words): string {
  return day === null ? words.noDate : words.due(day, null);
}

function List({
  heading,
  lines,
}: {
  heading: string;
  lines: readonly { readonly text: string; readonly reasons: readonly string[] }[];
}) {
  return lines.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul>
        {lines.map(({ text, reasons }) => (
          <li>
            {text}
            {reasons.length === 0 ? null : <small>{reasons.join(" · ")}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

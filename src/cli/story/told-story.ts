import type { LocalDate } from "../../core/calendar.ts";
import { changeBy } from "../../core/ledger/change.ts";
import { fold, type Held } from "../../core/ledger/fold.ts";
import { aboutOf, laidOut } from "../../core/ledger/keep.ts";
import type { Update } from "../../core/ledger/kept.ts";
import { NONE, type Piece } from "../../core/ledger/reports.ts";
import { mayBe, NEW } from "../../core/ledger/whose.ts";
import type { FoundCommitment } from "../../core/notes/extraction.ts";
import type { Survey } from "../../core/notes/survey.ts";
import type { StoryGold, StoryRow } from "../score-story.ts";
import type { Choice } from "../train/choice.ts";
import { findQuote } from "../train/gold-labels.ts";

/** A note of a story with its labelled commitments. */
export interface ToldNote {
  readonly surveyed: Survey;
  readonly found: readonly FoundCommitment[];
}

/** What is learnt from one story. */
export interface StoryChoices {
  readonly same: readonly Choice[];
  /** Pieces of one quote that tells an end stand together: one of them at least tells it. */
  readonly news: readonly (readonly Choice[])[];
  /** Of what a piece is about: it has ended, or goes on. */
  readonly ends: readonly (readonly Choice[])[];
}

interface Span {
  readonly row: StoryRow;
  readonly start: number;
  readonly end: number;
  /** It is the last that is said of the row. */
  readonly last: boolean;
  /** It is not the last, and no promise of it follows: perhaps it told the end already. */
  readonly doubtful: boolean;
}

/** Goes through a story with its ledger kept as a careful person keeps it, and notes what each sentence is about. */
export function choicesOf(notes: readonly ToldNote[], gold: StoryGold): StoryChoices {
  const spans = spansOf(notes, gold);
  let ledger: readonly Held[] = [];
  const rowOf = new Map<number, StoryRow>();
  const same: Choice[] = [];
  const news: (readonly Choice[])[] = [];
  const ends: (readonly Choice[])[] = [];
  notes.forEach(({ surveyed, found }, at) => {
    const here = spans[at] ?? [];
    const { shelf, mentions } = laidOut(ledger, surveyed, found);
    // Promises that the reader misses are pieces as well.
    const { pieces } = laidOut(ledger, surveyed, []);
    const isPromise = ({ mention }: Piece): boolean =>
      found.some((one) => one.status === "open" && one.start < mention.end && mention.start < one.end);
    const idOf = (row: StoryRow | undefined): number | null => [...rowOf].find(([, one]) => one === row)?.[0] ?? null;
    const updates: Update[] = [];
    const taken = new Set<StoryRow>();
    const fresh: StoryRow[] = [];
    found.forEach((one, of) => {
      const span = spanAt(here, one.start, one.end);
      const id = span !== undefined && !taken.has(span.row) ? idOf(span.row) : null;
      const options = mayBe(mentions[of] as (typeof mentions)[number], one, shelf, [], surveyed);
      const right = options.map(({ row }) => row.kept.id === id);
      const isSecond = span !== undefined && taken.has(span.row);
      if (!isSecond && (id === null || right.includes(true))) {
        same.push({ options: [NEW, ...options.map(({ features }) => features)], right: [id === null, ...right] });
      }
      const row = ledger.find((each) => each.id === id);
      const done = span?.last === true && span.row.status === "done";
      const about = aboutOf(mentions[of] as (typeof mentions)[number], surveyed.note.text);
      const base = { found: of, quote: one.quote, start: one.start, end: one.end, about, sure: true, reason: "" };
      if (row === undefined) {
        updates.push({ ...base, id: null, set: {}, moved: false });
        if (span !== undefined) {
          fresh.push(span.row);
        }
      } else {
        updates.push({ ...base, id, ...changeBy(one, row, done) });
      }
      if (span !== undefined) {
        taken.add(span.row);
      }
    });
    const spoken = new Map<Span, { promise: boolean; about: Choice; ends: Choice }[]>();
    for (const piece of pieces) {
      const span = spanAt(here, piece.mention.start, piece.mention.end);
      const id = idOf(span?.row);
      if (span === undefined || id === null) {
        if (isPromise(piece)) continue;
        news.push([choiceOf(piece, null)]);
        continue;
      }
      const option = piece.options.find(({ row }) => row.kept.id === id);
      if (option !== undefined) {
        const end = span.last && span.row.status !== "open" && !isPromise(piece);
        spoken.set(span, [
          ...(spoken.get(span) ?? []),
          {
            promise: isPromise(piece),
            about: choiceOf(piece, id),
            ends: { options: [option.telling, []], right: [end, !end] },
          },
        ]);
      }
    }
    for (const [span, each] of spoken) {
      if (each.every((one) => !one.promise)) news.push(each.map(({ about }) => about));
      if (!span.doubtful) {
        if (each[0]?.ends.right[0] === true) ends.push(each.map((one) => one.ends));
        else ends.push(...each.map((one) => [one.ends]));
      }
    }
    for (const span of here) {
      const id = idOf(span.row);
      const row = ledger.find((each) => each.id === id);
      if (row !== undefined && id !== null && !found.some((one) => one.start < span.end && span.start < one.end)) {
        const status = span.row.status as "done" | "dropped" | "open";
        const set = span.last && status !== "open" ? { status } : {};
        const quote = surveyed.note.text.slice(span.start, span.end);
        const { start, end } = span;
        updates.push({ found: null, quote, start, end, about: null, id, set, moved: false, sure: true, reason: "" });
      }
    }
    const before = new Set(ledger.map(({ id }) => id));
    ledger = fold(ledger, updates, { found, noted: surveyed.note.meetingDate as LocalDate });
    const added = ledger.filter(({ id }) => !before.has(id));
    for (const row of added) {
      const of = found.findIndex((one) => one.quote === row.quotes[0] && one.due === row.due);
      const span = of < 0 ? undefined : spanAt(here, found[of]?.start ?? 0, found[of]?.end ?? 0);
      if (span !== undefined && fresh.includes(span.row) && idOf(span.row) === null) {
        rowOf.set(row.id, span.row);
      }
    }
  });
  return { same, news, ends };
}

function choiceOf({ options }: Piece, id: number | null): Choice {
  return {
    options: [NONE, ...options.map(({ features }) => features)],
    right: [id === null, ...options.map(({ row }) => row.kept.id === id)],
  };
}

/** The quote that a stretch of text overlaps most. */
function spanAt(spans: readonly Span[], start: number, end: number): Span | undefined {
  const overlap = (span: Span): number => Math.min(end, span.end) - Math.max(start, span.start);
  return spans.filter((span) => overlap(span) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
}

/** Where the quotes of the ledger stand, by note; quotes of a row follow one another. */
function spansOf(notes: readonly ToldNote[], { ledger }: StoryGold): Span[][] {
  const spans: Span[][] = notes.map(() => []);
  for (const row of ledger) {
    let from = 0;
    const found: { at: number; start: number; end: number; promise: boolean }[] = [];
    for (const quote of row.quotes) {
      for (let at = from; at < notes.length; at += 1) {
        const span = findQuote(notes[at]?.surveyed.note.text ?? "", quote);
        if (span !== null) {
          from = at;
          const promise = (notes[at]?.found ?? []).some(
            (one) => one.start < span.end && span.start < one.end && one.status === "open",
          );
          found.push({ at, ...span, promise });
          break;
        }
      }
    }
    found.forEach(({ at, start, end }, k) => {
      const last = k === found.length - 1;
      const later = found.slice(k + 1).some(({ promise }) => promise);
      spans[at]?.push({ row, start, end, last, doubtful: !last && !later && row.status !== "open" });
    });
  }
  return spans;
}

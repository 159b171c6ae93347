import { addDays, type LocalDate } from "../../core/calendar.ts";
import type { FoundCommitment } from "../../core/notes/extraction.ts";
import type { StoryRow } from "../score-story.ts";
import { type StoryNotes, storyNotes } from "../story/read-story.ts";
import { findQuote } from "../train/gold-labels.ts";
import type { Chronicle, LedgerEvent } from "./events.ts";

type Notes = Extract<StoryNotes, { kind: "notes" }>;

/** A sentence of a row: in which note, and as what it was labelled there, if it promises. */
interface Said {
  readonly note: number;
  readonly day: LocalDate;
  readonly promise: FoundCommitment | null;
}

const MONDAY_TO_FRIDAY = { workingDays: [1, 2, 3, 4, 5], country: null };

/**
 * What the ledger of a labelled story hears of with each note, so that it can be replayed as a made-up one; null where
 * the story cannot be read. The day of a deed is not told: of what is done by the first note behind its due day the deed
 * is taken to have been in time.
 */
export async function storyChronicle(folder: string, mailDomain: string): Promise<Chronicle | null> {
  const read = await storyNotes(folder, { mailDomain, givenGold: true }).catch(() => null);
  return read === null || read.kind === "refused" ? null : chronicleOf(read);
}

function chronicleOf(story: Notes): Chronicle {
  const days = story.notes.map(({ surveyed }) => surveyed.note.meetingDate);
  const notes = days.map((day): LedgerEvent => ({ day, kind: "note", client: story.id }));
  const told = story.gold.ledger.flatMap((row, id) =>
    rowEvents(row, saidOf(row, story), { id, client: story.id, days }),
  );
  const last = days.toSorted().at(-1) ?? "1970-01-01";
  return {
    from: days.toSorted()[0] ?? last,
    until: addDays(last, 1),
    events: [...notes, ...told].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    calendarOf: () => MONDAY_TO_FRIDAY,
  };
}

/** Where the sentences of a row stand; they follow one another. */
function saidOf({ quotes }: StoryRow, { notes }: Notes): Said[] {
  let from = 0;
  return quotes.flatMap((quote) => {
    for (let note = from; note < notes.length; note += 1) {
      const { surveyed, found } = notes[note] as Notes["notes"][number];
      const span = findQuote(surveyed.note.text, quote);
      if (span !== null) {
        from = note;
        const promise = found.find((one) => one.start < span.end && span.start < one.end && one.status === "open");
        return [{ note, day: surveyed.note.meetingDate, promise: promise ?? null }];
      }
    }
    return [];
  });
}

/** The first sentence promises; later ones name another day, or speak of it; the last one tells the end, where there is one. */
function rowEvents(
  { status }: StoryRow,
  said: readonly Said[],
  { id, client, days }: { id: number; client: string; days: readonly LocalDate[] },
): LedgerEvent[] {
  const [first, ...rest] = said;
  if (first?.promise === undefined || first.promise === null) {
    return [];
  }
  const { what, quote, side, owner, hedged, conditional } = first.promise;
  let { due } = first.promise;
  const promised = {
    id,
    note: first.note,
    client,
    side,
    owner: owner ?? NOBODY,
    what,
    quote,
    due,
    hedged,
    conditional,
  };
  const events: LedgerEvent[] = [{ day: first.day, kind: "promised", promised }];
  rest.forEach(({ note, day, promise }, i) => {
    if (i === rest.length - 1 && (status === "done" || status === "dropped")) {
      const before = days[note - 1] ?? day;
      const inTime = status === "done" && due !== null && due < day && before <= due;
      events.push({ day, kind: status, id, endedOn: inTime && due !== null ? due : day });
    } else if (promise !== null && promise.due !== null && promise.due !== due) {
      events.push({ day, kind: "moved", id, due: promise.due, late: due !== null && due < day });
      due = promise.due;
    } else {
      events.push({ day, kind: "mentioned", id });
    }
  });
  return events;
}

const NOBODY = { name: "", email: "" };

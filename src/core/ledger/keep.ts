import type { FoundCommitment } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Survey } from "../notes/survey.ts";
import { changeBy } from "./change.ts";
import { LEDGER_WEIGHTS } from "./en/weights.ts";
import { takenOver } from "./handover.ts";
import type { Kept, Update } from "./kept.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { newsUpdates } from "./news-updates.ts";
import { peopleSkipper } from "./people.ts";
import { piecesIn, reportsIn } from "./reports.ts";
import { type Shelf, shelfOf } from "./shelf.ts";
import { toldAsDone } from "./told-as-done.ts";
import type { LedgerWeights } from "./weights.ts";
import { type Again, mayBe, saidAgain } from "./whose.ts";

/**
 * What one note does to the ledger: which of its found commitments are kept already and what changes about them, and
 * what else it tells of kept ones. Every found commitment has one update, in their order; news follow.
 */
export function keep(
  kept: readonly Kept[],
  surveyed: Survey,
  found: readonly FoundCommitment[],
  weights: LedgerWeights = LEDGER_WEIGHTS,
): Update[] {
  const { shelf, pieces, mentions } = laidOut(kept, surveyed, found);
  const reports = reportsIn(pieces, weights, surveyed);
  const options = mentions.map((mention, of) => mayBe(mention, found[of] as FoundCommitment, shelf, reports, surveyed));
  const again = saidAgain(
    options,
    found.map(({ status }) => status !== "open"),
    weights.same,
  );
  const updates = mentions.map((mention, of) => updateOf(mention, of, { found, again, shelf, surveyed }));
  const whole = updates.map((update) => (isHalf(update, updates) ? { ...update, set: {} } : update));
  return [...whole, ...newsUpdates(reports, whole, surveyed)];
}

/** A part is ticked, and another sentence says the rest. */
function isHalf({ id, set, found }: Update, updates: readonly Update[]): boolean {
  return (
    set.status !== undefined &&
    set.status !== "open" &&
    updates.some(
      (other) =>
        other.sure && other.id === id && id !== null && other.found !== found && other.set.status === undefined,
    )
  );
}

/** A note beside the ledger, before anything is decided. */
export function laidOut(kept: readonly Kept[], surveyed: Survey, found: readonly FoundCommitment[]) {
  const skip = peopleSkipper(surveyed, [...kept, ...found]);
  const shelf = shelfOf(kept, skip);
  return {
    shelf,
    mentions: found.map((one) => mentionOf(one, surveyed, skip)),
    pieces: piecesIn(surveyed, shelf, { found, skip }),
  };
}

function updateOf(
  mention: Mention,
  of: number,
  {
    found,
    again,
    shelf,
    surveyed,
  }: { found: readonly FoundCommitment[]; again: readonly Again[]; shelf: Shelf; surveyed: Survey },
): Update {
  const one = found[of] as FoundCommitment;
  const { text, meetingDate: today } = surveyed.note;
  const match = again.find((each) => each.of === of);
  const base = { found: of, quote: one.quote, start: one.start, end: one.end, about: aboutOf(mention, text) };
  if (match === undefined) {
    const known =
      one.owner === null
        ? undefined
        : shelf.rows.find(({ kept }) => kept.owner !== null && sameName(kept.owner, one.owner as Mailbox));
    const set = known === undefined || known.kept.side === one.side ? {} : { side: known.kept.side };
    return { ...base, id: null, set, moved: false, sure: true, reason: "new" };
  }
  const { set, moved } = changeBy(one, match.row.kept, toldAsDone(mention, today));
  const reason = match.reasons.join("; ");
  const over = takenOver(mention, one, match.row.kept, surveyed);
  return { ...base, id: match.row.kept.id, set: { ...set, ...over }, moved, sure: match.sure, reason };
}

const MAX_ABOUT = 300;

/** The words before a promise that points to them. */
export function aboutOf({ leans, own, aroundWords, start }: Mention, text: string): string | null {
  const from = aroundWords[0]?.start ?? start;
  const about =
    (leans || own.words.size <= 1) && from < start ? text.slice(Math.max(from, start - MAX_ABOUT), start).trim() : "";
  return about === "" ? null : about;
}

/** A name without an address that is kept on a side already stands there still. */
function sameName(kept: Mailbox, one: Mailbox): boolean {
  return one.email === "" && kept.name !== "" && kept.name.toLowerCase() === one.name.toLowerCase();
}

import type { FoundCommitment } from "../notes/extraction.ts";
import { sharesOf } from "../notes/label/linear.ts";
import type { Unit } from "../notes/label/unit.ts";
import type { Person } from "../notes/roster.ts";
import type { Survey } from "../notes/survey.ts";
import { HANDED_OVER } from "./en/turning-words.ts";
import { type Evidence, reasonsOf } from "./evidence.ts";
import { type Mention, mentionOfPiece } from "./mention.ts";
import { givenUp, isTakenBack, toneOf } from "./news.ts";
import { optionsFor } from "./options.ts";
import { phraseIn } from "./phrases.ts";
import { piecesOf } from "./pieces.ts";
import { saidBy } from "./said.ts";
import { samePerson } from "./same-person.ts";
import type { Row, Shelf } from "./shelf.ts";
import { canBePraised, tellingOf, tellingOfRow } from "./telling.ts";
import type { Skip } from "./terms.ts";
import { excluded } from "./told-apart.ts";
import type { LedgerWeights } from "./weights.ts";

/** What a clause tells of something promised before. */
export interface Report {
  readonly row: Row;
  readonly mention: Mention;
  readonly kind: "done" | "dropped" | "handed";
  /** Only a piece of it is done. */
  readonly partly: boolean;
  readonly word: string;
  readonly sure: boolean;
  readonly reasons: readonly string[];
  /** Who takes over. */
  readonly owner: Person | null;
}

/** A piece of a clause, and the kept commitments that it may tell news of. */
export interface Piece {
  readonly mention: Mention;
  readonly kind: Report["kind"];
  readonly partly: boolean;
  readonly word: string;
  readonly options: readonly (Evidence & { readonly telling: readonly string[] })[];
}

/** From here on what a piece tells is taken as told: that it is about the kept one, and that it tells its end. */
const SURE = 0.33;
/** Below this nothing is asked. */
const ASK = 0.12;
/** What speaks for a piece being about nothing that is kept. */
export const NONE: readonly string[] = ["no news"];

/** All pieces of a note that can tell news. What stands in a found commitment is told by that one. */
export function piecesIn(
  surveyed: Survey,
  shelf: Shelf,
  { found, skip }: { found: readonly FoundCommitment[]; skip: Skip },
): Piece[] {
  if (shelf.rows.length === 0) {
    return [];
  }
  const { note } = surveyed;
  return surveyed.units.flatMap((unit, at) => {
    const tone = toneOf(unit);
    if (tone.takenBack || isTakenBackBy(surveyed.units[at + 1])) {
      return [];
    }
    return piecesOf(unit.clause.words, note.text).flatMap((words): Piece[] => {
      const mention = mentionOfPiece(at, words, surveyed, { shelf, skip });
      if (found.some((one) => one.start < mention.end && mention.start < one.end)) {
        return [];
      }
      const near = mention.another
        ? []
        : optionsFor(mention, shelf, note.meetingDate, (row) => !excluded(saidBy(mention), row));
      if (near.length === 0) {
        return [];
      }
      const telling = tellingOf(words, unit, tone, note.meetingDate);
      const praises = telling.end?.how === "judged" || telling.end?.how === "there";
      const options = near.filter(({ row }) => !praises || canBePraised(row.terms));
      const off = givenUp(words);
      const handed = off === null && telling.end === null && phraseIn(words, HANDED_OVER) !== null;
      const kind = off !== null ? "dropped" : handed ? "handed" : "done";
      const features = [...telling.features, kind];
      return [
        {
          mention,
          kind,
          partly: tone.partly,
          word: off ?? telling.end?.word ?? (handed ? "handed over" : "told of"),
          options: options.map((option) => ({
            ...option,
            telling: [...features, ...tellingOfRow(telling, option, mention, unit, surveyed)],
          })),
        },
      ];
    });
  });
}

/** What the pieces of a note tell, by what their evidence weighs. */
export function reportsIn(pieces: readonly Piece[], { news: linear, ends }: LedgerWeights, surveyed: Survey): Report[] {
  return pieces.flatMap(({ options, mention, kind, partly, word }): Report[] => {
    const shares = sharesOf([NONE, ...options.map(({ features }) => features)], linear);
    const about = Math.max(...shares.slice(1));
    const option = options[shares.indexOf(about, 1) - 1];
    const best = about * (sharesOf([option?.telling ?? [], []], ends)[0] ?? 0);
    if (option === undefined || best < ASK) {
      return [];
    }
    const owner = kind === "handed" ? takerOf(mention, option.row, surveyed) : null;
    if (kind === "handed" && owner === null) {
      return [];
    }
    const reasons = reasonsOf(option, linear);
    return [{ row: option.row, mention, kind, partly, word, sure: best >= SURE, reasons, owner }];
  });
}

/** "He swore he had paid. He hadn't." */
function isTakenBackBy(next: Unit | undefined): boolean {
  return next !== undefined && next.clause.words.length < SHORT && isTakenBack(next.clause.words);
}

const SHORT = 8;

/** Who is named and does not have it yet. */
function takerOf({ people }: Mention, { kept }: Row, { roster }: Survey): Person | null {
  const taker = people.find((person) => kept.owner === null || !samePerson(person, kept.owner));
  return roster.people.find((person) => person === taker) ?? null;
}

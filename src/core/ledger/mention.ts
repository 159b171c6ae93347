import type { LocalDate } from "../calendar.ts";
import type { FoundCommitment, Side } from "../notes/extraction.ts";
import type { Unit } from "../notes/label/unit.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Survey } from "../notes/survey.ts";
import { isUnknown } from "../notes/unknown-word.ts";
import { type Word, wordsIn } from "../notes/words.ts";
import { AGAIN, ALSO, ANOTHER, HANDED, NOT_ANOTHER, REOPENED } from "./en/turning-words.ts";
import { besideSubject, labelOf, opensItem, things } from "./own-terms.ts";
import { phraseIn } from "./phrases.ts";
import { termsOf } from "./read-terms.ts";
import type { Shelf } from "./shelf.ts";
import type { Skip, Terms } from "./terms.ts";
import { wordsBefore } from "./words-before.ts";

/** A sentence of the note, as it is held against the ledger. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly own: Terms;
  /** What a label at its head names: "Furler: …", "urns - …". */
  readonly label: Terms;
  /** What stands before it in its paragraph: what "it" can mean. */
  readonly around: Terms;
  readonly aroundWords: readonly Word[];
  /** Of that what stands in the same clause. */
  readonly opening: Terms;
  /** It says little by itself and points to what stands before. */
  readonly leans: boolean;
  /** Who does it: of news everybody who is named, of a found commitment its owner. */
  readonly people: readonly Mailbox[];
  readonly side: Side | null;
  readonly due: LocalDate | null;
  readonly again: boolean;
  readonly another: boolean;
  readonly also: boolean;
  readonly handed: boolean;
  readonly reopened: boolean;
  /** It is ticked or called off. */
  readonly ends: boolean;
}

/** A found commitment as a mention. */
export function mentionOf(one: FoundCommitment, surveyed: Survey, skip: Skip): Mention {
  const { units, note } = surveyed;
  const words = wordsIn(note.text, one.start, one.end);
  const inside = units.filter((unit) => startOf(unit) < one.end && endOf(unit) > one.start);
  const first = units.indexOf(inside[0] as Unit);
  const last = units.indexOf(inside.at(-1) as Unit);
  const behind = units[last + 1];
  const more = behind !== undefined && behind.block === inside.at(-1)?.block ? behind.clause.words : [];
  const own = besideSubject(termsOf(words, skip), surveyed);
  const around = wordsBefore(surveyed, first, { start: one.start, isBare: own.bare && !opensItem(words), skip });
  const sentence = inside.flatMap((unit) => unit.clause.words);
  return {
    start: one.start,
    end: one.end,
    words,
    own,
    leans: own.bare || own.points,
    label: labelOf(words, skip),
    ...around,
    people: one.owner === null ? [] : [one.owner],
    side: one.owner === null ? null : one.side,
    due: one.due,
    again: phraseIn(words, AGAIN) !== null || phraseIn(words, NOT_ANOTHER) !== null,
    another: isAnother(sentence.length > 0 ? sentence : words),
    handed:
      phraseIn(sentence.length > 0 ? sentence : words, HANDED) !== null ||
      phraseIn(more, HANDED) !== null ||
      (own.words.size < 3 && phraseIn(around.aroundWords, HANDED) !== null),
    also: phraseIn(words, ALSO) !== null,
    reopened: phraseIn(words, REOPENED) !== null,
    ends: one.status !== "open",
  };
}

/** A piece of a clause that tells news as a mention. */
export function mentionOfPiece(
  at: number,
  words: readonly Word[],
  surveyed: Survey,
  { shelf, skip }: { shelf: Shelf; skip: Skip },
): Mention {
  const { units } = surveyed;
  const unit = units[at] as Unit;
  const start = words[0]?.start ?? startOf(unit);
  const people = namedIn(words, surveyed, shelf);
  const own = besideSubject(things(termsOf(words, skip)), surveyed);
  return {
    start,
    end: words.at(-1)?.end ?? start,
    words,
    own,
    leans: own.bare || own.points,
    label: labelOf(words, skip),
    ...wordsBefore(surveyed, at, { start, isBare: own.bare && !opensItem(words), skip }),
    people,
    side: null,
    due: unit.due?.date ?? null,
    again: phraseIn(words, AGAIN) !== null || phraseIn(words, NOT_ANOTHER) !== null,
    another: isAnother(words),
    handed: phraseIn(words, HANDED) !== null,
    also: phraseIn(words, ALSO) !== null,
    reopened: false,
    ends: true,
  };
}

/** "Fellside are after a phone quote too": somebody else wants one as well. */
const WANTS = new Set("want wants wanted after need needs needed asked asks".split(" "));

function isAnother(words: readonly Word[]): boolean {
  const other =
    phraseIn(words, ANOTHER) !== null || (phraseIn(words, ALSO) !== null && words.some(({ text }) => WANTS.has(text)));
  return other && phraseIn(words, NOT_ANOTHER) === null;
}

/** Whom the words name: people of the note, and owners in the ledger. */
function namedIn(words: readonly Word[], { roster }: Survey, shelf: Shelf): Mailbox[] {
  const people: Mailbox[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const name = roster.at(words, i);
    if (name !== null) {
      people.push(name.person);
      i = name.next - 1;
    } else if (isUnknown(words[i])) {
      people.push(...shelf.named(words[i]?.text ?? ""));
    }
  }
  return people;
}

export function startOf(unit: Unit): number {
  return unit.clause.words[0]?.start ?? 0;
}

export function endOf(unit: Unit): number {
  return unit.clause.words.at(-1)?.end ?? 0;
}

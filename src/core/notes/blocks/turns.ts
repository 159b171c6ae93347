import { head } from "../lines.ts";
import type { Row } from "./cells.ts";

/** Who takes the turn that begins on a row, and how much of the row says so; all of it where what is said follows below. */
export interface Turn {
  readonly speaker: string;
  /** Who spoke last before, if it was another. */
  readonly to: string | null;
  readonly length: number;
}

interface Opening {
  readonly row: number;
  readonly form: string;
  readonly speaker: string;
  readonly length: number;
  readonly rest: string;
}

/** Letters in ranges, for `\p{L}` in a counted repeat costs a cold isolate milliseconds to compile. */
export const LETTER = String.raw`A-Za-z\u00c0-\u024f\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufaff`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[apAP]\.?[mM]\.?)?`;
const DAY = String.raw`(?:(?:[Tt]oday|[Yy]esterday)(?: at)?|[${LETTER}]{3,9}\.? \d{1,2}(?:, \d{4})?|[\d./-]{5,10}),? ?(?:at |[-–—] )?`;
const STAMP = `(?:${DAY})?${CLOCK}`;
const NAME = String.raw`[${LETTER}][${LETTER}\d.'’_-]{0,24}(?: [${LETTER}][${LETTER}.'’-]{0,24}){0,2}`;
const BRACKET = String.raw`(?: ?\([^()]{1,30}\))?`;

const HAS_CLOCK = /\d[:.]\d\d/;

/**
 * How chats and transcripts begin a turn. Each is tried once a row, and only where the row holds what the form needs;
 * every part is bounded.
 */
const FORMS: readonly (readonly [form: string, needs: RegExp, pattern: RegExp])[] = [
  // "[10:11] ana: sure", "10:11 - Ana > sure", "(14:02:11) Ana Moss: …"
  [
    "stamp name",
    HAS_CLOCK,
    new RegExp(
      String.raw`^[[(]?${STAMP}[\])]? {0,2}(?:[-–—|·] {0,2})?[<*@]{0,2}(?<name>${NAME})${BRACKET}[>*]{0,2} {0,2}[:>|–—-](?: |$)`,
    ),
  ],
  // "finn [1:58 PM] the label", "Ana (10:11): …", "Ana, 10:11 – …", "Ana · Today at 14:02"
  [
    "name stamp",
    HAS_CLOCK,
    new RegExp(
      String.raw`^[<*@]{0,2}(?<name>${NAME})${BRACKET}[>*]{0,2},? {0,3}(?:[-–—|·•@] {0,2})?[[(]?${STAMP}[\])]?(?: {0,2}[:>|–—-])?(?: |$)`,
    ),
  ],
  // "<ana> sure", "[Ana] sure", "**Ana:** sure", "*ana* sure"
  [
    "name in brackets",
    /^[<[*]/,
    new RegExp(String.raw`^(?:<|\[|\*{1,2})@?(?<name>${NAME})(?::?\*{1,2}|>|\]):?(?: |$)`),
  ],
  ["name colon", /:/, new RegExp(`^@?(?<name>${NAME})${BRACKET} ?:(?: |$)`)],
  ["name dash", / [–—>|-] /, new RegExp(`^(?<name>${NAME})${BRACKET} [–—>|-] `)],
  // "You sent", "Freya replied to you", "Ana says:"
  [
    "name sent",
    / (?:sent|said|says|wrote|writes|replied)/,
    new RegExp(`^(?<name>${NAME}) (?:sent|said|says|wrote|writes|replied(?: to [${LETTER}]{1,20})?):?$`),
  ],
  ["name alone", /^[^,:;!?()]{1,160}$/, new RegExp(`^(?<name>${NAME})$`)],
];
/** A name and a clock are hardly anything else; a name alone is often a heading or an owner. */
const NEEDS_SPEECH = new Set(["name colon", "name dash", "name in brackets"]);
const NEEDS_COMPANY = new Set(["name alone"]);
const SPEECH =
  /^(?:yes|yep|yeah|ok|okay|sure|no|nope|hi|hello|thanks|right|good|great|well|so|and|but|perfect|aye|mm|oh|ah|fine|lovely|agreed|done)\b|\?|\b(?:I|i|me|my|we|us|our|you|your|u|ur)\b|[!😀-🙏]/u;

const LEAST_TURNS = 3;
const LEAST_SPEECH = 0.5;

/** Where turns begin, by row: only where several begin in one form, by two speakers or more, of whom one comes back. */
export function turnsIn(rows: readonly Row[]): ReadonlyMap<number, Turn> {
  const openings = rows.flatMap((row, i) => openingOf(row, i));
  const forms = new Set(openings.map((each) => each.form));
  const kept = [...forms].flatMap((form) => {
    const own = openings.filter((each) => each.form === form);
    return isTalk(own, rows) ? returning(own, form) : [];
  });
  const company = kept.some((each) => each.form === "name sent");
  const turns = new Map<number, Turn>();
  let before: string | null = null;
  let last: string | null = null;
  for (const { row, speaker, length } of [...kept, ...(company ? alone(openings, kept) : [])].sort(byRow)) {
    if (!turns.has(row)) {
      before = last !== null && last !== speaker ? last : before;
      turns.set(row, { speaker, to: before, length });
      last = speaker;
    }
  }
  return turns;
}

function byRow(a: Opening, b: Opening): number {
  return a.row - b.row;
}

function openingOf(row: Row, i: number): Opening[] {
  const text = head(row.text);
  for (const [form, needs, pattern] of FORMS) {
    const match = needs.test(text) ? pattern.exec(text) : null;
    const name = match?.groups?.name;
    if (match !== null && name !== undefined) {
      return [{ row: i, form, speaker: name, length: match[0].length, rest: text.slice(match[0].length) }];
    }
  }
  return [];
}

function isTalk(openings: readonly Opening[], rows: readonly Row[]): boolean {
  const [first] = openings;
  if (first === undefined || openings.length < LEAST_TURNS) {
    return false;
  }
  const names = openings.map((each) => each.speaker.toLowerCase());
  const speakers = new Set(names);
  const speech = openings.filter((each) => SPEECH.test(each.rest)).length;
  const below = openings.every(({ row }) => (rows[row + 1]?.text ?? "") !== "");
  return (
    speakers.size >= 2 &&
    speakers.size < names.length &&
    (!NEEDS_SPEECH.has(first.form) || (speech >= LEAST_SPEECH * openings.length && speakers.size <= MOST_SPEAKERS)) &&
    (!NEEDS_COMPANY.has(first.form) || (below && speakers.size * 2 <= names.length))
  );
}

const MOST_SPEAKERS = 8;

/** A label that opens one line only, where the others open several, may be a list's: "Venue: the hall". Beside a clock it speaks. */
function returning(openings: readonly Opening[], form: string): Opening[] {
  return NEEDS_SPEECH.has(form)
    ? openings.filter(
        (each) => SPEECH.test(each.rest) || openings.some((other) => other !== each && other.speaker === each.speaker),
      )
    : [...openings];
}

/** "Freya" alone on a line, where another line says "Freya replied to you". */
function alone(openings: readonly Opening[], kept: readonly Opening[]): Opening[] {
  const speakers = new Set(kept.map((each) => each.speaker));
  const lone = openings.filter((each) => each.form === "name alone");
  return lone.filter(
    (each) => speakers.has(each.speaker) || lone.filter((other) => other.speaker === each.speaker).length > 1,
  );
}

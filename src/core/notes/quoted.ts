import type { LocalDate } from "../calendar.ts";
import { WROTE_WORDS } from "./header-words.ts";
import { head, isBlank, type Line } from "./lines.ts";
import { mailboxesOf } from "./mailboxes.ts";
import type { Mailbox } from "./message.ts";
import { datesIn } from "./written-dates.ts";

/** "On Thu, 9 Jul 2026 at 08:05, Gus Palmieri <gus@…> wrote:", over up to three lines. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly from: Mailbox;
  readonly date: LocalDate | null;
  /** A forward's marker line stood above it. */
  readonly forwarded: boolean;
}

const MAX_ATTRIBUTION_LINES = 3;
const MAX_ATTRIBUTION = 300;

/** The attribution that starts at line `at`, or null. */
export function attributionAt(lines: readonly Line[], at: number, latest: LocalDate): Attribution | null {
  const first = lines[at];
  if (first === undefined || isBlank(first)) {
    return null;
  }
  let joined = "";
  for (let end = at; end < at + MAX_ATTRIBUTION_LINES; end += 1) {
    const line = lines[end];
    if (line === undefined || isBlank(line) || line.depth !== first.depth) {
      return null;
    }
    joined = `${joined} ${head(line.text).trim()}`.trim();
    if (joined.length > MAX_ATTRIBUTION) {
      return null;
    }
    if (/[:：]$/.test(joined)) {
      if (end > at && datesIn(head(first.text), latest).length === 0 && !/\d{1,2}[:.]\d{2}/.test(head(first.text))) {
        // "done 2" above "On Tue, 10 Mar 2026 at 16:21, Saydo wrote:" is no part of it.
        const alone = attributionAt(lines, at + 1, latest);
        if (alone !== null && alone.date !== null) {
          return null;
        }
      }
      return isAttribution(joined, startsQuote(lines, end + 1, first.depth), latest)
        ? {
            start: at,
            end: end + 1,
            depth: first.depth,
            from: authorOf(joined),
            forwarded: false,
            date: datesIn(joined, latest)[0]?.date ?? null,
          }
        : null;
    }
  }
  return null;
}

/** A verb of writing with a date or an address; "Sam wrote:" alone counts where `>` lines follow. */
function isAttribution(joined: string, quoteFollows: boolean, latest: LocalDate): boolean {
  const folded = joined.toLowerCase();
  const says = WROTE_WORDS.some((verb) => hasWord(folded, verb));
  const dated = /\d{1,2}[:.]\d{2}/.test(joined) || datesIn(joined, latest).length > 0;
  if (says) {
    return quoteFollows || (dated && joined.length > 20);
  }
  // Japanese Gmail and Outlook leave the verb out: "2026年3月10日(火) 10:00 田中 <tanaka@…>:".
  return />\s?[:：]$/.test(joined) && joined.includes("@") && dated;
}

function hasWord(text: string, word: string): boolean {
  const at = text.lastIndexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? " ") && !/\p{L}/u.test(text[at + word.length] ?? " ");
}

function startsQuote(lines: readonly Line[], from: number, depth: number): boolean {
  for (let i = from; i < from + 3 && i < lines.length; i += 1) {
    const line = lines[i];
    if (line !== undefined && line.depth > depth) {
      return true;
    }
    if (!isBlank(line)) {
      return false;
    }
  }
  return false;
}

/** The writer named in it: the address with the words in front of it that are neither date nor time. */
function authorOf(joined: string): Mailbox {
  const box = mailboxesOf(joined.replace(/,/g, " "))[0];
  if (box === undefined || box.email === "") {
    return { name: "", email: "" };
  }
  const name = /(?:[\p{Lu}][\p{L}.'’-]{0,40}\s){1,4}$/u.exec(`${box.name.slice(-80)} `)?.[0].trim() ?? "";
  return { name, email: box.email };
}

/**
 * What is left of a reply: the lines behind which no `>` stands. Lines that stand between quoted ones are
 * answers; a lower-case line in the midst of a quoted paragraph is its own overhang, wrapped by the client.
 */
export function answersIn(lines: readonly Line[], depth: number): Line[] {
  const kept: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const overhang =
      line.depth <= depth &&
      (lines[i - 1]?.depth ?? 0) > depth &&
      !isBlank(lines[i - 1]) &&
      (lines[i + 1]?.depth ?? 0) > depth &&
      /^[\p{Ll}\d<]/u.test(line.text);
    if (line.depth > depth || overhang) {
      kept.push({ depth, text: "" });
    } else {
      kept.push(line);
    }
  }
  return kept;
}

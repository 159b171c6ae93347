import { isAsciiLetter, isBeyondAscii, isDigit } from "./letters.ts";

/** Patterns see no more of a line than this, so that a hostile line costs no more than a long one. */
const MAX_MATCHED = 1_000;
/** A note longer than this is not a note; the rest stays unread. */
const MAX_LINES = 20_000;

/** One line of a mail: its depth of `>` and what stands behind it. */
export interface Line {
  readonly depth: number;
  /** Without the `>` marks and without white space at the end. */
  readonly text: string;
}

/** Cuts a body into lines: every kind of space is one of ours, invisible marks are gone. */
export function toLines(body: string): Line[] {
  return body.replace(/\r\n?/g, "\n").split("\n", MAX_LINES).map(toLine);
}

/** What patterns may look at. */
export function head(text: string): string {
  return text.length > MAX_MATCHED ? text.slice(0, MAX_MATCHED) : text;
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === "";
}

/** True where the line holds a letter or a digit, so not for rules and lone marks. */
export function hasWords(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isBeyondAscii(code)) {
      return /[\p{L}\p{N}]/u.test(text);
    }
    if (isAsciiLetter(code) || isDigit(code)) {
      return true;
    }
  }
  return false;
}

/** A list item: bullet, box, number or letter in front. */
export function isItem(text: string): boolean {
  return /^\s*(?:[-*•◦▪‣·–—+→.☐☑☒✓✔✅]|\[[ xX✓]?\]|\(?\d{1,3}[.):]|\(?[a-z][.)])\s/u.test(head(text));
}

/** Folded for look-ups: lower case, one space between words, no marks or dashes around. */
export function bareWords(text: string): string {
  const folded = trimMarks(head(text)).toLowerCase();
  return WIDE_SPACE.test(folded) ? folded.replace(/\s+/g, " ") : folded;
}

/** White space that is not one plain space. */
const WIDE_SPACE = /[^\S ]|\s\s/;
const MARKS = " \t-–—_=*>:：.#~|+<";

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARKS.includes(text.charAt(start))) {
    start += 1;
  }
  while (end > start && MARKS.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(start, end);
}

function toLine(raw: string): Line {
  // Soft hyphens, zero-width spaces and direction marks hide words; the joiner in emoji (200D) stays.
  const clean = raw
    .replace(/[\u00ad\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  let at = 0;
  let depth = 0;
  for (let i = 0; i < clean.length; i += 1) {
    const char = clean[i];
    if (char === ">") {
      depth += 1;
      at = i + 1;
    } else if (char !== " ") {
      break;
    }
  }
  if (depth > 0 && clean[at] === " ") {
    at += 1;
  }
  return { depth, text: clean.slice(at).trimEnd() };
}

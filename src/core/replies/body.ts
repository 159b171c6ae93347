import { head, type Line, toLines } from "../notes/lines.ts";
import type { Mailbox } from "../notes/message.ts";
import { isSentFrom, withoutSignature } from "../notes/signature.ts";
import type { Span } from "./command.ts";

/** A reply longer than this is a letter; only its top is read. */
const MAX_LINES = 40;
/** And of all lines together. */
const MAX_TEXT = 8_000;
/** And of a line no more than this. */
const MAX_LINE = 1_000;
/** A line this long was probably broken by the mail program, and the next goes on with it. */
const WRAPPED = 58;

/** The lines that somebody wrote by hand: what belongs together is one span, and a blank line begins a paragraph. */
export interface Passage extends Span {
  readonly paragraph: number;
}

/** The text of a reply without quotes, signature and what phones add. */
export function passagesOf(text: string, self: Mailbox): Passage[] {
  const spans = lineSpans(text);
  const lines = toLines(spans.map(({ start, end }) => text.slice(start, end)).join("\n"));
  const kept = new Set(keptLines(lines, self));
  const passages: Passage[] = [];
  let paragraph = 0;
  let goesOn = false;
  for (let i = 0; i < spans.length; i += 1) {
    const [span, line] = [spans[i] as Span, lines[i] as Line];
    if (line.text === "") {
      paragraph += 1;
      goesOn = false;
    } else if (kept.has(line) && line.depth === 0) {
      const before = passages.at(-1);
      if (goesOn && before !== undefined && /^\s*[\p{Ll}(]/u.test(line.text) && !/^\s*\p{L}\)/u.test(line.text)) {
        passages[passages.length - 1] = { ...before, end: span.end };
      } else {
        passages.push({ start: span.start, end: span.end, paragraph });
      }
      goesOn = line.text.length >= WRAPPED;
    }
  }
  return passages;
}

/** A line of orders below "Thanks" is no signature. */
function keptLines(lines: readonly Line[], self: Mailbox): readonly Line[] {
  const kept = withoutSignature(lines, self);
  const orders = lines.filter((line) => ORDER.test(head(line.text)) && !isSentFrom(line.text));
  const thanks = lines.filter((line) => THANKS.test(head(line.text)));
  // "cheers, all good" is the whole of it.
  const written = lines.filter(({ text }) => text !== "");
  if (kept.every(({ text }) => text === "") && written.length === 1) {
    return written;
  }
  return [...kept, ...thanks, ...orders.filter((line) => !PHONE.test(head(line.text)))];
}

/** "2 is done", "#3: Friday", "no. 4 sent" */
const ORDER =
  /^\s*(?:#\s?\d{1,2}\b|(?:no|nr|item|number)\.?\s\d{1,2}\b|\d{1,2}\s?[.):]?\s\p{L}|(?:done|add|drop|move|hold|send)\b[: ])/iu;
/** "Thank you, Gareth, the August statements reached me": a sentence that begins as a closing does. */
const THANKS = /^\s*(?:many )?(?:thanks|thank you|cheers)\b(?:[^\s]{0,30}\s{1,3}){5}\S/i;
const PHONE = /\d{4}|\d{3}[ -]\d{3}|@|www\.|,\s?\p{Lu}|\b(?:street|st|road|rd|lane|avenue|ave|floor)\b/iu;

function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= Math.min(text.length, MAX_TEXT) && spans.length < MAX_LINES; at += 1) {
    const char = text[at];
    if (char === undefined || at === MAX_TEXT || char === "\n" || char === "\r") {
      spans.push({ start, end: Math.min(at, start + MAX_LINE) });
      at += char === "\r" && text[at + 1] === "\n" ? 1 : 0;
      start = at + 1;
    }
  }
  return spans;
}

import type { Passage } from "./body.ts";
import type { Span } from "./command.ts";

/** One sentence; `asks` where it ends in a question mark. */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly asks: boolean;
}

/** A full stop behind one of these ends nothing. */
const SHORTENED =
  /(?:^|[\s(])(?:no|nos|nr|nrs|mr|mrs|ms|dr|prof|st|vs|approx|incl|e\.g|i\.e|e|i|g|pt|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri)$/i;
/** "2) and 3) are fine" */
const JOINS = /(?:[,&+/–-]|\b(?:and|or|to|plus))$/i;
const LOOK_BACK = 12;

/** Cuts passages into sentences. "1. ok 2. ok" are two, "2. done" opens a line of a list and stays whole, and so does "no. 2". */
export function sentencesOf(text: string, passages: readonly Passage[]): Sentence[] {
  return passages.flatMap((passage) => sentencesIn(text, passage));
}

function sentencesIn(text: string, { start, end, paragraph }: Passage): Sentence[] {
  const found: Sentence[] = [];
  let from = start;
  const listed = /^\s{0,3}\(?\d{1,2}[.)]\s/.test(text.slice(start, start + 8));
  for (let at = start; at < end; at += 1) {
    if (
      listed &&
      at > from &&
      /^\s\d{1,2}[.)]\s/.test(text.slice(at, at + 5)) &&
      /\S/.test(text.charAt(at - 1)) &&
      !JOINS.test(text.slice(from, at))
    ) {
      push(found, text, { start: from, end: at, paragraph });
      from = at + 1;
    } else if (endsAt(text, { from, at, end })) {
      let next = at + 1;
      while (next < end && ".!?…".includes(text.charAt(next))) {
        next += 1;
      }
      push(found, text, { start: from, end: next, paragraph });
      from = next;
      at = next - 1;
    }
  }
  push(found, text, { start: from, end, paragraph });
  return found;
}

function endsAt(text: string, { from, at, end }: { from: number; at: number; end: number }): boolean {
  const char = text.charAt(at);
  if (char === "!" || char === "?" || char === ";" || char === "…") {
    return true;
  }
  if (char !== ".") {
    return false;
  }
  const after = at + 1 >= end ? " " : text.charAt(at + 1);
  if (!/[\s"”’')]/.test(after) && !".!?".includes(after)) {
    return false;
  }
  const before = text.slice(Math.max(from, at - LOOK_BACK), at);
  // "8 no. 4 done": an answer, not "no. 4"
  if (/\d\s{1,2}no$/i.test(before)) {
    return true;
  }
  // "5. done" and "(5.)"
  const marksItem = /^\s*\(?\d{1,2}$/.test(text.slice(from, at)) && at + 1 < end;
  return (
    !marksItem && !(SHORTENED.test(before) && at + 1 < end && /^\s{0,3}[\p{L}\d]/u.test(text.slice(at + 1, at + 5)))
  );
}

function push(found: Sentence[], text: string, { start, end, paragraph }: Passage): void {
  const said = text.slice(start, end);
  const lead = said.length - said.trimStart().length;
  const trimmed = said.trim();
  if (/[^\s.!;…,–—-]/u.test(trimmed)) {
    const from = start + lead;
    found.push({ start: from, end: from + trimmed.length, paragraph, asks: trimmed.endsWith("?") });
  }
}

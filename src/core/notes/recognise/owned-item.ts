import { namesAt } from "../clause-subject.ts";
import { ACT_VERBS, LABELS } from "../en/cues.ts";
import type { Roster } from "../roster.ts";
import { pronoun, type Subject } from "../subject-form.ts";
import type { Word } from "../words.ts";
import { among } from "../words.ts";
import { type Candidate, type Recogniser, wholeClause } from "./candidate.ts";

/** Self-reference at the head of an item: "me: crash on rotate", "You - kiosk list". */
export function selfAt(words: readonly Word[], i: number): Subject | null {
  const text = words[i]?.raw === "US" ? "" : (words[i]?.text ?? "");
  const kind = among(text, "me self mine myself")
    ? "i"
    : among(text, "you yours")
      ? "you"
      : among(text, "us we ours")
        ? "we"
        : text === "both"
          ? "both"
          : null;
  return kind === null ? null : pronoun(kind, i, i + 1);
}

/** Items of a list that lead with, end with or bracket a name: "Sam: deck", "@sam deck", "deck (Sam)", "deck - Sam - Tue". */
export const ownedItem: Recogniser = (clause, { roster, dated }) => {
  const { words, block } = clause;
  const facts = block.heading?.kind === "facts";
  if (
    block.kind !== "item" &&
    !((block.kind === "text" || block.kind === "line") && clause.opens && block.end - block.start < 160)
  ) {
    return null;
  }
  const item = block.kind === "item" || block.kind === "line";
  const base =
    (item ? 0.72 : 0.5) + (block.heading?.kind === "actions" ? 0.18 : 0) + (dated ? 0.06 : 0) - (facts ? 0.4 : 0);
  const owned = (subject: Subject, act: number, reason: string): Candidate =>
    wholeClause(clause, subject, { weight: base, reason, act });
  let start = 0;
  while (start < 3 && /^[@[(*_"“]$/.test(words[start]?.text ?? "")) {
    start += 1;
  }
  const lead = namesAt(words, start, roster) ?? selfAt(words, start);
  if (lead !== null && clause.opens) {
    let next = lead.next;
    while (/^[\])*_]$/.test(words[next]?.text ?? "")) {
      next += 1;
    }
    const marked = /^(?::|–|—|-|\||>|→|=|\/)$/.test(words[next]?.text ?? "") && !LABELS.has(words[start]?.text ?? "");
    const spaced = words[next]?.text === ":" || (words[next]?.start ?? 0) > (words[next - 1]?.end ?? 0);
    if (marked && spaced && words[next + 1] !== undefined) {
      return owned(lead, next + 1, "name in front");
    }
    if (words[start - 1]?.text === "@" && words[next]?.kind === "word") {
      return owned(lead, next, "handle in front");
    }
    if (item && lead.kind === "names" && ACT_VERBS.has(words[next]?.text ?? "") && block.heading?.kind === "actions") {
      return owned(lead, next, "name and verb");
    }
  }
  const inBrackets = item || dated ? trailingName(words, roster) : null;
  return inBrackets === null ? null : owned(inBrackets, 0, "name behind");
};

/** "(Sam)", "- Sam", "→ Sam", "Owner: Sam", "[Sam, June 24]" near the end. */
function trailingName(words: readonly Word[], roster: Roster): Subject | null {
  for (let i = words.length - 1; i > 0 && i >= words.length - 14; i -= 1) {
    const lead = words[i]?.text ?? "";
    const dash = /^[–—-]$/.test(lead) && (words[i - 1]?.end ?? 0) < (words[i]?.start ?? 0);
    const label =
      lead === ":" && among(words[i - 1]?.text, "owner dri resp responsible assignee assigned lead who by pic");
    if (/^[([@→/>]$/.test(lead) || dash || label || (lead === "," && i >= words.length - 4)) {
      const subject = namesAt(words, i + 1, roster) ?? selfAt(words, i + 1);
      const after = words[subject?.next ?? 0];
      const closed =
        subject !== null &&
        (after === undefined || after.kind === "mark" || after.kind === "number" || subject.next >= words.length - 3);
      if (subject !== null && closed && !(lead === "," && after !== undefined)) {
        return subject;
      }
    }
  }
  return null;
}

import { shortName } from "../address.ts";
import type { Due } from "./due.ts";
import { POSSESSIVES, PRONOUNS } from "./en/cues.ts";
import type { Speech } from "./owner/speech.ts";
import type { Candidate } from "./recognise/candidate.ts";
import type { Word } from "./words.ts";

const MAX_WHAT = 160;

/**
 * The act in short, without its owner and its date, readable by anybody: "send Sam the revised SOW" where the notes say
 * "you". Who is not known by name stays a pronoun. Never empty.
 */
export function actOf(candidate: Candidate, due: Due | null, text: string, speech: Speech): string {
  const { words } = candidate.clause;
  const first = words[candidate.act] ?? words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) {
    return "";
  }
  const task = taskCell(candidate);
  const [start, end] = task === null ? [first.start, last.end] : [task.start, task.end];
  const say = (from: number, to: number): string => named(text, words, { from, to, speech });
  const inside = due !== null && due.start >= start && due.end <= end;
  const act = tidy(inside ? `${say(start, due.start)} ${say(due.end, end)}` : say(start, end));
  const kept = act === "" ? tidy(say(words[0]?.start ?? 0, last.end)) : act;
  return kept.length > MAX_WHAT ? `${kept.slice(0, MAX_WHAT - 1).trimEnd()}…` : kept;
}

/** Of a table's row the cell that says what: the one under that heading, else the longest without a heading. */
function taskCell(candidate: Candidate) {
  const { cells } = candidate.clause.block;
  const tasks = cells.filter((cell) => cell.role === "task");
  const open = tasks.length > 0 ? tasks : cells.filter((cell) => cell.role === null);
  return open.length === 0
    ? null
    : open.reduce((top, cell) => (cell.end - cell.start > top.end - top.start ? cell : top));
}

/** What is said by name: "me", "your". */
const MEANT: ReadonlyMap<string, "speaker" | "listener"> = new Map([...PRONOUNS, ...POSSESSIVES]);

/** The text of a range with "me" and "you" said by name: a recap has other readers than the notes had. */
function named(
  text: string,
  words: readonly Word[],
  { from, to, speech }: { from: number; to: number; speech: Speech },
): string {
  let said = "";
  let at = from;
  for (const [i, word] of words.entries()) {
    const who = MEANT.get(word.text);
    if (who === undefined) {
      continue;
    }
    const person = who === "speaker" ? speech.speaker : speech.listener;
    const isSubject = words[i + 1]?.text.startsWith("'") ?? false;
    if (person !== null && word.start >= at && word.end <= to && word.raw !== "US" && !isSubject) {
      const name = shortName(person);
      said += text.slice(at, word.start) + (POSSESSIVES.has(word.text) ? `${name}'s` : name);
      at = word.end;
    }
  }
  return said + text.slice(at, to);
}

/** One space between words; no marks, joints or empty brackets at the ends. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\(\s?\)|\[\s?\]/g, "")
    .replace(/^[\s,;:.–—>→|~*@-]{1,20}/u, "")
    .replace(/(?:[\s,;:.!?–—>→|~*-]|(?<=\s)(?:and|by|on|due))$/u, "")
    .replace(/[\s,;:.!?–—|~*-]$/u, "")
    .trim();
}

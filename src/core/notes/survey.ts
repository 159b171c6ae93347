import type { LocalDate } from "../calendar.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { clausesOf } from "./clauses.ts";
import type { DueContext } from "./due/match.ts";
import { type Due, dueIn } from "./due.ts";
import type { Linear } from "./label/linear.ts";
import { firstSubject, shapeOf, type Unit } from "./label/unit.ts";
import type { Note, Zone } from "./note.ts";
import { ledBy } from "./owner/speech.ts";
import { recognise } from "./recognise.ts";
import { calledOff, refine } from "./refine.ts";
import { type Person, type Roster, rosterOf } from "./roster.ts";
import { among, setOf, type Word, wordsIn } from "./words.ts";

/** What a note may cost: the rest of a longer one is not read. */
const MAX_TEXT = 32_768;
const MAX_UNITS = 1_500;

/** A note taken apart: who stands in it, and its units in order. */
export interface Survey {
  readonly note: Note;
  readonly roster: Roster;
  readonly context: DueContext;
  readonly units: readonly Unit[];
}

/** Looks at every clause of a note once. Linear in its length. */
export function survey(note: Note, sides: Linear): Survey {
  const blocks = blocksOf(note).filter((block) => block.start < MAX_TEXT);
  const words = new Map<Block, Word[]>(
    blocks.map((block) => [block, wordsIn(note.text, block.start, Math.min(block.end, MAX_TEXT))]),
  );
  const wordsOf = (block: Block): readonly Word[] => words.get(block) ?? [];
  const roster = rosterOf(note, blocks, { wordsOf, sides });
  const context: DueContext = {
    today: note.meetingDate,
    order: orderIn(blocks.flatMap(wordsOf)) ?? note.locale.order,
    country: note.locale.country,
    spoken: null,
  };
  const units: Unit[] = [];
  let recent: readonly Person[] = [];
  let spoken: LocalDate | null = null;
  let greeted: Person | null = null;
  let zone: Zone | null = null;
  for (const block of blocks) {
    const led = ledBy(block.under, roster);
    let called = greetedIn(wordsOf(block), roster);
    greeted = block.zone === zone ? (called ?? greeted) : called;
    zone = block.zone;
    for (const clause of clausesOf(block, wordsOf(block), roster)) {
      called = calledIn(clause.sentence, roster) ?? called;
      if (units.length >= MAX_UNITS) {
        return { note, roster, context, units };
      }
      const due = dueOf(clause.words, block, note.text, { ...context, spoken });
      spoken = due?.date ?? spoken;
      const dated = due !== null && due.date !== null && due.date >= context.today;
      const candidate = recognise(clause, { roster, dated });
      const refined = candidate === null ? null : refine(candidate, note.text);
      const { subject, predicate } = firstSubject(clause.words, roster);
      const { shape, opening, names } = shapeOf(clause.words, roster);
      units.push({
        clause,
        block,
        due,
        dated,
        candidate,
        refined,
        subject,
        predicate,
        shape,
        opening,
        names,
        off: calledOff(clause.sentence),
        led,
        called: called ?? greeted,
        recent,
      });
      recent = lastNamed(clause.words, block, roster, recent);
    }
  }
  return { note, roster, context, units };
}

/** "Anne, you agreed to …": whom a sentence calls by name. */
function calledIn(sentence: readonly Word[], roster: Roster): Person | null {
  const at = among(sentence[0]?.text, "and so but also") ? 1 : 0;
  const name = roster.at(sentence, at);
  const after = sentence.slice((name?.next ?? 0) + 1, (name?.next ?? 0) + 12).map((word) => word.text);
  const calls =
    name !== null && sentence[name.next]?.text === "," && after.some((text) => among(text, "you your yours"));
  return calls ? name.person : null;
}

/** "Hi Steve,", "Good morning Bart": whom a mail begins with; nobody where it greets two. */
function greetedIn(words: readonly Word[], roster: Roster): Person | null {
  if (!GREETINGS.has(words[0]?.text ?? "")) {
    return null;
  }
  const at = among(words[1]?.text, "morning afternoon evening") ? 2 : 1;
  const name = roster.at(words, at);
  const after = words[name?.next ?? 0];
  return name !== null && (after === undefined || (after.kind === "mark" && !/^[&+/]$/.test(after.text)))
    ? name.person
    : null;
}

const GREETINGS = setOf("hi hello hey dear good morning afternoon evening hiya thanks");

function dueOf(words: readonly Word[], block: Block, text: string, context: DueContext): Due | null {
  for (const window of dueWindows(words, block)) {
    const due = dueIn(text, window, context);
    if (due !== null) {
      return due;
    }
  }
  return null;
}

/** The date of a table's row stands in its due cell; else it is read from the clause. The first window that has one counts. */
export function dueWindows(words: readonly Word[], block: Block): readonly (readonly Word[])[] {
  if (block.kind !== "row") {
    return [words];
  }
  const named = block.cells.filter((cell) => cell.role === "due");
  return (named.length > 0 ? named : block.cells).map((cell) =>
    words.filter((word) => word.start >= cell.start && word.end <= cell.end),
  );
}

const MAX_RECENT = 3;

/** Whom "he" and "she" can mean next: who was named last and is not the writer, the latest first. */
function lastNamed(words: readonly Word[], block: Block, roster: Roster, before: readonly Person[]): readonly Person[] {
  let recent = before;
  for (let i = 0; i < words.length; i += 1) {
    const name = roster.at(words, i);
    if (name !== null) {
      const { person } = name;
      if (person.email === "" || person.email !== block.zone.author.email) {
        recent = [person, ...recent.filter((each) => each !== person)].slice(0, MAX_RECENT);
      }
      i = name.next - 1;
    }
  }
  return recent;
}

/** 23/5 anywhere in the note proves that days come first, 5/23 that months do. */
function orderIn(words: readonly Word[]): DueContext["order"] {
  for (const [i, word] of words.entries()) {
    if (word.kind !== "number") {
      continue;
    }
    const mark = words[i + 1];
    const second = words[i + 2];
    const pair =
      mark?.text === "/" && second?.kind === "number" && mark.start === word.end && second.start === mark.end;
    if (pair && words[i - 1]?.text !== "/" && word.value <= 31 && second.value <= 31) {
      if (word.value > 12 && second.value <= 12 && !(word.value === 24 && second.value === 7)) {
        return "dmy";
      }
      if (second.value > 12 && word.value <= 12) {
        return "mdy";
      }
    }
  }
  return null;
}

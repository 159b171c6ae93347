import { type Block, blocksOf } from "./blocks.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { DueContext } from "./due/match.ts";
import { type Due, dueIn } from "./due.ts";
import type { Extraction, FoundCommitment, Question } from "./extraction.ts";
import type { Message } from "./message.ts";
import type { Note } from "./note.ts";
import { counterpartOf, ownerUnder, resolveOwner, speechOf } from "./owner.ts";
import type { Candidate } from "./recognise/candidate.ts";
import { recognise } from "./recognise.ts";
import { refine } from "./refine.ts";
import { type Person, type Roster, rosterOf } from "./roster.ts";
import { sameCommitment } from "./same.ts";
import { unwrap } from "./unwrap.ts";
import { actOf } from "./what.ts";
import { type Word, wordsIn } from "./words.ts";

export interface ExtractOptions {
  /** Everything at this domain is an inbound address of ours. */
  readonly mailDomain: string;
  /** The route already asked for a recap to the sender alone. */
  readonly private?: boolean;
}

/** From here on a promise is worth a question; from `SURE` on it goes to the ledger and the recap. */
const ASK = 0.45;
const SURE = 0.6;
/** What a note may cost: the rest of a longer one is not read. */
const MAX_TEXT = 32_768;
const MAX_CLAUSES = 1_500;

/** Everything the reader takes out of one message. The same bytes give the same rows; nothing is fetched. */
export function extract(message: Message, options: ExtractOptions): { note: Note; extraction: Extraction } {
  const note = unwrap(message, options);
  const commitments = read(note);
  return {
    note,
    extraction: {
      account: { name: note.account.name, email: note.account.email },
      author: { name: note.author.name, email: note.author.email },
      meetingDate: note.meetingDate,
      lang: "en",
      recapTo: note.private ? [note.account.email] : note.people.map((person) => person.email),
      commitments,
      questions: questionsOf(commitments),
    },
  };
}

/** The commitments of a note in the order in which they stand there. */
function read(note: Note): FoundCommitment[] {
  const blocks = blocksOf(note).filter((block) => block.start < MAX_TEXT);
  const words = new Map<Block, Word[]>(
    blocks.map((block) => [block, wordsIn(note.text, block.start, Math.min(block.end, MAX_TEXT))]),
  );
  const wordsOf = (block: Block): readonly Word[] => words.get(block) ?? [];
  const roster = rosterOf(note, blocks, wordsOf);
  const context: DueContext = { today: note.meetingDate, order: orderIn(blocks.flatMap(wordsOf)) };
  const found: FoundCommitment[] = [];
  let last: Person | null = null;
  let left = MAX_CLAUSES;
  for (const block of blocks) {
    for (const clause of clausesOf(block, wordsOf(block), roster)) {
      left -= 1;
      if (left < 0) {
        return found;
      }
      const one = readClause(clause, { note, roster, context, last });
      if (one !== null && !found.some((other) => sameCommitment(other, one))) {
        found.push(one);
      }
      last = lastNamed(clause, roster, last);
    }
  }
  return found;
}

interface Place {
  readonly note: Note;
  readonly roster: Roster;
  readonly context: DueContext;
  readonly last: Person | null;
}

function readClause(clause: Clause, { note, roster, context, last }: Place): FoundCommitment | null {
  const due = dueOf(clause, note.text, context);
  const candidate = recognise(clause, {
    roster,
    dated: due !== null && due.date !== null && due.date >= context.today,
  });
  if (candidate === null) {
    return null;
  }
  const refined = refine(candidate, note.text);
  if (refined.weight < ASK) {
    return null;
  }
  const speech = speechOf(clause.block, note, roster, last);
  const owner = resolveOwner(candidate.subject, speech, ownerUnder(clause.block.under, speech, roster));
  const { start, end } = spanOf(candidate, due);
  const quote = note.text.slice(start, end);
  if (quote.trim() === "") {
    return null;
  }
  const confidence = Math.round(Math.min(0.97, refined.weight) * 100) / 100;
  const person = owner.person === null ? null : { name: owner.person.name, email: owner.person.email };
  return {
    quote,
    start,
    end,
    what: actOf(candidate, due, note.text, speech),
    owner: person,
    to: counterpartOf(owner, note, roster),
    side: owner.side,
    due: due?.date ?? null,
    duePhrase: due === null ? null : note.text.slice(due.start, due.end),
    status: refined.status,
    conditional: refined.conditional,
    hedged: refined.hedged,
    recurring: refined.recurring,
    band: refined.weight >= SURE ? "sure" : "ask",
    confidence,
    reasons: [
      ...candidate.reasons,
      ...(due === null || due.date === null ? [] : ["date in clause"]),
      ...refined.reasons,
    ],
  };
}

/** The date of a table's row stands in its due cell; else it is read from the clause. */
function dueOf(clause: Clause, text: string, context: DueContext): Due | null {
  if (clause.block.kind !== "row") {
    return dueIn(text, clause.words, context);
  }
  const { cells } = clause.block;
  const named = cells.filter((cell) => cell.role === "due");
  for (const cell of named.length > 0 ? named : cells) {
    const due = dueIn(
      text,
      clause.words.filter((word) => word.start >= cell.start && word.end <= cell.end),
      context,
    );
    if (due !== null) {
      return due;
    }
  }
  return null;
}

function spanOf(candidate: Candidate, due: Due | null): { start: number; end: number } {
  const words = candidate.clause.words.slice(candidate.from);
  const isEdge = (word: Word | undefined): boolean => word?.kind === "mark" && !/^[([@"“*~$£€#]$/.test(word.text);
  let first = 0;
  let last = words.length - 1;
  while (first < last && (isEdge(words[first]) || /^(?:and|but|so|then)$/.test(words[first]?.text ?? ""))) {
    first += 1;
  }
  while (last > first && words[last]?.kind === "mark" && !/^[)\]”"%]$/.test(words[last]?.text ?? "")) {
    last -= 1;
  }
  return { start: words[first]?.start ?? 0, end: Math.max(words[last]?.end ?? 0, due?.end ?? 0) };
}

/** Whom "he" and "she" will mean next: the last person named in this clause. */
function lastNamed(clause: Clause, roster: Roster, before: Person | null): Person | null {
  let last = before;
  for (let i = 0; i < clause.words.length; i += 1) {
    const name = roster.at(clause.words, i);
    if (name !== null) {
      last = name.person.email === clause.block.zone.author.email ? last : name.person;
      i = name.next - 1;
    }
  }
  return last;
}

/** 23/5 anywhere in the note proves that days come first, 5/23 that months do. */
function orderIn(words: readonly Word[]): DueContext["order"] {
  for (const [i, word] of words.entries()) {
    const [mark, second] = [words[i + 1], words[i + 2]];
    const pair =
      word.kind === "number" &&
      mark?.text === "/" &&
      second?.kind === "number" &&
      mark.start === word.end &&
      second.start === mark.end;
    if (
      pair &&
      words[i - 1]?.text !== "/" &&
      word.value + second.value > 13 &&
      word.value <= 31 &&
      second.value <= 31
    ) {
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

/** What the sender is asked: whether it is a promise at all, and who it is on. */
function questionsOf(commitments: readonly FoundCommitment[]): Question[] {
  return commitments.flatMap((one, i): Question[] => {
    const asks: Question[] = one.band === "ask" ? [{ about: i + 1, ask: "whether" }] : [];
    if (one.owner === null) {
      asks.push({ about: i + 1, ask: "who" });
    }
    if (one.due === null && one.duePhrase !== null && one.status === "open") {
      asks.push({ about: i + 1, ask: "when" });
    }
    return asks;
  });
}

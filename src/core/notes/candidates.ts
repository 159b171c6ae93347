import { namesAt, type Subject, subjectAt } from "./clause-subject.ts";
import type { Clause } from "./clauses.ts";
import { ACT_GERUNDS, ACT_VERBS, LABELS, NOT_NAMES } from "./en/cues.ts";
import { type PredicateKind, predicateAt, skipAdverbs } from "./predicate.ts";
import type { Roster } from "./roster.ts";
import { reads, type Word } from "./words.ts";

/** What a recogniser saw in a clause: who, which words hold it, where the act begins, and why. */
export interface Candidate {
  readonly clause: Clause;
  readonly subject: Subject | null;
  /** Word indices of the clause. */
  readonly from: number;
  readonly to: number;
  readonly act: number;
  /** How sure the form alone makes us, 0 to 1. */
  readonly weight: number;
  readonly reasons: readonly string[];
}

export interface Seen {
  readonly roster: Roster;
  /** The clause holds a day that lies ahead. */
  readonly dated: boolean;
}

type Recogniser = (clause: Clause, seen: Seen) => Candidate | null;

/** How much each form of predicate proves, for a subject that is named or speaks, and for one that is only a pronoun. */
const WEIGHTS: Readonly<Record<PredicateKind, readonly [plain: number, dated: number, reason: string]>> = {
  will: [0.78, 0.92, "firm"],
  going: [0.72, 0.85, "going to"],
  "is to": [0.75, 0.85, "is to"],
  to: [0.75, 0.85, "name and to"],
  must: [0.46, 0.62, "has to"],
  progressive: [0.52, 0.76, "under way"],
  promised: [0.84, 0.9, "promised"],
  "said would": [0.78, 0.86, "said so"],
  owes: [0.8, 0.85, "owes"],
  present: [0.2, 0.6, "present tense with a day"],
  "takes on": [0.7, 0.8, "taken on"],
  negated: [0, 0, ""],
  uncertain: [0, 0, ""],
  past: [0, 0, ""],
};

/** "I will send", "Sam to send", "Priya is sending … Friday", "she has promised …". */
const subjectAndVerb: Recogniser = (clause, seen) => {
  const { words } = clause;
  for (let i = 0; i < words.length; i += 1) {
    const subject = subjectAt(words, i, seen.roster);
    const predicate = subject === null ? null : predicateAt(words, subject.next);
    if (subject !== null && predicate !== null) {
      const [plain, dated, reason] = WEIGHTS[predicate.kind];
      const weight = (seen.dated ? dated : plain) * trust(subject, predicate.kind, words, i);
      return weight === 0
        ? null
        : {
            clause,
            subject,
            from: opensWithCondition(words) || i <= 2 ? 0 : i,
            to: words.length,
            act: predicate.act,
            weight,
            reasons: [`${subject.kind === "i" || subject.kind === "we" ? "first person" : subject.kind}, ${reason}`],
          };
    }
    i = subject === null ? i : Math.max(i, subject.next - 1);
  }
  return null;
};

/** What is less than a name: pronouns, roles, and the forms that only some subjects may carry. */
function trust(subject: Subject, kind: PredicateKind, words: readonly Word[], i: number): number {
  if (
    kind === "to" &&
    ((subject.kind !== "names" && subject.kind !== "role" && subject.kind !== "you" && subject.kind !== "we") ||
      !atStart(words, i))
  ) {
    return 0;
  }
  if (kind === "present" && !/^(?:i|we|names)$/.test(subject.kind)) {
    return 0;
  }
  if (subject.kind === "they") {
    return 0.75;
  }
  return subject.kind === "third" || subject.kind === "role" ? 0.92 : 1;
}

/** Only marks and joints stand before it: "Sam to send", not "asked Sam to send". */
function atStart(words: readonly Word[], i: number): boolean {
  return (
    i === 0 ||
    words.slice(0, i).every((word) => word.kind === "mark" || /^(?:and|then|also|so|but)$/.test(word.text)) ||
    /^[:,–—-]$/.test(words[i - 1]?.text ?? "")
  );
}

function opensWithCondition(words: readonly Word[]): boolean {
  return /^(?:if|once|when|as|unless|assuming|provided|after|before)$/.test(words[0]?.text ?? "");
}

/** "on me", "leave that with me", "I'm on it", "is mine", "my job": said of a thing, with the person behind it. */
const onSomebody: Recogniser = (clause, { roster }) => {
  const { words } = clause;
  for (let i = 0; i < words.length; i += 1) {
    const text = words[i]?.text ?? "";
    const me = (at: number): Subject | null =>
      /^(?:me|us|myself)$/.test(words[at]?.text ?? "")
        ? { kind: "i", people: [], phrase: "", whose: null, from: at, next: at + 1 }
        : words[at]?.text === "you"
          ? { kind: "you", people: [], phrase: "", whose: null, from: at, next: at + 1 }
          : namesAt(words, at, roster);
    const close = (at: number): boolean =>
      words[at] === undefined || words[at]?.kind === "mark" || /^(?:by|and|then|to|for|,)$/.test(words[at]?.text ?? "");
    const from = (subject: Subject | null, weight: number, reason: string): Candidate | null =>
      subject === null || !close(subject.next)
        ? null
        : { clause, subject, from: 0, to: words.length, act: 0, weight, reasons: [reason] };
    let found: Candidate | null = null;
    if (text === "leave" && words.slice(i, i + 6).some((word) => word.text === "with")) {
      const at = i + words.slice(i, i + 6).findIndex((word) => word.text === "with");
      found = from(me(at + 1), 0.78, "left with");
    } else if (text === "on" && /^(?:is|'s|that|this|are|all|one)$/.test(words[i - 1]?.text ?? "")) {
      found = from(me(i + 1), 0.74, "on somebody");
    } else if (text === "with" && /^(?:is|'s|sits|that|rests|stays)$/.test(words[i - 1]?.text ?? "")) {
      found = from(me(i + 1), 0.62, "with somebody");
    } else if (text === "mine" && /^(?:is|'s|are|all|\.|:|,)$/.test(words[i - 1]?.text ?? "") && close(i + 1)) {
      found = from({ kind: "i", people: [], phrase: "", whose: null, from: i, next: i + 1 }, 0.62, "mine");
    } else if (
      text === "my" &&
      /^(?:job|plate|court|worry|list|desk)$/.test(words[i + 1]?.text ?? "") &&
      /^(?:is|'s|on|in|are|,|\.|-)$/.test(words[i - 1]?.text ?? ".")
    ) {
      found = from({ kind: "i", people: [], phrase: "", whose: null, from: i, next: i + 2 }, 0.66, "mine");
    } else if (/^(?:falls|down|up)$/.test(text) && words[i + 1]?.text === "to") {
      found = from(me(i + 2), 0.66, "falls to");
    } else if (roster.at(words, i) !== null) {
      const name = namesAt(words, i, roster);
      const on = name !== null && (reads(words, name.next, "on", "it") || reads(words, name.next, "'s", "on", "it"));
      found =
        on && name !== null
          ? { clause, subject: name, from: 0, to: words.length, act: 0, weight: 0.74, reasons: ["on it"] }
          : null;
    }
    if (found !== null) {
      return found;
    }
  }
  return null;
};

/** "Let me check with Ana and come back": the speaker takes it. */
const letMe: Recogniser = (clause, { dated }) => {
  const { words } = clause;
  const at = words.findIndex((word, i) => word.text === "let" && words[i + 1]?.text === "me");
  return at < 0 || at > 3 || words[at + 2]?.kind !== "word" || words[at + 2]?.text === "know"
    ? null
    : {
        clause,
        subject: { kind: "i", people: [], phrase: "", whose: null, from: at, next: at + 2 },
        from: 0,
        to: words.length,
        act: at + 2,
        weight: dated ? 0.75 : 0.55,
        reasons: ["let me"],
      };
};

/** "Will send the deck Friday", "Sending it tomorrow": notes leave the "I" out. */
const subjectless: Recogniser = (clause, { dated }) => {
  const { words, block } = clause;
  const verb = skipAdverbs(words, 1);
  const will =
    words[0]?.text === "will" &&
    words[0]?.raw === "Will" &&
    ACT_VERBS.has(words[verb]?.text ?? "") &&
    words[verb + 1]?.text !== "you";
  const doing = dated && ACT_GERUNDS.has(words[0]?.text ?? "") && block.kind !== "text";
  return (will && !clause.asks) || doing
    ? {
        clause,
        subject: { kind: "i", people: [], phrase: "", whose: null, from: 0, next: 0 },
        from: 0,
        to: words.length,
        act: doing ? 0 : verb,
        weight: doing ? 0.5 : 0.72,
        reasons: ["first person left out"],
      }
    : null;
};

/** "the report will be sent by Priya", "form to be lodged by Tom". */
const passive: Recogniser = (clause, { roster }) => {
  const { words } = clause;
  for (let i = 0; i < words.length - 2; i += 1) {
    const be = words[i]?.text === "be" && /^(?:will|to|shall|must|'ll)$/.test(words[i - 1]?.text ?? "");
    const participle = words[skipAdverbs(words, i + 1)];
    if (be && participle !== undefined && /(?:ed|en|nt|wn|ut|ld|de|ne|pt|id|ght)$/.test(participle.text)) {
      const by = words.findIndex(
        (word, k) =>
          k > i &&
          word.text === "by" &&
          (namesAt(words, k + 1, roster) !== null || /^(?:me|us|you)$/.test(words[k + 1]?.text ?? "")),
      );
      const agent = by < 0 ? null : (namesAt(words, by + 1, roster) ?? pronounAgent(words, by + 1));
      return agent === null
        ? null
        : {
            clause,
            subject: agent,
            from: 0,
            to: words.length,
            act: i + 1,
            weight: 0.76,
            reasons: ["passive with its agent"],
          };
    }
  }
  return null;
};

function pronounAgent(words: readonly Word[], i: number): Subject {
  return { kind: words[i]?.text === "you" ? "you" : "i", people: [], phrase: "", whose: null, from: i, next: i + 1 };
}

/** Self-reference at the head of an item: "me: crash on rotate", "You - kiosk list". */
function selfAt(words: readonly Word[], i: number): Subject | null {
  const text = words[i]?.text ?? "";
  const kind = /^(?:me|self|mine|myself)$/.test(text)
    ? "i"
    : /^(?:you|yours)$/.test(text)
      ? "you"
      : /^(?:us|we|ours)$/.test(text)
        ? "we"
        : text === "both"
          ? "both"
          : null;
  return kind === null ? null : { kind, people: [], phrase: words[i]?.raw ?? "", whose: null, from: i, next: i + 1 };
}

/** Items of a list that lead with, end with or bracket a name: "Sam: deck", "@sam deck", "deck (Sam)", "deck - Sam - Tue". */
const ownedItem: Recogniser = (clause, { roster, dated }) => {
  const { words, block } = clause;
  const facts = block.heading?.kind === "facts";
  if (block.kind !== "item" && !(block.kind === "text" && clause.opens && block.end - block.start < 160)) {
    return null;
  }
  const item = block.kind === "item";
  const base =
    (item ? 0.72 : 0.5) + (block.heading?.kind === "actions" ? 0.18 : 0) + (dated ? 0.06 : 0) - (facts ? 0.4 : 0);
  const owned = (subject: Subject, act: number, reason: string): Candidate => ({
    clause,
    subject,
    from: 0,
    to: words.length,
    act,
    weight: base,
    reasons: [reason],
  });
  const start = words[0]?.kind === "mark" && /^[@[(*"“]$/.test(words[0].text) ? 1 : 0;
  const lead = namesAt(words, start, roster) ?? selfAt(words, start);
  if (lead !== null && clause.opens) {
    let next = lead.next;
    while (/^[\])*]$/.test(words[next]?.text ?? "")) {
      next += 1;
    }
    const marked = /^(?::|–|—|-|\||>|→|=|\/)$/.test(words[next]?.text ?? "") && !LABELS.has(words[start]?.text ?? "");
    const spaced = words[next]?.text === ":" || (words[next]?.start ?? 0) > (words[next - 1]?.end ?? 0);
    if (marked && spaced && words[next + 1] !== undefined) {
      return owned(lead, next + 1, "name in front");
    }
    if (start === 1 && words[0]?.text === "@" && words[next]?.kind === "word") {
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
      lead === ":" &&
      /^(?:owner|dri|resp|responsible|assignee|assigned|lead|who|by|pic)$/.test(words[i - 1]?.text ?? "");
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

/** A table's row: its owner cell, or a cell that is a name where the table has no header. */
const tableRow: Recogniser = (clause, { roster, dated }) => {
  const { block, words } = clause;
  if (block.kind !== "row") {
    return null;
  }
  const wordsIn = (start: number, end: number): Word[] =>
    words.filter((word) => word.start >= start && word.end <= end);
  const columned = block.cells.some((cell) => cell.role === "owner" || cell.role === "due");
  const cell = block.cells.find((each) => each.role === "owner");
  const candidates = cell === undefined ? block.cells.filter((each) => each.role === null) : [cell];
  for (const each of candidates) {
    const inside = wordsIn(each.start, each.end);
    const subject = inside.length === 0 ? null : (namesAt(inside, 0, roster) ?? selfAt(inside, 0));
    const whole = subject !== null && subject.next >= inside.length;
    if (subject !== null && (whole || cell !== undefined)) {
      return {
        clause,
        subject,
        from: 0,
        to: words.length,
        act: 0,
        weight: columned ? 0.86 : dated ? 0.7 : 0.6,
        reasons: ["table row with its owner"],
      };
    }
    const first = inside[0];
    if (cell !== undefined && first?.kind === "word" && !NOT_NAMES.has(first.text)) {
      const phrase = inside.map((word) => word.raw).join(" ");
      const named: Subject = {
        kind: "role",
        people: [],
        phrase,
        whose: /^our$/i.test(first.text) ? "speaker" : /^your$/i.test(first.text) ? "listener" : "other",
        from: 0,
        next: 0,
      };
      return {
        clause,
        subject: named,
        from: 0,
        to: words.length,
        act: 0,
        weight: 0.72,
        reasons: ["table row with an owner"],
      };
    }
  }
  return columned && dated
    ? { clause, subject: null, from: 0, to: words.length, act: 0, weight: 0.5, reasons: ["table row"] }
    : null;
};

/** An item under "Next steps", under somebody's name, or with a box: what it says is to be done. */
const listedItem: Recogniser = (clause, { dated }) => {
  const { block, words } = clause;
  if (block.kind !== "item" || !clause.opens || words.length < 2) {
    return null;
  }
  const boxed = block.box !== null;
  const listed = block.heading?.kind === "actions";
  const verb = ACT_VERBS.has(words[0]?.text ?? "");
  if (!boxed && !listed) {
    return null;
  }
  return {
    clause,
    subject: null,
    from: 0,
    to: words.length,
    act: 0,
    weight: (listed ? 0.58 : 0.52) + (verb ? 0.12 : 0) + (dated ? 0.08 : 0),
    reasons: [boxed ? "check box" : "item of an action list"],
  };
};

/** In the order in which they are asked; the first that sees something speaks for the clause. */
const RECOGNISERS: readonly Recogniser[] = [
  tableRow,
  ownedItem,
  subjectAndVerb,
  passive,
  onSomebody,
  letMe,
  subjectless,
  listedItem,
];

/** What the clause promises, or null. A clause whose subject refuses or only might is nobody's promise. */
export function recognise(clause: Clause, seen: Seen): Candidate | null {
  for (const recogniser of RECOGNISERS) {
    const candidate = recogniser(clause, seen);
    if (candidate !== null) {
      return candidate;
    }
  }
  return null;
}

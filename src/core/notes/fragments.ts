import { namesAt, pronoun, roleAt, type Subject } from "./clause-subject.ts";
import { ACT_GERUNDS, ACT_VERBS, NOT_NAMES, VERB_MARKS } from "./en/cues.ts";
import { MONTHS, WEEKDAYS } from "./en/date-words.ts";
import { predicateAt } from "./predicate.ts";
import type { Roster } from "./roster.ts";
import { setOf, type Word } from "./words.ts";

/** "You'll have it from Freya on Friday": who gives is whoever stands behind "from". */
export function giverIn(words: readonly Word[], subject: Subject | null, roster: Roster): Subject | null {
  if (
    subject === null ||
    (subject.kind !== "you" && subject.kind !== "we" && subject.kind !== "i" && subject.kind !== "they")
  ) {
    return null;
  }
  const predicate = predicateAt(words, subject.next);
  const act = predicate?.act ?? subject.next;
  const receives = words.slice(subject.next, act + 1).some((word) => RECEIVES.has(word.text));
  if (!receives) {
    return null;
  }
  const giver = behindFrom(words, subject.next, roster);
  // "You'll have the draft on Friday" is the speaker's promise; "you'll get us the logo" is not.
  const forUs = words
    .slice(act + 1)
    .some((word, i, rest) => /^(?:us|me)$/.test(word.text) && (i === 0 || rest[i - 1]?.text === "to"));
  return (
    giver ??
    (subject.kind === "you" && !forUs && predicate?.kind === "will" ? pronoun("i", subject.from, subject.next) : null)
  );
}

const RECEIVES = setOf("have get receive see hear gets getting having receives");

/** "5 profiles from you by Monday", "a yes from their lawyer". */
export function behindFrom(words: readonly Word[], start: number, roster: Roster): Subject | null {
  for (let i = start; i < words.length - 1; i += 1) {
    if (words[i]?.text === "from") {
      const giver = personAt(words, i + 1, roster);
      if (giver !== null && words[giver.next]?.text !== "'s") {
        return giver;
      }
    }
  }
  return null;
}

/** Who a fragment without a verb names: "COSHH sheets, me, by Wednesday", "Logo – Sam", "(Ana)", "DRI Zack". */
export function namedIn(words: readonly Word[], roster: Roster): Subject | null {
  let last: Subject | null = null;
  for (let i = 0; i < words.length; i += 1) {
    const before = words[i - 1];
    const opens =
      before === undefined ||
      before.kind === "mark" ||
      (/^(?:'s|is|be)$/.test(before.text) && /^(?:me|you|us)$/.test(words[i]?.text ?? "")) ||
      /^(?:dri|owner|pic|resp|responsible|by|lead)$/.test(before.text);
    const person = opens ? personAt(words, i, roster) : null;
    if (person !== null) {
      const after = words[person.next];
      const closes = after === undefined || after.kind === "mark" || after.kind === "number" || person.from === 0;
      if (closes && after?.text !== "'s") {
        last = last ?? person;
      }
      i = Math.max(i, person.next - 1);
    }
  }
  return last;
}

/** Somebody said by pronoun, name or role at one word. */
function personAt(words: readonly Word[], i: number, roster: Roster): Subject | null {
  const word = words[i];
  const text = word?.raw === "US" ? "" : (word?.text ?? "");
  if (/^(?:me|self|myself|mine)$/.test(text)) {
    return pronoun("i", i, i + 1);
  }
  if (/^(?:us|ours)$/.test(text)) {
    return pronoun("we", i, i + 1);
  }
  if (/^(?:you|yours|ye)$/.test(text)) {
    return pronoun("you", i, i + 1);
  }
  if (text === "both") {
    return pronoun("both", i, words[i + 1]?.text === "of" ? i + 3 : i + 1);
  }
  if (/^(?:her|him)$/.test(text) && words[i + 1]?.kind !== "word") {
    return pronoun("third", i, i + 1);
  }
  return namesAt(words, i, roster) ?? roleAt(words, i) ?? nounOf(words, i);
}

/** "New lock, your handyman, Monday": any noun of ours or yours that stands by itself between marks. */
function nounOf(words: readonly Word[], i: number): Subject | null {
  const whose = /^(?:our|my)$/.test(words[i]?.text ?? "") ? "speaker" : words[i]?.text === "your" ? "listener" : null;
  if (whose === null || words[i - 1]?.kind !== "mark") {
    return null;
  }
  for (let at = i + 1; at < i + 4; at += 1) {
    if (words[at]?.kind !== "word") {
      return null;
    }
    if (words[at + 1] === undefined || words[at + 1]?.kind === "mark") {
      const phrase = words
        .slice(i, at + 1)
        .map((word) => word.raw)
        .join(" ");
      return { kind: "role", people: [], phrase, whose, from: i, next: at + 1 };
    }
  }
  return null;
}

/**
 * A capitalised word that stands where only an owner stands, though nothing else in the note proves a person: "Desmond
 * whitelists our range", "New labels: Dom", "(Andre)". Asked last.
 */
export function unprovenIn(words: readonly Word[]): Subject | null {
  for (const [i, word] of words.entries()) {
    const [before, after] = [words[i - 1], words[i + 1]];
    const capital =
      word.kind === "word" &&
      /^\p{Lu}\p{Ll}/u.test(word.raw) &&
      !NOT_NAMES.has(word.text) &&
      !MONTHS.has(word.text) &&
      !WEEKDAYS.has(word.text);
    const opens = i === 0 || (i === 1 && before?.kind === "mark");
    const leads =
      opens &&
      (after?.text === ":" ||
        (after?.kind === "word" && (VERB_MARKS.has(after.text) || /(?:s|ed|ing)$/.test(after.text))) ||
        /^[–—-]$/.test(after?.text ?? "") ||
        (after?.text === "," && WEEKDAYS.has(words[i + 2]?.text ?? "")));
    const closes = /^[([:–—-]$/.test(before?.text ?? "") && (after === undefined || /^[)\],.]$/.test(after.text));
    if (capital && !ACT_VERBS.has(word.text) && !ACT_GERUNDS.has(word.text) && (leads || closes)) {
      const person = { name: word.raw, email: "", side: "theirs" as const };
      return { kind: "names", people: [person], phrase: word.raw, whose: null, from: i, next: i + 1 };
    }
  }
  return null;
}

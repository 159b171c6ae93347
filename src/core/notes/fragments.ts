import { namesAt } from "./clause-subject.ts";
import { predicateAt } from "./predicate.ts";
import { roleAt } from "./role-subject.ts";
import type { Roster } from "./roster.ts";
import { pronoun, type Subject } from "./subject-form.ts";
import { among, setOf, type Word } from "./words.ts";

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
    .some((word, i, rest) => among(word.text, "us me") && (i === 0 || rest[i - 1]?.text === "to"));
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

/** Somebody said by pronoun, name or role at one word. */
function personAt(words: readonly Word[], i: number, roster: Roster): Subject | null {
  const word = words[i];
  const text = word?.raw === "US" ? "" : (word?.text ?? "");
  if (among(text, "me self myself mine")) {
    return pronoun("i", i, i + 1);
  }
  if (among(text, "us ours")) {
    return pronoun("we", i, i + 1);
  }
  if (among(text, "you yours ye")) {
    return pronoun("you", i, i + 1);
  }
  if (text === "both") {
    return pronoun("both", i, words[i + 1]?.text === "of" ? i + 3 : i + 1);
  }
  if (among(text, "her him") && words[i + 1]?.kind !== "word") {
    return pronoun("third", i, i + 1);
  }
  return namesAt(words, i, roster) ?? roleAt(words, i) ?? nounOf(words, i);
}

/** "New lock, your handyman, Monday": any noun of ours or yours that stands by itself between marks. */
function nounOf(words: readonly Word[], i: number): Subject | null {
  const whose = among(words[i]?.text, "our my") ? "speaker" : words[i]?.text === "your" ? "listener" : null;
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

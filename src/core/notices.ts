import type { Mailbox } from "./notes/message.ts";
import { type MailView, titleOf } from "./recap.ts";
import { type Words, wordsFor } from "./words/words.ts";

interface Titled {
  readonly subject: string;
  readonly meetingDate: string;
}

/** The short answer to a note in which no promise was found: to the sender alone. */
export function nothingFound(note: Titled, lang: string): MailView {
  const words = wordsFor(lang);
  const title = titleOf(note, words);
  return plain(lang, words.nothingFoundSubject(title), [words.nothingFound(title), words.nothingFoundHint]);
}

/** Tells the sender that a message is held, and why. */
export function couldNotBeRead(note: Titled, why: string, lang: string): MailView {
  const words = wordsFor(lang);
  const title = titleOf(note, words);
  return plain(lang, words.heldSubject(title), [words.held(title, why), words.heldHint]);
}

export type CommandOutcome = "held" | "released" | "nothing-to-hold" | "nothing-to-send" | "not-understood";

/** What an answer to a recap did, to the one who gave it. */
export function commandAnswer(
  note: Titled,
  outcome: CommandOutcome,
  readers: readonly Mailbox[],
  lang: string,
): MailView {
  const words = wordsFor(lang);
  const names = words.list(
    readers.map((reader) => (reader.name === "" ? reader.email : `${reader.name} (${reader.email})`)),
  );
  return plain(lang, words.answerSubject(titleOf(note, words)), [sentenceOf(outcome, names, words)]);
}

function sentenceOf(outcome: CommandOutcome, names: string, words: Words): string {
  switch (outcome) {
    case "held":
      return words.copiesHeld(names);
    case "released":
      return words.copiesReleased(names);
    case "nothing-to-hold":
      return words.nothingToHold;
    case "nothing-to-send":
      return words.nothingToSend;
    case "not-understood":
      return words.notUnderstood;
    default:
      return outcome satisfies never;
  }
}

function plain(lang: string, subject: string, intro: readonly string[]): MailView {
  return { lang, subject, greeting: null, intro, questions: null, groups: [], notices: [], footer: [] };
}

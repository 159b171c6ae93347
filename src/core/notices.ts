import { titleOf } from "./line-words.ts";
import type { MailView } from "./mail-view.ts";
import { wordsFor } from "./words/words.ts";

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

/** An answer in prose, on its way to the human on the other end. */
export function passedOn(note: Titled, from: string, text: string, lang: string): MailView {
  const { echo } = wordsFor(lang);
  const title = titleOf(note, wordsFor(lang));
  return {
    ...plain(lang, echo.passSubject(title), [echo.passIntro(from, title)]),
    quoted: text,
    notices: [echo.passHint(from)],
  };
}

/** Somebody else answered a reader's copy: may it count as theirs? */
export function strangerAnswered(
  note: Titled,
  { who, text, accept }: { who: string; text: string; accept: string | null },
  lang: string,
): MailView {
  const { echo } = wordsFor(lang);
  const title = titleOf(note, wordsFor(lang));
  return {
    ...plain(lang, echo.strangerSubject(title), [echo.strangerIntro(who, title)]),
    quoted: text,
    notices: [echo.strangerHint],
    footer: accept === null ? [] : [{ text: echo.strangerTap, href: accept }],
  };
}

function plain(lang: string, subject: string, intro: readonly string[]): MailView {
  return {
    lang,
    subject,
    replyAbove: null,
    greeting: null,
    intro,
    quoted: null,
    questions: null,
    groups: [],
    notices: [],
    footer: [],
  };
}

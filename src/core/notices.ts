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

/** Words that somebody of a client answered to a mail of several notes. */
export function passedOnFrom(from: string, text: string, lang: string): MailView {
  const { echo } = wordsFor(lang);
  return {
    ...plain(lang, echo.passNumbersSubject(from), [echo.passNumbersIntro(from)]),
    quoted: text,
    notices: [echo.passHint(from)],
  };
}

/** A short word to a member about how they are told, with the links to change it. */
export function settingsNotice(text: string, lang: string, footer: MailView["footer"]): MailView {
  return { ...plain(lang, wordsFor(lang).nudge.settings, [text]), footer };
}

/** What is said of an answer beside what it changed. */
export function aboutAnswer(said: readonly string[], lang: string): MailView {
  const words = wordsFor(lang);
  return { ...plain(lang, words.echo.aboutSubject, said), replyAbove: words.replyAbove };
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

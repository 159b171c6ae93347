import { fullName, shortName } from "./address.ts";
import { titleOf } from "./line-words.ts";
import type { MailView } from "./mail-view.ts";
import type { Mailbox } from "./notes/message.ts";
import type { Reader } from "./readers.ts";
import type { RecapFacts } from "./recap-facts.ts";
import { groupsFor } from "./recap-groups.ts";
import type { RecapLine } from "./recap-line.ts";
import { noticesOf, unshown } from "./recap-notices.ts";
import { questionsOf } from "./recap-questions.ts";
import { wordsFor } from "./words/words.ts";

/** The sender's own copy: doubts first, then both sides, what was withheld, and when the others' copies leave. */
export function senderRecap(facts: RecapFacts): MailView {
  const words = wordsFor(facts.lang);
  const title = titleOf(facts.note, words);
  const [sender] = facts.readers;
  const lines = facts.lines.filter((one) => one.status !== "asked");
  const page = sender === undefined ? null : facts.answerPage(sender);
  return {
    lang: facts.lang,
    subject: words.subject(title, countFor(facts.note.account, lines)),
    replyAbove: words.replyAbove,
    greeting: null,
    intro: [words.senderIntro(title, facts.note.meetingDate)],
    quoted: null,
    questions: questionsOf(facts, words),
    groups: sender === undefined ? [] : groupsFor(sender, lines, facts, words),
    notices: [...facts.warnings, ...unshown(facts, words), ...noticesOf(facts, words), words.senderAnswers],
    footer: [
      ...(page === null ? [] : [{ text: words.answerByTap, href: page }]),
      ...(facts.openPage === null ? [] : [{ text: words.openPage, href: facts.openPage }]),
    ],
  };
}

/** The copy of anybody else on the note, or null where no line is theirs to see: nothing to say, no mail. */
export function partyRecap(reader: Reader, facts: RecapFacts, noMoreMail: string | null): MailView | null {
  const words = wordsFor(facts.lang);
  const lines = facts.lines.filter((one) => one.status !== "merged" && facts.sees(reader, one));
  if (saysNothing(lines)) {
    return null;
  }
  const title = titleOf(facts.note, words);
  const sender = shortName(facts.note.account);
  const page = facts.answerPage(reader);
  return {
    lang: facts.lang,
    subject: words.subject(title, countFor(reader.mailbox, lines)),
    replyAbove: words.replyAbove,
    greeting: words.hello(shortName(reader.mailbox)),
    intro: [words.partyIntro(fullName(facts.note.account), title, facts.note.meetingDate)],
    quoted: null,
    questions: null,
    groups: groupsFor(reader, lines, facts, words),
    notices: [words.partyCorrect(sender)],
    footer: [
      { text: words.partyWhy(sender) },
      ...(page === null ? [] : [{ text: words.answerByTap, href: page }]),
      ...(noMoreMail === null ? [] : [{ text: words.noMoreMail, href: `mailto:${noMoreMail}` }]),
    ],
  };
}

/** A recap in which nothing is new, changed, closed or said again is none. */
export function saysNothing(lines: readonly RecapLine[]): boolean {
  return lines.every((line) => line.part === "open" && !line.again);
}

function countFor(person: Mailbox, lines: readonly RecapLine[]): number {
  return lines.filter((one) => one.status === "open" && (one.owner?.email === person.email || one.side === "both"))
    .length;
}

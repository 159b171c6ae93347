import { shortName } from "../address.ts";
import type { Mailbox } from "../notes/message.ts";
import type { RecapNote } from "../recap-facts.ts";
import type { Words } from "../words/words.ts";
import type { Remark } from "./remark.ts";

/** What a remark may need to know when it is told, which may be later than when it was made. */
export interface RemarkFacts {
  readonly note: RecapNote;
  /** Where the others' copies of the recap are now. */
  readonly copies: readonly { readonly mailbox: Mailbox; readonly state: "held" | "leaving" | "left" }[];
}

/** A remark in the reader's words. */
export function remarkWords(remark: Remark, facts: RemarkFacts, words: Words): string[] {
  const { echo } = words;
  switch (remark.code) {
    case "already":
      return [echo.already(remark.number, remark.status)];
    case "ended":
      return [echo.ended(remark.number, remark.status)];
    case "same-date":
      return [echo.sameDate(remark.number)];
    case "not-yours":
      return [echo.notYours(remark.number)];
    case "what-instead":
      return [echo.whatInstead(remark.number)];
    case "disputed-already":
      return [echo.disputedAlready(remark.number, remark.name)];
    case "overtaken":
      return [echo.overtaken(remark.number)];
    case "too-many":
      return [echo.tooMany];
    case "not-passed":
      return [echo.notPassed(remark.name, remark.email)];
    case "nothing-to-agree":
      return [echo.nothingToAgree];
    case "which":
      return [remark.candidates.length === 0 ? echo.whichOfAll : echo.which(words.list(remark.candidates.map(String)))];
    case "when":
      return [echo.when(remark.number)];
    case "who":
      return [echo.who(remark.number)];
    case "no-such-number":
      return [echo.noSuchNumber(remark.number)];
    case "not-understood":
      return [echo.notUnderstood];
    case "kept":
      return [echo.kept];
    case "passed-on":
      return [echo.passedOn(remark.name)];
    case "help":
      return [echo.help];
    case "hold":
      return holdWords(facts, words);
    case "send":
      return sendWords(facts, words);
    case "private":
      return [echo.madePrivate, ...leftWords(facts, words)];
    case "only-sender":
      return [echo.onlySender(shortName(facts.note.account))];
    case "unproved":
      return [echo.unproved];
    case "undone":
      return [echo.undone(words.list(remark.numbers.map(String)))];
    case "nothing-to-undo":
      return [echo.nothingToUndo];
    case "changed-since":
      return [echo.changedSince(remark.number)];
    case "cannot-stop":
      return [echo.cannotStop];
    default:
      return remark satisfies never;
  }
}

function namesOf({ copies }: RemarkFacts, state: "held" | "leaving" | "left", words: Words): string | null {
  const those = copies.filter((copy) => copy.state === state).map(({ mailbox }) => nameAndAddress(mailbox));
  return those.length === 0 ? null : words.list(those);
}

function holdWords(facts: RemarkFacts, words: Words): string[] {
  const held = namesOf(facts, "held", words);
  return held === null ? [words.echo.nothingToHold] : [words.echo.copiesHeld(held), ...leftWords(facts, words)];
}

function sendWords(facts: RemarkFacts, words: Words): string[] {
  const leaving = namesOf(facts, "leaving", words) ?? namesOf(facts, "left", words);
  return [leaving === null ? words.echo.nothingToSend : words.echo.copiesReleased(leaving)];
}

function leftWords(facts: RemarkFacts, words: Words): string[] {
  const left = namesOf(facts, "left", words);
  return left === null ? [] : [words.echo.copiesLeft(left)];
}

function nameAndAddress({ name, email }: Mailbox): string {
  return name === "" ? email : `${name} (${email})`;
}

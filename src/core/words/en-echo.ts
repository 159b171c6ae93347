import type { EchoWords } from "./echo-words.ts";

/** English, for answers. */
export const enEcho: EchoWords = {
  heading: "What changed",
  why: (sender) => `You get this because you see these lines of ${sender}’s notes; several changes are one mail.`,
  howToAnswer: "Reply to change it again; “undo” takes your last answer back.",
  done: (by, late) => `done${late ? ", late" : ""}${saidBy(by)}`,
  reopened: (by) => `open again${saidBy(by)}`,
  dropped: (by) => `called off${saidBy(by)}`,
  moved: (from, to, by) => `${from} → ${to}, at ${by === null ? "your" : `${by}’s`} request`,
  handed: (from, to, by) => `${from} → ${to}${saidBy(by)}`,
  agreed: (by) => `agreed${saidBy(by, "by")}`,
  settled: (by) => `settled${saidBy(by, "by")}`,
  disputed: (by, words) => {
    const says = by === null ? "you say" : `${by} says`;
    return words === "" ? `${says} that it is not ${by === null ? "yours" : "theirs"}` : `${says}: “${words}”`;
  },
  requested: (by, what) => `${by === null ? "you ask" : `${by} asks`} ${what}`,
  asksDate: (to) => `for ${to}`,
  asksDrop: "to call it off",
  asksReopen: "to take it up again",
  asksOwner: (name) => `that ${name} does it`,
  added: (by) => `new${saidBy(by, "from")}`,
  restored: (by) => `as it was${saidBy(by)}`,
  because: (reason) => `: ${reason}`,
  takesUp: (number) => `Answer “ok ${number}” to accept.`,
  sayWho: (number, name) => `${name} says that ${number} is not theirs. Whose is it? Answer “${number} is …”.`,

  copiesHeld: (names) => `Held. Nothing goes to ${names} until you answer “send”.`,
  copiesReleased: (names) => `On its way to ${names}.`,
  copiesLeft: (names) => `The copy for ${names} had left already; it cannot be called back.`,
  nothingToHold: "There is nothing left to hold: every copy of this recap has left or was never going to.",
  nothingToSend: "There is nothing waiting: every copy of this recap has left or was never going to.",
  madePrivate: "Private from now on: nobody else is told of this note again.",
  already: (number, status) => `${number} is ${statusWord(status)} already.`,
  ended: (number, status) => `${number} is ${statusWord(status)}. Answer “reopen ${number}” first, then change it.`,
  sameDate: (number) => `${number} has that date already.`,
  notYours: (number) => `${number} is between others, so I left it as it is.`,
  whatInstead: (number) =>
    `What is right for ${number}? Answer “${number}: Friday”, “${number} is Raj’s” or “drop ${number}”.`,
  disputedAlready: (number, name) => `${number} is disputed already, by ${name}; I left it at that.`,
  overtaken: (number) =>
    `${number === null ? "What you wanted of the copies" : `What you wrote about ${number}`} came late, behind a newer answer of yours, which stands.`,
  tooMany: "That was more than I take in one mail; I did the first part. Send the rest again.",
  notPassed: (name, email) => `Too many words of yours went on today. Write to ${name} directly: ${email}.`,
  nothingToAgree: "Noted. There was nothing waiting for your word.",
  which: (candidates) => `Which one: ${candidates}? Answer with its number; I changed nothing.`,
  whichOfAll: "Which one? Answer with its number; I changed nothing.",
  when: (number) =>
    `${number === null ? "To which day?" : `To which day shall ${number} go?`} Answer with a date, such as “${number ?? 2}: 14 March”.`,
  who: (number) => `${number === null ? "Who does it?" : `Who does ${number}?`} Answer “${number ?? 2} is Raj’s”.`,
  noSuchNumber: (number) =>
    `${number === null ? "That number" : `${number}`} does not stand in this recap, so I changed nothing.`,
  notUnderstood: "I did not understand that, and changed nothing. Answer “help” for what I take.",
  kept: "What else you wrote stays with you: I changed nothing by it and passed it on to nobody.",
  passedOn: (name) => `Your words went on to ${name}.`,
  help: "I take: “done 2”, “2: Friday”, “move 2 to 14 March because …”, “3 is Raj’s”, “3 isn’t mine”, “drop 4”, “4 is wrong”, “reopen 4”, “add: …”, “ok”, “undo”, “stop”. The sender of the notes also: “hold”, “send”, “private”, “5 yes”, “5 no”. Several in one mail, or in your own words.",
  onlySender: (name) => `That is for ${name} to say, so I changed nothing.`,
  unproved: "Your mail program did not fully prove who you are, so I sent nothing on. Changes to lines were made.",
  undone: (numbers) => `Taken back: ${numbers} as before your last answer.`,
  nothingToUndo: "There is nothing of yours to take back from the last day.",
  changedSince: (number) => `${number} was changed by somebody since, so it stays as it is.`,
  cannotStop: "You get recaps because you send notes in; send none, and none come.",

  passSubject: (title) => `Re: Recap: ${title}`,
  passIntro: (name, title) => `${name} answered the recap of “${title}”:`,
  passHint: (name) => `Reply, and it goes to ${name} directly.`,
  passNumbersSubject: (name) => `${name} answered`,
  passNumbersIntro: (name) => `${name} answered the summary that went out in your name:`,
  aboutSubject: "About your answer",
  strangerSubject: (title) => `Somebody answered for you: ${title}`,
  strangerIntro: (who, title) =>
    `${who} answered your copy of the recap of “${title}”. Nothing was changed. They wrote:`,
  strangerHint: "Answer “ok” to this mail to take their answer as yours; otherwise nothing happens.",
  strangerTap: "Take it as mine",
};

/** ", says Sam"; nothing where the reader did it. */
function saidBy(by: string | null, how: "says" | "by" | "from" = "says"): string {
  return by === null
    ? how === "says"
      ? ""
      : how === "by"
        ? " by you"
        : " from you"
    : how === "says"
      ? `, says ${by}`
      : ` ${how} ${by}`;
}

function statusWord(status: string): string {
  return status === "dropped" ? "called off" : status;
}

import { enEcho } from "./en-echo.ts";
import { enNudge } from "./en-nudge.ts";
import { enRisk } from "./en-risk.ts";
import { enSettings } from "./en-settings.ts";
import { enSummary } from "./en-summary.ts";
import type { Words } from "./words.ts";

const day = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const join = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

/** The day in words, without the comma that en-GB puts behind the weekday in some versions of the data. */
function date(text: string): string {
  return day.format(Date.parse(`${text}T00:00:00Z`)).replace(",", "");
}

/** "Fri 13 Mar" */
function shortDate(text: string, withYear = false): string {
  const day = shortDay.format(Date.parse(`${text}T00:00:00Z`)).replace(",", "");
  return withYear ? `${day} ${text.slice(0, 4)}` : day;
}

/** English. Weekday, day, month and year are written out: "10/03" means two days to two people. */
export const en: Words = {
  date,
  time: (ms, zone) =>
    new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      timeZone: zone,
      timeZoneName: "short",
    }).format(ms),
  list: (items) => join.format(items),
  you: "You",
  youObject: "you",
  your: "your",
  bothSides: "Both sides",
  nobodyNamed: "Nobody named",

  subject: (title, count) => `Recap: ${title}${count > 0 ? ` (${count} for you)` : ""}`,
  untitled: (on) => `notes of ${date(on)}`,
  replyAbove: "– reply above this line –",
  hello: (name) => `Hello ${name},`,
  due: (on, from) => (from === null ? `by ${date(on)}` : `${date(from)} to ${date(on)}`),
  dueAsSaid: (phrase) => `“${phrase}”, no calendar day`,
  noDate: "no date given",
  markDone: "done",
  markDropped: "called off",
  markConditional: "on a condition",
  markHedged: "not certain",
  markRecurring: (phrase) => `repeats: ${phrase}`,

  shortDate,
  markAgreed: (name, on) => `agreed by ${name}, ${shortDate(on)}`,
  markDisputed: (name, words) => (words === "" ? `${name} says: not mine` : `${name} says: “${words}”`),
  markAsksDate: (name, on, phrase) => `${name} asks for ${on === null ? `“${phrase}”` : date(on)}`,
  markAsksDrop: (name) => `${name} asks to call it off`,
  markAsksReopen: (name) => `${name} asks to take it up again`,
  markAsksOwner: (name, owner) => `${name} says it is ${owner}’s`,
  markSilent: "not answered",
  markProposed: "proposed",
  partChanged: "Changed",
  partClosed: "Closed",
  partOpen: "Still open from before",
  moreOpen: (count) => `${count} more ${count === 1 ? "line is" : "lines are"} still open from before.`,
  actions: {
    done: "Done",
    move: "Move",
    "not-mine": "Not mine",
    agree: "Agree",
    hand: "Hand over",
    drop: "Call it off",
    own: "Own it",
    remind: "Send a reminder",
  },
  answerByTap: "Answer by a tap",
  senderAnswers:
    "Just reply to change anything: “2: Friday”, “3 is Raj’s”, “drop 4”, “done 1”, “add: …”, “undo”. “help” lists the rest.",
  askSame: (other) => `Is this the same as “${other}” from before? Answer yes or no with the number.`,
  askDone: (what) => `Is “${what}” done?`,
  askDropped: (what) => `Is “${what}” called off?`,
  askChanged: (what) => `Does this change “${what}”?`,

  questionsHeading: "Questions for you",
  askWho: "Who does this? The notes name nobody.",
  askWhether: "Is this a promise? It stays out of everybody else’s copy.",
  askWhen: (phrase) => `Which day is “${phrase}”?`,
  yourSide: "Your side",
  theirSide: "Their side",
  sideOf: (name) => `${name}’s side`,
  otherSides: "Others",

  senderIntro: (title, on) => `What was promised in “${title}”, ${date(on)}.`,
  onlyYouSee: (lines, count) => `Only you see ${count === 1 ? "number" : "numbers"} ${lines}.`,
  privateNote: "This note is private: nobody else gets a recap.",
  nobodyElse: "No other address stands on this note, so nobody else gets a recap.",
  nothingForThem: (names) => `Nothing goes to ${names}: no line is theirs to see yet.`,
  copyLater: (names, minutes, time) =>
    `${names}: copy leaves in ${minutes} ${minutes === 1 ? "minute" : "minutes"}, at ${time}. Answer “hold” to stop it, “send” to send it now.`,
  copyNow: (names) => `${names}: copy leaves now.`,
  copyWaits: (names) =>
    `${names}: found in a forward, an attachment or an invitation, so nothing goes there until you answer “send”. From then on the address is known.`,
  openPage: "Everything open",

  partyIntro: (sender, title, on) =>
    `${sender} wrote down what was agreed in “${title}” on ${date(on)}. This is the list, the same for both sides.`,
  partyCorrect: (sender) =>
    `All of it is proposed until you answer. Just reply, in your own words: “ok”, “2: Friday”, “3 is Raj’s”, “4 is wrong”, “done 5”. Both sides see what changes; anything else goes to ${sender}.`,
  partyWhy: (sender) =>
    `You get this because you are on ${sender}’s notes. There is no account, and nothing to sign up for.`,
  noMoreMail: "No more of these, please",

  nothingFoundSubject: (title) => `No promises found: ${title}`,
  nothingFound: (title) => `I found no promise in “${title}”. Nobody else was written to.`,
  nothingFoundHint:
    "A line such as “Sam to send the logo by Friday” is enough. Send the note again with it, and both sides get the recap.",
  heldSubject: (title) => `Could not be read: ${title}`,
  held: (title, why) => `I could not read “${title}”: ${why}. Nobody else was written to.`,
  heldHint: "Send the notes again as plain text, without the large parts, and they will be read.",
  answerSubject: (title) => `Re: Recap: ${title}`,
  echo: enEcho,
  summary: enSummary({ date, shortDate }),
  nudge: enNudge,
  settings: enSettings,
  risk: enRisk({ shortDate }),

  page: {
    title: "Open commitments",
    ours: "Ours",
    theirs: "Theirs",
    none: "Nothing is open. Mail or BCC the notes of your next call, and what was promised stands here.",
    locked: "Open commitments are shown to members, by the link in their recaps.",
    noteOf: (title, on) => `${title}, ${date(on)}`,
    notDelivered: "Mail that could not be delivered",
    heldMessages: "Messages that could not be read",
    more: "More",
    notFound: "There is no such page.",
    undo: "Undo my last answer",
    sure: {
      done: "Is this done?",
      move: "When instead?",
      "not-mine": "Not yours?",
      agree: "Do you agree?",
      hand: "Who takes it over?",
      drop: "Call it off?",
      own: "Say that it is late, and when it comes",
      remind: "Send this reminder?",
    },
    flagsLink: "How right the warnings were",
    flagsNone: "No warning has been raised yet in the last quarter.",
    flagsRaised: "Warnings of the last quarter",
    slippedUnflagged: "Slipped without a warning two working days ahead",
    flagLine: (what, level, on, outcome) => `${what}: ${level}, ${shortDate(on)}, ${outcome}`,
    flagOutcomes: { kept: "kept after all", slipped: "came true", dropped: "called off", open: "not known yet" },
    newOwner: "Name",
    noOwner: "A name is missing. Go back and say who takes it over.",
    newOwnerEmail: "Address, if you know it",
    theText: "The text",
    sendTo: (name) => `Send to ${name}`,
    noText: "The text is empty. Go back and write a line.",
    nobodyToWrite: "Nobody of the other side has had this line, so there is nobody to write to.",
    changedMeanwhile: "Something changed since this page was opened, so nothing was sent. Look at the text once more.",
    remindedBefore: "They were reminded of this day before, so this one was not sent.",
    wordSent: (name) => `On its way to ${name}.`,
    newDate: "New date",
    reason: "Why (the other side sees it)",
    noDate: "A date is missing. Go back and pick a day.",
    allLines: "All lines",
    linkGone: "This link is not ours, or it has expired. Reply to the recap instead.",
    stopHeading: "No more mail?",
    stopText: (email) => `No recap of anybody’s notes will go to ${email} again.`,
    stopLabel: "Never mail me again",
    stopped: "Done",
    stoppedText: (email) => `Nothing goes to ${email} any more. Was it a mistake?`,
    againLabel: "Mail me again",
    againText: (email) => `Recaps go to ${email} again.`,
    acceptHeading: "Is this answer yours?",
    acceptText: "Somebody else answered your copy of a recap. Take it as your own answer, or close this page.",
    accepted: "Taken as your answer. Everybody who sees the lines is told what changed.",
    failed: "That did not work, and it is our fault. It has been noted; please try again.",
  },
};

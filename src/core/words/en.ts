import type { Words } from "./words.ts";

const day = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const join = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

/** The day in words, without the comma that en-GB puts behind the weekday in some versions of the data. */
function date(text: string): string {
  return day.format(Date.parse(`${text}T00:00:00Z`)).replace(",", "");
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
  hello: (name) => `Hello ${name},`,
  due: (on, from) => (from === null ? `by ${date(on)}` : `${date(from)} to ${date(on)}`),
  dueAsSaid: (phrase) => `“${phrase}”, no calendar day`,
  noDate: "no date given",
  markDone: "done",
  markDropped: "called off",
  markConditional: "on a condition",
  markHedged: "not certain",
  markRecurring: (phrase) => `repeats: ${phrase}`,

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
  partyCorrect: (sender) => `Is something wrong or missing? Just reply: your answer goes to ${sender}.`,
  partyWhy: (sender) =>
    `You get this one mail because you are on ${sender}’s notes. There is no account, and nothing to sign up for.`,
  noMoreMail: "No more of these, please",

  nothingFoundSubject: (title) => `No promises found: ${title}`,
  nothingFound: (title) => `I found no promise in “${title}”. Nobody else was written to.`,
  nothingFoundHint:
    "A line such as “Sam to send the logo by Friday” is enough. Send the note again with it, and both sides get the recap.",
  heldSubject: (title) => `Could not be read: ${title}`,
  held: (title, why) => `I could not read “${title}”: ${why}. Nobody else was written to.`,
  heldHint: "Send the notes again as plain text, without the large parts, and they will be read.",
  answerSubject: (title) => `Re: Recap: ${title}`,
  copiesHeld: (names) => `Held. Nothing goes to ${names} until you answer “send”.`,
  copiesReleased: (names) => `On its way to ${names}.`,
  nothingToHold: "There is nothing left to hold: every copy of this recap has left or was never going to.",
  nothingToSend: "There is nothing waiting: every copy of this recap has left or was never going to.",
  notUnderstood: "I did not understand that, and changed nothing. On this recap I take “hold” and “send”.",

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
    failed: "That did not work, and it is our fault. It has been noted; please try again.",
  },
};

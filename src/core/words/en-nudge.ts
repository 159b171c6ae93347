import type { NudgeWords, ReminderParts } from "./nudge-words.ts";

const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

function date(text: string): string {
  return day.format(Date.parse(`${text}T00:00:00Z`)).replace(",", "");
}

function isDue({ due, late }: Pick<ReminderParts, "due" | "late">): string {
  return due === null ? "" : late ? ` (it was due on ${date(due)})` : ` (it is due on ${date(due)})`;
}

function counted(count: number, text: string): string[] {
  return count === 0 ? [] : [`${count} ${text}`];
}

function days(count: number): string {
  return `${count} working ${count === 1 ? "day" : "days"}`;
}

/** English, for nudges. Nobody is scolded: what is said is the promise, its day and the ways out. */
export const enNudge: NudgeWords = {
  subject: ({ risk, ahead, day: today, late, theirs, awaited }) =>
    `Your promises: ${[
      ...counted(late, "overdue"),
      ...counted(today, "due today"),
      ...counted(ahead, "due soon"),
      ...counted(risk, "at risk"),
      ...counted(theirs, "of theirs"),
      ...counted(awaited, "waited for"),
    ].join(", ")}`,
  risk: "May slip",
  ahead: "Due soon",
  day: "Due today",
  late: "Overdue",
  theirs: "Theirs, due soon",
  theirsLate: "Theirs, overdue",
  awaited: "Something else waits for this",
  reminded: "they are reminded today",
  howToAnswer:
    "Just reply: “done 1”, “2: Friday because …”, “3 is Priya’s”, “drop 4”. Moving before the day counts as renegotiated, not late.",
  readyToSend: (to) => `Ready to send to ${to}:`,
  settings: "When and how often",
  why: "One mail a day at most, and none when nothing is due.",

  reminder: {
    plain: ({ short, sender, what, quote, ...when }) =>
      `Hello ${short},\n\nThis is open between us: ${quote === null ? what : `“${quote}”`}${isDue(when)}. If the day no longer works, please name one that does.\n\n${sender}`,
    warm: ({ short, sender, what, quote, ...when }) =>
      `Hi ${short},\n\nJust a friendly reminder so that it does not get lost: ${quote === null ? what : `“${quote}”`}${isDue(when)}. If another day suits you better, tell me which.\n\nThank you,\n${sender}`,
    formal: ({ full, fullSender, what, quote, ...when }) =>
      `Dear ${full},\n\nMay I remind you of the following: ${quote === null ? what : `“${quote}”`}${isDue(when)}. Should another day suit you better, please let me know.\n\nKind regards,\n${fullSender}`,
  },
  reminderSubject: (what) => `A reminder: ${what}`,
  reminderHint: (sender) => `Reply in your own words: “done”, or a new day. ${sender} is told.`,
  lineHeading: "What it is about",
  ownedMiss: {
    plain: ({ short, sender, what, due, newDue }) =>
      `Hello ${short},\n\nI said I would ${what}${due === null ? "" : ` by ${date(due)}`}, and I did not. You will have it by ${date(newDue)}.\n\n${sender}`,
    warm: ({ short, sender, what, due, newDue }) =>
      `Hi ${short},\n\nI said I would ${what}${due === null ? "" : ` by ${date(due)}`}, and I did not. I am sorry. You will have it by ${date(newDue)}; if that is too late for you, tell me and we find a way.\n\n${sender}`,
    formal: ({ full, fullSender, what, due, newDue }) =>
      `Dear ${full},\n\nI had promised to ${what}${due === null ? "" : ` by ${date(due)}`}, and have not kept to it, for which I apologise. You will have it by ${date(newDue)}.\n\nKind regards,\n${fullSender}`,
  },
  ownedMissSubject: (what) => `Late, and when you get it: ${what}`,

  overload: (on, count, most) =>
    `This makes ${count} of yours due in the week of ${date(on)}; the most you have kept in one week is ${most}.`,
  tooSoon: (numbers, left, usual) => `${numbers} leaves ${days(left)}; you usually need ${usual}.`,
  shortNotice: (kept, of, under) => `You kept ${kept} of ${of} with under ${days(under)}’ notice.`,
  laterDate: (number, on) => `A later day for ${number}, if you like: answer “${number}: ${date(on)}”.`,

  awaySubject: (until) => `Away until ${date(until)}`,
  awayIntro: (from, until) => `No nudges from ${date(from)} to ${date(until)}. Answer “back” to end it sooner.`,
  awayFalls: "Falls due while you are away",
  awayNothing: "Nothing of yours falls due in that time.",
  backSubject: "Welcome back",
  backIntro: "Nudges go on from here.",
  nothingOpen: "Nothing is open, and nothing fell due last week.",
  settingsHint: "By this link you change when you are told, and how your clients are written to.",
  noSettingsPage: "This Saydo has no pages (PUBLIC_URL is not set), so settings cannot be changed here.",
};

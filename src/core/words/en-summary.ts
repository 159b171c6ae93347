import type { LocalDate } from "../calendar.ts";
import type { RatioWords, SummaryWords } from "./summary-words.ts";

/** What the English catalogue of all mails lends to this part of it. */
interface Dates {
  readonly date: (date: LocalDate) => string;
  readonly shortDate: (date: LocalDate, withYear?: boolean) => string;
}

/** English, for the weekly mail and what else is said of a relationship. */
export function enSummary({ date, shortDate }: Dates): SummaryWords {
  const pair = (from: LocalDate, to: LocalDate): [string, string] => {
    const years = from.slice(0, 4) !== to.slice(0, 4);
    return [shortDate(from, years), shortDate(to, years)];
  };
  const span = (from: LocalDate, to: LocalDate): string => pair(from, to).join(" to ");

  return {
    you: "you",
    they: "they",

    subject: ({ atRisk, due, overdue, kept }) => {
      const counts = [
        ...(atRisk === 0 ? [] : [`${atRisk} at risk`]),
        ...(due === 0 ? [] : [`${due} due`]),
        ...(overdue === 0 ? [] : [`${overdue} overdue`]),
      ];
      return counts.length > 0
        ? `Your week: ${counts.join(", ")}`
        : `Your week: nothing due${kept === 0 ? "" : `, ${kept} kept last week`}`;
    },
    weekOf: (monday) => `The week of ${date(monday)}. Only you get this mail.`,
    atRisk: "At risk",
    watch: "Worth watching",
    atRiskAndWatch: "At risk, and worth watching",
    overdue: "Overdue",
    dueOurs: "Due this week: your side",
    dueTheirs: "Due this week: their side",
    kept: "Kept last week",
    renegotiated: "Moved in time last week",
    late: "Late last week",
    dropped: "Called off last week",
    away: (from, until) => `Falls due while you are away, ${span(from, until)}`,
    alsoAway: (numbers, count) => `Of the lines above also ${count === 1 ? "number" : "numbers"} ${numbers}.`,
    onTime: "Kept on time, last 13 weeks",
    howItStands: "How it stands",
    quiet: "Quiet clients",
    flags: "Were the flags right?",

    markPrivate: "only you see it",
    markDisputed: "disputed",
    markMovedFrom: (from, late) => `moved from ${shortDate(from)}${late ? ", after that day" : ""}`,
    doneOn: (on, due) => {
      const [done, day] = pair(on, due ?? on);
      return due === null ? `done ${done}` : `done ${done}, due ${day}`;
    },
    doneLate: (on, due) => {
      const [done, day] = pair(on, due ?? on);
      return due !== null && due < on ? `done ${done}, was due ${day}` : `done ${done}, moved after it had fallen due`;
    },
    droppedOn: (on) => `called off ${shortDate(on)}`,
    moved: (from, to) => (from === null ? `now ${to}` : `was ${shortDate(from)}, now ${to}`),
    movedLate: (from, to) =>
      from === null
        ? `now ${to}, moved after it had fallen due`
        : `was ${shortDate(from)}, now ${to}, moved after that day`,

    ratios: (client, sides) => {
      const text = sides
        .map(
          (side, place) =>
            `${side.who} ${side.kept} of ${side.fellDue}${place === 0 ? " on time" : ""}${percents(side)}`,
        )
        .join(", ");
      return client === null ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `${client}: ${text}`;
    },
    noNoteFor: (client, days, usual) =>
      `No note with ${client} for ${days} days (usually every ${usual}). To raise at the next call:`,
    point: ({ who, what, when, number }) => `– ${who}: ${what}, ${when}${number === null ? "" : ` (number ${number})`}`,
    morePoints: (count) => `– and ${count} more`,
    flagsRight: ({ settled, came, ahead, unflagged }) => {
      const flags =
        settled === 0
          ? ""
          : `Of ${settled} ${settled === 1 ? "flag" : "flags"} of the last quarter whose day has come, ${
              came === 0 ? "none" : came
            } came true${ahead === null ? "" : `, ${ahead} working ${ahead === 1 ? "day" : "days"} ahead (median)`}`;
      const slipped = `${unflagged === 0 ? "nothing" : unflagged} slipped unflagged`;
      return settled === 0 ? `In the last quarter ${slipped}.` : `${flags}; ${slipped}.`;
    },
    moreOpen: (count, { listed, page }) => {
      const is = count === 1 ? "is" : "are";
      const open = listed === 0 ? `${count} ${is} open, and nothing is due this week` : `${count} more ${is} open`;
      return `${open}${page ? `; the page has ${count === 1 ? "it" : "them all"}` : ""}.`;
    },
    moreEnded: (count) => `${count} more of last week ${count === 1 ? "is" : "are"} left out here.`,
    howToAnswer: "Just reply to change any of it: “done 2”, “3: Friday”, “drop 4”.",

    health: {
      line: (client, level, reasons) =>
        [
          `${client}: ${LEVELS[level]}.`,
          ...sentence("against it: ", reasons.against),
          ...sentence(reasons.against.length === 0 ? "" : "for it: ", reasons.for),
          ...sentence("", reasons.neither),
        ].join(" "),
      ours: (kept, fellDue) => `you kept ${kept} of ${fellDue} on time`,
      theirs: (kept, fellDue) => `they kept ${kept} of ${fellDue} on time`,
      answers: (count, days) => `they answered ${count} times, ${dayWords(days)} after the mail in the median`,
      moved: (moved, of) => `${moved} of ${of} dates were moved`,
      silent: (days, usual) => `no note for ${days} days, usually every ${usual}`,
      disputes: (count) => `${count} ${count === 1 ? "line" : "lines"} disputed in half a year`,
      tooLittle: ({ ours, theirs, answers, leastDue, leastAnswers }) =>
        `in 13 weeks ${ours} of yours and ${theirs} of theirs fell due, with ${answers} ${
          answers === 1 ? "answer" : "answers"
        }; it takes ${leastDue} of yours, and ${leastDue} of theirs or ${leastAnswers} answers`,
    },

    client: {
      subject: (us, { month, due, overdue }) => {
        const counts = [
          ...(due === 0 ? [] : [`${due} due`]),
          ...(overdue === 0 ? [] : [`${overdue} past ${overdue === 1 ? "its" : "their"} date`]),
        ];
        return `Your ${month ? "month" : "week"} with ${us}: ${counts.length === 0 ? "nothing due" : counts.join(", ")}`;
      },
      intro: (member, us, since) =>
        `This is what is open between you and ${us}, and what was kept since ${date(since)}. ${member} reads the same numbers.`,
      overdueYours: "Past the date: your side",
      overdueOurs: (us) => `Past the date: ${us}`,
      dueYours: (until, month) => `${month ? `Due by ${shortDate(until)}` : "Due this week"}: your side`,
      dueOurs: (us, until, month) => `${month ? `Due by ${shortDate(until)}` : "Due this week"}: ${us}`,
      alsoOpen: "Also open",
      kept: (since, month) => (month ? `Kept since ${shortDate(since)}` : "Kept last week"),
      moreOpen: (count) => `${count} more ${count === 1 ? "is" : "are"} open.`,
      moreKept: (count) => `${count} more ${count === 1 ? "was" : "were"} kept.`,
      pulse: (member) => `One question: what should we do differently? Just answer this mail; ${member} reads it.`,
      howToAnswer: "Is something done, or does a date not hold? Just reply: “done 2”, “3: Friday”.",
      why: (member, month) =>
        `You get this ${month ? "once a month" : "once a week"} because ${member} shares these numbers with you. There is no account, and nothing to sign up for.`,
      monthly: "Monthly instead",
      stop: "No more summaries",
    },

    followUp: {
      subject: (us) => `How did it go with ${us}?`,
      intro: (member, us, on) =>
        `On ${date(on)} the last of what was agreed between you and ${us} was settled, and nothing is open since. ${member} would like to know how it went.`,
      kept: "What was kept",
      point: (who, what) => `– ${who}: ${what}`,
      more: (count) => `– and ${count} more`,
      question: (member) =>
        `One question: does what you got do what you needed? Just answer this mail; ${member} reads it.`,
      why: (member) => `You get this once, because you and ${member} finished a piece of work together.`,
      stop: "No more of these, please",
    },

    agenda: {
      subject: (client) => `Agenda: ${client ?? "all clients"}`,
      intro: (client) =>
        `To raise at the next meeting${client === null ? "s" : ` with ${client}`}. Only you get this mail.`,
      nothingOpen: (client) => `Nothing is open with ${client ?? "any client"}.`,
      nothingToRaise: (client, open) =>
        `Nothing needs raising with ${client ?? "any client"}: ${open} ${open === 1 ? "is" : "are"} open and on track.`,
      own: "Own it: your side, overdue or at risk",
      ask: "Ask: their side, overdue or at risk",
      waiting: "Waiting on them",
      undated: "Needs a date",
      unsettled: "Not agreed yet",
      remembered: "To remember",
      pulse: "What they said last",
      remember: (text) => `– remember: ${text}`,
      said: (name, on, text) => `${name}, ${shortDate(on)}: “${text}”`,
      markOwn: "own it",
      markAsk: "ask",
      markWaiting: "waiting on them",
      markUndated: "needs a date",
      markUnsettled: "not agreed yet",
      overdueFor: (days) => `overdue by ${dayWords(days)}`,
      onTrack: (count) => `${count} more ${count === 1 ? "is" : "are"} open and on track.`,
      moreToRaise: (count) => `${count} more could be raised.`,
      moreOfClient: (client, count) =>
        `${client}: ${count} more could be raised. Answer “agenda ${client}” for all of it.`,
    },
  };
}

const LEVELS = { good: "good", mixed: "mixed", strained: "strained", unknown: "not known yet" } as const;

function sentence(opening: string, facts: readonly string[]): string[] {
  const text = `${opening}${facts.join("; ")}.`;
  return facts.length === 0 ? [] : [`${text.charAt(0).toUpperCase()}${text.slice(1)}`];
}

/** " (80 %, was 70 %)" */
function percents({ percent, was }: RatioWords): string {
  return percent === null ? "" : ` (${percent} %${was === null ? "" : `, was ${was} %`})`;
}

function dayWords(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

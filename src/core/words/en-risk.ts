import type { LocalDate } from "../calendar.ts";
import type { RiskWords } from "./risk-words.ts";

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

/** English, for the reasons why something may slip: facts, and nobody is scolded. */
export function enRisk({ shortDate }: { readonly shortDate: (date: LocalDate) => string }): RiskWords {
  return {
    levels: { watch: "worth watching", "at risk": "at risk", overdue: "overdue" },
    overdue: (count) => `${days(count)} past its date`,
    shortNotice: (left, usual, who) => `${daysLeft(left)}${usual === null ? "" : `; ${usually(who)} ${usual}`}`,
    moved: (count) => `moved ${times(count)} already`,
    hedged: "not a firm yes when it was said",
    disputed: "not settled: somebody says that it is not right",
    waits: ({ what, from, due, late }) =>
      [`waits for “${what}”${from === null ? "" : ` from ${from}`}`, ...dueText(due, late)].join(", "),
    conditional: "hangs on a condition",
    undated: (count) => `${days(count)} old, and no date`,
    undatedTwice: (count) => `said ${times(count)}, never with a date`,
    sayDo: ({ kept, fellDue, of }, who) =>
      `${who ?? "you"} kept ${kept} of the last ${fellDue} ${of === "client" ? "with this client " : ""}in time`,
    overload: ({ due, late, most }, who) =>
      `${due} due that week${late === 0 ? "" : ` and ${late} late already`}; the most ${who ?? "you"} kept in one is ${most}`,
    noWord: (count) => `no word on it for ${days(count)}`,
    clientQuiet: (count) => `nothing heard from the client for ${days(count)}`,
    dayOff: (due, holiday) =>
      holiday ? `due on a public holiday, ${shortDate(due)}` : `due on a ${weekday.format(Date.parse(due))}, a day off`,
    notAgreed: "not agreed yet",
  };

  function dueText(due: LocalDate | null, late: boolean): string[] {
    return due === null ? [] : [`${late ? "due since" : "due"} ${shortDate(due)}`];
  }
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

function daysLeft(left: number): string {
  return left === 0 ? "no working day left" : `${left} working ${left === 1 ? "day" : "days"} left`;
}

function usually(who: string | null): string {
  return who === null ? "you usually need" : `${who} usually needs`;
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

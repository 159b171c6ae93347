import { addDays, type LocalDate } from "./calendar.ts";
import { countryOf } from "./country.ts";
import { wallClock } from "./local-time.ts";
import type { WorkCalendar } from "./working-days.ts";

/** How a member wants to be told. Minutes are of the local day. */
export interface Settings {
  /** IANA zone; null for the firm's. */
  readonly zone: string | null;
  /** Weekdays, 0 Sunday to 6 Saturday. */
  readonly workingDays: readonly number[];
  readonly quietFrom: number;
  readonly quietUntil: number;
  /** So many working days before a due day; null for never. */
  readonly nudgeDays: number | null;
  /** The weekday of the weekly summary; null for none. */
  readonly summaryDay: number | null;
  readonly summaryMinutes: number;
}

/** What everybody begins with; `schema.sql` has the same. */
export const DEFAULTS = {
  zone: null,
  workingDays: [1, 2, 3, 4, 5],
  quietFrom: 18 * 60,
  quietUntil: 8 * 60,
  nudgeDays: 2,
  summaryDay: 1,
  summaryMinutes: 8 * 60,
} as const satisfies Settings;

/** Days on which nobody reminds a member, both included. `open`: when they come back is not known. */
export interface Absence {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly open: boolean;
}

/** A person of the firm, with what is known of their last mails. Moments are UTC milliseconds. */
export interface Member extends Settings {
  readonly email: string;
  readonly name: string;
  readonly away: Absence | null;
  /** What was announced beside that, by its days. */
  readonly awayLater: readonly Absence[];
  /** The last ISO week whose summary was made or had nothing to say. */
  readonly summaryWeek: string | null;
  readonly summaryAfter: number | null;
  /** When they had their last mail of a day. A day's name would not do: whoever changes zone has it twice. */
  readonly nudgedAt: number | null;
  readonly nudgeAfter: number | null;
}

/** So many working days before a day its time comes; where a member wants no nudges, of what goes out by itself. */
export function remindDays({ nudgeDays }: Pick<Member, "nudgeDays">): number {
  return nudgeDays ?? DEFAULTS.nudgeDays;
}

/** On which days a member works. `firmZone`: the firm's IANA zone. */
export function calendarOf(member: Pick<Member, "email" | "zone" | "workingDays">, firmZone: string): WorkCalendar {
  return {
    workingDays: member.workingDays,
    country: countryOf({ email: member.email, zone: member.zone ?? firmZone }),
  };
}

type Away = Pick<Member, "away" | "awayLater">;

/** The absence that has that day, the longest where there are several; null where the member is there. */
export function absenceOn(member: Away, day: LocalDate): Absence | null {
  const on = absencesOf(member).filter(({ from, until }) => from <= day && day <= until);
  return on.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** The member is away on that day. */
export function isAway(member: Away, day: LocalDate): boolean {
  return absenceOn(member, day) !== null;
}

/** All that is announced, the earliest first. */
export function absencesOf({ away, awayLater }: Away): Absence[] {
  return [...(away === null ? [] : [away]), ...awayLater].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The absences with one more that the member announces themselves: it corrects what it overlaps, but the days before it
 * of one that runs stay; what was announced for other days stays as well.
 */
export function withAbsence(member: Away, added: Absence, today: LocalDate): Absence[] {
  const kept = absencesOf(member).flatMap((one): Absence[] => {
    if (one.open || one.until < today) {
      return [];
    }
    if (one.until < added.from || added.until < one.from) {
      return [one];
    }
    return one.from <= today && today < added.from ? [{ ...one, until: addDays(added.from, -1) }] : [];
  });
  return [...kept, added].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, MOST_ABSENCES);
}

/** Nobody plans more. */
const MOST_ABSENCES = 20;

/** The absences of a member who is back: what runs ends, what is ahead stays; where nothing ran, what is ahead is called off. */
export function withoutRunning(member: Away, today: LocalDate): Absence[] {
  const all = absencesOf(member);
  const ahead = all.filter(({ from }) => from > today);
  return ahead.length === all.length ? [] : ahead;
}

/** The member has had their mail of a local day. `zone`: IANA. */
export function wasNudgedOn({ nudgedAt }: Pick<Member, "nudgedAt">, day: LocalDate, zone: string): boolean {
  return nudgedAt !== null && wallClock(nudgedAt, zone).date === day;
}

import type { LocalDate } from "./calendar.ts";
import { countryOf } from "./country.ts";
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
  /** The last ISO week whose summary was made or had nothing to say. */
  readonly summaryWeek: string | null;
  readonly summaryAfter: number | null;
  readonly nudgedOn: LocalDate | null;
  readonly nudgeAfter: number | null;
}

/** On which days a member works. `firmZone`: the firm's IANA zone. */
export function calendarOf(member: Pick<Member, "email" | "zone" | "workingDays">, firmZone: string): WorkCalendar {
  return {
    workingDays: member.workingDays,
    country: countryOf({ email: member.email, zone: member.zone ?? firmZone }),
  };
}

/** The member is away on that day. */
export function isAway({ away }: Pick<Member, "away">, day: LocalDate): boolean {
  return away !== null && away.from <= day && day <= away.until;
}

import type { LocalDate } from "../calendar.ts";
import type { Tone } from "../tone.ts";

/** What stands in a reminder that is drafted for a member. */
export interface ReminderParts {
  readonly short: string;
  readonly full: string;
  readonly sender: string;
  readonly fullSender: string;
  readonly what: string;
  readonly quote: string | null;
  readonly due: LocalDate | null;
  readonly late: boolean;
}

/** What stands in a note that owns a miss. */
export interface OwnedMissParts extends Omit<ReminderParts, "quote" | "late"> {
  readonly newDue: LocalDate;
}

/** What is said of promises whose day is near or over, and of the mails that go out because of it. */
export interface NudgeWords {
  readonly subject: (counts: {
    risk: number;
    ahead: number;
    day: number;
    late: number;
    theirs: number;
    awaited: number;
  }) => string;
  readonly risk: string;
  readonly ahead: string;
  readonly day: string;
  readonly late: string;
  readonly theirs: string;
  readonly theirsLate: string;
  readonly awaited: string;
  readonly reminded: string;
  readonly howToAnswer: string;
  readonly readyToSend: (to: string) => string;
  readonly settings: string;
  readonly why: string;

  readonly reminder: { readonly [tone in Tone]: (parts: ReminderParts) => string };
  readonly reminderSubject: (what: string) => string;
  readonly reminderHint: (sender: string) => string;
  readonly lineHeading: string;
  readonly ownedMiss: { readonly [tone in Tone]: (parts: OwnedMissParts) => string };
  readonly ownedMissSubject: (what: string) => string;

  readonly overload: (date: LocalDate, count: number, most: number) => string;
  readonly tooSoon: (numbers: string, left: number, usual: number) => string;
  readonly shortNotice: (kept: number, of: number, under: number) => string;
  readonly laterDate: (number: number, date: LocalDate) => string;

  readonly awaySubject: (until: LocalDate) => string;
  readonly awayIntro: (from: LocalDate, until: LocalDate) => string;
  readonly awayFalls: string;
  readonly awayNothing: string;
  readonly backSubject: string;
  readonly backIntro: string;
  readonly nothingOpen: string;
  readonly settingsHint: string;
  readonly noSettingsPage: string;
}

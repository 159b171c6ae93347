import type { Tone } from "../tone.ts";

/** The settings of a member, and what somebody of a client can say of the numbers they get. */
export interface SettingsWords {
  readonly title: string;
  readonly you: string;
  readonly zone: string;
  readonly firmZone: (zone: string) => string;
  readonly workingDays: string;
  readonly weekdays: readonly string[];
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly nudgeDays: string;
  readonly never: string;
  readonly days: (count: number) => string;
  readonly summaryDay: string;
  readonly summaryTime: string;
  readonly clients: string;
  readonly tone: string;
  readonly tones: { readonly [tone in Tone]: string };
  readonly reminders: string;
  readonly remindersAsk: string;
  readonly remindersAuto: string;
  readonly numbers: string;
  readonly numbersHint: string;
  readonly numbersBy: (name: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly odd: (field: string) => string;
  readonly noForm: string;

  readonly followUpOffer: (client: string) => string;
  readonly followUpSubject: string;
  readonly followUpHeading: (client: string) => string;
  readonly followUpText: (names: string) => string;
  readonly followUpNobody: string;
  readonly followUpSend: string;
  readonly followUpSent: string;

  readonly rhythmHeading: string;
  readonly rhythmText: (email: string) => string;
  readonly weekly: string;
  readonly monthly: string;
  readonly noNumbers: string;
  readonly rhythms: { readonly [rhythm in "weekly" | "monthly" | "none"]: string };
}

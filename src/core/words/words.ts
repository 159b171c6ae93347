import type { LocalDate } from "../calendar.ts";
import type { EchoWords } from "./echo-words.ts";
import { en } from "./en.ts";
import type { NudgeWords } from "./nudge-words.ts";
import type { RiskWords } from "./risk-words.ts";
import type { SettingsWords } from "./settings-words.ts";
import type { SummaryWords } from "./summary-words.ts";

/** What a tap can do with a line. */
export type TapName = "done" | "move" | "not-mine" | "agree" | "hand" | "drop" | "own" | "remind";

/** Every sentence that a reader of a mail or a page sees, one catalogue a language. */
export interface Words {
  readonly date: (date: LocalDate) => string;
  readonly time: (ms: number, zone: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly you: string;
  /** "send you the deck" and "your deck". */
  readonly youObject: string;
  readonly your: string;
  readonly bothSides: string;
  readonly nobodyNamed: string;

  readonly subject: (title: string, forReader: number) => string;
  readonly untitled: (date: LocalDate) => string;
  /** The first line of a mail that can be answered. */
  readonly replyAbove: string;
  readonly hello: (name: string) => string;
  /** By a day, or on several: the first of them, if there is one. */
  readonly due: (on: LocalDate, from: LocalDate | null) => string;
  readonly dueAsSaid: (phrase: string) => string;
  readonly noDate: string;
  readonly markDone: string;
  readonly markDropped: string;
  readonly markConditional: string;
  readonly markHedged: string;
  readonly markRecurring: (phrase: string) => string;

  /** "Fri 13 Mar"; with the year where two days of different years stand side by side. */
  readonly shortDate: (date: LocalDate, withYear?: boolean) => string;
  readonly markAgreed: (name: string, on: LocalDate) => string;
  readonly markDisputed: (name: string, words: string) => string;
  readonly markAsksDate: (name: string, on: LocalDate | null, phrase: string) => string;
  readonly markAsksDrop: (name: string) => string;
  readonly markAsksReopen: (name: string) => string;
  readonly markAsksOwner: (name: string, owner: string) => string;
  readonly markSilent: string;
  readonly markProposed: string;
  readonly partChanged: string;
  readonly partClosed: string;
  readonly partOpen: string;
  readonly moreOpen: (count: number) => string;
  readonly actions: { readonly [action in TapName]: string };
  readonly answerByTap: string;
  readonly senderAnswers: string;
  readonly askSame: (other: string) => string;
  readonly askDone: (what: string) => string;
  readonly askDropped: (what: string) => string;
  readonly askChanged: (what: string) => string;

  readonly questionsHeading: string;
  readonly askWho: string;
  readonly askWhether: string;
  readonly askWhen: (phrase: string) => string;
  readonly yourSide: string;
  readonly theirSide: string;
  readonly sideOf: (name: string) => string;
  readonly otherSides: string;

  readonly senderIntro: (title: string, date: LocalDate) => string;
  readonly onlyYouSee: (lines: string, count: number) => string;
  readonly privateNote: string;
  readonly nobodyElse: string;
  readonly nothingForThem: (names: string) => string;
  readonly copyLater: (names: string, minutes: number, time: string) => string;
  readonly copyNow: (names: string) => string;
  readonly copyWaits: (names: string) => string;
  readonly openPage: string;

  readonly partyIntro: (sender: string, title: string, date: LocalDate) => string;
  readonly partyCorrect: (sender: string) => string;
  readonly partyWhy: (sender: string) => string;
  readonly noMoreMail: string;

  readonly nothingFoundSubject: (title: string) => string;
  readonly nothingFound: (title: string) => string;
  readonly nothingFoundHint: string;
  readonly heldSubject: (title: string) => string;
  readonly held: (title: string, why: string) => string;
  readonly heldHint: string;
  readonly answerSubject: (title: string) => string;
  readonly echo: EchoWords;
  readonly summary: SummaryWords;
  readonly nudge: NudgeWords;
  readonly settings: SettingsWords;
  readonly risk: RiskWords;

  readonly page: {
    readonly title: string;
    readonly ours: string;
    readonly theirs: string;
    readonly none: string;
    readonly locked: string;
    readonly noteOf: (title: string, date: LocalDate) => string;
    readonly notDelivered: string;
    readonly heldMessages: string;
    readonly more: string;
    readonly notFound: string;
    readonly failed: string;
    readonly undo: string;
    readonly sure: { readonly [action in TapName]: string };
    readonly flagsLink: string;
    readonly flagsNone: string;
    readonly flagsRaised: string;
    readonly slippedUnflagged: string;
    readonly flagLine: (what: string, level: string, on: LocalDate, outcome: string) => string;
    readonly flagOutcomes: { readonly [outcome in "kept" | "slipped" | "dropped" | "open"]: string };
    readonly newOwner: string;
    readonly noOwner: string;
    readonly newOwnerEmail: string;
    readonly theText: string;
    readonly sendTo: (name: string) => string;
    readonly noText: string;
    readonly nobodyToWrite: string;
    readonly changedMeanwhile: string;
    readonly remindedBefore: string;
    readonly wordSent: (name: string) => string;
    readonly newDate: string;
    readonly reason: string;
    readonly noDate: string;
    readonly allLines: string;
    readonly linkGone: string;
    readonly stopHeading: string;
    readonly stopText: (email: string) => string;
    readonly stopLabel: string;
    readonly stopped: string;
    readonly stoppedText: (email: string) => string;
    readonly againLabel: string;
    readonly againText: (email: string) => string;
    readonly acceptHeading: string;
    readonly acceptText: string;
    readonly accepted: string;
  };
}

const CATALOGUES: { readonly [lang: string]: Words } = { en };

/** The catalogue of a language; English where there is none yet. */
export function wordsFor(lang: string): Words {
  return CATALOGUES[lang] ?? en;
}

/** The words above which answers are typed, without the dashes that programs change, in every language that mails go out in. */
export const REPLY_MARKERS: readonly string[] = Object.values(CATALOGUES).map((words) =>
  words.replyAbove.replace(/^[\s–—-]+|[\s–—-]+$/g, "").toLowerCase(),
);

import type { LocalDate } from "../calendar.ts";
import type { HealthLevel } from "../relationship/health.ts";

/** How much of what fell due one side kept on time. Percentages are null where too little fell due to say one. */
export interface RatioWords {
  /** As the sentence names them: "you", "they", a firm. */
  readonly who: string;
  readonly kept: number;
  readonly fellDue: number;
  readonly percent: number | null;
  /** In the quarter before. */
  readonly was: number | null;
}

/** What is said of one open commitment in a list of points for a talk. */
export interface PointWords {
  readonly who: string;
  readonly what: string;
  readonly when: string;
  /** The number that it has elsewhere in the same mail. */
  readonly number: number | null;
}

/** What is said in the weekly mail, in the client's copy of it, and of a relationship. */
export interface SummaryWords {
  /** "you" and "they" within a sentence. */
  readonly you: string;
  readonly they: string;

  readonly subject: (counts: {
    readonly atRisk: number;
    readonly due: number;
    readonly overdue: number;
    readonly kept: number;
  }) => string;
  readonly weekOf: (monday: LocalDate) => string;
  readonly atRisk: string;
  readonly watch: string;
  readonly atRiskAndWatch: string;
  readonly overdue: string;
  readonly dueOurs: string;
  readonly dueTheirs: string;
  readonly kept: string;
  readonly renegotiated: string;
  readonly late: string;
  readonly dropped: string;
  readonly away: (from: LocalDate, until: LocalDate) => string;
  readonly alsoAway: (numbers: string, count: number) => string;
  readonly onTime: string;
  readonly howItStands: string;
  readonly quiet: string;
  readonly flags: string;

  readonly markPrivate: string;
  readonly markDisputed: string;
  readonly markMovedFrom: (from: LocalDate, late: boolean) => string;
  readonly doneOn: (on: LocalDate, due: LocalDate | null) => string;
  readonly doneLate: (on: LocalDate, due: LocalDate | null) => string;
  readonly droppedOn: (on: LocalDate) => string;
  readonly moved: (from: LocalDate | null, to: string) => string;
  readonly movedLate: (from: LocalDate | null, to: string) => string;

  readonly ratios: (client: string | null, sides: readonly RatioWords[]) => string;
  readonly noNoteFor: (client: string, days: number, usual: number) => string;
  readonly point: (point: PointWords) => string;
  readonly morePoints: (count: number) => string;
  readonly flagsRight: (record: {
    readonly settled: number;
    readonly came: number;
    /** Median of working days; null where none came true. */
    readonly ahead: number | null;
    readonly unflagged: number;
  }) => string;
  /** Beside how many that the mail lists, and whether there is a page of all of them. */
  readonly moreOpen: (count: number, than: { readonly listed: number; readonly page: boolean }) => string;
  readonly moreEnded: (count: number) => string;
  readonly howToAnswer: string;

  readonly health: {
    readonly line: (
      client: string,
      level: HealthLevel,
      reasons: { readonly [speaks in "against" | "for" | "neither"]: readonly string[] },
    ) => string;
    readonly ours: (kept: number, fellDue: number) => string;
    readonly theirs: (kept: number, fellDue: number) => string;
    readonly answers: (count: number, days: number) => string;
    readonly moved: (moved: number, of: number) => string;
    readonly silent: (days: number, usual: number) => string;
    readonly disputes: (count: number) => string;
    readonly tooLittle: (known: {
      readonly ours: number;
      readonly theirs: number;
      readonly answers: number;
      readonly leastDue: number;
      readonly leastAnswers: number;
    }) => string;
  };

  readonly client: {
    readonly subject: (
      us: string,
      counts: { readonly month: boolean; readonly due: number; readonly overdue: number },
    ) => string;
    readonly intro: (member: string, us: string, since: LocalDate) => string;
    readonly overdueYours: string;
    readonly overdueOurs: (us: string) => string;
    readonly dueYours: (until: LocalDate, month: boolean) => string;
    readonly dueOurs: (us: string, until: LocalDate, month: boolean) => string;
    readonly alsoOpen: string;
    readonly kept: (since: LocalDate, month: boolean) => string;
    readonly moreOpen: (count: number) => string;
    readonly moreKept: (count: number) => string;
    readonly pulse: (member: string) => string;
    readonly howToAnswer: string;
    readonly why: (member: string, month: boolean) => string;
    readonly monthly: string;
    readonly stop: string;
  };

  readonly followUp: {
    readonly subject: (us: string) => string;
    readonly intro: (member: string, us: string, on: LocalDate) => string;
    readonly kept: string;
    readonly point: (who: string, what: string) => string;
    readonly more: (count: number) => string;
    readonly question: (member: string) => string;
    readonly why: (member: string) => string;
    readonly stop: string;
  };

  readonly agenda: {
    /** `null`: of all clients. */
    readonly subject: (client: string | null) => string;
    readonly intro: (client: string | null) => string;
    readonly nothingOpen: (client: string | null) => string;
    readonly nothingToRaise: (client: string | null, open: number) => string;
    readonly own: string;
    readonly ask: string;
    readonly waiting: string;
    readonly undated: string;
    readonly unsettled: string;
    readonly remembered: string;
    readonly pulse: string;
    readonly remember: (text: string) => string;
    readonly said: (name: string, on: LocalDate, text: string) => string;
    readonly markOwn: string;
    readonly markAsk: string;
    readonly markWaiting: string;
    readonly markUndated: string;
    readonly markUnsettled: string;
    readonly overdueFor: (days: number) => string;
    readonly onTrack: (count: number) => string;
    readonly moreToRaise: (count: number) => string;
    readonly moreOfClient: (client: string, count: number) => string;
  };
}

/** One number that the rules go by, and why it is so: the docs print the table of them. */
export interface Setting {
  readonly is: number;
  readonly why: string;
}

/** From where on a rule speaks, or speaks louder. Days are calendar days unless working days are named. */
export const THRESHOLDS = {
  atRisk: { is: 20, why: "points that make it at risk; weak reasons all together have fewer" },
  watch: { is: 5, why: "points that make it one to watch: one plain reason, or several weak ones" },
  soonDays: { is: 2, why: "working days left at which little more must speak against it" },
  nearDays: { is: 3, why: "working days left at which there is still time to move it with good grace" },
  weekDays: { is: 5, why: "working days left: it is due within the week" },
  sayDo: { is: 80, why: "per cent kept in time: below it one in five was not" },
  sayDoPoor: { is: 60, why: "per cent kept in time: two in five were not" },
  sayDoBad: { is: 50, why: "per cent kept in time: as many were missed as kept" },
  sayDoWorst: { is: 40, why: "per cent kept in time: more were missed than kept" },
  fewest: { is: 5, why: "commitments before a ratio or a usual time is said of anybody: fewer tell of chance" },
  priorWeight: { is: 4, why: "commitments that the firm's ratio counts for beside an owner's own" },
  enough: { is: 75, why: "per cent of kept ones that were done within the usual time: half would be no help" },
  usualUnknown: { is: 5, why: "working days that a thing is taken to need until the owner's usual time is known" },
  fewestWeeks: { is: 4, why: "weeks with due days before it is said what most was kept in one" },
  overloadTwice: { is: 2, why: "times what the owner ever kept in a week" },
  movedTwice: { is: 2, why: "moves: what was moved twice is rarely kept the third time" },
  undatedDays: { is: 14, why: "days without a date: two weeks on nobody remembers when it was meant for" },
  undatedLong: { is: 30, why: "days without a date: a month on it is as good as forgotten" },
  undatedTimes: { is: 2, why: "notes that said it without a date: the second time somebody could have asked" },
  noWordDays: { is: 14, why: "days without a word on it: two rounds of a weekly call" },
  clientQuietDays: { is: 21, why: "days without a word of the client, whatever their rhythm" },
  clientQuietGaps: { is: 2, why: "of the client's usual gaps: one meeting fell out, and so did the next" },
  lookAhead: { is: 7, why: "days at most until the next look, since what others do changes a risk as well" },
} as const satisfies { readonly [name: string]: Setting };

/** What each reason weighs. They were set on replayed ledgers: `npm run eval -- --risk` says how well they do. */
export const POINTS = {
  overdue: { is: 40, why: "its day has passed: no warning, a fact" },
  soon: { is: 17, why: "short notice, two working days or less: with another reason or two it is enough" },
  soonUnknown: { is: 18, why: "the same of somebody of whom too little is known: not taken for good" },
  near: { is: 9, why: "short notice, three working days" },
  thisWeek: { is: 4, why: "short notice, within the week" },
  shortNotice: { is: 0, why: "short notice, further ahead: worth saying, nothing follows yet" },
  waitsLate: { is: 20, why: "waits for one whose day has passed: it cannot go on by itself" },
  waits: { is: 8, why: "waits for another one that is still open" },
  disputed: { is: 12, why: "who is said to owe it says otherwise: nobody works on it until that is settled" },
  sayDo: { is: 3, why: "the owner keeps fewer than four in five" },
  sayDoPoor: { is: 4, why: "the owner keeps fewer than three in five" },
  sayDoBad: { is: 6, why: "the owner keeps fewer than half" },
  sayDoWorst: { is: 8, why: "the owner keeps fewer than two in five" },
  overload: { is: 4, why: "more due that week than the owner ever kept in one" },
  overloadTwice: { is: 6, why: "twice as much due that week" },
  moved: { is: 1, why: "weak: moved once, and most such are kept then" },
  movedTwice: { is: 4, why: "moved twice or more" },
  undated: { is: 8, why: "no date for two weeks" },
  undatedLong: { is: 14, why: "no date for a month" },
  undatedTwice: { is: 10, why: "said again, and again without a date" },
  conditional: { is: 5, why: "weak: it hangs on something that nobody here has promised" },
  dayOff: { is: 3, why: "weak: it falls on a day off, so a day is lost that the date counts in" },
  noWord: { is: 3, why: "weak: not spoken of for two weeks" },
  notAgreed: { is: 2, why: "weak: most are never answered" },
  clientQuiet: { is: 1, why: "weak: nobody is waiting aloud" },
  hedged: { is: 1, why: "weak: many people hedge, and keep it" },
} as const satisfies { readonly [name: string]: Setting };

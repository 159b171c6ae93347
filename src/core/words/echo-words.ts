/** What is said of answers: what they changed, and to their writer what they did not. */
export interface EchoWords {
  readonly heading: string;
  readonly why: (sender: string) => string;
  readonly howToAnswer: string;
  /** Who did it, as the reader knows them; `null` is the reader. */
  readonly done: (by: string | null, late: boolean) => string;
  readonly reopened: (by: string | null) => string;
  readonly dropped: (by: string | null) => string;
  readonly moved: (from: string, to: string, by: string | null) => string;
  readonly handed: (from: string, to: string, by: string | null) => string;
  readonly agreed: (by: string | null) => string;
  readonly settled: (by: string | null) => string;
  readonly disputed: (by: string | null, words: string) => string;
  readonly requested: (by: string | null, what: string) => string;
  readonly asksDate: (to: string) => string;
  readonly asksDrop: string;
  readonly asksReopen: string;
  readonly asksOwner: (name: string) => string;
  readonly added: (by: string | null) => string;
  readonly restored: (by: string | null) => string;
  readonly because: (reason: string) => string;
  readonly takesUp: (number: number) => string;
  readonly sayWho: (number: number, name: string) => string;

  readonly copiesHeld: (names: string) => string;
  readonly copiesReleased: (names: string) => string;
  readonly copiesLeft: (names: string) => string;
  readonly nothingToHold: string;
  readonly nothingToSend: string;
  readonly madePrivate: string;
  readonly already: (number: number, status: string) => string;
  readonly ended: (number: number, status: string) => string;
  readonly sameDate: (number: number) => string;
  readonly notYours: (number: number) => string;
  readonly whatInstead: (number: number) => string;
  readonly disputedAlready: (number: number, name: string) => string;
  readonly overtaken: (number: number | null) => string;
  readonly tooMany: string;
  readonly notPassed: (name: string, email: string) => string;
  readonly nothingToAgree: string;
  readonly which: (candidates: string) => string;
  readonly whichOfAll: string;
  readonly when: (number: number | null) => string;
  readonly who: (number: number | null) => string;
  readonly noSuchNumber: (number: number | null) => string;
  readonly notUnderstood: string;
  readonly kept: string;
  readonly passedOn: (name: string) => string;
  readonly help: string;
  readonly onlySender: (name: string) => string;
  readonly unproved: string;
  readonly undone: (numbers: string) => string;
  readonly nothingToUndo: string;
  readonly changedSince: (number: number) => string;
  readonly cannotStop: string;

  readonly passSubject: (title: string) => string;
  readonly passIntro: (name: string, title: string) => string;
  readonly passHint: (name: string) => string;
  readonly passNumbersSubject: (name: string) => string;
  readonly passNumbersIntro: (name: string) => string;
  readonly aboutSubject: string;
  readonly strangerSubject: (title: string) => string;
  readonly strangerIntro: (who: string, title: string) => string;
  readonly strangerHint: string;
  readonly strangerTap: string;
}

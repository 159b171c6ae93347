import { addDays, type LocalDate } from "../calendar.ts";
import { among } from "../notes/words.ts";
import { behindWords, dayBack, isAhead, type Period, periodAt } from "./absence.ts";
import type { DatedToken } from "./dated-tokens.ts";
import { AWAY_MYSELF, AWAY_NOUNS, AWAY_STATES, PERIOD_FRILLS, PUT_ME, RETURNS, SELF } from "./en/absence.ts";
import { nextBehind } from "./pattern.ts";

/** Days of absence that a member announces, both included. */
export interface AwayOrder {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * "away until 14 April", "I'm on leave from 3 to 14 April, back on the 15th", "back on Monday": the tokens must say nothing
 * else. `text` is what they were read from. Null also where no last day is said, or it has passed.
 */
export function awayOrder(text: string, all: readonly DatedToken[], today: LocalDate): AwayOrder | null {
  const { tokens, self } = withoutSelf(all);
  const behind = behindAbsence(all);
  const dayOff = self && behind === null ? dayTakenOff(tokens, today) : null;
  const rest = behind ?? tokens;
  const period = behind === null ? dayOff : periodAt(rest, behindWords(rest, 0, MARKS), today);
  const returns = dayOff === null ? returnAt(rest, period?.next ?? 0, period) : null;
  const torn = returns !== null && period?.until != null && returns.date < period.until;
  if ((period === null && returns === null) || torn) {
    return null;
  }
  const from = period?.from ?? today;
  const until = returns === null ? (period?.until ?? null) : addDays(returns.date, -1);
  const ends = behindFrills(rest, returns?.next ?? period?.next ?? 0) >= rest.length;
  return until === null || !isAhead({ from, until }, text, today) || !ends ? null : { from, until };
}

const MARKS = ", : ; ( - – — .";

/** What follows "I'm on leave" or "mark me as away"; null where nobody is said to be away. */
function behindAbsence(all: readonly DatedToken[]): readonly DatedToken[] | null {
  const put = nextBehind(all, PUT_ME, 0);
  if (put !== null) {
    return all.slice(put);
  }
  const { tokens, self } = withoutSelf(all);
  const absent =
    nextBehind(tokens, AWAY_STATES, 0) ??
    nextBehind(tokens, AWAY_NOUNS, 0) ??
    (self ? nextBehind(tokens, AWAY_MYSELF, 0) : null);
  if (absent !== null) {
    return tokens.slice(behindPlace(tokens, absent));
  }
  // "out Friday" and "off on the 19th" may be said of a newsletter.
  const [state, lead] = tokens;
  return among(state?.text, "off out") && among(lead?.text, "until till from between") ? tokens.slice(1) : null;
}

/** "on holiday in Spain" */
function behindPlace(tokens: readonly DatedToken[], at: number): number {
  let next = among(tokens[at]?.text, "in to at") ? at + 1 : at;
  while (next > at && next < at + 4 && /^\p{Lu}/u.test(tokens[next]?.raw ?? "") && tokens[next]?.date === undefined) {
    next += 1;
  }
  return next > at + 1 ? next : at;
}

/** "taking Friday off" */
function dayTakenOff(tokens: readonly DatedToken[], today: LocalDate): Period | null {
  const period = periodAt(tokens, 0, today);
  return period !== null && tokens[period.next]?.text === "off" ? { ...period, next: period.next + 1 } : null;
}

/** ", back on 15 April", "returning Monday": the first day back, behind the days said before. */
function returnAt(
  tokens: readonly DatedToken[],
  at: number,
  period: Period | null,
): { date: LocalDate; next: number } | null {
  const { tokens: rest, self } = withoutSelf(tokens.slice(behindFrills(tokens, at)));
  // "return Monday" may ask for a parcel.
  const said = self || at > 0 || !among(rest[0]?.text, "return returns");
  const behind = said ? nextBehind(rest, RETURNS, 0) : null;
  const day = behind === null ? -1 : behindWords(rest, behind, "on from by as of the again , :");
  const date = dayBack(rest[day], period);
  return date === null ? null : { date, next: tokens.length - rest.length + day + 1 };
}

/** Behind what changes nothing: "inclusive", "with limited access to email". */
function behindFrills(tokens: readonly DatedToken[], at: number): number {
  const frill = behindWords(tokens, at, `${MARKS} ) ! and then`);
  const next = nextBehind(tokens, PERIOD_FRILLS, frill);
  return next === null ? frill : behindFrills(tokens, next);
}

/** The sentence behind "I am currently", and whether it has that. */
export function withoutSelf(tokens: readonly DatedToken[]): { tokens: readonly DatedToken[]; self: boolean } {
  const next = nextBehind(tokens, SELF, 0);
  return next === null ? { tokens, self: false } : { tokens: tokens.slice(next), self: true };
}

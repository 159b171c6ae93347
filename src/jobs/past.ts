const DAY = 24 * 60 * 60_000;
/** Half a year: what is older says little of how somebody works now. */
const PAST_DAYS = 182;

/** The moment from which the past counts, in UTC milliseconds. */
export function pastSince(now: number): number {
  return now - PAST_DAYS * DAY;
}

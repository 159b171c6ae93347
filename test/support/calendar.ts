/** Minutes from the arrival of Dana's first note (Tuesday 10 March 2026, 16:20 UTC) to a moment in UTC. */
export function minutesTo(moment: string): number {
  return (Date.parse(moment) - Date.parse("2026-03-10T16:20:05Z")) / 60_000;
}

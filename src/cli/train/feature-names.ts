/** Every name that at least `least` of the lists hold, in an order that is always the same. */
export function namesHeldBy(lists: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const name of new Set(list)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort((a, b) => (a < b ? -1 : 1));
}

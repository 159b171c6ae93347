/** The middle one; of an even number the lower of the two, so that a reader meets a whole number. Null of none. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? null;
}

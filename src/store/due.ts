/** SQL that says what a tick has to do. */

/** What has something due. */
export type DueKind = "messages" | "echoes" | "summaries" | "copies" | "nudges" | "checks";

export const WHAT_IS_DUE = `SELECT
  EXISTS (SELECT 1 FROM inbound WHERE digest_after IS NOT NULL AND digest_after <= ?1) AS messages,
  EXISTS (SELECT 1 FROM echoes WHERE echo_after IS NOT NULL AND echo_after <= ?1) AS echoes,
  EXISTS (SELECT 1 FROM members WHERE summary_after IS NOT NULL AND summary_after <= ?1) AS summaries,
  EXISTS (SELECT 1 FROM clients WHERE copy_after IS NOT NULL AND copy_after <= ?1) AS copies,
  EXISTS (SELECT 1 FROM members WHERE nudge_after IS NOT NULL AND nudge_after <= ?1) AS nudges,
  EXISTS (SELECT 1 FROM commitments WHERE check_after IS NOT NULL AND check_after <= ?1) AS checks`;

/** Which kinds of work have come due, in one statement and by their indexes. */
export async function whatIsDue(db: D1Database, now: number): Promise<ReadonlySet<DueKind>> {
  const row = await db.prepare(WHAT_IS_DUE).bind(now).first<{ [kind in DueKind]: number }>();
  return new Set((Object.keys(row ?? {}) as DueKind[]).filter((kind) => row?.[kind] === 1));
}

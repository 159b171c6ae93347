import { wallClock } from "../core/local-time.ts";
import type { RatedItem } from "../core/summary/rates.ts";
import type { RatedRecord } from "../store/shown.ts";

/** What one client's numbers are made of, with days of an IANA zone; null where its people have had nothing yet. */
export function ratedOf(records: readonly RatedRecord[], client: string, zone: string): RatedItem[] | null {
  const own = records.filter((record) => record.client === client);
  return own.length === 0
    ? null
    : own.map(({ side, due_date: due, status, ended_at, late }) => ({
        side,
        due,
        status,
        endedOn: ended_at === null ? null : wallClock(ended_at, zone).date,
        late: late === 1,
      }));
}

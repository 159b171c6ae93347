import { type Stage, stageOf } from "../core/nudge/stage.ts";
import { riskAsOf } from "../core/risk/as-of.ts";
import type { SummaryItem } from "../core/summary/facts.ts";
import type { WatchedRecord } from "../store/watched.ts";
import { summaryItem } from "./summary-items.ts";

/** A commitment at a stage that its watcher has not been told of. */
export interface Staged {
  readonly record: WatchedRecord;
  readonly item: SummaryItem;
  readonly stage: Stage;
}

/** An open commitment at its stage, as it is today; nothing where it is at none. `zone`: the watcher's. */
export function stagedOf(
  record: WatchedRecord,
  { zone, telling }: { zone: string; telling: Parameters<typeof stageOf>[1] },
): Staged[] {
  const kept = summaryItem(record, zone);
  const item = {
    ...kept,
    risk: kept.risk === null ? null : riskAsOf(kept.risk, telling.today, telling.calendar),
  };
  const stage = stageOf({ ...item, awaitedOn: record.awaited_date }, telling);
  return stage === null ? [] : [{ record, item, stage }];
}

import type { Stage } from "../core/nudge/stage.ts";
import type { SummaryItem } from "../core/summary/facts.ts";
import type { WatchedRecord } from "../store/watched.ts";

/** A commitment at a stage that its watcher has not been told of. */
export interface Staged {
  readonly record: WatchedRecord;
  readonly item: SummaryItem;
  readonly stage: Stage;
}

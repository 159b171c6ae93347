import { type Change, changed, type LedgerRow, type Terms, type Timing, valuesBefore } from "../ledger-row.ts";
import type { Decision } from "./decision.ts";
import type { Remark } from "./remark.ts";

/** A change as it is to be remembered, with the number it has among its row's events. */
export interface PlannedEvent {
  readonly commitment: number;
  readonly seq: number;
  readonly kind: Change["kind"];
  readonly set: Partial<Terms>;
  readonly was: Partial<Terms>;
  readonly reason: string | null;
  readonly timing: Timing | null;
  readonly undoes?: string | null;
}

/** What an answer does, all of it, before anything is written. */
export interface Plan {
  /** Rows as they will be; those that nothing changes are not among them. */
  readonly rows: ReadonlyMap<number, LedgerRow>;
  readonly events: readonly PlannedEvent[];
  readonly remarks: readonly Remark[];
  /** What concerns the whole recap or its reader. */
  readonly wishes: ReadonlySet<Wish>;
  /** Texts that are to be new commitments by the writer's own word. */
  readonly adds: readonly string[];
  /** Numbers of which a question was answered. */
  readonly answered: readonly number[];
}

export type Wish = "hold" | "send" | "private" | "undo" | "stop";

/** A plan in the making. */
export class Draft implements Plan {
  readonly rows = new Map<number, LedgerRow>();
  readonly events: PlannedEvent[] = [];
  readonly remarks: Remark[] = [];
  readonly wishes = new Set<Wish>();
  readonly adds: string[] = [];
  readonly answered: number[] = [];
  readonly #before: readonly LedgerRow[];

  constructor(rows: readonly LedgerRow[]) {
    this.#before = rows;
  }

  /** What is to become of the copies: the last word stands. */
  wish(wanted: "hold" | "send" | "private"): void {
    for (const earlier of wanted === "private" ? [] : (["hold", "send"] as const)) {
      this.wishes.delete(earlier);
      const said = this.remarks.findIndex(({ code }) => code === earlier);
      if (said >= 0) {
        this.remarks.splice(said, 1);
      }
    }
    this.wishes.add(wanted);
    this.remarks.push({ code: wanted });
  }

  byNumber(number: number): LedgerRow | null {
    const row = this.#before.find((one) => one.number === number && one.status !== "merged");
    return row === undefined ? null : (this.rows.get(row.id) ?? row);
  }

  byId(id: number): LedgerRow | null {
    return this.rows.get(id) ?? this.#before.find((one) => one.id === id) ?? null;
  }

  /** All rows as they stand now. */
  all(): LedgerRow[] {
    return this.#before.map((row) => this.rows.get(row.id) ?? row);
  }

  apply(change: Change): void {
    const row = this.byId(change.id);
    if (row !== null) {
      const after = changed(row, change);
      const { kind, set, reason, timing, undoes = null } = change;
      this.events.push({
        commitment: row.id,
        seq: after.seq,
        kind,
        set,
        was: valuesBefore(row, change),
        reason,
        timing,
        undoes,
      });
      this.rows.set(row.id, after);
    }
  }

  take(decision: Decision): void {
    if (decision.kind === "change") {
      this.apply(decision.change);
    } else {
      this.remarks.push(decision.remark);
    }
  }
}

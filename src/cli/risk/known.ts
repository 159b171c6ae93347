import { addDays, type LocalDate } from "../../core/calendar.ts";
import { rhythmOf } from "../../core/relationship/rhythm.ts";
import type { ClientRhythm, PastItem } from "../../core/risk/facts.ts";
import type { LedgerEvent, Promised } from "./events.ts";

/** A commitment as the ledger knows it on some day. */
export interface KnownItem extends PastItem {
  readonly promised: Promised;
  readonly heardOn: LocalDate;
  readonly moved: number;
  readonly said: number;
  readonly agreed: boolean;
  readonly disputed: boolean;
}

/** A history is made of so many days. */
const HALF_YEAR = 182;

/** What the ledger knows, event by event. */
export class KnownLedger {
  readonly #items = new Map<number, KnownItem>();
  readonly #notes = new Map<string, LocalDate[]>();
  readonly #words = new Map<string, LocalDate>();

  /** Takes in an event; returns the commitment that it is about, as it is now. */
  hear(event: LedgerEvent): KnownItem | null {
    const { day } = event;
    switch (event.kind) {
      case "note":
      case "answer":
        this.#words.set(event.client, day);
        if (event.kind === "note") {
          this.#notes.set(event.client, [...(this.#notes.get(event.client) ?? []), day].slice(-12));
        }
        return null;
      case "promised":
        return this.#put(newItem(event.promised, day));
      default: {
        const before = this.#items.get(event.id);
        return before === undefined ? null : this.#put({ ...before, heardOn: day, ...changeBy(event, before) });
      }
    }
  }

  open(): KnownItem[] {
    return [...this.#items.values()].filter(({ status }) => status === "open");
  }

  /** Everybody's commitments of the past half year. */
  past(today: LocalDate): KnownItem[] {
    const since = addDays(today, -HALF_YEAR);
    return [...this.#items.values()].filter(({ endedOn }) => endedOn === null || endedOn >= since);
  }

  rhythmOf(client: string): ClientRhythm | null {
    const last = this.#words.get(client);
    return last === undefined
      ? null
      : { lastWordOn: last, usualGap: rhythmOf(this.#notes.get(client) ?? [], last)?.usual ?? null };
  }

  #put(item: KnownItem): KnownItem {
    this.#items.set(item.promised.id, item);
    return item;
  }
}

function newItem(promised: Promised, day: LocalDate): KnownItem {
  return {
    promised,
    owner: promised.owner.email,
    client: promised.client,
    notedOn: day,
    heardOn: day,
    due: promised.due,
    status: "open",
    endedOn: null,
    late: false,
    moved: 0,
    said: 1,
    agreed: false,
    disputed: false,
  };
}

function changeBy(
  event: Exclude<LedgerEvent, { kind: "note" | "answer" | "promised" }>,
  before: KnownItem,
): Partial<KnownItem> {
  switch (event.kind) {
    case "mentioned":
      return { said: before.said + 1 };
    case "agreed":
      return { agreed: true, disputed: false };
    case "disputed":
      return { agreed: false, disputed: true };
    case "moved":
      return {
        due: event.due,
        late: before.late || event.late,
        moved: before.moved + (before.due === null ? 0 : 1),
        agreed: false,
      };
    case "done":
    case "dropped":
      return {
        status: event.kind,
        endedOn: event.endedOn,
        late: before.late || (before.due !== null && event.endedOn > before.due),
      };
    default:
      return event satisfies never;
  }
}

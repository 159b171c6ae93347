import { addDays, type LocalDate, mondayOf } from "../../core/calendar.ts";
import { blockerOf } from "../../core/risk/blocker.ts";
import type { Blocker, OwnerHistory, RiskFacts } from "../../core/risk/facts.ts";
import { ownerHistory } from "../../core/risk/history.ts";
import { nextLook } from "../../core/risk/next-look.ts";
import { riskOf } from "../../core/risk/risk.ts";
import { workDaysBetween } from "../../core/working-days.ts";
import { type DueDay, DueDays } from "./due-days.ts";
import type { Chronicle } from "./events.ts";
import { type KnownItem, KnownLedger } from "./known.ts";

/**
 * Goes through a ledger day by day as the Worker does, with what was known on each day: a commitment is looked at when
 * something is heard of it and when its next look comes. Gives every due day with its warnings and what became of it.
 */
export function replay(chronicle: Chronicle): readonly DueDay[] {
  return new Replay(chronicle).run();
}

class Replay {
  readonly #chronicle: Chronicle;
  readonly #known = new KnownLedger();
  readonly #dueDays = new DueDays();
  /** When each commitment is looked at again; at once where that is not known. */
  readonly #looks = new Map<number, LocalDate>();
  #past: readonly KnownItem[] = [];
  /** Of today: those of one owner, client and week are the same. */
  #histories = new Map<string, OwnerHistory>();

  constructor(chronicle: Chronicle) {
    this.#chronicle = chronicle;
  }

  run(): readonly DueDay[] {
    const { from, until, events } = this.#chronicle;
    let at = 0;
    for (let day = from; day <= until; day = addDays(day, 1)) {
      for (let event = events[at]; event !== undefined && event.day <= day; event = events[at]) {
        const item = this.#known.hear(event);
        if (item !== null) {
          this.#dueDays.hear(event, item);
          this.#looks.delete(item.promised.id);
        }
        at += 1;
      }
      this.#lookAround(day);
    }
    return this.#dueDays.end(until);
  }

  #lookAround(day: LocalDate): void {
    const open = this.#known.open();
    this.#past = this.#known.past(day);
    this.#histories = new Map();
    for (const item of open) {
      this.#dueDays.warnNaively(item, day, (one, on) => this.#ahead(one, on));
      if ((this.#looks.get(item.promised.id) ?? day) <= day) {
        this.#look(item, day, open);
      }
    }
  }

  #look(item: KnownItem, day: LocalDate, open: readonly KnownItem[]): void {
    const facts = this.#factsOf(item, day, open);
    const { level, reasons } = riskOf(facts);
    this.#looks.set(item.promised.id, nextLook(facts));
    if (level === "at risk") {
      this.#dueDays.flag(item, this.#ahead(item, day), reasons);
    }
  }

  #factsOf(item: KnownItem, today: LocalDate, open: readonly KnownItem[]): RiskFacts {
    const { side, hedged, conditional, client } = item.promised;
    return {
      today,
      calendar: this.#chronicle.calendarOf(item.owner),
      item: { ...item, side, hedged, conditional },
      blocker: conditional ? blockerAmong(open, item) : null,
      owner: this.#historyOf(item, today),
      client: this.#known.rhythmOf(client),
    };
  }

  #historyOf({ owner, client, due }: KnownItem, today: LocalDate): OwnerHistory {
    const key = `${owner} ${client} ${due === null ? "" : mondayOf(due)}`;
    const calendar = this.#chronicle.calendarOf(owner);
    const history = this.#histories.get(key) ?? ownerHistory(this.#past, { owner, client, today, calendar, due });
    this.#histories.set(key, history);
    return history;
  }

  #ahead({ owner, due }: KnownItem, day: LocalDate): number {
    return due === null ? 0 : workDaysBetween(day, due, this.#chronicle.calendarOf(owner));
  }
}

function blockerAmong(open: readonly KnownItem[], item: KnownItem): Blocker | null {
  const others = open.filter((other) => other.client === item.client && other !== item);
  const found = blockerOf(asWritten(item), others.map(asWritten));
  return found === null ? null : { what: found.what, who: found.owner?.name ?? null, side: found.side, due: found.due };
}

function asWritten({ promised, due }: KnownItem) {
  return { ...promised, due };
}

import { daysBetween, type LocalDate } from "../../core/calendar.ts";
import type { Client } from "./cast.ts";
import { daySaid } from "./day-said.ts";
import type { Desk } from "./desk.ts";
import type { LedgerEvent, Promised } from "./events.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import { remind, type Task } from "./task.ts";
import { conditionWords, thingWords } from "./wording.ts";

/** The hours that a thing takes: two at the median, a day and more for one in twenty. */
export const HOURS = { median: 2.2, spread: 0.8 };
/** Working days that somebody outside takes. */
const OUTSIDE = { median: 4, spread: 0.8 };
/** How far beliefs are off. */
const DOUBT = 0.45;
/** Nobody is put off for more than so many times what they wanted. */
const LONGEST = 3;
/** What a thing depends on is often kept quiet: the share that is said, of what the other side owes and of others. */
const SAID = { theirs: 0.5, outside: 0.35 };
/** The chance that an open promise comes up in a meeting. */
const COMES_UP = { late: 0.85, dated: 0.5, undated: 0.35 };
/** The chance that one is let go; more where it has been late for long. */
const LET_GO = { late: 0.25, lateDays: 20, any: 0.015 };
/** The chance that another day is named for what is late. */
const NAMES_DAY = 0.5;
const DISPUTED = 0.01;

interface Room {
  readonly client: Client;
  readonly desks: ReadonlyMap<string, Desk>;
  readonly events: LedgerEvent[];
  readonly random: Random;
  /** Counts on through all meetings of a ledger. */
  readonly ids: { promise: number; note: number };
}

/** The meetings with one client: what is open is gone through, and new things are promised. */
export class Meeting {
  readonly #room: Room;
  #open: Task[] = [];

  constructor(room: Room) {
    this.#room = room;
  }

  get client(): Client {
    return this.#room.client;
  }

  /** Somebody of each side is there. `at`: the day of the ledger. */
  canBeOn(day: LocalDate, at: number): boolean {
    const { team, contacts } = this.client;
    return this.#present(team, day, at).length > 0 && this.#present(contacts, day, at).length > 0;
  }

  /** `next`: when they mean to meet again. */
  hold(day: LocalDate, at: number, next: LocalDate): void {
    const { events, ids, random } = this.#room;
    const { key, team, contacts, ours, theirs } = this.client;
    ids.note += 1;
    events.push({ day, kind: "note", client: key });
    this.#open = this.#open.filter(({ ended }) => !ended);
    for (const task of this.#open) {
      this.#goThrough(task, day);
    }
    const sides = [
      { side: "ours", desks: this.#present(team, day, at), mean: ours },
      { side: "theirs", desks: this.#present(contacts, day, at), mean: theirs },
    ] as const;
    for (const { side, desks, mean } of sides) {
      for (let left = random.count(mean); left > 0; left -= 1) {
        this.#promise(random.pick(desks as [Desk, ...Desk[]]), side, { day, next });
      }
    }
  }

  #present(people: readonly Person[], day: LocalDate, at: number): Desk[] {
    return people.flatMap(({ email, joins }) => {
      const desk = this.#room.desks.get(email);
      return desk !== undefined && joins <= at && desk.isIn(day) ? [desk] : [];
    });
  }

  /** An open promise comes up, more often where it is late: it is told done, let go, given another day, or remembered. */
  #goThrough(task: Task, day: LocalDate): void {
    const { desks, events, random } = this.#room;
    const desk = desks.get(task.promised.owner.email);
    const late = task.due !== null && task.due < day;
    const comesUp = late ? COMES_UP.late : task.due === null ? COMES_UP.undated : COMES_UP.dated;
    if (desk === undefined || !random.chance(comesUp)) {
      return;
    }
    const { id } = task.promised;
    remind(task, day);
    if (task.disputed) {
      task.disputed = false;
      events.push({ day, kind: "agreed", id });
    }
    const age = daysBetween(task.due ?? task.noted, day);
    if (task.doneOn !== null) {
      events.push(desk.tell(task, day));
    } else if (random.chance(late && age > LET_GO.lateDays ? LET_GO.late : LET_GO.any)) {
      task.ended = true;
      events.push({ day, kind: "dropped", id, endedOn: day });
    } else if (this.#isMoved(task, desk, { day, late })) {
      events.push(desk.move(task, day));
    } else {
      events.push({ day, kind: "mentioned", id });
    }
  }

  #isMoved(task: Task, desk: Desk, { day, late }: { day: LocalDate; late: boolean }): boolean {
    const { random } = this.#room;
    return late
      ? random.chance(NAMES_DAY)
      : desk.planner.seesLate(task, day, desk.tasks) && random.chance(desk.person.candour);
  }

  #promise(desk: Desk, side: "ours" | "theirs", { day, next }: { day: LocalDate; next: LocalDate }): void {
    const { client, events, ids, random } = this.#room;
    const { person, planner } = desk;
    const { thing, what } = thingWords(random);
    const others = this.#open.filter(({ promised, doneOn }) => promised.side !== side && doneOn === null);
    const needs = others.length > 0 && random.chance(person.depends) ? random.pick(others as [Task, ...Task[]]) : null;
    const left = random.around(HOURS.median, HOURS.spread);
    const outside = random.chance(person.outside) ? Math.ceil(random.around(OUTSIDE.median, OUTSIDE.spread)) : 0;
    const conditional = random.chance(needs !== null ? SAID.theirs : outside > 0 ? SAID.outside : 0);
    const doubt = random.normal();
    const noise = Math.exp(DOUBT * doubt);
    const believed = Math.max(0, Math.ceil(planner.believed({ left, outside }, noise, desk.tasks)));
    const wanted = Math.ceil(random.around(client.wants, 0.5));
    const days = random.chance(client.presses) ? wanted : Math.min(believed, LONGEST * wanted);
    const from = needs?.due !== undefined && needs.due !== null && needs.due > day ? needs.due : day;
    const target = planner.dayIn(from, days);
    const due = random.chance(person.undated) ? null : daySaid(target, next, random);
    ids.promise += 1;
    const promised: Promised = {
      id: ids.promise,
      note: ids.note,
      client: client.key,
      side,
      owner: { name: person.name, email: person.email },
      what,
      quote: `${person.name} will ${what}${conditional ? ` ${conditionWords(needs?.thing ?? null, random)}` : ""}`,
      due,
      // Who feels that it may be more than they believe, or sees too little time, is less firm.
      hedged: random.chance(person.hedges * (1 + (days < believed ? 1.5 : 0) + Math.max(0, -doubt))),
      conditional,
    };
    const agreed = random.chance(person.agrees);
    const disputed = random.chance(DISPUTED);
    const state = { due, left, outside, needs, inMind: !disputed, fresh: day, agreed, disputed };
    const task: Task = { promised, noted: day, thing, chases: client.chases, ...state, doneOn: null, ended: false };
    this.#open.push(task);
    desk.take(task);
    events.push({ day, kind: "promised", promised });
    if (agreed || disputed) {
      events.push({ day, kind: disputed ? "disputed" : "agreed", id: promised.id });
    }
  }
}

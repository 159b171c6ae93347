import { addDays, daysBetween, type LocalDate } from "../../core/calendar.ts";
import { isWorkingDay } from "../../core/working-days.ts";
import type { LedgerEvent } from "./events.ts";
import type { Person } from "./people.ts";
import { Planner } from "./planner.ts";
import type { Random } from "./random.ts";
import { isBlocked, remind, type Task } from "./task.ts";

/** A crisis leaves so much of a day, and ends with such a chance a day. */
const CRISIS = { leaves: 0.25, ends: 0.2 };
const ILL = { begins: 0.008, ends: 0.45 };
/** What presses less than this is left for later, even where there is time. */
const WORTH = 0.5;
/** Without a day a thing presses as if it were due in so many. */
const SOME_DAY = 25;
/** The chance that whoever is asked after something late names another day. */
const NAMES_DAY = 0.5;
/** The chance a working day that what was done in silence is told. */
const TELLS_LATER = 0.1;
/** Who has it from the recap forgets it so much less. */
const KEEPS_AGREED = 0.4;

/** Somebody's plate, and how a day of theirs goes. */
export class Desk {
  readonly person: Person;
  readonly planner: Planner;
  readonly #hours: number;
  readonly #leave: ReadonlySet<LocalDate>;
  readonly #random: Random;
  #tasks: Task[] = [];
  #crisis = false;
  #ill = false;
  /** The first day of a leave that begins within a week. */
  #leaveFrom: LocalDate | null = null;

  constructor(options: { person: Person; hours: number; leave: ReadonlySet<LocalDate>; random: Random }) {
    this.person = options.person;
    this.planner = new Planner(options);
    this.#hours = options.hours;
    this.#leave = options.leave;
    this.#random = options.random;
  }

  get tasks(): readonly Task[] {
    return this.#tasks;
  }

  take(task: Task): void {
    this.#tasks.push(task);
  }

  isIn(day: LocalDate): boolean {
    return isWorkingDay(day, this.person.calendar) && !this.#leave.has(day) && !this.#ill;
  }

  /** What became known of their promises on a day. */
  work(day: LocalDate): LedgerEvent[] {
    const random = this.#random;
    this.#ill = random.chance(this.#ill ? 1 - ILL.ends : ILL.begins);
    if (!isWorkingDay(day, this.person.calendar)) {
      return [];
    }
    const events: LedgerEvent[] = [];
    for (const task of this.#tasks) {
      events.push(...this.#askedFor(task, day));
      if (task.left <= 0 && task.doneOn === null) {
        task.outside -= 1;
      }
    }
    this.#leaveFrom = [1, 2, 3, 4, 5, 6, 7].map((n) => addDays(day, n)).find((soon) => this.#leave.has(soon)) ?? null;
    this.#crisis = random.chance(this.#crisis ? 1 - CRISIS.ends : this.person.crises);
    if (this.isIn(day)) {
      this.#remember(day);
      this.#spend(day);
      for (const task of this.#tasks) {
        events.push(...this.#lookAt(task, day));
      }
    }
    this.#tasks = this.#tasks.filter(({ ended }) => !ended);
    return events;
  }

  /** They say that it is done. */
  tell(task: Task, day: LocalDate): LedgerEvent {
    task.ended = true;
    return { day, kind: "done", id: task.promised.id, endedOn: task.doneOn ?? day };
  }

  /** They name another day. */
  move(task: Task, day: LocalDate): LedgerEvent {
    const late = task.due !== null && task.due < day;
    const due = this.planner.otherDay(task, day, this.#tasks);
    task.due = due;
    task.agreed = false;
    task.fresh = day;
    return { day, kind: "moved", id: task.promised.id, due, late };
  }

  /** The other side asks after what is late. Who waits for them says so, and they are reminded of what they owe. */
  #askedFor(task: Task, day: LocalDate): LedgerEvent[] {
    const isLate = task.due !== null && task.due < day && !task.ended && task.doneOn === null;
    if (!isLate || !this.#random.chance(task.chases)) {
      return [];
    }
    remind(task, day);
    const mentioned = { day, kind: "mentioned", id: task.promised.id } as const;
    if (isBlocked(task) && task.needs !== null) {
      remind(task.needs, day);
      return [mentioned];
    }
    return [this.#random.chance(NAMES_DAY) ? this.move(task, day) : mentioned];
  }

  #remember(day: LocalDate): void {
    const { forgets, diary } = this.person;
    for (const task of this.#tasks) {
      if (task.inMind) {
        task.inMind = !this.#random.chance(forgets * (task.agreed ? KEEPS_AGREED : 1));
      } else if (task.due !== null && daysBetween(day, task.due) <= 2 && !task.disputed) {
        task.inMind = this.#random.chance(diary);
      }
    }
  }

  /** The hours of the day go to what presses most. What is due tomorrow is worth an evening. */
  #spend(day: LocalDate): void {
    let hours = this.#random.around(this.#hours, 0.35) * (this.#crisis ? CRISIS.leaves : 1);
    let overtime = false;
    const pressing = this.#tasks
      .filter((task) => task.inMind && task.left > 0 && !isBlocked(task))
      .map((task) => ({ task, presses: this.#pressure(task, day) }))
      .filter(({ presses }) => presses > WORTH)
      .sort((a, b) => b.presses - a.presses);
    for (const { task } of pressing) {
      if (task.due !== null && daysBetween(day, task.due) <= 1 && !overtime) {
        overtime = true;
        hours += this.#hours * this.#random.share();
      }
      const spent = Math.min(hours, task.left);
      task.left -= spent;
      hours -= spent;
    }
  }

  /** They begin when they believe that they must, a little before or after; what is fresh or small comes sooner. */
  #pressure(task: Task, day: LocalDate): number {
    const leave = this.#leaveFrom;
    const until = task.due !== null && leave !== null && leave < task.due ? leave : task.due;
    const days = until === null ? SOME_DAY : daysBetween(day, until);
    const spare = (days * 5) / 7 - this.planner.takes(task) - this.person.slack;
    const presses = spare > 0 ? Math.exp(-spare / 2) : 1 + Math.min(1, -spare / 5);
    const fresh = 0.3 * Math.exp(-daysBetween(task.fresh, day) / 3);
    const small = 0.3 * Math.exp(-task.left / 2);
    return presses + fresh + small + 0.35 * this.#random.normal();
  }

  /** At the end of a day they tell what is done, and may move what does not fit. */
  #lookAt(task: Task, day: LocalDate): LedgerEvent[] {
    const random = this.#random;
    if (task.doneOn === null && task.left <= 0 && task.outside <= 0) {
      task.doneOn = day;
      return random.chance(this.person.tells) ? [this.tell(task, day)] : [];
    }
    if (task.doneOn !== null) {
      return random.chance(TELLS_LATER) ? [this.tell(task, day)] : [];
    }
    if (task.due === null || task.due <= day || !task.inMind) {
      return [];
    }
    const { candour, fickle } = this.person;
    const moves = random.chance(this.planner.seesLate(task, day, this.#tasks) ? candour : fickle);
    return moves ? [this.move(task, day)] : [];
  }
}

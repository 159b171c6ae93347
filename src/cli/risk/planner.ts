import { daysBetween, type LocalDate } from "../../core/calendar.ts";
import { addWorkDays, workDaysBetween } from "../../core/working-days.ts";
import { daySaid } from "./day-said.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import { isBlocked, type Task } from "./task.ts";

/** A new day is no further away than so many working days, whatever they believe. */
const LONGEST = 10;
/** Nobody worries about what is further ahead than so many days. */
const FORESEEN = 7;
/** Of what somebody outside takes they see so many working days at most. */
const SEEN_OUTSIDE = 3;

type Work = Pick<Task, "left" | "outside">;

interface Plate {
  readonly person: Person;
  /** Hours of a working day for promised work. */
  readonly hours: number;
  readonly leave: ReadonlySet<LocalDate>;
  readonly random: Random;
}

/** What somebody believes of their own work: how long things take, and on which day they will be done. */
export class Planner {
  readonly #plate: Plate;

  constructor(plate: Plate) {
    this.#plate = plate;
  }

  /** Working days that they believe a thing takes from now. `noise`: how far they are off this time. */
  believed(work: Work, noise: number, queue: readonly Task[]): number {
    const { hours, person } = this.#plate;
    const owed = queue.reduce((sum, { left }) => sum + Math.max(0, left), 0);
    return this.takes(work, noise) + (person.seesQueue * owed * person.belief) / hours + person.pad;
  }

  /** The same without whatever else they owe. */
  takes({ left, outside }: Work, noise = 1): number {
    const { hours, person } = this.#plate;
    return person.belief * ((left * noise) / hours + Math.min(SEEN_OUTSIDE, outside));
  }

  /** The day behind so many working days; who plans does not count their leave. */
  dayIn(day: LocalDate, days: number): LocalDate {
    const { person, leave, random } = this.#plate;
    const plans = random.chance(person.seesQueue);
    let named = addWorkDays(day, days, person.calendar);
    while (plans && leave.has(named)) {
      named = addWorkDays(named, 1, person.calendar);
    }
    return named;
  }

  /** They see that it does not fit into the days that are left. */
  seesLate(task: Task, day: LocalDate, queue: readonly Task[]): boolean {
    const { person } = this.#plate;
    return (
      task.due !== null &&
      daysBetween(day, task.due) <= FORESEEN &&
      this.believed(task, 1, queue) - person.pad > workDaysBetween(day, task.due, person.calendar)
    );
  }

  /** Another day than the one that it was due on. What is waited for comes first. */
  otherDay(task: Task, day: LocalDate, queue: readonly Task[]): LocalDate {
    const { random } = this.#plate;
    const days = Math.ceil(this.believed(task, random.around(1, 0.3), queue));
    const waitsUntil = isBlocked(task) ? (task.needs?.due ?? day) : day;
    const believed = this.dayIn(waitsUntil > day ? waitsUntil : day, Math.min(LONGEST, Math.max(1, days)));
    const from = task.due === null || task.due < day ? day : task.due;
    return daySaid(believed > from ? believed : this.dayIn(from, random.whole(1, 4)), null, random);
  }
}

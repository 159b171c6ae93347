import { addDays, type LocalDate, mondayOf } from "../../core/calendar.ts";
import type { WorkCalendar } from "../../core/working-days.ts";
import { type Kind, type Person, traitsOf } from "./people.ts";
import type { Random } from "./random.ts";

/** A client: who meets whom how often, and how they ask. */
export interface Client {
  readonly key: string;
  /** Days from one meeting to the next. */
  readonly every: number;
  /** The share of days that the asking side names, whatever the other believes. */
  readonly presses: number;
  /** Working days in which the asking side wants a thing. */
  readonly wants: number;
  /** The chance a working day that the asking side asks after what is late. */
  readonly chases: number;
  readonly team: readonly [Person, ...Person[]];
  readonly contacts: readonly [Person, ...Person[]];
  /** Promises of a meeting, on average. */
  readonly ours: number;
  readonly theirs: number;
}

export interface Cast {
  readonly clients: readonly Client[];
  readonly people: readonly Person[];
}

const FIRM = "northwind.example";
const MEMBERS: readonly (readonly [string, Kind, number])[] = [
  ["Alma Reyes", "steady", 0],
  ["Bertil Holm", "steady", 0],
  ["Chidi Obi", "steady", 0],
  ["Dora Falk", "optimist", 0],
  ["Emre Aydin", "optimist", 0],
  ["Farah Noor", "overloaded", 0],
  ["Gus Tanner", "overloaded", 0],
  ["Hana Sato", "mover", 0],
  ["Ivo Marek", "dependent", 0],
  ["Jora Lind", "dependent", 0],
  ["Kofi Mensah", "vague", 0],
  // The new ones: nobody has a history of theirs.
  ["Lena Brandt", "optimist", 260],
  ["Milo Conti", "steady", 420],
];
/** Three in ten are steady, two overloaded, two vague. */
const CONTACT_KINDS = `steady steady steady optimist overloaded overloaded mover dependent vague vague`.split(
  " ",
) as unknown as readonly [Kind, ...Kind[]];
const RHYTHMS = [7, 7, 7, 7, 10, 10, 14, 14, 14, 14, 14, 21, 21, 30, 30, 45];
const COUNTRIES: readonly [string, ...string[]] = ["GB", "US", "DE", "ES", "NZ", "FR"];

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** Everybody and every client of one ledger. */
export function castOf(random: Random): Cast {
  const members = MEMBERS.map(([name, kind, joins]): Person => {
    const email = `${name.split(" ")[0]?.toLowerCase()}@${FIRM}`;
    return { name, email, kind, joins, calendar: calendarIn("GB"), ...traitsOf(kind, random) };
  });
  const clients = RHYTHMS.map((every, i): Client => {
    const key = `client${i + 1}.example`;
    const calendar: WorkCalendar =
      i === 5 ? { workingDays: [0, 1, 2, 3, 4], country: null } : calendarIn(random.pick(COUNTRIES));
    const contact = (n: number): Person => {
      const kind = random.pick(CONTACT_KINDS);
      const name = `Contact ${i + 1}-${n}`;
      return { name, email: `contact${n}@${key}`, kind, joins: 0, calendar, ...traitsOf(kind, random) };
    };
    const first = members[i % members.length] as Person;
    const team: [Person, ...Person[]] = [first];
    while (team.length < 3) {
      const next = random.pick(members as [Person, ...Person[]]);
      if (!team.includes(next)) {
        team.push(next);
      }
    }
    return {
      key,
      every,
      presses: 0.1 + 0.4 * random.share(),
      wants: random.around(5, 0.35),
      chases: 0.08 + 0.2 * random.share(),
      team,
      contacts: [contact(1), contact(2)],
      ours: random.around(4.4, 0.2) * (every / 14) ** 0.3,
      theirs: random.around(2.8, 0.2) * (every / 14) ** 0.3,
    };
  });
  return { clients, people: [...members, ...clients.flatMap(({ contacts }) => contacts)] };
}

function calendarIn(country: string): WorkCalendar {
  return { workingDays: MONDAY_TO_FRIDAY, country };
}

/** Days off of somebody: a fortnight in summer, a week around the new year, a week at some time, of each year. */
export function leaveOf(from: LocalDate, years: number, random: Random): ReadonlySet<LocalDate> {
  const days = new Set<LocalDate>();
  const add = (start: LocalDate, count: number): void => {
    for (let i = 0; i < count; i += 1) {
      days.add(addDays(start, i));
    }
  };
  for (let year = Number(from.slice(0, 4)); year <= Number(from.slice(0, 4)) + years; year += 1) {
    add(mondayOf(addDays(`${year}-07-01`, random.whole(0, 50))), 14);
    add(mondayOf(`${year}-12-28`), 7);
    add(mondayOf(addDays(`${year}-01-20`, random.whole(0, 300))), 7);
  }
  return days;
}

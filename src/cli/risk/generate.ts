/**
 * A made-up ledger of about two years, to hold flags against. Nothing in it knows of our rules, thresholds or points.
 *
 * A firm of thirteen has sixteen clients with two people each, in several countries. They meet every week, fortnight,
 * month or so, and at each meeting both sides promise things. What becomes of a promise is not drawn: it comes about by
 * the days of whoever owes it (src/cli/risk/desk.ts):
 * - A thing takes its hours, which nobody knows before. Its owner believes in fewer or more, thinks of the rest of their
 *   plate or does not, and names a day; or the asking side names one; or nobody does. Days are said as people say them:
 *   "by Friday", "the 15th" (which may be a Sunday), "before we meet again".
 * - On each working day there are so many hours for promised work, fewer in a crisis, none on leave, when ill, and on
 *   public holidays. They go to what presses, what was just talked about, what is small, and what happens to lie on top.
 * - A thing can go out of mind, and comes back in a meeting, by a diary, or when somebody asks after it.
 * - Some things need somebody outside (a signature, a supplier) for days that nobody can tell, some need what the other
 *   side owes; that is said as a condition, or kept quiet.
 * - Who sees that a day cannot be held moves it in time, or hopes. What is late is asked after, gets a new day, is done,
 *   or is let go at some meeting.
 * - What is done is told at once or in the next meeting.
 *
 * The rates were set beside the labelled stories (of 492 promises 18% have no day, 40% are theirs, 5% hang on a
 * condition, 30% were moved) and by what is plausible: four of five days are kept, two in five of those in the last three
 * days. The points of the rules were set after that, on seeds 1 to 6.
 *
 * There are kinds of owners (src/cli/risk/people.ts): the steady, the optimist, the overloaded, the mover, the one who
 * depends on others, the vague, and new ones without a history. Everyone is drawn around the middle of a kind, with
 * enough spread that kinds overlap, and every day has noise of its own.
 */
import { addDays, type LocalDate } from "../../core/calendar.ts";
import { type Client, castOf, leaveOf } from "./cast.ts";
import { Desk } from "./desk.ts";
import type { Chronicle, LedgerEvent } from "./events.ts";
import { HOURS, Meeting } from "./meeting.ts";
import type { Person } from "./people.ts";
import { type Random, randomOf } from "./random.ts";

const FROM: LocalDate = "2026-01-05";
const DAYS = 760;
/** Nothing is promised in the last weeks, so that nearly all of it ends within the ledger. */
const LAST_MEETING = 730;
const YEARS = 2;
const MEAN_HOURS = HOURS.median * Math.exp(HOURS.spread ** 2 / 2);
/** Hours of a day that anybody finds for what they promised. */
const LEAST_HOURS = 1.5;

/** The ledger of a seed: the same seed gives the same ledger. */
export function generate(seed: number): Chronicle {
  const random = randomOf(seed);
  const { clients, people } = castOf(random);
  const events: LedgerEvent[] = [];
  const desks = new Map(people.map((person): [string, Desk] => [person.email, deskOf(person, clients, random)]));
  const ids = { promise: 0, note: 0 };
  const meetings = clients.map((client) => new Meeting({ client, desks, events, random, ids }));
  const next = clients.map(({ every }) => random.whole(0, every));
  for (let at = 0; at < DAYS; at += 1) {
    const day = addDays(FROM, at);
    meetings.forEach((meeting, i) => {
      if (at < LAST_MEETING && at >= (next[i] ?? 0) && meeting.canBeOn(day, at)) {
        const { every } = meeting.client;
        next[i] = at + Math.max(3, Math.round(every + (random.chance(0.1) ? every : 0) + random.normal()));
        meeting.hold(day, at, addDays(FROM, next[i] ?? at));
      } else if (random.chance(0.06)) {
        events.push({ day, kind: "answer", client: meeting.client.key });
      }
    });
    for (const desk of desks.values()) {
      events.push(...desk.work(day));
    }
  }
  const calendars = new Map(people.map(({ email, calendar }) => [email, calendar]));
  return {
    from: FROM,
    until: addDays(FROM, DAYS),
    events,
    calendarOf: (owner) => calendars.get(owner) ?? { workingDays: [1, 2, 3, 4, 5], country: null },
  };
}

/** Hours a day such that what comes in is the share of them that the person's load says. */
function deskOf(person: Person, clients: readonly Client[], random: Random): Desk {
  const perDay = clients.reduce((sum, { team, contacts, every, ours, theirs }) => {
    const [group, many] = team.includes(person)
      ? [team, ours]
      : contacts.includes(person)
        ? [contacts, theirs]
        : [[], 0];
    return group.length === 0 ? sum : sum + (many / group.length / every) * (7 / 5);
  }, 0);
  return new Desk({
    person,
    hours: Math.max(LEAST_HOURS, (perDay * MEAN_HOURS) / person.load),
    leave: leaveOf(FROM, YEARS, random),
    random,
  });
}

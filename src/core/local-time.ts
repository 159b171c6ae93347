import { addDays, daysBetween, type LocalDate, mondayOf } from "./calendar.ts";
import { isWorkingDay, type WorkCalendar } from "./working-days.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;

/** What a clock on the wall shows: the local day, and minutes since its midnight, 0 to 1439. */
export interface WallClock {
  readonly date: LocalDate;
  readonly minutes: number;
}

/**
 * UTC milliseconds at which the wall clock of an IANA zone shows that minute of that day. A time that the spring change
 * skips gives the first instant behind the gap, a time that occurs twice the first. RangeError for an unknown zone.
 */
export function instantOf(date: LocalDate, minutes: number, zone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  // No offset reaches a day, so that these lie on either side of a change near this time.
  const [before, after] = [offsetAt(wall - DAY_MS, zone), offsetAt(wall + DAY_MS, zone)];
  const shown = [before, after]
    .map((offset) => ({ offset, ms: wall - offset }))
    .filter(({ offset, ms }) => offsetAt(ms, zone) === offset)
    .map(({ ms }) => ms);
  return shown.length > 0 ? Math.min(...shown) : firstWith(after, { from: wall - after, to: wall - before, zone });
}

/** What the wall clock of an IANA zone shows at an instant. RangeError for an unknown zone. */
export function wallClock(ms: number, zone: string): WallClock {
  const wall = new Date(ms + offsetAt(ms, zone));
  return { date: wall.toISOString().slice(0, 10), minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes() };
}

/** The week of a day, as "2026-W53" (ISO 8601: weeks begin on Monday and belong to the year of their Thursday). Compares as text. */
export function isoWeekOf(date: LocalDate): string {
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const number = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The Monday that a week such as "2026-W53" begins with. */
export function mondayOfIsoWeek(week: string): LocalDate {
  return addDays(mondayOf(`${week.slice(0, 4)}-01-04`), 7 * (Number(week.slice(6)) - 1));
}

/** When somebody wants the summary: weekday 0 Sunday to 6 Saturday, minutes since midnight, IANA zone. */
export interface SummaryTime {
  readonly weekday: number;
  readonly minutes: number;
  readonly zone: string;
}

/** A summary this late is no longer that week's; a Worker that stood still goes on with the current week. */
const STALE_MS = 6 * DAY_MS;

/**
 * The next summary: when (UTC milliseconds) and for which ISO week. It is the week after `lastWeek`, so that no week has
 * two; its moment may lie in the past, where settings changed or ticks were missed, and is then due at once. Before the
 * first summary it is this week's if that is still ahead, else the next.
 */
export function nextSummary(time: SummaryTime, lastWeek: string | null, now: number): { at: number; week: string } {
  const current = isoWeekOf(wallClock(now, time.zone).date);
  const first = summaryOf(lastWeek === null ? current : weekAfter(lastWeek), time);
  if (lastWeek === null) {
    return first.at >= now ? first : summaryOf(weekAfter(current), time);
  }
  return first.at < now - STALE_MS && current > first.week ? summaryOf(current, time) : first;
}

function summaryOf(week: string, { weekday, minutes, zone }: SummaryTime): { at: number; week: string } {
  return { at: instantOf(addDays(mondayOfIsoWeek(week), (weekday + 6) % 7), minutes, zone), week };
}

function weekAfter(week: string): string {
  return isoWeekOf(addDays(mondayOfIsoWeek(week), 7));
}

/** Minutes since midnight between which no mail is wanted; `quietFrom` after `quietUntil` crosses midnight, the same twice means never. */
export interface QuietHours {
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** True in quiet hours: from their first minute to the one before their last. */
export function isQuiet(minutes: number, { quietFrom, quietUntil }: QuietHours): boolean {
  return quietFrom <= quietUntil
    ? quietFrom <= minutes && minutes < quietUntil
    : quietFrom <= minutes || minutes < quietUntil;
}

export interface OpenHours extends QuietHours {
  readonly zone: string;
  readonly calendar: WorkCalendar;
}

/** Whoever has no working day within this many gets mail on any day. */
const MAX_DAYS = 60;
const ANY_DAY: WorkCalendar = { workingDays: [0, 1, 2, 3, 4, 5, 6], country: null };

/** The first instant from `now` on, in UTC milliseconds, that is outside quiet hours and on a working day. */
export function nextOpenMoment(now: number, open: OpenHours): number {
  return openMoment(now, open) ?? openMoment(now, { ...open, calendar: ANY_DAY }) ?? now;
}

function openMoment(now: number, open: OpenHours): number | null {
  const { date, minutes } = wallClock(now, open.zone);
  for (let ahead = 0; ahead <= MAX_DAYS; ahead += 1) {
    const day = addDays(date, ahead);
    const opens = isWorkingDay(day, open.calendar) ? firstOpen(ahead === 0 ? minutes : 0, open) : null;
    if (ahead === 0 && opens === minutes) {
      return now;
    }
    if (opens !== null) {
      const ms = instantOf(day, opens, open.zone);
      // In the second run of an hour that occurs twice: the clock counts on from here.
      return ms >= now ? ms : now - (now % MINUTE_MS) + (opens - minutes) * MINUTE_MS;
    }
  }
  return null;
}

/** The first minute of a day, from this one on, that is not quiet; null where none is left. */
function firstOpen(minutes: number, quiet: QuietHours): number | null {
  if (!isQuiet(minutes, quiet)) {
    return minutes;
  }
  return minutes < quiet.quietUntil && quiet.quietUntil < DAY_MINUTES ? quiet.quietUntil : null;
}

/** The first minute of a span in which the zone has this offset. */
function firstWith(offset: number, { from, to, zone }: { from: number; to: number; zone: string }): number {
  let [before, since] = [from, to];
  while (since - before > MINUTE_MS) {
    const middle = before + Math.floor((since - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, zone) === offset) {
      since = middle;
    } else {
      before = middle;
    }
  }
  return since;
}

/** How far the zone's wall clock is ahead of UTC, in milliseconds. */
function offsetAt(ms: number, zone: string): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockOf(zone).formatToParts(ms)) {
    shown[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** Making one takes a hundred times as long as asking it. Members live in few zones, so that the map stays small. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const MAX_CLOCKS = 100;

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) {
    return known;
  }
  const clock = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  if (clocks.size >= MAX_CLOCKS) {
    clocks.clear();
  }
  clocks.set(zone, clock);
  return clock;
}

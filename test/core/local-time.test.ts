import { describe, expect, it } from "vitest";
import { addDays, mondayOf } from "../../src/core/calendar.ts";
import {
  instantOf,
  isoWeekOf,
  isQuiet,
  mondayOfIsoWeek,
  nextOpenMoment,
  nextSummary,
  type SummaryTime,
  wallClock,
} from "../../src/core/local-time.ts";

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;
const utc = (text: string): number => Date.parse(`${text}Z`);

/** Each zone's rule of the years 2025 to 2027, written out: where the clock jumps over an hour, and where it runs twice. */
const CHANGES: readonly {
  readonly zone: string;
  readonly winter: number;
  readonly summer: number;
  readonly gapAt: number;
  readonly twiceAt: number;
  readonly spring: readonly string[];
  readonly autumn: readonly string[];
}[] = [
  {
    zone: "America/New_York",
    winter: -300,
    summer: -240,
    gapAt: at(2),
    twiceAt: at(1),
    spring: ["2025-03-09", "2026-03-08", "2027-03-14"],
    autumn: ["2025-11-02", "2026-11-01", "2027-11-07"],
  },
  {
    zone: "Europe/Madrid",
    winter: 60,
    summer: 120,
    gapAt: at(2),
    twiceAt: at(2),
    spring: ["2025-03-30", "2026-03-29", "2027-03-28"],
    autumn: ["2025-10-26", "2026-10-25", "2027-10-31"],
  },
  {
    zone: "Pacific/Auckland",
    winter: 720,
    summer: 780,
    gapAt: at(2),
    twiceAt: at(2),
    spring: ["2025-09-28", "2026-09-27", "2027-09-26"],
    autumn: ["2025-04-06", "2026-04-05", "2027-04-04"],
  },
  {
    zone: "Australia/Lord_Howe",
    winter: 630,
    summer: 660,
    gapAt: at(2),
    twiceAt: at(1, 30),
    spring: ["2025-10-05", "2026-10-04", "2027-10-03"],
    autumn: ["2025-04-06", "2026-04-05", "2027-04-04"],
  },
];

describe("a minute of a local day as an instant", () => {
  for (const { zone, winter, summer, gapAt, twiceAt, spring, autumn } of CHANGES) {
    const shift = summer - winter;
    const shown = (date: string, minutes: number, offset: number): number =>
      utc(`${date}T00:00:00`) + (minutes - offset) * 60_000;

    it.each(spring)(`${zone} jumps ahead on %s`, (date) => {
      const first = shown(date, gapAt, winter);
      expect(instantOf(date, gapAt - 1, zone)).toBe(first - 60_000);
      for (const skipped of [0, 1, shift - 1, shift]) {
        expect(instantOf(date, gapAt + skipped, zone)).toBe(first);
      }
      expect(instantOf(date, gapAt + shift + 1, zone)).toBe(first + 60_000);
      expect(instantOf(date, at(8), zone)).toBe(shown(date, at(8), summer));
      expect(instantOf(date, 0, zone)).toBe(shown(date, 0, winter));
      expect(instantOf(addDays(date, -1), at(23, 59), zone)).toBe(shown(date, -1, winter));
      expect(wallClock(first - 1, zone)).toEqual({ date, minutes: gapAt - 1 });
      expect(wallClock(first, zone)).toEqual({ date, minutes: gapAt + shift });
    });

    it.each(autumn)(`${zone} falls back on %s`, (date) => {
      const first = shown(date, twiceAt, summer);
      expect(instantOf(date, twiceAt, zone)).toBe(first);
      expect(instantOf(date, twiceAt + shift - 1, zone)).toBe(first + (shift - 1) * 60_000);
      expect(instantOf(date, twiceAt + shift, zone)).toBe(shown(date, twiceAt + shift, winter));
      expect(instantOf(date, at(8), zone)).toBe(shown(date, at(8), winter));
      expect(wallClock(first, zone)).toEqual({ date, minutes: twiceAt });
      expect(wallClock(first + shift * 60_000, zone)).toEqual({ date, minutes: twiceAt });
    });
  }

  it("knows Kathmandu's three quarters of an hour on every day of three years", () => {
    for (let date = "2025-01-01"; date < "2028-01-01"; date = addDays(date, 1)) {
      expect(instantOf(date, at(8), "Asia/Kathmandu")).toBe(utc(`${date}T02:15:00`));
    }
  });

  it.each([
    ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T18:00:00"],
    ["2026-01-01", "Pacific/Pago_Pago", "2026-01-01T19:00:00"],
    ["2026-07-01", "America/St_Johns", "2026-07-01T10:30:00"],
    ["2026-07-01", "Pacific/Chatham", "2026-06-30T19:15:00"],
    ["2026-07-01", "UTC", "2026-07-01T08:00:00"],
    // A day that the zone never had, when it moved across the date line.
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00"],
  ])("8:00 on %s in %s", (date, zone, instant) => {
    expect(instantOf(date, at(8), zone)).toBe(utc(instant));
  });

  it("comes back from instants all over a year", () => {
    for (const zone of ["America/New_York", "Europe/Madrid", "Pacific/Auckland", "Asia/Kathmandu"]) {
      for (let ms = utc("2026-01-01T00:00:00"); ms < utc("2027-01-01T00:00:00"); ms += 105 * 60_000) {
        const { date, minutes } = wallClock(ms, zone);
        const back = instantOf(date, minutes, zone);
        expect(back === ms || back === ms - 3_600_000).toBe(true);
      }
    }
  });

  it("refuses a zone that there is not", () => {
    expect(() => instantOf("2026-01-01", 0, "Europe/Nowhere")).toThrow(RangeError);
  });

  it("asks more zones than it remembers", () => {
    for (const zone of Intl.supportedValuesOf("timeZone").slice(0, 120)) {
      expect(wallClock(instantOf("2026-01-15", at(12), zone), zone)).toEqual({ date: "2026-01-15", minutes: at(12) });
    }
  });
});

describe("ISO weeks", () => {
  it.each([
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2025-12-29", "2026-W01"],
    ["2026-01-01", "2026-W01"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
    ["2028-02-29", "2028-W09"],
    ["2032-12-31", "2032-W53"],
    ["2033-01-02", "2032-W53"],
    ["2023-01-01", "2022-W52"],
  ])("%s is in %s", (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  it("begin on the Monday that is given for them, and follow each other as text", () => {
    let last = "";
    for (let date = "2019-12-30"; date < "2034-01-01"; date = addDays(date, 1)) {
      const week = isoWeekOf(date);
      expect(mondayOfIsoWeek(week)).toBe(mondayOf(date));
      expect(week >= last).toBe(true);
      last = week;
    }
  });
});

const MONDAY_AT_8: SummaryTime = { weekday: 1, minutes: at(8), zone: "Europe/Madrid" };

describe("the next summary", () => {
  it.each<[string, SummaryTime, string | null, string, string, string]>([
    [
      "is this week's before the first one",
      MONDAY_AT_8,
      null,
      "2026-03-09T06:59:00",
      "2026-03-09T07:00:00",
      "2026-W11",
    ],
    [
      "is next week's where this moment passed before the first",
      MONDAY_AT_8,
      null,
      "2026-03-09T07:00:01",
      "2026-03-16T07:00:00",
      "2026-W12",
    ],
    ["is the week after the last", MONDAY_AT_8, "2026-W11", "2026-03-09T07:00:30", "2026-03-16T07:00:00", "2026-W12"],
    [
      "keeps eight o'clock through the change to summer time",
      MONDAY_AT_8,
      "2026-W13",
      "2026-03-23T07:01:00",
      "2026-03-30T06:00:00",
      "2026-W14",
    ],
    ["goes over the year's end", MONDAY_AT_8, "2026-W53", "2026-12-28T07:01:00", "2027-01-04T07:00:00", "2027-W01"],
    [
      "is due at once where a tick was missed",
      MONDAY_AT_8,
      "2026-W10",
      "2026-03-10T12:00:00",
      "2026-03-09T07:00:00",
      "2026-W11",
    ],
    [
      "skips weeks in which the Worker stood still",
      MONDAY_AT_8,
      "2026-W06",
      "2026-03-10T12:00:00",
      "2026-03-09T07:00:00",
      "2026-W11",
    ],
    [
      "waits for the current week's moment after standing still",
      { ...MONDAY_AT_8, weekday: 5 },
      "2026-W06",
      "2026-03-10T12:00:00",
      "2026-03-13T07:00:00",
      "2026-W11",
    ],
    [
      "has Sunday as the last day of its week",
      { ...MONDAY_AT_8, weekday: 0 },
      "2026-W10",
      "2026-03-09T12:00:00",
      "2026-03-15T07:00:00",
      "2026-W11",
    ],
    // Sunday night in Madrid, already Monday 11:30 in Auckland: due at once, and not again in the same week.
    [
      "is due at once where a move to another zone has passed it",
      { ...MONDAY_AT_8, zone: "Pacific/Auckland" },
      "2026-W10",
      "2026-03-08T22:30:00",
      "2026-03-08T19:00:00",
      "2026-W11",
    ],
    [
      "waits where a move to another zone puts it off",
      { ...MONDAY_AT_8, zone: "America/New_York" },
      "2026-W10",
      "2026-03-09T06:30:00",
      "2026-03-09T12:00:00",
      "2026-W11",
    ],
    [
      "is not given again where the move leads back into last week",
      { ...MONDAY_AT_8, zone: "America/New_York" },
      "2026-W11",
      "2026-03-09T02:00:00",
      "2026-03-16T12:00:00",
      "2026-W12",
    ],
  ])("%s", (_name, time, last, now, moment, week) => {
    expect(nextSummary(time, last, utc(now))).toEqual({ at: utc(moment), week });
  });

  it("comes 53 times in a year of 53 weeks, each at eight by the wall", () => {
    for (const zone of ["America/New_York", "Europe/Madrid", "Pacific/Auckland", "Asia/Kathmandu"]) {
      const time = { ...MONDAY_AT_8, zone };
      const weeks: string[] = [];
      let next = nextSummary(time, "2025-W52", utc("2025-12-25T00:00:00"));
      while (next.week < "2027-W01") {
        expect(wallClock(next.at, zone)).toEqual({ date: mondayOfIsoWeek(next.week), minutes: at(8) });
        weeks.push(next.week);
        next = nextSummary(time, next.week, next.at);
      }
      expect(weeks).toEqual(Array.from({ length: 53 }, (_, i) => `2026-W${String(i + 1).padStart(2, "0")}`));
    }
  });

  it("gives each week at most one in a year of changing settings, and loses none after the first", () => {
    const zones = ["America/New_York", "Europe/Madrid", "Pacific/Auckland", "Asia/Kathmandu", "Pacific/Kiritimati"];
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomFrom(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      let time: SummaryTime = {
        weekday: pick([0, 1, 2, 3, 4, 5, 6]),
        minutes: pick([0, 480, 1439]),
        zone: pick(zones),
      };
      const sent: string[] = [];
      let now = utc("2026-01-05T12:00:00");
      // Before the first summary a change can put it off again and again; from then on no week is missing.
      let last: string | null = seed % 2 === 0 ? null : "2026-W01";
      let next = nextSummary(time, last, now);
      while (now < utc("2027-01-05T12:00:00")) {
        now += Math.floor(random() * 4 * 3_600_000);
        if (random() < 0.02) {
          time = {
            weekday: pick([time.weekday, 0, 1, 2, 3, 4, 5, 6]),
            minutes: pick([time.minutes, 0, 480, 1439]),
            zone: pick([time.zone, ...zones]),
          };
          next = nextSummary(time, last, now);
        }
        if (next.at <= now) {
          expect(last === null || next.week > last).toBe(true);
          sent.push(next.week);
          last = next.week;
          next = nextSummary(time, last, now);
        }
      }
      for (const [i, week] of sent.slice(1).entries()) {
        expect(mondayOfIsoWeek(week), `${seed}: ${week}`).toBe(addDays(mondayOfIsoWeek(sent[i] ?? ""), 7));
      }
      expect(sent.length).toBeGreaterThan(seed % 2 === 0 ? 44 : 51);
    }
  });
});

describe("quiet hours", () => {
  it.each([
    [at(20), at(7), [at(20), at(23, 59), 0, at(6, 59)], [at(7), at(12), at(19, 59)]],
    [at(12), at(14), [at(12), at(13, 59)], [at(11, 59), at(14), 0]],
    [at(22), 0, [at(22), at(23, 59)], [0, at(21, 59)]],
    [0, at(6), [0, at(5, 59)], [at(6), at(23, 59)]],
    [at(8), at(8), [], [0, at(8), at(23)]],
  ])("from %i to %i", (quietFrom, quietUntil, quiet, open) => {
    for (const minutes of quiet) {
      expect(isQuiet(minutes, { quietFrom, quietUntil })).toBe(true);
    }
    for (const minutes of open) {
      expect(isQuiet(minutes, { quietFrom, quietUntil })).toBe(false);
    }
  });
});

describe("the next moment that is open for mail", () => {
  const WEEK = { workingDays: [1, 2, 3, 4, 5], country: null };
  const night = { quietFrom: at(19), quietUntil: at(8), calendar: WEEK };
  const madrid = { ...night, zone: "Europe/Madrid" };
  it.each([
    [
      "is now, to the millisecond, in the middle of a working day",
      madrid,
      "2026-03-10T10:11:12.345",
      "2026-03-10T10:11:12.345",
    ],
    ["is the end of the night before it", madrid, "2026-03-10T03:00:20", "2026-03-10T07:00:00"],
    ["is the next morning in the evening", madrid, "2026-03-10T18:00:00", "2026-03-11T07:00:00"],
    ["is Monday on a Friday evening", madrid, "2026-03-13T20:00:00", "2026-03-16T07:00:00"],
    ["is eight by the wall after the clocks changed", madrid, "2026-03-27T20:00:00", "2026-03-30T06:00:00"],
    [
      "is Sunday where Sunday is worked",
      { ...madrid, calendar: { workingDays: [0], country: null } },
      "2026-03-10T10:00:00",
      "2026-03-15T07:00:00",
    ],
    [
      "is midnight without quiet hours",
      { ...madrid, quietFrom: 0, quietUntil: 0 },
      "2026-03-14T10:00:00",
      "2026-03-15T23:00:00",
    ],
    [
      "is after a quiet noon",
      { ...madrid, quietFrom: at(12), quietUntil: at(14) },
      "2026-03-10T11:30:00",
      "2026-03-10T13:00:00",
    ],
    [
      "skips Christmas where it is kept",
      { ...madrid, calendar: { ...WEEK, country: "ES" } },
      "2026-12-24T20:00:00",
      "2026-12-28T07:00:00",
    ],
    [
      "lies behind the gap where the hour is skipped",
      {
        ...night,
        zone: "America/New_York",
        quietFrom: 0,
        quietUntil: at(2, 30),
        calendar: { workingDays: [0], country: null },
      },
      "2026-03-08T06:00:00",
      "2026-03-08T07:00:00",
    ],
    [
      "never lies in the past where an hour runs twice",
      {
        ...night,
        zone: "America/New_York",
        quietFrom: 0,
        quietUntil: at(1, 45),
        calendar: { workingDays: [0], country: null },
      },
      "2026-11-01T06:30:10",
      "2026-11-01T06:45:00",
    ],
    [
      "is any day for whoever never works",
      { ...madrid, calendar: { workingDays: [], country: null } },
      "2026-03-14T20:00:00",
      "2026-03-15T07:00:00",
    ],
    [
      "is now for whoever is always quiet",
      { ...madrid, quietFrom: 0, quietUntil: at(24) },
      "2026-03-14T20:00:00",
      "2026-03-14T20:00:00",
    ],
  ])("%s", (_name, open, now, moment) => {
    expect(new Date(nextOpenMoment(utc(now), open)).toISOString()).toBe(new Date(utc(moment)).toISOString());
  });
});

/** mulberry32: the same seed, the same year. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import type { Settings } from "./member.ts";

/** Fields of a form, by name; a field may come more than once. */
export type Fields = (name: string) => readonly string[];

/** The most working days before a due day that somebody is reminded. */
export const MOST_NUDGE_DAYS = 10;

/** The settings that a form holds, or the field that is odd: nothing is guessed. */
export function settingsIn(fields: Fields): Settings | { readonly odd: string } {
  const one = (name: string): string => fields(name)[0] ?? "";
  const zone = one("zone");
  const days = fields("days").map((day) => wholeOf(day, LAST_WEEKDAY));
  const weekdays = days.filter((day) => typeof day === "number");
  const quietFrom = minutesOf(one("quiet-from"));
  const quietUntil = minutesOf(one("quiet-until"));
  const summaryMinutes = minutesOf(one("summary-time"));
  const nudgeDays = wholeOf(one("nudge-days"), MOST_NUDGE_DAYS);
  const summaryDay = wholeOf(one("summary-day"), LAST_WEEKDAY);
  if (zone !== "" && !isZone(zone)) {
    return { odd: "zone" };
  }
  if (weekdays.length === 0 || weekdays.length < days.length) {
    return { odd: "days" };
  }
  if (quietFrom === null || quietUntil === null) {
    return { odd: quietFrom === null ? "quiet-from" : "quiet-until" };
  }
  if (summaryMinutes === null) {
    return { odd: "summary-time" };
  }
  if (nudgeDays === "odd" || summaryDay === "odd") {
    return { odd: nudgeDays === "odd" ? "nudge-days" : "summary-day" };
  }
  const workingDays = [...new Set(weekdays)].sort();
  return { zone: zone === "" ? null : zone, workingDays, quietFrom, quietUntil, nudgeDays, summaryDay, summaryMinutes };
}

const LAST_WEEKDAY = 6;

/** "08:00" as minutes of the day; null for anything else. */
function minutesOf(text: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

/** "08:00" of minutes of the day. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A whole number from 0, or null for "never". */
function wholeOf(text: string, most: number): number | null | "odd" {
  if (text === "never") {
    return null;
  }
  return /^\d{1,2}$/.test(text) && Number(text) <= most ? Number(text) : "odd";
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

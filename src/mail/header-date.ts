import type { SentAt } from "../core/notes/message.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322 section 4.3; a military letter is as good as unknown. */
const ZONES: { readonly [name: string]: number } = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const DATE =
  /(\d{1,2})[ \t-]{1,4}([a-z]{3})[a-z]{0,6}[ \t-]{1,4}(\d{4}|\d{2})[ \t]{1,4}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]{0,4}([+-]\d{4}|[a-z]{1,5}))?/i;

/** A Date header with the writer's own offset, which postal-mime's ISO string has lost; null where it is no date. */
export function sentAt(value: string): SentAt | null {
  const match = DATE.exec(value.slice(0, 200).replace(/\([^()]{0,80}\)/g, " "));
  const month = MONTHS.indexOf((match?.[2] ?? "").toLowerCase());
  if (match === null || month < 0) {
    return null;
  }
  const [, day, , year = "", hour, minute, second, zone = ""] = match;
  const offset = offsetOf(zone);
  const full = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  const local = Date.UTC(full, month, Number(day), Number(hour), Number(minute), Number(second ?? 0));
  // 31 February and 25:00 would silently be another day.
  const real = new Date(local).getUTCDate() === Number(day) && Number(hour) < 24 && Number(minute) < 60;
  return Number.isNaN(local) || !real ? null : { ms: local - offset * 60_000, offset };
}

function offsetOf(zone: string): number {
  const digits = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (digits === null) {
    return ZONES[zone.toLowerCase()] ?? 0;
  }
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return Math.abs(minutes) > 14 * 60 ? 0 : digits[1] === "-" ? -minutes : minutes;
}

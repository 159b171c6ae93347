import { isAddress } from "../core/address.ts";
import { daysBetween, isLocalDate, type LocalDate } from "../core/calendar.ts";
import type { Command } from "../core/replies/command.ts";

/** What the form of a tap holds, trimmed, "" where a field is missing; and the day it is, in UTC. */
export interface TapForm {
  readonly due: string;
  readonly reason: string;
  readonly name: string;
  readonly email: string;
  readonly today: LocalDate;
}

/** The command of a tap; or what is missing: a day, or a name. Null for a tap that there is none. */
export function commandOf(
  action: string,
  item: number,
  { due, reason, name, email, today }: TapForm,
): Command | "no date" | "no owner" | null {
  const at = { start: 0, end: 0 };
  const why = reason === "" ? null : reason;
  switch (action) {
    case "done":
    case "agree":
      return { ...at, do: action, item, reason: null };
    case "not-mine":
      return { ...at, do: "not-me", item, reason: null };
    case "drop":
      return { ...at, do: "drop", item, reason: why };
    case "undo":
      return { ...at, do: "undo" };
    case "hand":
      return name === "" && !isAddress(email)
        ? "no owner"
        : { ...at, do: "owner", item, owner: { name, email: isAddress(email) ? email.toLowerCase() : "" } };
    case "move":
      return isDueDay(due, today)
        ? { ...at, do: "move", item, due, dueFrom: null, phrase: due, reason: why }
        : "no date";
    default:
      return null;
  }
}

/** Ten years: what is further away is a slip in the year, and "0026" the most common one. */
const MOST_DAYS = 3_653;

/** True for a day that somebody can mean as a due day. */
export function isDueDay(text: string, today: LocalDate): boolean {
  return isLocalDate(text) && Math.abs(daysBetween(today, text)) <= MOST_DAYS;
}

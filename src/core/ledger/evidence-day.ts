import { daysBetween, type LocalDate } from "../calendar.ts";
import type { Mention } from "./mention.ts";
import { namesDay, namesOldDay } from "./named-day.ts";
import type { Row } from "./shelf.ts";

const WEEKS = 21;

/** The day that is kept is named, as the day it is or as the day it was; else how the new one lies to it. */
export function dayFeatures(mention: Mention, { kept: { due }, terms }: Row, today: LocalDate): string[] {
  if (due === null) {
    return [mention.due === null ? "neither dated" : "a first day"];
  }
  const found = [due < today ? "was due" : "not due yet"];
  const named = namesDay(mention.words, due, today);
  if (mention.due === due || named) {
    found.push(mention.due === due || mention.due === null ? "the same day" : "its day beside another");
  }
  if (mention.due !== null && mention.due !== due) {
    const days = daysBetween(due, mention.due);
    const monthly = terms.months.size > 0 && mention.own.months.size === 0;
    found.push(
      days >= WEEKS ? (monthly ? "perhaps another month's" : "weeks later") : days > 0 ? "days later" : "earlier",
    );
  }
  if (namesOldDay([...mention.aroundWords, ...mention.words], due, today)) {
    found.push("the day it was");
  }
  return found;
}

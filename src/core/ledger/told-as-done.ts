import type { LocalDate } from "../calendar.ts";
import { mainPart } from "./asides.ts";
import { liveEnd } from "./live-end.ts";
import type { Mention } from "./mention.ts";

/** "jude did the stairs monday": a found commitment that tells its own end, should it be of something kept. */
export function toldAsDone(mention: Mention, today: LocalDate): boolean {
  const ahead = mention.due !== null && mention.due > today && !mention.words.some(({ text }) => text === "already");
  const end = liveEnd(mainPart(mention.words));
  return (
    !ahead &&
    end !== null &&
    end.how !== "judged" &&
    !mention.words.slice(0, end.at).some(({ text }) => PLANNED.has(text))
  );
}

const PLANNED = new Set(["will", "'ll", "to", "going", "by", "now"]);

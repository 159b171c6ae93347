import type { Random } from "./random.ts";

type Some = readonly [string, ...string[]];

const KINDS = listed(
  "revised|final|spring|annual|lobby|kitchen|warehouse|payroll|launch|partner|safety|tenant|museum|harbour|clinic|garden|packaging|training|export|museum shop",
);
const THINGS = listed(
  `floor plan|price list|contract|inventory|mock-up|seating chart|risk register|roadmap|storyboard|budget|site survey|menu
  |checklist|timesheet|parts list|cost sheet|press text|logo|wiring diagram|signage|catalogue|audit report|user guide|test plan
  |access list|tender|questionnaire|handbook`,
);
const VERBS = listed("send|draft|finish|update|share");

/** Words for a promise about some thing: what it is about, and the act in short. */
export function thingWords(random: Random): { readonly thing: string; readonly what: string } {
  const thing = `${random.pick(KINDS)} ${random.pick(THINGS)}`;
  return { thing, what: `${random.pick(VERBS)} the ${thing}` };
}

/** What a promise hangs on, as its sentence says it: most name the thing, where it is one of the other side's. */
export function conditionWords(thing: string | null, random: Random): string {
  return thing !== null && random.chance(0.8) ? `once the ${thing} is in` : "once everybody has signed off";
}

function listed(text: string): Some {
  return text.split(/\s*\|/) as unknown as Some;
}

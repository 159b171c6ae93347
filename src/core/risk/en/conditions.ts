import { setOf } from "../../notes/words.ts";

/** Words behind which a condition stands that will come: "once", "as soon as". The longest that fits counts. */
export const WAITS_FOR: readonly (readonly string[])[] = [
  "as soon as",
  "the minute that",
  "the moment that",
  "the minute",
  "the moment",
  "the second",
  "the instant",
  "the day",
  "subject to",
  "conditional on",
  "contingent on",
  "dependent on",
  "depending on",
  "depends on",
  "waiting for",
  "waiting on",
  "provided that",
  "providing that",
  "provided",
  "providing",
  "assuming",
  "pending",
  "once",
  "when",
  "after",
  "until",
  "till",
].map((cue) => cue.split(" "));

/** One that may not come: only what is promised in the same words can be meant. */
export const IF = "if";

/** What ends a condition before its sentence does. */
export const ENDS = setOf(", ; . : ! ? ( ) – —");

/** Behind these a clause of its own begins, where somebody is named next: "and I'll …". */
export const JOINS = setOf("and but so then or");

export const SPEAKERS = setOf("i we");
export const HEARERS = setOf("you u ye");
/** Who stands for somebody in a clause of their own. */
export const SOMEBODY = setOf("i we you he she they it u");
/** "Once I get it", "as soon as we have the figures": somebody else brings it. */
export const RECEIVES = setOf("get got receive received had see hear");
export const HAS = setOf("have 've");
export const BEFORE_THINGS = setOf("the a an your their his her its it them that this all everything");
/** "Once the headcount lands": said of things, these are no things. */
export const ARRIVES = setOf("lands landed drops ships posts");
export const WILL = setOf("will 'll shall can would to must");

/** With one of these a condition is a wish, a doubt or the opposite, and waits for nobody's promise. */
export const NO_WAIT = setOf(
  "not 't never no cannot nobody nothing want wants wanted need needs needed like likes prefer prefers wish wishes ask asks",
);

import { BASE_OF } from "../../notes/en/cues.ts";
import { DENIED, JUDGED, NO_ENDS, PRAISE, USED } from "./news-words.ts";

/** Classes of words by which a sentence tells a fact, plans, asks or denies. */
const TABLE: Readonly<Record<string, string>> = {
  will: "will 'll shall going gonna",
  would: "would 'd could should might may can perhaps maybe",
  duty: "need needs must please want wants to ought",
  condition: "if once when unless until till whether before",
  still: "still yet outstanding overdue waiting awaiting",
  turn: "but though although however except only",
  pay: "paid bank check cheque account accounts receipt cashed invoice",
  thanks: "thanks thank ta cheers thx grateful bravo",
  past: "was were did had came went got sent gave made took left said told rang put let brought found kept knew met ran saw wrote read has 's have 've",
  present: "is are am 're 's be",
  day: "yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun last ago morning",
  ahead: "tomorrow next later soon tonight",
  I: "i we me us",
  you: "you",
  he: "he she they it",
  my: "my our mine ours",
  your: "your yours",
  the: "the",
  done: "done finished sorted ready complete arrived received landed",
  "long ago": "year years once",
  all: "all both every whole everything",
  late: "late slips slipped delayed push pushed moved instead",
  "a verb": "is are am 're was were be been has have had do does did 's 've went came got gave said told",
};

/** Each word to its classes. */
export const CLASSES: ReadonlyMap<string, readonly string[]> = classes();

function classes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, words: Iterable<string>): void => {
    for (const word of words) {
      found.set(word, [...(found.get(word) ?? []), name]);
    }
  };
  for (const [name, words] of Object.entries(TABLE)) {
    add(name, words.split(" "));
  }
  add("denied", DENIED);
  add("praise", PRAISE);
  add("judged", JUDGED);
  add("used", USED);
  add("no end", NO_ENDS);
  add("a verb", BASE_OF.keys());
  return found;
}

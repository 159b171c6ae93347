import { skipAdverbs } from "../adverbs.ts";
import { ACT_GERUNDS, ACT_THIRD, ACT_VERBS } from "../en/cues.ts";
import type { Unit } from "../label/unit.ts";
import { predicateAt } from "../predicate.ts";
import { isRole } from "../role-subject.ts";
import type { Subject } from "../subject-form.ts";
import { among, setOf, type Word } from "../words.ts";
import type { Mention } from "./mentions.ts";

/** Words beside a mention that tell its part; others count as their class. */
const TELLING = setOf(
  `from by with to for and of on at in ask asked tell told as our your my their the if once when that who which than but so then is was
  's are owner dri pic resp responsible lead by cc via per not until before after said says has have it them us me you , : ; ( ) [ ] - – —
  / | → > = @ & + . ! ? * " “ ”`,
);

/** A word by itself where it tells something, else by its class; `edge` where none stands. */
export function classOf(word: Word | undefined, edge: string): string {
  if (word === undefined) {
    return edge;
  }
  if (TELLING.has(word.text)) {
    return word.text;
  }
  return word.kind === "number"
    ? "#"
    : ACT_VERBS.has(word.text)
      ? "act"
      : ACT_THIRD.has(word.text)
        ? "acts"
        : ACT_GERUNDS.has(word.text)
          ? "acting"
          : word.kind;
}

/** What the place of a mention says of its part, by name. */
export function mentionFeatures(
  { subject, words, unit, verb, gives }: Mention,
  all: readonly Mention[],
  main: Unit,
): string[] {
  const { from, next } = subject;
  const kind = kindOf(subject, words);
  const before = classOf(words[from - 1], "^");
  const after = verb === null ? classOf(words[next], "$") : `:${verb}`;
  const list = unit.block.kind === "text" || unit.block.kind === "turn" ? "prose" : "list";
  const own = all.filter((mention) => mention.unit === unit);
  const place = own.findIndex((mention) => mention.subject === subject);
  const led = own.slice(0, place).some((mention) => mention.verb !== null && mention.verb !== "past");
  const role =
    unit.block.cells.find((cell) => {
      const at = words[from]?.start ?? -1;
      return at >= cell.start && at < cell.end;
    })?.role ?? "none";
  const rule = unit.candidate?.subject;
  const features = [
    `kind ${kind}`,
    `before ${before}`,
    `after ${after}`,
    `${kind} before ${before}`,
    `${kind} after ${after}`,
    `before ${before} after ${after}`,
    `${kind} before ${before} after ${after}`,
    `${list} ${kind} before ${before}`,
    `${list} ${kind} after ${after}`,
    `${list} before ${before} after ${after}`,
    `${list} ${kind} ${place === 0 ? "first" : place === own.length - 1 ? "last" : "middle"}`,
    `${kind} ${led ? "led" : "leads"}`,
    `verb ${verb !== null} ${led ? "led" : "leads"}`,
    unit === main ? "in main" : "beside main",
  ];
  if (from === 0) {
    features.push(`head ${kind} after ${after}`);
  }
  if (all.some((mention) => mention.words === words && mention.subject.next === from - 1)) {
    features.push(`${kind} hangs on another`, `${kind} hangs by ${before}`);
  }
  if (unit.block.cells.length > 0) {
    features.push(`cell ${role}`);
  }
  if (verb !== null && (kind === "noun" || kind === "role" || subject.kind === "capital")) {
    const act = words[predicateAt(words, next)?.act ?? next]?.text ?? "";
    features.push(`${kind} ${ACT_VERBS.has(act) || ACT_GERUNDS.has(act) || ACT_THIRD.has(act) ? "acts" : "is"}`);
  }
  if (gives) {
    features.push("gives", `gives ${kind}`);
  }
  if (rule !== null && rule !== undefined && rule.from === from) {
    features.push("ruled", `ruled ${unit.candidate?.reasons[0] ?? ""}`);
  }
  if (kind === "you" && receives(words, next)) {
    features.push(forUs(words, next) ? "gets us" : "receives");
  }
  return features;
}

/** A capital says less at the head of a sentence, and letters alone are as often a thing. */
function kindOf({ kind, people, from, next }: Subject, words: readonly Word[]): string {
  if (kind === "role") {
    return words.slice(from, next).some(isRole) ? "role" : "noun";
  }
  if (kind !== "capital") {
    return kind;
  }
  const name = people[0]?.name ?? "";
  return /^\p{Ll}/u.test(name)
    ? "uncapped"
    : /^[\p{Lu}\d]{2,}$/u.test(name)
      ? "letters"
      : from === 0 || /^[.:!?“"]$/.test(words[from - 1]?.text ?? "")
        ? "head"
        : "capital";
}

/** "You'll have the draft", "you'll get it", "you will hear from us". */
function receives(words: readonly Word[], next: number): boolean {
  const act = words[skipAdverbs(words, next + 1)]?.text ?? "";
  return among(act, "have get receive see hear");
}

function forUs(words: readonly Word[], next: number): boolean {
  return words.slice(next, next + 6).some((word) => word.text === "us" || word.text === "me");
}

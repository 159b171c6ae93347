import { ACT_VERBS } from "../notes/en/cues.ts";
import { setOf } from "../notes/words.ts";
import { ACTS_ALIKE, ANY_ACT, SENT_AS } from "./en/synonyms.ts";
import { IRREGULAR, MORE_VERBS } from "./en/verb-forms.ts";

const VERBS: ReadonlySet<string> = new Set([...ACT_VERBS, ...MORE_VERBS]);
const ANY = setOf(ANY_ACT);
const PAST: ReadonlyMap<string, string> = pastForms();
const GERUNDS: ReadonlyMap<string, string> = new Map(
  [...VERBS].flatMap((verb) => gerundsOf(verb).map((form): [string, string] => [form, verb])),
);
const THIRD: ReadonlyMap<string, string> = new Map([...VERBS].map((verb) => [thirdOf(verb), verb]));
const ALIKE: ReadonlyMap<string, ReadonlySet<string>> = alikeVerbs();

/** The verb whose past or participle a word is: "sent" is of send; null for none. */
export function pastOf(word: string): string | null {
  return PAST.get(word) ?? null;
}

/** The verb of "sending", or null. */
export function gerundOf(word: string): string | null {
  return GERUNDS.get(word) ?? null;
}

/** The verb that a word is in its base form or with an s: "do", "does". */
export function verbOf(word: string): string | null {
  return VERBS.has(word) ? word : (THIRD.get(word) ?? null);
}

/** True where doing the one is doing the other: a plan is drafted and then sent. */
export function isLike(said: string, promised: string | null): boolean {
  return (
    ANY.has(said) ||
    said === promised ||
    (promised !== null &&
      (regularPasts(promised).includes(said) ||
        ALIKE.get(said)?.has(promised) === true ||
        said === `re${promised}` ||
        promised === `re${said}`))
  );
}

/** True for a verb that says of any act that it is over: "done", "sorted". */
export function isAnyAct(verb: string): boolean {
  return ANY.has(verb);
}

function pastForms(): Map<string, string> {
  const found = new Map<string, string>();
  for (const verb of VERBS) {
    for (const form of regularPasts(verb)) {
      found.set(form, verb);
    }
  }
  for (const pair of IRREGULAR.split(" ")) {
    const [verb = "", ...forms] = pair.split("/");
    for (const form of forms) {
      found.set(form, verb);
    }
  }
  return found;
}

function regularPasts(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) {
    return [`${verb.slice(0, -1)}ied`];
  }
  if (verb.endsWith("e")) {
    return [`${verb}d`];
  }
  return /[^aeiouy][aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}ed`, `${verb}${verb.at(-1)}ed`] : [`${verb}ed`];
}

function gerundsOf(verb: string): string[] {
  if (verb.endsWith("e") && !verb.endsWith("ee")) {
    return [`${verb.slice(0, -1)}ing`];
  }
  return /[^aeiouy][aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}ing`, `${verb}${verb.at(-1)}ing`] : [`${verb}ing`];
}

function thirdOf(verb: string): string {
  return /(?:s|x|ch|sh|o|z)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
}

function alikeVerbs(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of ACTS_ALIKE.split("|")) {
    const verbs = group.trim().split(/\s+/);
    for (const verb of verbs) {
      const set = found.get(verb) ?? new Set<string>();
      for (const other of verbs) {
        set.add(other);
      }
      found.set(verb, set);
    }
  }
  // What was written down goes out: having sent it is having drafted it.
  for (const verb of `${ACTS_ALIKE.split("|")[1] ?? ""} ${SENT_AS}`.trim().split(/\s+/)) {
    for (const hand of (ACTS_ALIKE.split("|")[0] ?? "").trim().split(/\s+/)) {
      found.get(hand)?.add(verb);
    }
  }
  return found;
}

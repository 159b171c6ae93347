import { isRole, type Subject } from "../clause-subject.ts";
import { ACT_GERUNDS, ACT_THIRD, ACT_VERBS } from "../en/cues.ts";
import { behindFrom, giverIn } from "../fragments.ts";
import type { Unit } from "../label/unit.ts";
import { isGerund, predicateAt, skipAdverbs } from "../predicate.ts";
import { nameShape } from "../roster/sides.ts";
import type { Person, Roster } from "../roster.ts";
import { setOf, type Word } from "../words.ts";
import { mentionAt } from "./mention.ts";
import { type Owner, ownerUnder, type Speech } from "./speech.ts";

/** Somebody who may own a promise, and what speaks for it by name. No feature holds a name, a number or a day. */
export interface OwnerOption {
  readonly owner: Owner;
  readonly features: readonly string[];
  /** No word of the promise names them: its heading, its place, who speaks. */
  readonly implied: boolean;
}

/** Everybody whom the words, the heading or the place of a promise can mean, and nobody. */
export function ownerOptions(
  members: readonly Unit[],
  main: Unit,
  { speech, roster }: { speech: Speech; roster: Roster },
): OwnerOption[] {
  const beside = speech.speaker.side === roster.setting.speaker;
  const seen = mentionsOf(members, main, roster);
  const options: OwnerOption[] = [];
  for (const mention of seen) {
    const features = mentionFeatures(mention, seen, main);
    for (const [owner, how] of peopleOf(mention, seen, { speech, roster, main, beside })) {
      options.push({
        owner,
        features: [...features, ...how, ...personFeatures(owner, speech, mention.subject.kind)],
        implied: false,
      });
    }
  }
  const shape = impliedShape(main, seen);
  const imply = (owner: Owner, how: string): void => {
    options.push({
      owner,
      implied: how !== "heading",
      features: [`implied ${how}`, ...shape.map((each) => `${how} ${each}`), ...personFeatures(owner, speech, how)],
    });
  };
  const heading = ownerUnder(main.block.under, speech, roster);
  if (heading !== null) {
    imply(heading, "heading");
  }
  imply(ownerOf(speech.speaker), "speaker");
  if (speech.listener !== null) {
    imply(ownerOf(speech.listener), "listener");
  }
  const [recent] = main.recent;
  if (recent !== undefined) {
    imply(ownerOf(recent), "recent");
  }
  options.push({
    owner: { person: null, side: "ours" },
    features: ["nobody", ...shape.map((each) => `nobody ${each}`)],
    implied: true,
  });
  return options;
}

interface Mention {
  readonly unit: Unit;
  readonly subject: Subject;
  readonly words: readonly Word[];
  /** It has a verb of its own. */
  readonly verb: string | null;
  readonly gives: boolean;
}

function mentionsOf(members: readonly Unit[], main: Unit, roster: Roster): Mention[] {
  const found: Mention[] = [];
  for (const unit of members) {
    const { words } = unit.clause;
    const ends = new Set(unit.block.cells.map((cell) => cell.end));
    const giver = (unit.subject === null ? null : giverIn(words, unit.subject, roster)) ?? behindFrom(words, 0, roster);
    for (let i = 0; i < words.length; i += 1) {
      const subject = mentionAt(words, i, roster, { opens: unit.clause.opens, ends });
      if (subject !== null) {
        const predicate = predicateAt(words, subject.next);
        found.push({
          unit,
          subject,
          words,
          verb: predicate?.kind ?? (isGerund(words[subject.next]) ? "ing" : null),
          gives: giver !== null && giver.from === subject.from && unit === main,
        });
        i = Math.max(i, subject.next - 1);
      }
    }
  }
  return found;
}

/** Words beside a mention that tell its part; others count as their class. */
const TELLING = setOf(
  `from by with to for and of on at in ask asked tell told as our your my their the if once when that who which than but so then is was
  's are owner dri pic resp responsible lead by cc via per not until before after said says has have it them us me you , : ; ( ) [ ] - – —
  / | → > = @ & + . ! ? * " “ ”`,
);

function classOf(word: Word | undefined, edge: string): string {
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

function mentionFeatures(
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
  return /^(?:have|get|receive|see|hear)$/.test(act);
}

function forUs(words: readonly Word[], next: number): boolean {
  return words.slice(next, next + 6).some((word) => word.text === "us" || word.text === "me");
}

interface Around {
  readonly speech: Speech;
  readonly roster: Roster;
  readonly main: Unit;
  /** Who speaks stands on the side of the note's author. */
  readonly beside: boolean;
}

/** Whom a mention can mean, and how. */
function peopleOf(mention: Mention, seen: readonly Mention[], around: Around): [Owner, string[]][] {
  const { subject } = mention;
  const { speaker, listener, others } = around.speech;
  const opposite = speaker.side === "ours" ? "theirs" : "ours";
  switch (subject.kind) {
    case "i":
    case "we":
      return [[ownerOf(speaker), []]];
    case "you":
      return listener === null
        ? [[{ person: null, side: opposite }, ["you nobody"]]]
        : [
            [ownerOf(listener), ["you meant"]],
            ...others.map((person): [Owner, string[]] => [ownerOf(person), ["you other"]]),
          ];
    case "noun":
      return [];
    case "both":
      return [[{ person: subject.people[0] ?? speaker, side: "both" }, []]];
    case "third":
    case "they":
      return meantBy(subject.kind, mention, seen, around);
    case "role": {
      const side = subject.whose === "speaker" ? speaker.side : subject.whose === "listener" ? opposite : "theirs";
      const whose =
        subject.whose === "other" || subject.whose === null
          ? "other"
          : (subject.whose === "speaker") === around.beside
            ? "beside"
            : "across";
      const lead = /^(?:the|their|his|her)$/.exec(mention.words[subject.from]?.text ?? "")?.[0] ?? "bare";
      const known = `across known ${around.roster.setting.across}`;
      const evidence = [
        `whose ${whose}`,
        ...(whose === "other" ? [`role ${lead}`, `role ${lead} ${known}`] : []),
        "role",
        ...evidenceFor(mention, around.roster),
      ];
      return [[{ person: { name: subject.phrase, email: "" }, side, evidence }, [`whose ${subject.whose}`]]];
    }
    case "capital":
    case "names": {
      const [first] = subject.people;
      const sides = new Set(subject.people.map((person) => person.side));
      if (first === undefined) {
        return [];
      }
      const owner: Owner =
        sides.size > 1
          ? { person: first, side: "both" }
          : first.email === "" && first.evidence === undefined && first.settled !== true
            ? {
                person: first,
                side: first.side,
                evidence: [
                  "unproven",
                  ...nameShape(first.name, around.roster.setting),
                  ...evidenceFor(mention, around.roster),
                ],
              }
            : ownerOf(first);
      return [[owner, [`names ${subject.people.length}`]]];
    }
  }
}

function ownerOf(person: Person): Owner {
  return { person, side: person.side, evidence: person.evidence };
}

function evidenceFor({ words, subject, unit }: Mention, roster: Roster): readonly string[] {
  return roster.evidenceFor({ block: unit.block, words, from: subject.from, next: subject.next });
}

/** "she", "they": who was named before, in these words or the ones above. */
function meantBy(
  kind: "third" | "they",
  mention: Mention,
  seen: readonly Mention[],
  around: Around,
): [Owner, string[]][] {
  const earlier = seen
    .slice(0, seen.indexOf(mention))
    .filter((each) => /^(?:names|role|capital)$/.test(each.subject.kind));
  const found = earlier
    .slice(-2)
    .reverse()
    .flatMap((each, i) =>
      peopleOf(each, seen, around).map(([owner]): [Owner, string[]] => [
        owner,
        [`${kind} inside ${i}`, `${kind} inside ${each.subject.kind}`],
      ]),
    );
  const above = around.main.recent.map((person, i): [Owner, string[]] => [
    ownerOf(person),
    [
      `${kind} recent ${i}${earlier.length > 0 ? " behind others" : ""}`,
      `${kind} recent ${person.email === "" ? "name" : "address"}`,
    ],
  ]);
  return [...found, ...above];
}

function personFeatures({ person }: Owner, { speaker }: Speech, how: string): string[] {
  const email = person !== null && person.email !== "";
  return [
    `${how} ${email ? "address" : "name"}`,
    ...(person !== null && person.email !== "" && person.email === speaker.email ? [`${how} is the speaker`] : []),
  ];
}

/** What a place says of an owner whom no word names. */
function impliedShape(main: Unit, all: readonly Mention[]): string[] {
  const [first] = main.clause.words;
  const kinds = new Set(all.map((mention) => mention.subject.kind));
  const verbs = all.some((mention) => mention.verb !== null);
  const opening = classOf(first, "none");
  return [
    `in ${main.block.kind}`,
    `under ${main.block.heading?.kind ?? "none"}`,
    `opening ${isGerund(first) ? "ing" : opening}`,
    `mentions ${kinds.size === 0 ? "none" : verbs ? "with verb" : "bare"}`,
    ...[...kinds].map((kind) => `beside ${kind}`),
    `how ${main.predicate?.kind ?? "none"}`,
  ];
}

import type { Unit } from "../label/unit.ts";
import { isGerund } from "../predicate.ts";
import type { Roster } from "../roster.ts";
import { classOf, mentionFeatures } from "./mention-features.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { ownerOf, peopleOf } from "./people.ts";
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
      features: [
        joined("implied", how),
        ...shape.map((each) => joined(how, each)),
        ...personFeatures(owner, speech, how),
      ],
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
    features: ["nobody", ...shape.map((each) => joined("nobody", each))],
    implied: true,
  });
  return options;
}

function personFeatures({ person }: Owner, { speaker }: Speech, how: string): string[] {
  const email = person !== null && person.email !== "";
  return [
    joined(how, email ? "address" : "name"),
    ...(person !== null && email && person.email === speaker.email ? [joined(how, "is the speaker")] : []),
  ];
}

const JOINED = new Map<string, Map<string, string>>();

/** Two parts as a name. There are few of them, and one that is joined anew must be hashed anew wherever it is looked up. */
function joined(how: string, part: string): string {
  const names = JOINED.get(how) ?? new Map<string, string>();
  JOINED.set(how, names);
  let name = names.get(part);
  if (name === undefined) {
    name = `${how} ${part}`;
    names.set(part, name);
  }
  return name;
}

/** What a place says of an owner whom no word names. */
function impliedShape(main: Unit, all: readonly Mention[]): string[] {
  const [first] = main.clause.words;
  const kinds = new Set(all.map((mention) => mention.subject.kind));
  const verbs = all.some((mention) => mention.verb !== null);
  const opening = isGerund(first) ? "ing" : classOf(first, "none");
  return [
    joined("in", main.block.kind),
    joined("under", main.block.heading?.kind ?? "none"),
    joined("opening", opening),
    joined(`opening ${opening} in`, main.block.kind),
    joined(`opening ${opening} under`, main.block.heading?.kind ?? "none"),
    joined("mentions", kinds.size === 0 ? "none" : verbs ? "with verb" : "bare"),
    ...Array.from(kinds, (kind) => joined("beside", kind)),
    joined("how", main.predicate?.kind ?? "none"),
  ];
}

import { roleKindOf } from "../en/role-nouns.ts";
import type { Unit } from "../label/unit.ts";
import { nameShape } from "../roster/sides.ts";
import type { Person, Roster } from "../roster.ts";
import { among } from "../words.ts";
import type { Mention } from "./mentions.ts";
import type { Owner, Speech } from "./speech.ts";

interface Around {
  readonly speech: Speech;
  readonly roster: Roster;
  readonly main: Unit;
  /** Who speaks stands on the side of the note's author. */
  readonly beside: boolean;
}

/** Whom a mention can mean, and how. */
export function peopleOf(mention: Mention, seen: readonly Mention[], around: Around): [Owner, string[]][] {
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
      const owner: Owner = {
        person: { name: subject.phrase, email: "" },
        side,
        get evidence() {
          return roleEvidence(mention, whose, around.roster);
        },
      };
      return [[owner, [`whose ${subject.whose}`]]];
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
                get evidence() {
                  return [
                    "unproven",
                    ...nameShape(first.name, around.roster.setting),
                    ...evidenceFor(mention, around.roster),
                  ];
                },
              }
            : ownerOf(first);
      return [[owner, [`names ${subject.people.length}`]]];
    }
  }
}

/** What the side of a role is read from; read only of the owner who is chosen. */
function roleEvidence(mention: Mention, whose: "other" | "beside" | "across", roster: Roster): string[] {
  const { subject, words } = mention;
  const lead = /^(?:the|their|his|her)$/.exec(words[subject.from]?.text ?? "")?.[0] ?? "bare";
  const kind = roleKindOf(subject.phrase);
  return [
    `whose ${whose}`,
    ...(whose === "other" ? [`role ${lead}`, `role ${lead} across known ${roster.setting.across}`] : []),
    "role",
    `role ${kind}`,
    `role ${kind} whose ${whose}`,
    `role ${kind} ${lead}`,
    ...evidenceFor(mention, roster),
  ];
}

/** A person as the owner, with what their side is read from. */
export function ownerOf(person: Person): Owner {
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
  const earlier = seen.slice(0, seen.indexOf(mention)).filter((each) => among(each.subject.kind, "names role capital"));
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

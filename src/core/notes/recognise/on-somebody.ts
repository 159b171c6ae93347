import { namesAt } from "../clause-subject.ts";
import type { Roster } from "../roster.ts";
import { pronoun, type Subject } from "../subject-form.ts";
import { among, reads, setOf, type Word } from "../words.ts";
import { type Recogniser, wholeClause } from "./candidate.ts";

/** A phrase that hands a thing to somebody: who, and how sure it makes us. */
interface Handed {
  readonly subject: Subject | null;
  readonly weight: number;
  readonly reason: string;
}

/** "on me", "leave that with me", "is mine", "my job", "falls to Ana", "Siti's on it": said of a thing, with the person behind it. */
export const onSomebody: Recogniser = (clause, { roster }) => {
  const { words } = clause;
  for (let i = 0; i < words.length; i += 1) {
    const handed = handedAt(words, i, roster);
    if (handed !== null && handed.subject !== null && closes(words, handed.subject.next)) {
      return wholeClause(clause, handed.subject, handed);
    }
  }
  return null;
};

function handedAt(words: readonly Word[], i: number, roster: Roster): Handed | null {
  const text = words[i]?.text ?? "";
  if (!HANDING.has(text)) {
    return nameOnIt(words, i, roster);
  }
  const [before, after] = [words[i - 1]?.text ?? "", words[i + 1]?.text ?? ""];
  switch (text) {
    case "leave": {
      const at = words.slice(i, i + 6).findIndex((word) => word.text === "with");
      return at < 0 ? null : { subject: personAt(words, i + at + 1, roster), weight: 0.78, reason: "left with" };
    }
    case "on":
      return among(before, "is 's that this are all one")
        ? { subject: personAt(words, i + 1, roster), weight: 0.74, reason: "on somebody" }
        : null;
    case "with":
      return among(before, "is 's sits that rests stays")
        ? { subject: personAt(words, i + 1, roster), weight: 0.62, reason: "with somebody" }
        : null;
    case "mine":
      return /^(?:is|'s|are|all|\.|:|,)$/.test(before)
        ? { subject: pronoun("i", i, i + 1), weight: 0.62, reason: "mine" }
        : null;
    case "my":
      return among(after, "job plate court worry list desk") && /^(?:is|'s|on|in|are|,|\.|-|)$/.test(before)
        ? { subject: pronoun("i", i, i + 2), weight: 0.66, reason: "mine" }
        : null;
    case "falls":
    case "down":
    case "up":
      return after === "to" ? { subject: personAt(words, i + 2, roster), weight: 0.66, reason: "falls to" } : null;
    default:
      return null;
  }
}

/** The words that hand a thing to somebody, names aside. */
const HANDING = setOf("leave on with mine my falls down up");

function nameOnIt(words: readonly Word[], i: number, roster: Roster): Handed | null {
  const name = namesAt(words, i, roster);
  const at = name === null ? 0 : words[name.next]?.text === "'s" ? name.next + 1 : name.next;
  return name !== null && reads(words, at, "on", "it")
    ? { subject: { ...name, next: at + 2 }, weight: 0.74, reason: "on it" }
    : null;
}

function personAt(words: readonly Word[], i: number, roster: Roster): Subject | null {
  const text = words[i]?.text ?? "";
  if (among(text, "me us myself")) {
    return pronoun("i", i, i + 1);
  }
  return text === "you" ? pronoun("you", i, i + 1) : namesAt(words, i, roster);
}

/** Nothing that would go on with the noun: "on me", though not "on me mother's side". */
function closes(words: readonly Word[], i: number): boolean {
  return words[i] === undefined || words[i]?.kind === "mark" || among(words[i]?.text, "by and then to for");
}

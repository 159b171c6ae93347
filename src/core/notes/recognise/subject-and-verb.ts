import { subjectAt } from "../clause-subject.ts";
import { type PredicateKind, predicateAt } from "../predicate.ts";
import type { Subject } from "../subject-form.ts";
import type { Word } from "../words.ts";
import { among } from "../words.ts";
import type { Recogniser } from "./candidate.ts";

/** How much each form of predicate proves, for a subject that is named or speaks, and for one that is only a pronoun. */
const WEIGHTS: Readonly<Record<PredicateKind, readonly [plain: number, dated: number, reason: string]>> = {
  will: [0.78, 0.92, "firm"],
  going: [0.72, 0.85, "going to"],
  "is to": [0.75, 0.85, "is to"],
  to: [0.75, 0.85, "name and to"],
  must: [0.46, 0.62, "has to"],
  progressive: [0.52, 0.76, "under way"],
  promised: [0.84, 0.9, "promised"],
  "said would": [0.78, 0.86, "said so"],
  owes: [0.8, 0.85, "owes"],
  present: [0.2, 0.6, "present tense with a day"],
  "takes on": [0.7, 0.8, "taken on"],
  stays: [0.3, 0.5, "is there"],
  negated: [0, 0, ""],
  released: [0, 0, ""],
  unreal: [0, 0, ""],
  uncertain: [0, 0, ""],
  past: [0, 0, ""],
  passive: [0, 0, ""],
};

/** "I will send", "Sam to send", "Priya is sending … Friday", "she has promised …". */
export const subjectAndVerb: Recogniser = (clause, seen) => {
  const { words } = clause;
  const conditional = opensWithCondition(words);
  for (let i = 0; i < words.length; i += 1) {
    const subject = subjectAt(words, i, seen.roster);
    const predicate = subject === null ? null : predicateAt(words, subject.next);
    if (subject !== null && predicate !== null) {
      const [plain, dated, reason] = WEIGHTS[predicate.kind];
      const weight = (seen.dated ? dated : plain) * trust(subject, predicate.kind, words, i);
      if (weight > 0) {
        return {
          clause,
          subject,
          from: conditional || i <= 2 ? 0 : i,
          act: predicate.act,
          weight,
          reasons: [`${subject.kind === "i" || subject.kind === "we" ? "first person" : subject.kind}, ${reason}`],
        };
      }
      // In "once you send it, I'll …" the first verb is the condition's; elsewhere the first one speaks for the clause.
      if (!conditional && predicate.kind !== "present" && predicate.kind !== "passive") {
        return null;
      }
    }
    i = subject === null ? i : Math.max(i, subject.next - 1);
  }
  return null;
};

/** What is less than a name: pronouns, roles, and the forms that only some subjects may carry. */
function trust(subject: Subject, kind: PredicateKind, words: readonly Word[], i: number): number {
  if (
    kind === "to" &&
    ((subject.kind !== "names" && subject.kind !== "role" && subject.kind !== "you" && subject.kind !== "we") ||
      !atStart(words, i))
  ) {
    return 0;
  }
  // "The Supplier shall deliver": a contract speaks, nobody in the room.
  if (subject.kind === "role" && words[subject.next]?.text === "shall") {
    return 0;
  }
  if (kind === "present" && !among(subject.kind, "i we names")) {
    return 0;
  }
  if (subject.kind === "they") {
    return 0.75;
  }
  return subject.kind === "third" || subject.kind === "role" ? 0.92 : 1;
}

/** Only marks and joints stand before it: "Sam to send", not "asked Sam to send". */
function atStart(words: readonly Word[], i: number): boolean {
  return (
    i === 0 ||
    words.slice(0, i).every((word) => word.kind === "mark" || among(word.text, "and then also so but")) ||
    /^[:,–—-]$/.test(words[i - 1]?.text ?? "")
  );
}

function opensWithCondition(words: readonly Word[]): boolean {
  return among(words[0]?.text, "if once when as unless assuming provided after before");
}

import { skipAdverbs } from "../adverbs.ts";
import { namesAt } from "../clause-subject.ts";
import { ACT_GERUNDS, ACT_VERBS } from "../en/cues.ts";
import { pronoun } from "../subject-form.ts";
import { among } from "../words.ts";
import { type Recogniser, wholeClause } from "./candidate.ts";

/** "Let me check with Ana and come back": the speaker takes it. */
export const letMe: Recogniser = (clause, { dated }) => {
  const { words } = clause;
  const at = words.findIndex((word, i) => word.text === "let" && words[i + 1]?.text === "me");
  return at < 0 || at > 3 || words[at + 2]?.kind !== "word" || words[at + 2]?.text === "know"
    ? null
    : wholeClause(clause, pronoun("i", at, at + 2), { weight: dated ? 0.75 : 0.55, reason: "let me", act: at + 2 });
};

/** "Will send the deck Friday", "Sending it tomorrow": notes leave the "I" out. */
export const subjectless: Recogniser = (clause, { dated }) => {
  const { words, block, asks } = clause;
  const verb = skipAdverbs(words, 1);
  const will = words[0]?.raw === "Will" && ACT_VERBS.has(words[verb]?.text ?? "");
  const doing = dated && ACT_GERUNDS.has(words[0]?.text ?? "") && block.kind !== "text";
  return (will && !asks) || doing
    ? wholeClause(clause, pronoun("i", 0, 0), {
        weight: doing ? 0.5 : 0.72,
        reason: "first person left out",
        act: doing ? 0 : verb,
      })
    : null;
};

const PARTICIPLE = /(?:ed|en|nt|wn|ut|ld|de|ne|pt|id|ght)$/;

/** "the report will be sent by Priya", "form to be lodged by Tom". */
export const passive: Recogniser = (clause, { roster }) => {
  const { words } = clause;
  const be = words.findIndex(
    (word, i) =>
      word.text === "be" &&
      among(words[i - 1]?.text, "will to shall must 'll") &&
      PARTICIPLE.test(words[skipAdverbs(words, i + 1)]?.text ?? ""),
  );
  for (let i = be + 1; be >= 0 && i < words.length; i += 1) {
    if (words[i]?.text === "by") {
      const text = words[i + 1]?.text ?? "";
      const agent = among(text, "me us you")
        ? pronoun(text === "you" ? "you" : "i", i + 1, i + 2)
        : namesAt(words, i + 1, roster);
      if (agent !== null) {
        return wholeClause(clause, agent, { weight: 0.76, reason: "passive with its agent" });
      }
    }
  }
  return null;
};

import type { MailView, ViewQuestion } from "./mail-view.ts";
import type { RecapFacts } from "./recap-facts.ts";
import type { LineQuestion, RecapLine } from "./recap-line.ts";
import type { Words } from "./words/words.ts";

/** The doubts that the sender's recap begins with; null where there are none. */
export function questionsOf(facts: RecapFacts, words: Words): MailView["questions"] {
  const items = facts.questions.flatMap(({ about, ask, other }): ViewQuestion[] => {
    const one = facts.lines.find((line) => line.number === about);
    if (one === undefined) {
      return [];
    }
    return [{ number: about, ask: questionOf(ask, one, other?.what ?? "", words), quote: other?.quote ?? one.quote }];
  });
  return items.length === 0 ? null : { heading: words.questionsHeading, items };
}

function questionOf(ask: LineQuestion["ask"], one: RecapLine, other: string, words: Words): string {
  switch (ask) {
    case "who":
      return words.askWho;
    case "when":
      return words.askWhen(one.duePhrase ?? "");
    case "whether":
      return words.askWhether;
    case "same":
      return words.askSame(other);
    case "done":
      return words.askDone(one.what);
    case "dropped":
      return words.askDropped(one.what);
    case "moved":
    case "handed":
      return words.askChanged(one.what);
    default:
      return ask satisfies never;
  }
}

import type { Words } from "../words/words.ts";
import { HEALTH, type HealthReason, type healthOf } from "./health.ts";

/** A client's health in one line, with the facts it was drawn from. */
export function healthWords(name: string, { level, reasons }: ReturnType<typeof healthOf>, words: Words): string {
  const those = (...speaks: readonly HealthReason["speaks"][]): string[] =>
    reasons.filter((reason) => speaks.includes(reason.speaks)).map((reason) => reasonOf(reason, words));
  return words.summary.health.line(name, level, {
    against: those("bad", "against"),
    for: those("for"),
    neither: those("neither"),
  });
}

function reasonOf(reason: HealthReason, { summary: { health } }: Words): string {
  switch (reason.code) {
    case "ours":
      return health.ours(reason.kept, reason.fellDue);
    case "theirs":
      return health.theirs(reason.kept, reason.fellDue);
    case "answers":
      return health.answers(reason.count, reason.days);
    case "moved":
      return health.moved(reason.moved, reason.of);
    case "silent":
      return health.silent(reason.days, reason.usual);
    case "disputes":
      return health.disputes(reason.count);
    case "too-little":
      return health.tooLittle({ ...reason, leastDue: HEALTH.leastDue, leastAnswers: HEALTH.leastAnswers });
    default:
      return reason satisfies never;
  }
}

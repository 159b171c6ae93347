import type { Words } from "../words/words.ts";
import type { Reason } from "./facts.ts";

/** A reason as its reader is told it. `who`: the owner as the reader knows them; null, or "you", is the reader. */
export function reasonWords(reason: Reason, who: string | null, words: Words): string {
  const { risk } = words;
  const owner = who === words.you ? null : who;
  switch (reason.code) {
    case "overdue":
      return risk.overdue(reason.days);
    case "short-notice":
      return risk.shortNotice(reason.left, reason.usual, owner);
    case "moved":
      return risk.moved(reason.times);
    case "hedged":
    case "disputed":
    case "conditional":
      return risk[reason.code];
    case "waits":
      return risk.waits({ what: reason.what, from: reason.who, due: reason.due, late: reason.late });
    case "undated":
      return risk.undated(reason.days);
    case "undated-twice":
      return risk.undatedTwice(reason.times);
    case "say-do":
      return risk.sayDo(reason, owner);
    case "overload":
      return risk.overload(reason, owner);
    case "no-word":
      return risk.noWord(reason.days);
    case "client-quiet":
      return risk.clientQuiet(reason.days);
    case "day-off":
      return risk.dayOff(reason.due, reason.holiday);
    case "not-agreed":
      return risk.notAgreed;
    default:
      return reason satisfies never;
  }
}

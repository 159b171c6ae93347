import { among } from "../../notes/words.ts";
import { NEGATIONS } from "../en/moods.ts";
import { LATE, NOT_BEFORE } from "../en/moves.ts";
import type { Scene } from "../intent.ts";
import { find, has } from "../pattern.ts";
import type { SaidDate } from "../said-date.ts";
import { pastOf } from "../verbs.ts";

/** The day that is meant: not one that is past, was called off or cannot be. */
export function newDate(scene: Scene): SaidDate | null {
  const { tokens } = scene;
  const said = tokens.filter(({ date }) => date !== undefined && !date.void);
  const kept = said.filter((token) => !isRefused(scene, tokens.indexOf(token)));
  const last = kept.at(-1)?.date ?? null;
  // "from Friday to Monday"
  return kept.length > 1 && among(tokens[tokens.indexOf(kept[0] as (typeof kept)[0]) - 1]?.text, "from")
    ? last
    : (kept[0]?.date ?? null);
}

/** "won't be Friday", "can't make Monday", "not by Friday": but "not before Friday" names the day. */
function isRefused({ tokens, text }: Scene, at: number): boolean {
  const date = tokens[at]?.date;
  const opening = date === undefined ? "" : (text.slice(date.start, date.end).toLowerCase().split(/\s+/)[0] ?? "");
  if (among(opening, "before until till")) {
    return false;
  }
  const denial = find(tokens.slice(0, at), NEGATIONS, Math.max(0, at - 8));
  return (
    denial !== null &&
    !has(tokens.slice(denial.at, at + 1), NOT_BEFORE) &&
    !tokens.slice(denial.at, at).some(({ text: word }) => among(word, "but earlier later problem worries rush"))
  );
}

/** "3 will be late", but not "late last night". */
export function isLate(tokens: Scene["tokens"]): boolean {
  const found = find(tokens, LATE);
  return (
    found !== null &&
    !(tokens[found.at]?.text === "late" && among(tokens[found.next]?.text, "last yesterday at in DATE"))
  );
}

/** "Tuesday or Wednesday" */
export function isChoice(tokens: Scene["tokens"]): boolean {
  return tokens.some(
    ({ text }, i) => among(text, "and or") && tokens[i - 1]?.date !== undefined && tokens[i + 1]?.date !== undefined,
  );
}

/** "sent it on Friday": the day of what was done. */
export function isPast({ tokens }: Scene, date: SaidDate): boolean {
  return tokens.some((token, i) => {
    const said =
      pastOf(token.text) !== null &&
      !among(
        token.text,
        "set put moved pushed postponed delayed rescheduled shifted extended changed let cut read run",
      );
    return (
      said &&
      token.start < date.start &&
      !tokens
        .slice(0, i)
        .some(({ text }) => among(text, "will be to can could shall should would might may 'll get have not"))
    );
  });
}

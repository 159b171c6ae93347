import { among } from "../../notes/words.ts";
import { AGREE, AGREE_TO } from "../en/agreement.ts";
import { NEGATIONS } from "../en/moods.ts";
import { type Act, intent, type Scene } from "../intent.ts";
import { find, has } from "../pattern.ts";
import { pastOf } from "../verbs.ts";

/** "happy with 4 and 6", "the rest is fine". */
export const agree: Act = (scene) => {
  const { tokens, mood, mentions } = scene;
  // A thing that looks great is no line that is agreed.
  const found = find(tokens, mentions.some(({ kind }) => kind === "words") ? AGREE_TO : AGREE);
  if (mentions.length === 0 || mood.hangs || (mood.asks && !mood.requests) || found === null) {
    return null;
  }
  const excepted = tokens
    .slice(
      0,
      tokens.findIndex(({ mention }) => mention !== undefined),
    )
    .some(({ text }) => among(text, "except apart besides"));
  return has(tokens.slice(0, found.at), NEGATIONS) || scene.dates.length > 0 || excepted || isTheAct(scene)
    ? null
    : intent("agree", scene);
};

/** "wireframes approved" where approving them was the promise. */
export function isTheAct({ tokens, mentions, context }: Scene): boolean {
  const verbs = new Set(tokens.map(({ text }) => pastOf(text)));
  const numbers = mentions.flatMap((mention) => mention.numbers);
  return context.lines.some(
    ({ number, what }) => numbers.includes(number) && verbs.has(what.split(" ", 1)[0]?.toLowerCase() ?? ""),
  );
}

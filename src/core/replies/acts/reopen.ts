import { among } from "../../notes/words.ts";
import { NEGATIONS } from "../en/moods.ts";
import { REOPEN, UNDONE } from "../en/reopening.ts";
import { type Act, intent } from "../intent.ts";
import { find, has } from "../pattern.ts";
import { undone } from "./done.ts";

/** "reopen 7", "3 isn't done after all". */
export const reopen: Act = (scene) => {
  const { tokens, mood, mentions } = scene;
  if ((mood.asks && !mood.requests) || mood.hangs) {
    return null;
  }
  const plain = find(tokens, REOPEN);
  if (plain !== null && !has(tokens.slice(Math.max(0, plain.at - 3), plain.at), NEGATIONS)) {
    const ordered = tokens.some(({ text }) => /^re-?open/.test(text));
    return intent("reopen", scene, ordered ? { asks: true } : { only: "done" });
  }
  const again = mentions.length > 0 && has(tokens, UNDONE) ? intent("reopen", scene, { only: "done" }) : null;
  return again ?? (mentions.length > 0 || among(tokens[0]?.text, "not") ? undone(scene) : null);
};

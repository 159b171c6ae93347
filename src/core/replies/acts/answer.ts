import { IS_PROMISE, NO, NO_PROMISE, YES } from "../en/asked.ts";
import { NEGATIONS } from "../en/moods.ts";
import { type Act, intent, isNumbered } from "../intent.ts";
import { has } from "../pattern.ts";
import { isTheAct } from "./agree.ts";

/** "8 yes", "9 no, just an idea", "that was never a promise": answers to what was asked. */
export const answer: Act = (scene) => {
  const { tokens, mood, mentions } = scene;
  if (mood.asks || mentions.length === 0) {
    return null;
  }
  const none = has(tokens, NO_PROMISE) || has(tokens, NO);
  const [who] = scene.addressed;
  // "10 yes, Petra" says who does it.
  if (!none && has(tokens, YES) && who !== undefined && scene.addressed.length === 1) {
    const behind = scene.text.slice(scene.clause.end, scene.clause.end + 40).toLowerCase();
    if (/^[\s,:–-]{1,3}\p{L}/u.test(behind) && behind.includes(who.name.toLowerCase().split(" ", 1)[0] ?? "")) {
      return intent("owner", scene, { who, only: "asked" });
    }
  }
  if (none || has(tokens, YES)) {
    return intent(none ? "deny" : "confirm", scene, { only: "asked", asks: isNumbered(scene) });
  }
  return has(tokens, IS_PROMISE) && !has(tokens, NEGATIONS) ? intent("confirm", scene, { only: "asked" }) : null;
};

/** "2: yes" of a line that is no question agrees; "2: no" cannot be understood. */
export const yesOrNo: Act = (scene) => {
  const { tokens, mentions, mood } = scene;
  if (mood.asks || mentions.length === 0) {
    return null;
  }
  if (has(tokens, NO) && tokens[0]?.mention !== undefined && isNumbered(scene) && tokens.length <= 3) {
    return intent("dispute", scene, { doubt: "which" });
  }
  return has(tokens, YES) && !isTheAct(scene) ? intent("agree", scene) : null;
};

import { NEGATIONS } from "../en/moods.ts";
import { MINE_NOW, NOT_ME } from "../en/owners.ts";
import { type Act, intent, isNumbered } from "../intent.ts";
import { find, has } from "../pattern.ts";
import { namedOwner } from "./named-owner.ts";

/** "8: Bettina", "Kofi will do the certificate", "put Colin Frost down for it", "6 is Hannah's". */
export const owner: Act = (scene) => {
  const { tokens, mood, mentions, context } = scene;
  if ((mood.asks && !mood.requests) || mood.hangs) {
    return null;
  }
  const named = namedOwner(scene);
  if (named !== null) {
    return intent("owner", scene, { who: named, asks: isNumbered(scene) || tokens.length <= 6 });
  }
  const taken = find(tokens, MINE_NOW);
  // "3 is mine, not Theo's"
  if (mentions.length > 0 && taken !== null && !has(tokens.slice(0, taken.at), NEGATIONS)) {
    return intent("owner", scene, { who: context.self });
  }
  return null;
};

/** "1 is not me", "the lift isn't mine": theirs, and nobody is named. */
export const notMe: Act = (scene) => {
  const { tokens, mood } = scene;
  return (mood.asks && !mood.requests) || mood.hangs || !has(tokens, NOT_ME)
    ? null
    : intent("not-me", scene, { asks: tokens.length <= 6 });
};

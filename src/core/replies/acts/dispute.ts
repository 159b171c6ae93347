import { among } from "../../notes/words.ts";
import { ACCUSES, DISPUTE, EXCEPT, MEANT, NO_DISPUTE } from "../en/disputes.ts";
import { type Act, intent, isNumbered } from "../intent.ts";
import { find, has, nextBehind } from "../pattern.ts";
import { tokensIn } from "../tokens.ts";
import { verbOf } from "../verbs.ts";

/** So far behind "is off" it may say that it never was agreed. */
const MAX_AHEAD = 120;

const OTHERWISE = /^[\s,;.–-]{0,4}(?:but|though|although|when|while|whereas|actually) (?:i|we|it|that|you|what)\b/i;

/** "6 is wrong", "Item 7 is not what we said", "the third line was never agreed". */
export const dispute: Act = (scene) => {
  const { tokens, mood, mentions } = scene;
  // "all fine except 3"
  const excepted = mentions.length > 0 && has(tokens, EXCEPT);
  if (excepted) {
    return intent("dispute", scene);
  }
  const off = tokens.at(-1)?.text === "off" && among(tokens.at(-2)?.text, "is are was 's way bit");
  if (
    off &&
    mentions.length > 0 &&
    has(tokensIn(scene.text, scene.clause.end, scene.clause.end + MAX_AHEAD), DISPUTE)
  ) {
    return intent("dispute", scene);
  }
  // "6 says first instalment, but we agreed on one payment"
  if (
    mentions.length > 0 &&
    tokens[0]?.mention !== undefined &&
    among(tokens[1]?.text, "says reads states lists mentions shows has") &&
    OTHERWISE.test(scene.text.slice(scene.clause.end, scene.clause.end + 40))
  ) {
    return intent("dispute", scene);
  }
  // "2 was supposed to be Korean": a day or a name would repair it.
  if (
    mentions.length > 0 &&
    !mood.asks &&
    !mood.hangs &&
    scene.dates.length === 0 &&
    tokens.every(({ who }) => who === undefined) &&
    has(tokens, MEANT)
  ) {
    return intent("dispute", scene);
  }
  const at = find(tokens, DISPUTE)?.at ?? 0;
  // "wrong account" says what, not that a line is wrong.
  const adjective =
    tokens[at]?.text === "wrong" &&
    (tokens[at + 1]?.mention?.[0]?.kind === "words" ||
      (among(tokens[at - 1]?.text, "the a an") &&
        tokens[at + 1]?.kind === "word" &&
        !among(tokens[at + 1]?.text, "date day deadline owner way amount number figure sum wording thing one round")));
  if (
    mood.hangs ||
    adjective ||
    !has(tokens, DISPUTE) ||
    has(tokens, NO_DISPUTE) ||
    (mood.asks && !isNumbered(scene) && nextBehind(tokens, ACCUSES, 0) === null)
  ) {
    return null;
  }
  const pointed = tokens.slice(0, 3).some(({ text }) => among(text, "that this it"));
  // "I didn't promise to pay": the act says which line.
  const to = tokens.findIndex(
    ({ text }, i) =>
      text === "to" &&
      i > 0 &&
      among(tokens[i - 1]?.text, "promise promised agree agreed offer offered commit committed"),
  );
  const verb = to < 0 ? null : verbOf(tokens[to + 1]?.text ?? "");
  return mentions.length > 0 || verb !== null || (pointed && tokens.length <= 9)
    ? intent("dispute", scene, { asks: pointed || verb !== null, verb })
    : null;
};

import { among } from "../../notes/words.ts";
import { NEGATIONS } from "../en/moods.ts";
import { BUSY, MOVE, NOT_THERE, OFFERS, PUSHED_OUT, SHIFTED, SLIPS, STAYS, WILL_DO } from "../en/moves.ts";
import { type Act, intent, isNumbered, type Scene } from "../intent.ts";
import { find, has } from "../pattern.ts";
import { verbOf } from "../verbs.ts";
import { isChoice, isLate, isPast, newDate } from "./new-date.ts";

/** "2 moves to the 15th", "need until Friday", "the model will be end of the month", "3 will be late". */
export const move: Act = (scene) => {
  const { tokens, mood, mentions } = scene;
  if ((mood.asks && !mood.requests) || mood.hangs) {
    return null;
  }
  if (isAgent(tokens)) {
    return null;
  }
  const date = newDate(scene);
  const ordered = (has(tokens, MOVE) && !has(tokens, PUSHED_OUT)) || (mentions.length > 0 && has(tokens, SHIFTED));
  const asks = (ordered && tokens.length <= 9) || isNumbered(scene);
  if (date !== null) {
    const named = mentions.length > 0 || isPointing(tokens);
    const told = !ordered && !isTerse(scene);
    // "Will send it tonight", "I could sign on Friday": no day is given up for another.
    const offers = told && !isNumbered(scene) && (date.date === scene.context.today || has(tokens, OFFERS));
    const begins =
      !ordered &&
      tokens.some(({ text }) => among(text, "start starting begin beginning started")) &&
      !isStarting(scene);
    if (
      !begins &&
      !(told && has(tokens, NOT_THERE)) &&
      !offers &&
      !has(tokens, STAYS) &&
      (ordered || has(tokens, WILL_DO) || isTerse(scene) || isPlanned(tokens)) &&
      !isPast(scene, date)
    ) {
      // "5 in two instalments, the 15th and the 30th"
      if (isChoice(tokens)) {
        return intent("move", scene, { doubt: "when", asks: true });
      }
      return intent("move", scene, { date, asks: asks || (named && has(tokens, WILL_DO)), told });
    }
    return null;
  }
  // "not by Friday": the day that was agreed will not hold, and no other is named.
  const refused = scene.dates.some((one) => !one.void) || (tokens[0]?.text === "not" && tokens[1]?.date !== undefined);
  const busy = has(tokens, BUSY);
  if ((isLate(tokens) || refused) && !busy && mentions.length > 0) {
    return intent("move", scene, { asks: false });
  }
  // "The redesign slips, date to follow" tells that the day will not hold; "push 2 back a bit" wants another and names none.
  if (mentions.length > 0 && has(tokens, SLIPS)) {
    return intent("move", scene, { asks: false });
  }
  return ordered &&
    !has(tokens.slice(0, find(tokens, MOVE)?.at ?? 0), NEGATIONS) &&
    (mentions.length > 0 || tokens.length <= 4)
    ? intent("move", scene, { doubt: "when", asks: true })
    : null;
};

/** "The bank doesn't release them before the 17th": it does something, nothing is done with it. */
function isAgent(tokens: Scene["tokens"]): boolean {
  const [item, auxiliary] = tokens;
  const at = tokens[2]?.text === "not" ? 3 : 2;
  return (
    item?.mention?.every(({ kind }) => kind === "words") === true &&
    among(auxiliary?.text, "does do did") &&
    verbOf(tokens[at]?.text ?? "") !== null &&
    among(tokens[at + 1]?.text, "it them us me")
  );
}

/** "I'll do it on Friday", "can that be Monday": something was named before. */
function isPointing(tokens: Scene["tokens"]): boolean {
  return (
    tokens.length <= 12 &&
    tokens.some(
      ({ text }, i) =>
        among(text, "it them") ||
        (among(text, "that this") && among(tokens[i + 1]?.text ?? "be", "be is will can could to by on DATE")),
    )
  );
}

/** Where the promise itself is to start something. */
function isStarting({ mentions, context }: Scene): boolean {
  const numbers = mentions.flatMap((mention) => mention.numbers);
  return context.lines.some(({ number, what }) => numbers.includes(number) && /^(?:start|begin)\b/i.test(what));
}

/** "Tiles: we decide on the 25th" */
function isPlanned(tokens: Scene["tokens"]): boolean {
  return tokens.some(({ text }, i) => among(text, "i we") && verbOf(tokens[i + 1]?.text ?? "") !== null);
}

/** The line and the day, and nothing that says more: "2 fri", "menu on Saturday". */
function isTerse({ tokens }: Scene): boolean {
  return tokens.every(
    ({ text, mention, date }) =>
      mention !== undefined ||
      date !== undefined ||
      among(
        text,
        "on by for to until till please then : - → > = , at now maybe from mine the earliest latest only not before ok fine alright possible good already instead rather realistically probably more like say around hopefully possibly likely ideally best case about something so make it do . ! please pls",
      ),
  );
}

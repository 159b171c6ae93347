import { among } from "../../notes/words.ts";
import { DISPUTE } from "../en/disputes.ts";
import { DECLINE, DROP, ONLY_NOW } from "../en/drops.ts";
import { NEGATIONS } from "../en/moods.ts";
import { NOT_ME } from "../en/owners.ts";
import type { FormToken } from "../form-token.ts";
import { type Act, intent, isNumbered, type Scene } from "../intent.ts";
import { find, has } from "../pattern.ts";
import { tokensIn } from "../tokens.ts";
import { gerundOf, isLike, verbOf } from "../verbs.ts";

/** So far behind "is off" it may say that it never was agreed. */
const MAX_AHEAD = 120;

/** "drop 6", "we don't need the quote any more", "can't do 4 after all". */
export const drop: Act = (scene) => {
  const { tokens, mentions, mood, dates, context } = scene;
  if ((mood.asks && !mood.requests) || mood.hangs) {
    return null;
  }
  const dropped = find(tokens, DROP);
  // "3 is off, nobody said anything about a photographer"
  const off = tokens.at(-1)?.text === "off" && among(tokens.at(-2)?.text, "is are was 's way bit");
  if (off && has(tokensIn(scene.text, scene.clause.end, scene.clause.end + MAX_AHEAD), DISPUTE)) {
    return null;
  }
  const doubled = dropped !== null && has(tokens.slice(Math.max(0, dropped.at - 4), dropped.at), NEGATIONS);
  if (dropped !== null && !doubled && !isTold(tokens, dropped.at)) {
    // "The supplier cancelled the chairs": what others call off may still be wanted.
    if (isByOthers(tokens, dropped.at) && mentions.length > 0) {
      return intent("drop", scene, { doubt: "which" });
    }
    const vague = mentions.length === 0 && !tokens.some(({ text }) => among(text, "it that this one them"));
    return vague && tokens.length > 3 ? null : intent("drop", scene, { asks: true, part: isObject(tokens) });
  }
  // "the couple pulled out, so no viewing"
  const gone = scene.clause.lead === "so" && tokens.length === 2 && tokens[0]?.text === "no" && mentions.length > 0;
  // "3 can go"
  const leaves = isNumbered(scene) && tokens.length === 3 && tokens[1]?.text === "can" && tokens[2]?.text === "go";
  if (gone || leaves || isForbidden(scene)) {
    return intent("drop", scene, { part: true });
  }
  const declined = find(tokens, DECLINE) ?? unableTo(tokens);
  if (declined === null || dates.length > 0 || (mentions.length === 0 && !hasObject(tokens))) {
    return null;
  }
  const onlyNow =
    find(tokens.slice(declined.at), ONLY_NOW) !== null &&
    !tokens.some(({ text }, i) => text === "after" && tokens[i + 1]?.text === "all");
  const closed = mentions.flatMap(({ numbers }) => numbers);
  // "8 can't be done, half of the files are missing"
  if (
    closed.length > 0 &&
    closed.every((each) => context.lines.some(({ number, status }) => number === each && status === "done"))
  ) {
    return intent("reopen", scene, { only: "done" });
  }
  // "I can't introduce anybody, 7 isn't for me"
  if (has(tokensIn(scene.text, scene.clause.end, scene.clause.end + MAX_AHEAD), NOT_ME)) {
    return null;
  }
  return onlyNow
    ? null
    : intent("drop", scene, { way: "own", part: isObject(tokens), asks: isNumbered(scene) || tokens.length <= 8 });
};

function isByOthers(tokens: readonly FormToken[], at: number): boolean {
  const before = tokens.slice(0, at);
  return (
    among(tokens[at]?.text, "cancelled dropped scrapped withdrawn pulled") &&
    tokens[at + 1]?.mention !== undefined &&
    among(before[0]?.text, "the a an our their his her WHO") &&
    !before.some(({ text, mention }) => mention !== undefined || among(text, "i we you is are was were be been"))
  );
}

/** "please don't file the trademark": the act itself is called off, not only for now. */
function isForbidden(scene: Scene): boolean {
  const { tokens, mentions, context, dates } = scene;
  const at = tokens.findIndex(
    ({ text }, i) =>
      text === "not" && tokens[i - 1]?.text === "do" && among(tokens[i - 2]?.text ?? "please", "please so"),
  );
  const ongoing = tokens.findIndex(({ text }, i) => text === "not" && gerundOf(tokens[i + 1]?.text ?? "") !== null);
  const verb =
    at >= 0 ? verbOf(tokens[at + 1]?.text ?? "") : ongoing < 0 ? null : gerundOf(tokens[ongoing + 1]?.text ?? "");
  const numbers = mentions.flatMap((mention) => mention.numbers);
  const ahead = scene.text.slice(scene.clause.end, scene.clause.end + MAX_AHEAD).toLowerCase();
  return (
    verb !== null &&
    // "I'm not choosing tiles, that's Paul's hobby"
    !context.people.some(({ name }) => name !== "" && ahead.includes(name.toLowerCase().split(" ", 1)[0] ?? "")) &&
    dates.length === 0 &&
    find(tokens, ONLY_NOW) === null &&
    context.lines.some(({ number, what }) => numbers.includes(number) && isLike(verb, what.split(" ", 1)[0] ?? ""))
  );
}

/** "forget about the influencers", but not "we're not going ahead with the extension": dropped itself, not what it is for. */
function isObject(tokens: readonly FormToken[]): boolean {
  const item = tokens.findIndex(({ mention }) => mention !== undefined);
  return item > 0 && !among(tokens[item - 1]?.text, "with on in at for to from of by into");
}

/** "Paul dropped it off": an act that was done. */
function isTold(tokens: readonly { text: string }[], at: number): boolean {
  const [text, after] = [tokens[at]?.text, tokens[at + 1]?.text];
  return (
    (text === "dropped" &&
      tokens.slice(at).some((token) => among(token.text, "off round in by at into onto through over to"))) ||
    (text === "pulled" && after !== "ITEM") ||
    (text === "drop" && among(after, "you me off in by round")) ||
    (text === "moved" && after === "in")
  );
}

/** "can't fix the lift": any act that is denied. */
function unableTo(tokens: readonly { text: string; kind: string }[]): { at: number } | null {
  const at = tokens.findIndex(
    ({ text }, i) =>
      among(text, "can could") &&
      tokens[i + 1]?.text === "not" &&
      tokens[i + 2]?.kind === "word" &&
      !among(
        tokens[i + 2]?.text,
        "be have been get really quite even just ITEM WHO DATE imagine guess judge comment argue complain fault stress",
      ),
  );
  return at < 0 ? null : { at };
}

function hasObject(tokens: readonly { text: string }[]): boolean {
  return tokens.some(({ text }) => among(text, "it that this them"));
}

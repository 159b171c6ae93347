import { CLOSE, EXCEPTS, STALE } from "../en/done.ts";
import type { FormToken } from "../form-token.ts";
import { type Act, type Intent, intent, type Scene } from "../intent.ts";
import { groupMention, type Mention, numbersMention } from "../mention.ts";
import { isFuture, isNegated } from "../mood.ts";
import { find, has } from "../pattern.ts";
import { type Cue, cuesIn } from "./done-cues.ts";
import { hasOwnSubject, isOfAnother } from "./of-another.ts";

/** A clause without a line asks back only while it is as short as "it's all sent now". */
const MAX_BARE = 6;

/** "2 is done", "sent the deck", "photographers booked", "got the menu, thanks". */
export const done: Act = (scene) => {
  const { tokens, mood, mentions } = scene;
  const closing = find(tokens, CLOSE);
  if (
    closing !== null &&
    !isNegated(tokens, closing.at) &&
    !isFuture(tokens, closing.at) &&
    !(mood.asks && !mood.requests) &&
    !mood.hangs
  ) {
    return intent("done", scene, { asks: true });
  }
  if (has(tokens, STALE) || mood.asks || mood.waits || mood.requests || mood.hangs) {
    return null;
  }
  if (isPraised(scene)) {
    return intent("done", scene, { way: "receipt" });
  }
  const excepted = find(tokens, EXCEPTS);
  if (excepted !== null && cuesIn(tokens).length > 0) {
    return intent("done", { ...scene, mentions: withoutExcepted(scene, excepted.at) }, { asks: true });
  }
  const cues = cuesIn(tokens).filter(
    ({ at, way, verb }) =>
      !isNegated(tokens, at) &&
      !isFuture(tokens, at) &&
      (verb === "obtain" || !isOfAnother(tokens, at)) &&
      (way === "own" || !hasOwnSubject(tokens, at)),
  );
  return cues
    .filter((cue) => mentions.length > 0 || isBare(tokens, cue))
    .map(({ verb, way }) => intent("done", scene, { verb, way, asks: true, doubt: mood.hedged ? "which" : null }));
};

/** "1 to 4 are done except 2", "all done but the deck": the others, if they are named, or the question which. */
function withoutExcepted({ tokens }: Scene, at: number): Mention[] {
  const numbersOf = (some: readonly FormToken[]): number[] =>
    some.flatMap(({ mention = [] }) => mention.flatMap(({ kind, numbers }) => (kind === "numbers" ? numbers : [])));
  const out = new Set(numbersOf(tokens.slice(at)));
  const left = numbersOf(tokens.slice(0, at)).filter((number) => !out.has(number));
  return [left.length > 0 ? numbersMention(left) : groupMention("vague")];
}

/** "Lovely sketches, thank you!" */
function isPraised({ tokens, text, clause }: Scene): boolean {
  const said = text.slice(clause.start, clause.end);
  return (
    tokens.length <= 3 &&
    tokens.at(-1)?.mention?.[0]?.kind === "words" &&
    /^(?:what )?(?:an? )?(?:i |we )?(?:really |very )?(?:love|loved|enjoyed|lovely|great|beautiful|gorgeous|nice|excellent|wonderful|brilliant|super|fantastic|good)\b/i.test(
      said,
    ) &&
    /[\s,.!–-](?:thank|thx|cheers|ta\b)/i.test(text.slice(clause.start, clause.end + 20))
  );
}

/** "not done yet", "still can't log in", "never arrived": what was closed is open again. */
export const undone = (scene: Scene): Intent | null => {
  const { tokens, mood } = scene;
  const cue = cuesIn(tokens).find(({ at }) => isNegated(tokens, at) && !isFuture(tokens, at));
  return cue === undefined || mood.asks || mood.hangs ? null : intent("reopen", scene, { only: "done" });
};

/** "Sent!", "it's all done now": short, and of nothing else. */
function isBare(tokens: readonly FormToken[], { at, way }: Cue): boolean {
  const others = tokens.filter(({ text, date }, i) => i !== at && date === undefined && !PLAIN.has(text));
  return way !== "receipt" && tokens.length <= MAX_BARE && others.length === 0;
}

const PLAIN = new Set(
  "it this that they them these those is are was were has have been be all both now already just finally i we my our part side end from on here for you and off over out up to done sent mate today yesterday ago this morning last night afternoon evening one 's with of everything signed paid returned posted in went gone the post".split(
    " ",
  ),
);

import { among } from "../notes/words.ts";
import { agree } from "./acts/agree.ts";
import { answer, yesOrNo } from "./acts/answer.ts";
import { dispute } from "./acts/dispute.ts";
import { done } from "./acts/done.ts";
import { drop } from "./acts/drop.ts";
import { move } from "./acts/move.ts";
import { notMe, owner } from "./acts/owner.ts";
import { reopen } from "./acts/reopen.ts";
import type { Clause } from "./clauses.ts";
import { isOwn, type ReplyContext } from "./context.ts";
import type { Known } from "./fitting-lines.ts";
import type { FormToken } from "./form-token.ts";
import type { Act, Scene } from "./intent.ts";
import { ownMentions } from "./lean.ts";
import { agreesToAll, isLight, orderOf } from "./orders.ts";
import { type Outcome, outcomesOf } from "./outcome.ts";
import { plain } from "./plain-tokens.ts";
import { resolve } from "./resolve.ts";
import type { Setting } from "./setting.ts";
import { trimmed, withoutFrills } from "./trim.ts";
import { gerundOf, pastOf, verbOf } from "./verbs.ts";

/** In the order in which they are asked: whose a line is before when it is due, and what is wrong before what is done. */
const ACTS: readonly Act[] = [answer, reopen, owner, notMe, dispute, drop, move, yesOrNo, agree, done];

/** A clause and what it orders. */
export interface Unit {
  readonly clause: Clause;
  readonly outcomes: readonly Outcome[];
  readonly asks: boolean;
  /** "ok": counts only where nothing else is said. */
  readonly light: boolean;
}

/** Asks one act after the other what a clause orders; the first that means a line of the recap counts. */
export function readClause(
  scene: Scene,
  { setting, numbered, earlier }: { setting: Setting; numbered: boolean; earlier: readonly Outcome[] },
): Unit {
  const { clause, tokens, context, text, mood } = scene;
  const { start, end } = clause;
  const unit = (outcomes: readonly Outcome[], light = false): Unit => ({
    clause,
    outcomes,
    asks: mood.asks && !mood.waits,
    light,
  });
  const order =
    numbered && ownMentions(clause).length > 0
      ? null
      : orderOf(withoutFrills(plain(text, clause, tokens)), context, {
          asks: mood.asks,
          points: scene.mentions.some(({ kind }) => kind !== "vague" && kind !== "both"),
        });
  // "the peonies will have to wait till the 18th"
  const waits = order === "hold" && scene.dates.length > 0 && ownMentions(clause).some(({ weak }) => !weak);
  if (order !== null && !waits && ownMentions(clause).every(({ kind }) => kind === "words")) {
    return unit([{ do: order, start, end }]);
  }
  if (
    !mood.asks &&
    !scene.inSentence &&
    !isOwnAct(tokens, context) &&
    !(scene.goesOn && among(tokens[0]?.text, "looks sounds reads seems looking is are very so really")) &&
    ownMentions(clause).every(({ kind, weak }) => kind === "all" || weak) &&
    agreesToAll(trimmed(plain(text, clause, tokens)))
  ) {
    return unit([{ do: "agree-all", start, end }], isLight(trimmed(plain(text, clause, tokens))));
  }
  const names = tokens.flatMap(({ who }) => (who === undefined ? [] : who.name.toLowerCase().split(/\s+/)));
  const verbs = new Set(
    tokens.flatMap(({ text: word }) => [verbOf(word), pastOf(word), gerundOf(word)].filter((verb) => verb !== null)),
  );
  const given = new Set(
    scene.dates.flatMap(({ date, void: off }) => (off && date !== null && scene.dates.length > 1 ? [date] : [])),
  );
  const known: Known = { context, lines: setting.lines, names, verbs, elsewhere: setting.elsewhere, given };
  for (const act of ACTS) {
    const readings = [act(scene) ?? []].flat().flatMap((intent) => {
      const resolved = resolve(intent, known);
      const outcomes = resolved === null ? null : outcomesOf(intent, resolved, scene, known);
      return outcomes === null ? [] : [outcomes];
    });
    // Of several ways to be meant the one that leaves no question.
    const best = readings.find((outcomes) => outcomes.every((one) => one.do !== "ask")) ?? readings[0];
    if (best !== undefined) {
      return unit(mayFollow(best, earlier) ? best : []);
    }
  }
  return unit([]);
}

/** "Approved!" of whoever was to approve something. */
function isOwnAct(tokens: readonly FormToken[], context: ReplyContext): boolean {
  const [only, ...more] = tokens;
  const verb = more.length === 0 && only !== undefined ? pastOf(only.text) : null;
  return (
    verb !== null &&
    context.lines.some(
      (line) => isOwn(line, context) && line.status === "open" && line.what.toLowerCase().startsWith(`${verb} `),
    )
  );
}

/** A clause that goes on about a line may repair what was said of it, not overturn it. */
function mayFollow(outcomes: readonly Outcome[], earlier: readonly Outcome[]): boolean {
  return outcomes.every((later) =>
    earlier.every((one) => {
      const again = later.do === "ask" && "item" in one && one.item !== null && later.candidates.includes(one.item);
      const same = again || ("item" in one && "item" in later && one.item === later.item);
      const repairs =
        (among(one.do, "not-me dispute ask confirm reopen") || (one.do === "move" && one.due === null)) &&
        (later.do === "owner" ||
          (one.do === "dispute" && later.do === "reopen") ||
          (one.do === "ask" && among(later.do, "dispute drop not-me")) ||
          later.do === "move" ||
          (one.do === "dispute" && later.do === "drop") ||
          (one.do === "not-me" && later.do === "deny"));
      return !same || one.do === later.do || one.do === "agree" || repairs;
    }),
  );
}

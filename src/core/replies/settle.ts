import type { Command } from "./command.ts";
import type { ReplyContext } from "./context.ts";
import type { Unit } from "./read-clause.ts";

/** Brings the commands of a reply into agreement: what is repaired is not disputed, "ok but" is no yes to all. */
export function settle(units: readonly Unit[], { lines }: ReplyContext): Command[] {
  const outcomes = units.flatMap(({ outcomes: each }) => each);
  const named = new Set(outcomes.flatMap((one) => ("item" in one && one.item !== null ? [one.item] : [])));
  const commands = outcomes.flatMap((one): Command[] => {
    if (one.do !== "rest") {
      return [one];
    }
    const others = lines.filter(({ number, status }) => !named.has(number) && status !== "asked");
    const { start, end } = one;
    return one.intent.do === "agree"
      ? others.map(({ number }) => ({ do: "agree", item: number, reason: null, start, end }))
      : [
          {
            do: "ask",
            item: null,
            wants: one.intent.do,
            why: "which",
            candidates: others.map(({ number }) => number),
            start,
            end,
          },
        ];
  });
  const light = units.filter((unit) => unit.light).flatMap(({ outcomes: each }) => each);
  return commands.filter(
    (one, i) => isKept(one, i, commands) && !(one.do === "agree-all" && overruled(one, commands, light.includes(one))),
  );
}

const OVER_AGREEMENT = new Set(["dispute", "move", "drop", "owner", "not-me", "ask", "reopen", "deny"]);

function overruled(one: Command, commands: readonly Command[], light: boolean): boolean {
  return commands.some((other) => other !== one && other.do !== "agree-all" && (light || OVER_AGREEMENT.has(other.do)));
}

/** What yields to what, for one line. */
const YIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["agree", ["done", "move", "owner", "drop", "dispute", "not-me", "reopen", "confirm", "deny"]],
  ["dispute", ["move", "owner", "drop", "not-me", "done", "reopen"]],
  ["not-me", ["owner", "drop", "deny"]],
  ["confirm", ["owner", "deny"]],
  ["move", ["done", "drop"]],
  ["ask", ["done", "move", "owner", "drop", "dispute", "not-me", "reopen", "confirm", "deny"]],
]);

function isKept(one: Command, i: number, commands: readonly Command[]): boolean {
  if (one.do === "ask") {
    const repeated = commands
      .slice(0, i)
      .some(
        (other) => other.do === "ask" && other.item === one.item && (other.wants === one.wants || one.item === null),
      );
    const answered = commands.some(
      (other) =>
        other.do !== "ask" &&
        "item" in other &&
        (other.item === one.item || (one.item === null && one.candidates.includes(other.item) && near(one, other))) &&
        YIELDS.get("ask")?.includes(other.do),
    );
    return !repeated && !answered;
  }
  if (!("item" in one)) {
    // "just for me, it shouldn't go out at all"
    if (one.do === "hold" && commands.some((other) => other.do === "private")) {
      return false;
    }
    return !commands.slice(0, i).some((other) => other.do === one.do && one.do !== "add");
  }
  const same = commands.filter((other) => other.do !== "ask" && "item" in other && other.item === one.item);
  if (same.some((other) => YIELDS.get(one.do)?.includes(other.do) === true)) {
    return false;
  }
  const again = same.filter((other) => other.do === one.do);
  // Of several days for one line, and of several people, the last that is named counts.
  const dated = again.filter((other) => other.do !== "move" || other.due !== null);
  const best = (one.do === "owner" || one.do === "move" ? dated.at(-1) : dated[0]) ?? again[0];
  return best === one;
}

/** A doubt and an answer in one breath. */
function near(one: Command, other: Command): boolean {
  return Math.abs(other.start - one.start) < 160;
}

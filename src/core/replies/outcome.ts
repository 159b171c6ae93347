import type { Command, Doubt, Wanted } from "./command.ts";
import type { Known } from "./fitting-lines.ts";
import type { Intent, Scene } from "./intent.ts";
import type { Resolved } from "./resolve.ts";
import { movedTo } from "./said-date.ts";

/** A command, or one that waits for the rest of the reply: agreement with all the others. */
export type Outcome =
  | Command
  | { readonly do: "rest"; readonly intent: Intent; readonly start: number; readonly end: number };

/** The commands that an intent makes of the lines it means; null where nothing changes by it. */
export function outcomesOf(
  intent: Intent,
  resolved: readonly Resolved[],
  scene: Scene,
  known: Known,
): Outcome[] | null {
  const { start, end } = scene.clause;
  const found: Outcome[] = [];
  for (const one of resolved) {
    if ("doubt" in one && isSaidAlready(intent, one.candidates, known)) {
      continue;
    }
    if ("doubt" in one) {
      found.push(question(intent.do, one.doubt, { item: one.item, candidates: one.candidates, start, end }));
    } else if ("group" in one) {
      found.push(one.group === "rest" ? { do: "rest", intent, start, end } : { do: "agree-all", start, end });
    } else {
      const each = (meant: Intent): Command[] =>
        one.lines.map((item) => commandOf(item, meant, scene, known)).filter((command) => command !== null);
      // "1 and 2 will both be Monday" is said of both, though one of them is Monday's already.
      const some = each(intent);
      found.push(...(some.length > 0 && some.length < one.lines.length ? each({ ...intent, told: false }) : some));
    }
  }
  return found.length === 0 ? null : found;
}

/** "Menu will be with you tomorrow, as promised": of one of those that fit it holds anyway. */
function isSaidAlready(intent: Intent, candidates: readonly number[], { context }: Known): boolean {
  const due = intent.date?.date ?? null;
  return (
    intent.do === "move" &&
    intent.told &&
    due !== null &&
    context.lines.some((line) => candidates.includes(line.number) && line.due === due)
  );
}

function question(
  wants: Wanted,
  why: Doubt,
  { item, candidates, start, end }: { item: number | null; candidates: readonly number[]; start: number; end: number },
): Command {
  return { do: "ask", item, wants, why, candidates, start, end };
}

/** The command for one line, a question where it cannot be known, or null where the line is so already. */
export function commandOf(
  item: number,
  intent: Intent,
  { clause: { start, end }, text }: Scene,
  { context }: Known,
): Command | null {
  const line = context.lines.find(({ number }) => number === item);
  const asked = line?.status === "asked";
  if (intent.doubt !== null) {
    return question(intent.do, intent.doubt, { item, candidates: [item], start, end });
  }
  switch (intent.do) {
    case "move": {
      const due = intent.date === null ? null : movedTo(intent.date, line?.due ?? null);
      if (intent.date?.shift != null && due === null) {
        return question("move", "when", { item, candidates: [item], start, end });
      }
      // What is told of a day that holds already, or of tonight, moves nothing.
      if (intent.told && (due === line?.due || line?.status !== "open")) {
        return null;
      }
      const phrase = intent.date === null ? "" : text.slice(intent.date.start, intent.date.end);
      // "I'll order them this week" keeps within what was promised.
      if (
        intent.told &&
        due !== null &&
        line?.due != null &&
        due < line.due &&
        /\bthis (?:week|month)\b/i.test(phrase)
      ) {
        return null;
      }
      return { do: "move", item, due, dueFrom: intent.date?.from ?? null, phrase, reason: null, start, end };
    }
    case "owner":
      return intent.who === null ||
        (line?.owner != null && line.owner.email !== "" && line.owner.email === intent.who.email)
        ? null
        : { do: "owner", item, owner: intent.who, start, end };
    case "agree":
      return { do: asked ? "confirm" : "agree", item, reason: null, start, end };
    case "dispute":
      return { do: asked ? "deny" : "dispute", item, reason: null, start, end };
    case "done":
    case "reopen":
    case "drop":
    case "not-me":
    case "confirm":
    case "deny":
      return { do: intent.do, item, reason: null, start, end };
    default: {
      const never: never = intent.do;
      return never;
    }
  }
}

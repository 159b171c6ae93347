import { among } from "../notes/words.ts";
import type { Doubt } from "./command.ts";
import { isOwn } from "./context.ts";
import { UNFINISHED } from "./en/verb-forms.ts";
import { isPossible, type Known, preferred } from "./fitting-lines.ts";
import type { Intent } from "./intent.ts";
import type { Mention } from "./mention.ts";
import { isLike } from "./verbs.ts";

/** Which lines an intent means. */
export type Resolved =
  | { readonly lines: readonly number[] }
  | { readonly doubt: Doubt; readonly item: number | null; readonly candidates: readonly number[] }
  /** Agreement or the like with whatever else is on the list; settled when the whole reply is known. */
  | { readonly group: "all" | "rest" };

/** The lines that an intent means; null where it means none of the recap's. */
export function resolve(intent: Intent, known: Known): Resolved[] | null {
  if (intent.mentions.length === 0) {
    const sole = soleOf(intent, known);
    return sole === null ? null : [sole];
  }
  const resolved = intent.mentions.map((mention) => resolveOne(mention, intent, known)).filter((one) => one !== null);
  return resolved.length === 0 ? null : resolved;
}

function resolveOne(mention: Mention, intent: Intent, known: Known): Resolved | null {
  switch (mention.kind) {
    case "numbers":
      return numbered(mention, intent, known);
    case "either":
      return { doubt: "which", item: null, candidates: mention.numbers };
    case "mine":
    case "both": {
      const own = intent.only === null ? ownOpen(known) : [];
      const fits =
        mention.kind === "mine" ? own.length > 0 && (mention.many ?? own.length) === own.length : own.length === 2;
      return fits ? { lines: own } : intent.asks ? { doubt: "which", item: null, candidates: own } : null;
    }
    case "rest":
      return intent.do === "agree" || (intent.do === "done" && intent.asks) ? { group: "rest" } : null;
    case "all":
      return intent.do === "agree"
        ? { group: "all" }
        : intent.asks && intent.way !== "receipt"
          ? { doubt: "which", item: null, candidates: ownOpen(known) }
          : null;
    case "vague":
      return { doubt: "which", item: null, candidates: ownOpen(known) };
    case "words":
      return byWords(mention, intent, known);
    default: {
      const never: never = mention.kind;
      return never;
    }
  }
}

function numbered({ numbers }: Mention, intent: Intent, { context }: Known): Resolved | null {
  const of = (number: number) => context.lines.find((line) => line.number === number);
  const unknown = numbers.filter((number) => of(number) === undefined);
  if (unknown.length > 0) {
    return { doubt: "no-such-number", item: null, candidates: [] };
  }
  const fitting = numbers.filter((number) => intent.only === null || of(number)?.status === intent.only);
  // "I discussed 3 with Paul" closes nothing.
  const { verb } = intent;
  const open =
    intent.do === "done" &&
    verb !== null &&
    UNFINISHED.has(verb) &&
    !fitting.some((number) => isLike(verb, firstWord(of(number)?.what)));
  return fitting.length === 0 || open ? null : { lines: fitting };
}

function firstWord(what: string | undefined): string {
  return what?.split(" ", 1)[0]?.toLowerCase() ?? "";
}

/** Of the lines that fit the words, those that fit the act; a doubt where several are left. */
function byWords(mention: Mention, intent: Intent, known: Known): Resolved | null {
  const fitting = known.lines.filter(({ line }) => mention.numbers.includes(line.number));
  const nth = fitting.length === 2 && mention.nth !== undefined ? fitting[mention.nth - 1] : undefined;
  const named = nth === undefined ? fitting : [nth];
  const possible = preferred(
    named.filter((one) => isPossible(one, intent)),
    intent,
    known,
  );
  if (possible.length === 0) {
    return null;
  }
  const numbers = possible.map(({ line }) => line.number);
  if (mention.many !== null && mention.many === numbers.length) {
    return { lines: numbers };
  }
  const exact =
    intent.verb !== null && possible.length === 1 && possible[0]?.verb === intent.verb && intent.way !== "receipt";
  const weak = mention.weak && !(mention.part && (intent.part || among(intent.do, "owner not-me dispute agree")));
  if (weak && !exact && mention.part && intent.told) {
    return null;
  }
  if (weak && !exact) {
    return intent.way === "receipt" || !(intent.asks || intent.told)
      ? null
      : { doubt: "which", item: null, candidates: numbers };
  }
  return numbers.length === 1 ? { lines: numbers } : { doubt: "which", item: null, candidates: numbers };
}

/** "Done!", "paid": the one line of the writer's that can be meant, or the question which. */
function soleOf(intent: Intent, known: Known): Resolved | null {
  const { context } = known;
  const mine = known.lines.filter(({ line }) => isOwn(line, context) && line.status === "open");
  const fits = mine.filter(
    ({ verb, keys }) => intent.verb === null || isLike(intent.verb, verb) || keys.has(intent.verb),
  );
  const exact = fits.filter(({ verb, keys }) => verb === intent.verb || keys.has(intent.verb ?? ""));
  const [sole] = exact.length > 0 ? exact : fits;
  const count = (exact.length > 0 ? exact : fits).length;
  // "noted", "enjoyed": nothing that was promised.
  if (!intent.asks || (intent.do === "done" && intent.verb !== null && fits.length === 0)) {
    return null;
  }
  // What somebody cancels is more often the other side's.
  const own =
    among(intent.do, "done move not-me") ||
    (intent.do === "dispute" && intent.verb !== null) ||
    (intent.do === "drop" && intent.way === "own");
  return own && count === 1 && sole !== undefined && intent.only === null
    ? { lines: [sole.line.number] }
    : { doubt: "which", item: null, candidates: fits.map(({ line }) => line.number) };
}

function ownOpen({ context, elsewhere }: Known): number[] {
  const open = context.lines
    .filter((line) => isOwn(line, context) && line.status === "open")
    .map(({ number }) => number);
  return open.filter((number) => !elsewhere.has(number) || open.length <= 1);
}
